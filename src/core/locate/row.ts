import type { CellConstraint } from "./constraint";

/**
 * A constraint on what changes: least ≤ Σ factor × (how much the cell changes) ≤ most; an end may be infinite, all else
 * are safe integers. It fails while 0 is not between the ends: then one of its cells must change.
 */
export interface Row {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** Why a row cannot be made: a number left the safe range, or no whole numbers will ever satisfy it. */
export type RowTrouble = "overflow" | "impossible";

/** The constraint as it looks from the reported values; a gap counts as 0 here. */
export function rowOf({ cells, factors, least, most }: CellConstraint, values: readonly (number | null)[]): Row | RowTrouble {
  let sum = 0;
  for (let index = 0; index < cells.length; index += 1) {
    sum += (values[cells[index]!] ?? 0) * factors[index]!;
    if (!Number.isSafeInteger(sum)) return "overflow";
  }
  return reduced(cells, factors, (least ?? -Infinity) - sum, (most ?? Infinity) - sum);
}

/** How much a cell may change so that its value stays between the ends. */
export const boundRow = (cell: number, value: number, least: number, most: number): Row =>
  ({ cells: [cell], factors: [1], least: least - value, most: most - value });

export const isFailing = ({ least, most }: Row): boolean => least > 0 || most < 0;

export const isEquality = ({ least, most }: Row): boolean => least === most;

/** The cell's factor; 0 when the row does not have it. */
export function factorIn({ cells, factors }: Row, cell: number): number {
  let [from, to] = [0, cells.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = cells[middle]!;
    if (found === cell) return factors[middle]!;
    if (found < cell) from = middle + 1;
    else to = middle - 1;
  }
  return 0;
}

/** What two rows that share `cell` say without it; null when that is nothing. */
export function withoutCell(one: Row, other: Row, cell: number): Row | RowTrouble | null {
  const [a, b] = [factorIn(one, cell), factorIn(other, cell)];
  const divisor = greatestDivisor(a, b) * Math.sign(b);
  const [times, less] = [b / divisor, a / divisor];
  const least = times * one.least - less * (less > 0 ? other.most : other.least);
  const most = times * one.most - less * (less > 0 ? other.least : other.most);
  if (least === -Infinity && most === Infinity) return null;
  const merged = mergedTerms(one, times, other, -less);
  return merged === null ? "overflow" : reduced(merged.cells, merged.factors, least, most);
}

function mergedTerms(one: Row, times: number, other: Row, otherTimes: number): Pick<Row, "cells" | "factors"> | null {
  const cells: number[] = [];
  const factors: number[] = [];
  let [i, j] = [0, 0];
  while (i < one.cells.length || j < other.cells.length) {
    const [c, d] = [one.cells[i] ?? Infinity, other.cells[j] ?? Infinity];
    const factor = (c <= d ? one.factors[i]! * times : 0) + (d <= c ? other.factors[j]! * otherTimes : 0);
    if (!Number.isSafeInteger(factor)) return null;
    if (factor !== 0) {
      cells.push(Math.min(c, d));
      factors.push(factor);
    }
    if (c <= d) i += 1;
    if (d <= c) j += 1;
  }
  return { cells, factors };
}

/** In lowest terms, its ends drawn in to whole numbers. */
function reduced(cells: readonly number[], factors: readonly number[], least: number, most: number): Row | RowTrouble {
  if (!isUsable(least) || !isUsable(most)) return "overflow";
  let divisor = 0;
  for (const factor of factors) {
    divisor = greatestDivisor(divisor, factor);
    if (divisor === 1) break;
  }
  if (divisor === 0) return least > 0 || most < 0 ? "impossible" : { cells, factors, least, most };
  const drawn = divisor === 1 ? { cells, factors, least, most }
    : { cells, factors: factors.map((factor) => factor / divisor), least: Math.ceil(least / divisor), most: Math.floor(most / divisor) };
  return drawn.least > drawn.most ? "impossible" : drawn;
}

const isUsable = (end: number): boolean => Number.isSafeInteger(end) || end === Infinity || end === -Infinity;

function greatestDivisor(one: number, other: number): number {
  let [a, b] = [Math.abs(one), Math.abs(other)];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
