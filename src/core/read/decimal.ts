import { quantityOf, type Quantity } from "../model/quantity";

/** An exact decimal as it was stated: coefficient × 10^exponent. The last digit stated stands at 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** An exact ratio of whole numbers, the denominator above 0. */
export type Ratio = readonly [numerator: number, denominator: number];

/** Doubles end here; beyond this power of ten nothing is computed. */
const MOST_EXPONENT = 330;

const PLAIN = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/;

/**
 * "1250", "0.50", ".5", "5." or "1.5e+03" → the decimal, with trailing zeros kept as stated digits; a leading "-" negates.
 * Null when `text` is none of these or is beyond 10^±330.
 */
export function parseDecimal(text: string): Decimal | null {
  const isNegative = text.startsWith("-");
  const match = PLAIN.exec(isNegative ? text.slice(1) : text);
  const digits = (match?.[1] ?? "") + (match?.[2] ?? "");
  if (!match || digits === "") return null;
  const exponent = Number(match[3] ?? 0) - (match[2]?.length ?? 0);
  if (Math.abs(exponent) > MOST_EXPONENT || digits.length > MOST_EXPONENT) return null;
  const coefficient = BigInt(digits);
  return { coefficient: isNegative ? -coefficient : coefficient, exponent };
}

/** A whole number, stated to the last digit. */
export const wholeDecimal = (value: bigint | number): Decimal => ({ coefficient: BigInt(value), exponent: 0 });

/** × 10^power; the last stated digit moves along: 1.3 × 10^4 is stated to the thousands. */
export const timesTenTo = (decimal: Decimal, power: number): Decimal => ({ ...decimal, exponent: decimal.exponent + power });

/** The same decimal with the other sign. */
export const negated = (decimal: Decimal): Decimal => ({ ...decimal, coefficient: -decimal.coefficient });

/** −1, 0 or 1 as the first is below, equal to or above the second. */
export function compareDecimals(one: Decimal, other: Decimal): -1 | 0 | 1 {
  const least = Math.min(one.exponent, other.exponent);
  const a = one.coefficient * 10n ** BigInt(one.exponent - least);
  const b = other.coefficient * 10n ** BigInt(other.exponent - least);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** decimal × ratio in steps of 10^−decimals, as an exact fraction. */
export function inSteps({ coefficient, exponent }: Decimal, [numerator, denominator]: Ratio, decimals: number): { numerator: bigint; denominator: bigint } {
  const power = exponent + decimals;
  const scale = 10n ** BigInt(Math.abs(power));
  return {
    numerator: coefficient * BigInt(numerator) * (power >= 0 ? scale : 1n),
    denominator: BigInt(denominator) * (power < 0 ? scale : 1n),
  };
}

/** The greatest whole number not above a fraction (denominator above 0); null beyond the safe range. */
export function floored({ numerator, denominator }: { numerator: bigint; denominator: bigint }): Quantity | null {
  const quotient = numerator / denominator;
  const isBelow = numerator < 0n && quotient * denominator !== numerator;
  return quantityOf(Number(isBelow ? quotient - 1n : quotient));
}

/** The least whole number not below a fraction (denominator above 0); null beyond the safe range. */
export function ceiled({ numerator, denominator }: { numerator: bigint; denominator: bigint }): Quantity | null {
  const floor = floored({ numerator: -numerator, denominator });
  return floor === null ? null : 0 - floor;
}

/** The decimal of 15 digits that Excel means by a number; null when it is no finite number. */
export const decimalOfNumber = (value: number): Decimal | null => parseDecimal(value.toPrecision(15));

/** The nearest double. */
export const numberOfDecimal = ({ coefficient, exponent }: Decimal): number => Number(`${coefficient}e${exponent}`);
