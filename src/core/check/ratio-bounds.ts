/** A figure and what it is held against: its last value, or what it is measured by. Both above 0. */
export interface Pair {
  readonly value: number;
  readonly base: number;
}

/** How large a pair is: the larger it is, the less its ratio may differ from the others'. Grows with the value, or stays. */
export type SizeOf = (pair: Pair) => number;

/** Between what the effects of ordinary pairs lie. */
export interface RatioBounds {
  readonly least: number;
  readonly most: number;
  readonly count: number;
  effectOf(pair: Pair): number;
}

/** Fewer pairs tell nothing of what is ordinary (Banff advises 10). */
export const FEWEST_PAIRS = 10;

/** Quartile distances that are ordinary; the published values lie between 4 and 7. */
const DISTANCES = 5;
/** Least distance as a share of the median effect, where the quartiles fall together. */
const LEAST_SHARE = 0.05;

/**
 * The method of Hidiroglou and Berthelot (1986), exponent ½: the ratio's distance from the median ratio, up and down
 * alike, times the root of the pair's size, is held against the quartiles of all. A pair of median size may differ by
 * `limit` (a fraction) at any rate, a larger one by less, a smaller one by more. Sizes are taken in medians, so that the
 * measure does not matter. Null for fewer than ten pairs.
 */
export function ratioBounds(pairs: readonly Pair[], limit: number, sizeOf: SizeOf): RatioBounds | null {
  if (pairs.length < FEWEST_PAIRS) return null;
  const middle = quantile(sorted(pairs.map(ratioOf)), 0.5);
  const middleSize = quantile(sorted(pairs.map(sizeOf)), 0.5);
  const effectOf = (pair: Pair): number => distance(ratioOf(pair), middle) * Math.sqrt(sizeOf(pair) / middleSize);
  const effects = sorted(pairs.map(effectOf));
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(effects, share)) as [number, number, number];
  const least = Math.abs(LEAST_SHARE * median);
  return {
    least: median - Math.max(DISTANCES * Math.max(median - low, least), limit < 1 ? limit / (1 - limit) : Infinity),
    most: median + Math.max(DISTANCES * Math.max(high - median, least), limit),
    count: pairs.length,
    effectOf,
  };
}

/** Whether a pair lies within the bounds. */
export function isOrdinary(pair: Pair, { least, most, effectOf }: RatioBounds): boolean {
  const effect = effectOf(pair);
  return effect >= least && effect <= most;
}

/** The least and the most whole value that would be ordinary beside this base. */
export function ordinaryValues(base: number, bounds: RatioBounds): readonly [number, number] {
  const effectAt = (value: number): number => (value === 0 ? -Infinity : bounds.effectOf({ value, base }));
  return [firstWhole((value) => effectAt(value) >= bounds.least), firstWhole((value) => effectAt(value) > bounds.most) - 1];
}

/** The first whole number from 0 on for which `holds`, which then holds for all larger ones. */
function firstWhole(holds: (value: number) => boolean): number {
  let [below, at] = [-1, 1];
  while (!holds(at) && at < Number.MAX_SAFE_INTEGER / 2) [below, at] = [at, at * 2];
  while (at - below > 1) {
    const middle = below + Math.floor((at - below) / 2);
    if (holds(middle)) at = middle;
    else below = middle;
  }
  return at;
}

const ratioOf = ({ value, base }: Pair): number => value / base;

/** 0 at the median, +1 at twice, −1 at half of it. */
const distance = (ratio: number, middle: number): number => (ratio < middle ? 1 - middle / ratio : ratio / middle - 1);

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((one, other) => one - other);

/** Of numbers in ascending order, between neighbours in proportion. */
export function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const [below, above] = [ascending[Math.floor(at)]!, ascending[Math.ceil(at)]!];
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}
