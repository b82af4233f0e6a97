import { causesOf, doubtOf } from "./causes-of";
import { explained, type CellFacts, type Explained } from "./cell-facts";
import { isInFailingSum, type Change } from "./constraint";

/** One way in which everything would hold: a value and a cause for each cell of a set. */
export type Explanation = readonly Explained[];

interface Judged {
  readonly explanation: Explanation;
  readonly unexplained: number;
  /** How much nearer to last period the values are than the reported ones, in thousandths of last period's: below 0 is nearer. */
  readonly drift: number;
  readonly doubt: number;
}

/** Thousandths by which last period must speak for one set above all others where no cause does. */
const CLEAR = 100;

/** Sets of which one can still be told from the others; more come of a sheet that holds something else, and take minutes. */
const MOST_SETS = 200;

/**
 * Of all sets of cells that may be wrong, those that are best explained: first by causes, then by last period's values, then
 * by how readily their causes are believed. Several are equally good; none: it cannot be told.
 */
export function bestExplanations(sets: readonly (readonly Change[])[], facts: CellFacts): readonly Explanation[] {
  if (sets.length > MOST_SETS) return [];
  const judged = sets.map((set) => judgedOf(explanationOf(set, facts), facts)).sort(compareJudged);
  const [best, second] = judged;
  if (!best) return [];
  const equals = judged.filter((one) => compareJudged(one, best) === 0);
  if (best.unexplained === 0 || !second) return equals.map(({ explanation }) => explanation);
  const isBetter = best.unexplained < second.unexplained;
  const isClear = best.drift <= -CLEAR && second.drift - best.drift >= CLEAR;
  return isBetter || isClear ? [best.explanation] : [];
}

/** The set with the cause of each cell that is most readily believed. */
function explanationOf(set: readonly Change[], facts: CellFacts): Explanation {
  const [one, other] = set;
  if (one && other && set.length === 2 && isExchange(one, other, facts)) {
    return [explained(one.cell, one.least, "cells-exchanged", other.cell), explained(other.cell, other.least, "cells-exchanged", one.cell)];
  }
  return set.map((change) => causesOf(change, facts)[0] ?? explained(change.cell, middleOf(change, facts), null));
}

const isExchange = (one: Change, other: Change, { values }: CellFacts): boolean =>
  one.least !== null && one.least === one.most && other.least !== null && other.least === other.most && one.least === values[other.cell] && other.least === values[one.cell];

/** The value where only one will do, or the rounding of a sum leaves a little open; null else. */
const middleOf = ({ cell, least, most }: Change, { constraints, values }: CellFacts): number | null =>
  least !== null && most !== null && (least === most || isInFailingSum(cell, constraints, values)) ? Math.floor((least + most) / 2) : null;

const judgedOf = (explanation: Explanation, facts: CellFacts): Judged => ({
  explanation,
  unexplained: explanation.filter(({ cause }) => cause === null).length,
  drift: explanation.reduce((sum, one) => sum + driftOf(one, facts), 0),
  doubt: explanation.reduce((sum, one) => sum + doubtOf(one), 0),
});

function driftOf({ cell, value }: Explained, { values, priorOf }: CellFacts): number {
  const [prior, reported] = [priorOf(cell), values[cell]];
  return prior === null || value === null || typeof reported !== "number" ? 0 : distance(value, prior) - distance(reported, prior);
}

/** In thousandths of last period's value, at most ten times it. */
const distance = (value: number, prior: number): number => Math.min(10_000, Math.floor((Math.abs(value - prior) / Math.max(1, Math.abs(prior))) * 1000));

const compareJudged = (one: Judged, other: Judged): number => one.unexplained - other.unexplained || one.drift - other.drift || one.doubt - other.doubt;
