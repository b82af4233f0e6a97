import type { QuantityIndicator } from "../model/template";
import { over, parseDecimal, rational, times, type Rational } from "./rational";

/** Per cent as written in a template ("30") as a fraction. @throws RangeError when it is no decimal, or below 0 */
export const fractionOf = (percent: string): Rational => over(decimalOf(percent), rational(100))!;

/** An amount as written in a template, in smallest steps, rounded up. @throws RangeError when it is no decimal, or below 0 */
export function stepsOf(amount: string, { decimals }: Pick<QuantityIndicator, "decimals">): number {
  const { numerator, denominator } = times(decimalOf(amount), rational(10n ** BigInt(decimals)));
  return Number((numerator + denominator - 1n) / denominator);
}

function decimalOf(text: string): Rational {
  const value = parseDecimal(text);
  if (!value || value.numerator < 0n) throw new RangeError(`${text} is no limit`);
  return value;
}
