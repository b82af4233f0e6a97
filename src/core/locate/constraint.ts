/**
 * What cells must come to together: least ≤ Σ factors[i] × cells[i] ≤ most. Null is no end on that side; both ends alike is
 * an equality. Cells are indexes of the values, ascending, each once; factors are whole and not 0.
 */
export interface CellConstraint {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
  /** The cell that states what the others come to, where there is one. */
  readonly total?: number;
}

/** How a cell must have been: its value lies between these, inclusive; null is no end. Both alike: no other value will do. */
export interface Change {
  readonly cell: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** Whether the constraint holds; null when a cell is a gap, or the sum leaves the safe range. */
export function holds({ cells, factors, least, most }: CellConstraint, values: readonly (number | null)[]): boolean | null {
  let sum = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const value = values[cells[index]!] ?? null;
    if (value === null) return null;
    sum += value * factors[index]!;
    if (!Number.isSafeInteger(sum)) return null;
  }
  return (least === null || sum >= least) && (most === null || sum <= most);
}

/** Whether a sum that fails names the cell: one with ends on both sides, so that what it leaves open is rounding alone. */
export const isInFailingSum = (cell: number, constraints: readonly CellConstraint[], values: readonly (number | null)[]): boolean =>
  constraints.some((constraint) => constraint.least !== null && constraint.most !== null && constraint.cells.includes(cell) && holds(constraint, values) === false);

/** The values with some of them put otherwise. */
export function withValues(values: readonly (number | null)[], changes: ReadonlyMap<number, number>): readonly (number | null)[] {
  const changed = [...values];
  for (const [cell, value] of changes) changed[cell] = value;
  return changed;
}

/** Whether all constraints that name a changed cell hold with the changes; those with gaps are not asked. */
export function wouldHold(constraints: readonly CellConstraint[], values: readonly (number | null)[], changes: ReadonlyMap<number, number>): boolean {
  const changed = withValues(values, changes);
  return constraints.every((constraint) => !constraint.cells.some((cell) => changes.has(cell)) || holds(constraint, changed) !== false);
}
