import type { Change } from "./constraint";
import { factorIn, type Row } from "./row";

/** A cell that was let go, and the rows that it was in at that time. */
export interface LetGo {
  readonly cell: number;
  readonly own: readonly Row[];
}

/**
 * What the cells must be, worked out from the last one let go to the first; null when no whole numbers will do. Where one
 * of several may be several things, those that hang on it have no ends.
 */
export function impliedChanges(gone: readonly LetGo[], values: readonly (number | null)[]): Change[] | null {
  const moves = new Map<number, number>();
  const changes: Change[] = [];
  for (const { cell, own } of [...gone].reverse()) {
    const ends = endsOf(cell, own, moves);
    if (ends && ends.least > ends.most) return null;
    moves.set(cell, ends && ends.least === ends.most ? ends.least : Number.NaN);
    const value = values[cell] ?? 0;
    changes.push({ cell, least: ends ? endValue(value + ends.least) : null, most: ends ? endValue(value + ends.most) : null });
  }
  return changes.sort((one, other) => one.cell - other.cell);
}

const endValue = (end: number): number | null => (Number.isSafeInteger(end) ? end : null);

/** Between what the cell may change; null when that hangs on a cell that is itself open, or leaves the safe range. */
function endsOf(cell: number, own: readonly Row[], moves: ReadonlyMap<number, number>): { least: number; most: number } | null {
  let [least, most] = [-Infinity, Infinity];
  for (const row of own) {
    const factor = factorIn(row, cell);
    const others = movedBy(row, cell, moves);
    if (!Number.isSafeInteger(others)) return null;
    const [one, other] = [(row.least - others) / factor, (row.most - others) / factor];
    least = Math.max(least, Math.ceil(Math.min(one, other)));
    most = Math.min(most, Math.floor(Math.max(one, other)));
  }
  return { least: least + 0, most: most + 0 };
}

/** What the other cells' changes come to; NaN when one is open. Cells that nobody let go do not change. */
const movedBy = ({ cells, factors }: Row, cell: number, moves: ReadonlyMap<number, number>): number =>
  cells.reduce((sum, other, index) => (other === cell ? sum : sum + factors[index]! * (moves.get(other) ?? 0)), 0);
