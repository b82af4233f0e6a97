import { MEASURES } from "../model/measure";
import type { QuantityIndicator } from "../model/template";
import { rational, type Rational } from "./rational";

/** Size of the indicator's smallest step in its dimension's base (元, 千克, 1): 万元 with 2 decimals → 100. */
export function stepSizeOf(indicator: Pick<QuantityIndicator, "measure" | "decimals">): Rational {
  const [numerator, denominator] = MEASURES[indicator.measure].over;
  return rational(numerator, BigInt(denominator) * 10n ** BigInt(indicator.decimals));
}
