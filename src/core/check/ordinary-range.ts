import { quantile } from "./ratio-bounds";

/** Fewer periods tell nothing of what is ordinary. */
export const FEWEST_PERIODS = 6;

/** Modified z-score from which a value is an outlier (Iglewicz and Hoaglin 1993), and what makes MAD comparable with a standard deviation. */
const LIMIT = 3.5;
const MAD_IN_DEVIATIONS = 0.6745;

/**
 * Within how much of the median of earlier values a value is ordinary: 3.5 deviations by the median absolute deviation, at
 * least `floor` (a series that never moved has none). Null for fewer than six values.
 */
export function ordinaryRange(series: readonly number[], floor: number): readonly [number, number] | null {
  if (series.length < FEWEST_PERIODS) return null;
  const median = medianOf(series);
  const deviation = medianOf(series.map((value) => Math.abs(value - median)));
  const width = Math.max((LIMIT * deviation) / MAD_IN_DEVIATIONS, floor);
  return [median - width, median + width];
}

const medianOf = (values: readonly number[]): number => quantile([...values].sort((one, other) => one - other), 0.5);
