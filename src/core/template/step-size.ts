import { MEASURES, type Measure } from "../model/measure";
import type { QuantityIndicator } from "../model/template";
import { greatestDivisor, rational, type Rational } from "./rational";

/** Sizes worked out before, by measure, then decimals: there are few, and the same object tells at a glance that two are equal. */
const known = new Map<Measure, Rational[]>();

/** Size of the indicator's smallest step in its dimension's base (元, 千克, 1): 万元 with 2 decimals → 100. */
export function stepSizeOf(indicator: Pick<QuantityIndicator, "measure" | "decimals">): Rational {
  const { measure, decimals } = indicator;
  const sizes = known.get(measure) ?? [];
  known.set(measure, sizes);
  return (sizes[decimals] ??= sizeOf(indicator));
}

/** The largest size of which both are multiples. */
export const commonGrain = (one: Rational, other: Rational): Rational =>
  one === other ? one : rational(greatestDivisor(one.numerator * other.denominator, other.numerator * one.denominator), one.denominator * other.denominator);

function sizeOf({ measure, decimals }: Pick<QuantityIndicator, "measure" | "decimals">): Rational {
  const [numerator, denominator] = MEASURES[measure].over;
  return rational(numerator, BigInt(denominator) * 10n ** BigInt(decimals));
}
