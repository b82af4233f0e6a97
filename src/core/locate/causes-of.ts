import { explained, type CellFacts, type Explained } from "./cell-facts";
import { holds, isInFailingSum, wouldHold, type CellConstraint, type Change } from "./constraint";
import { slipOf } from "./slip-of";
import { sumSlips } from "./sum-slips";
import type { Cause } from "../model/proposal";

/** How readily a cause is believed: the fewer figures it could come to by chance, the sooner. */
const DOUBT: Readonly<Record<Cause, number>> = {
  "text-left-out": 0, "block-shifted": 0, "cells-exchanged": 1, sign: 1, "times-10000": 1, "over-10000": 1, "percent-fraction": 1,
  "times-100": 2, "over-100": 2, "total-not-updated": 2, "counted-twice": 2, "part-left-out": 2,
  "times-10": 3, "over-10": 3, "swapped-digits": 3, "repeated-digit": 3, "last-period-repeated": 4, "added-digit": 4, "lost-digit": 5, "replaced-digit": 6,
};

/** How little an explanation is believed, 0 the most; what explains nothing is believed least. */
export const doubtOf = ({ cause }: Explained): number => (cause === null ? 10 : DOUBT[cause]);

/** Widest range of which every value is tried: what rounding leaves open. */
const NARROW = 20;

/** How the cell may have come to be wrong, given what it must have been; the most readily believed first, none when nothing fits. */
export function causesOf(change: Change, facts: CellFacts): readonly Explained[] {
  const { cell } = change;
  const reported = facts.values[cell] ?? null;
  if (reported === null) return [];
  const found = valuesToTry(change, reported, facts).flatMap((value) => causesAt(cell, reported, value, facts));
  return [...exchanges(cell, facts), ...found].sort((one, other) => doubtOf(one) - doubtOf(other));
}

function causesAt(cell: number, reported: number, value: number, facts: CellFacts): Explained[] {
  const slip = slipOf(reported, value, { decimals: facts.decimalsOf(cell), isRate: facts.isRate(cell) });
  const isTotal = facts.constraints.some(({ total }) => total === cell);
  const isLastPeriods = !isTotal && reported !== 0 && reported === facts.priorOf(cell) && mostHaveChanged(facts);
  return [
    ...sumSlips(cell, value, facts),
    ...(slip ? [explained(cell, value, slip)] : []),
    ...(isLastPeriods ? [explained(cell, value, "last-period-repeated")] : []),
  ];
}

/** Largest share of the figures that may be last period's while one that is still tells something. */
const FEW_UNCHANGED = 0.25;

/** Whether hardly any figure is what it was: where many stay the same (staff, stock), that one did is no sign of a copy. */
function mostHaveChanged({ values, priorOf }: CellFacts): boolean {
  const known = values.flatMap((value, cell) => (value !== null && value !== 0 && priorOf(cell) !== null ? [priorOf(cell) === value] : []));
  return known.filter(Boolean).length <= Math.max(1, known.length * FEW_UNCHANGED);
}

/**
 * All values that the rounding of a failing sum leaves open, from the middle outwards; else, between far ends, only what a
 * sign or a factor makes of the reported value: a factor only if last period speaks for it, or no smaller one would do for ten thousand.
 */
function valuesToTry({ cell, least, most }: Change, reported: number, facts: CellFacts): readonly number[] {
  if (least !== null && most !== null && most - least <= NARROW && (least === most || isInFailingSum(cell, facts.constraints, facts.values))) {
    const middle = Math.floor((least + most) / 2);
    return Array.from({ length: most - least + 1 }, (_, index) => least + index).sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  }
  const isInside = (value: number) => (least === null || value >= least) && (most === null || value <= most);
  const prior = facts.priorOf(cell);
  const factors = prior === null ? [] : [10, 100, 10_000].flatMap((factor) => [reported / factor, reported * factor]);
  const near = factors.filter((value) => Math.abs(value - prior!) * 2 <= Math.abs(prior!));
  const tenThousand = ([[reported / 10_000, reported / 100], [reported * 10_000, reported * 100]] as const).flatMap(([value, smaller]) => (isInside(smaller) ? [] : [value]));
  return [...(reported < 0 ? [-reported] : []), ...near, ...tenThousand].filter((value) => Number.isSafeInteger(value) && value !== 0 && isInside(value));
}

/**
 * A failing rule between two cells that would hold, and no other fail, were their figures exchanged; told at the first of
 * the two. As any two figures in the wrong order could be exchanged, a further failing rule or last period must speak for it.
 */
function exchanges(cell: number, facts: CellFacts): Explained[] {
  const { values, constraints } = facts;
  return constraints.flatMap((constraint) => {
    const [first, second] = constraint.cells;
    if (constraint.cells.length !== 2 || first !== cell || second === undefined || holds(constraint, values) !== false) return [];
    const [one, other] = [values[first] ?? 0, values[second] ?? 0];
    const isFit = wouldHold(constraints, values, new Map([[first, other], [second, one]]));
    return isFit && (hasOtherFailing(constraint, facts) || isLikeLastPeriod([first, second], [other, one], facts)) ? [explained(first, other, "cells-exchanged", second)] : [];
  });
}

const hasOtherFailing = (constraint: CellConstraint, { values, constraints }: CellFacts): boolean =>
  constraints.some((other) => other !== constraint && other.cells.some((cell) => constraint.cells.includes(cell)) && holds(other, values) === false);

/** Whether all these values are nearer to last period's than the reported ones. */
const isLikeLastPeriod = (cells: readonly number[], put: readonly number[], { values, priorOf }: CellFacts): boolean =>
  cells.every((cell, index) => {
    const prior = priorOf(cell);
    return prior !== null && Math.abs(put[index]! - prior) < Math.abs((values[cell] ?? 0) - prior);
  });
