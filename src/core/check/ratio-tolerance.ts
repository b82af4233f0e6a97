import { absolute, compareRationals, minus, plus, rational, times, type Rational } from "../template/rational";

/** A figure of a ratio and the step to which it may have been rounded; 0 when it is exact. */
export interface Reach {
  readonly value: number;
  readonly step: number;
}

/** Whether the rate as stated (`stated` ± half of `step`) meets the range from least to most; no range meets all. */
export function meetsRate(range: readonly [Rational, Rational] | null, stated: number, step: number): boolean {
  if (range === null) return true;
  const half = rational(step, 2);
  return compareRationals(range[0], plus(rational(stated), half)) <= 0 && compareRationals(range[1], minus(rational(stated), half)) >= 0;
}

/** Least and most that factor × numerator ÷ denominator can truly be; null when the denominator may be 0. */
export function rangeOfRatio(factor: Rational, numerator: Reach, denominator: Reach): readonly [Rational, Rational] | null {
  if (Math.abs(denominator.value) * 2 <= denominator.step) return null;
  const corners = [-1n, 1n].flatMap((up) => [-1n, 1n].map((down) => times(factor, rational(edgeOf(numerator, up), edgeOf(denominator, down)))));
  corners.sort(compareRationals);
  return [corners[0]!, corners[3]!];
}

/** Twice the outermost true value on one side. */
const edgeOf = ({ value, step }: Reach, side: bigint): bigint => BigInt(value) * 2n + BigInt(step) * side;

const SLIPS = [100, 10_000] as const;

/** How many times too large or too small the rate is, if exactly 100 or 10,000 times within its precision; else null. */
export function slipOf(exact: Rational, stated: number, step: number): 100 | 10_000 | null {
  for (const times100 of SLIPS) {
    const isSlip = [rational(times100), rational(1, times100)].some((factor) => isNear(times(exact, factor), stated, step, factor));
    if (isSlip) return times100;
  }
  return null;
}

/** Near enough to be the same digits: within half a step, as stated or as moved; and large enough for that to mean something. */
function isNear(target: Rational, stated: number, step: number, factor: Rational): boolean {
  const moved = times(factor, rational(1, 2));
  const asStated = rational(step, 2);
  const reach = compareRationals(moved, asStated) > 0 ? moved : asStated;
  const isLarge = compareRationals(absolute(target), times(reach, rational(2))) >= 0;
  return isLarge && compareRationals(absolute(minus(target, rational(stated))), reach) <= 0;
}
