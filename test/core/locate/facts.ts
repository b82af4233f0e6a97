import type { CellConstraint, CellFacts } from "#core";

/** Cells in one column from top to bottom, whole numbers, nothing known besides. */
export const factsOf = (values: readonly (number | null)[], constraints: readonly CellConstraint[], more: Partial<CellFacts> = {}): CellFacts => ({
  values, constraints,
  decimalsOf: () => 0, placeOf: (cell) => ({ row: cell, column: 0 }), isText: () => false, isRate: () => false, priorOf: () => null, ...more,
});

/** The first cell is the sum of the others. */
export const sumRule = (total: number, parts: readonly number[]): CellConstraint => {
  const cells = [total, ...parts].sort((a, b) => a - b);
  return { cells, factors: cells.map((cell) => (cell === total ? 1 : -1)), least: 0, most: 0, total };
};

/** The part is at most the whole. */
export function partRule(part: number, whole: number): CellConstraint {
  const cells = [part, whole].sort((a, b) => a - b);
  return { cells, factors: cells.map((cell) => (cell === part ? 1 : -1)), least: null, most: 0 };
}
