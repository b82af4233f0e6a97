import type { BlankMeaning } from "../model/edit";
import type { Figure } from "../model/figure";
import { isConvertible } from "../model/measure";
import { over, rational, times, type Rational } from "../template/rational";
import { commonGrain } from "../template/step-size";
import type { Figures } from "./outcome";
import type { QuantityTerm } from "./scope";

/**
 * Σ factor × figure, exact: all figures counted in grains, the greatest amount of which every term's smallest step is
 * a whole number. In plain integers while they are safe, in big ones beyond.
 */
export interface LinearSum {
  /** Made when they are told: most sums are right, and large tables have thousands of terms. */
  readonly terms: () => readonly QuantityTerm[];
  readonly slots: readonly number[];
  /** Whole grains a smallest step, with the term's sign. */
  readonly factors: readonly number[];
  /** One grain in the base of the dimension. */
  readonly grain: Rational;
  readonly blankIsZero: boolean;
}

/** The terms, each with the sign of the same index. @throws RangeError when their measures count different things. */
export function linearSum(terms: readonly QuantityTerm[], signs: readonly (1 | -1)[], blank: BlankMeaning = "undecided"): LinearSum {
  const [first] = terms;
  if (!first) throw new RangeError("nothing to add");
  const { measure } = first.indicator;
  const slots: number[] = [];
  let grain = first.size;
  for (const { indicator, size, slot } of terms) {
    if (indicator.measure !== measure && !isConvertible(indicator.measure, measure)) throw new RangeError(`${indicator.measure} does not add to ${measure}`);
    if (size !== grain) grain = commonGrain(grain, size);
    slots.push(slot);
  }
  return { terms: () => terms, slots, factors: terms.map(({ size }, index) => wholeFactor(size, grain) * signs[index]!), grain, blankIsZero: blank === "zero" };
}

function wholeFactor(size: Rational, grain: Rational): number {
  if (size === grain) return 1;
  const factor = Number(over(size, grain)!.numerator);
  if (!Number.isSafeInteger(factor)) throw new RangeError("measures too far apart to add");
  return factor;
}

/**
 * The figure's quantity; null when it is a gap. A blank or a not-reported mark is 0 where the edit says that blank means
 * none; approximate and unreadable figures, and cells that the sheet does not have, never are.
 */
export function quantityAt(figure: Figure | undefined, blankIsZero: boolean): number | null {
  if (figure === undefined) return null;
  const { value } = figure;
  if (typeof value === "number") return value;
  if (value !== null) throw new TypeError(`${figure.indicator} is no quantity`);
  return blankIsZero && (figure.state === "blank" || figure.state === "not-reported") ? 0 : null;
}

/** The sum in grains; null when a figure it needs is a gap; NaN when plain integers do not hold it (see exactSum). */
export function quickSum(linear: LinearSum, figures: Figures): number | null {
  const { slots, factors, blankIsZero } = linear;
  const plain = figures.quantities ? plainSum(linear, figures.quantities) : Number.NaN;
  if (Number.isSafeInteger(plain)) return plain;
  let sum = 0;
  for (let index = 0; index < slots.length; index += 1) {
    const value = quantityAt(figures.at(slots[index]!), blankIsZero);
    if (value === null) return null;
    sum += value * factors[index]!;
    if (!Number.isSafeInteger(sum)) sum = Number.NaN;
  }
  return sum;
}

/** The sum in grains where all figures are plain numbers; NaN where one is not, or a partial sum leaves the safe range. */
function plainSum({ slots, factors }: LinearSum, quantities: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index += 1) {
    sum += quantities[slots[index]!]! * factors[index]!;
    if (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER) return Number.NaN;
  }
  return sum;
}

/** The sum in grains, however large. @throws RangeError when a figure is no whole number. Gaps must be excluded before. */
export const exactSum = ({ slots, factors, blankIsZero }: LinearSum, figures: Figures): bigint =>
  slots.reduce((sum, slot, index) => sum + BigInt(quantityAt(figures.at(slot), blankIsZero) ?? 0) * BigInt(factors[index]!), 0n);

/**
 * How far the sum may be off by rounding alone, in half grains: each figure that may be rounded, or that was written
 * coarser than its indicator, lies within half of its last stated digit. Counts are exact.
 */
export const roundingHalves = ({ terms, factors }: LinearSum, figures: Figures): bigint =>
  terms().reduce((sum, term, index) => sum + halfWidth(figures.at(term.slot), term) * BigInt(Math.abs(factors[index]!)), 0n);

const halfWidth = (figure: Figure | undefined, term: QuantityTerm): bigint =>
  typeof figure?.value === "number" && (figure.step > 1 || term.mayBeRounded) ? BigInt(figure.step) : 0n;

/** Grains as an amount in the base of the dimension. */
export const amountOf = ({ grain }: LinearSum, grains: bigint): Rational => times(rational(grains), grain);
