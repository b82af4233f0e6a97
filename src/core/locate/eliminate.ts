import { factorIn, isEquality, withoutCell, type Row, type RowTrouble } from "./row";

/** Counts the work down; at 0 the search ends. */
export interface Budget {
  left: number;
}

/** What is left to hold when a cell may be anything, and the rows that the cell was in. */
export interface Eliminated {
  readonly rows: readonly Row[];
  readonly own: readonly Row[];
}

/**
 * Lets `cell` be anything: an equality that has it says what it is, and it is put into all others; without one, every two
 * rows that have it must leave it something to be (Fourier–Motzkin).
 */
export function eliminate(rows: readonly Row[], cell: number, budget: Budget): Eliminated | RowTrouble {
  const own: Row[] = [];
  const rest: Row[] = [];
  for (const row of rows) (factorIn(row, cell) === 0 ? rest : own).push(row);
  budget.left -= rows.length;
  const pivot = shortestEquality(own);
  for (const [one, other] of pivot ? own.filter((row) => row !== pivot).map((row) => [row, pivot] as const) : pairsOf(own)) {
    budget.left -= one.cells.length + other.cells.length;
    const made = withoutCell(one, other, cell);
    if (made === null) continue;
    if (typeof made === "string") return made;
    if (made.cells.length > 0) rest.push(made);
    if (budget.left <= 0) break;
  }
  return { rows: rest, own };
}

function shortestEquality(rows: readonly Row[]): Row | undefined {
  let shortest: Row | undefined;
  for (const row of rows) if (isEquality(row) && (!shortest || row.cells.length < shortest.cells.length)) shortest = row;
  return shortest;
}

const pairsOf = (rows: readonly Row[]): (readonly [Row, Row])[] => rows.flatMap((one, index) => rows.slice(index + 1).map((other) => [one, other] as const));
