import { holds, type CellConstraint, type Change } from "./constraint";

/**
 * Cells that two or more failing sums, and no sum that holds, ask to be one and the same value: where there are more wrong figures than a
 * search can go through, these crossings still speak for themselves. No two of them share a sum.
 */
export function agreedChanges(constraints: readonly CellConstraint[], values: readonly (number | null)[]): readonly Change[] {
  const known = constraints.map((constraint) => ({ constraint, isHolding: holds(constraint, values) }));
  const byCell = new Map<number, number[]>();
  known.forEach(({ constraint }, index) => {
    for (const cell of constraint.cells) byCell.set(cell, [...(byCell.get(cell) ?? []), index]);
  });
  const agreed = [...byCell].flatMap(([cell, indexes]) => {
    const asked = indexes.filter((index) => known[index]!.isHolding !== null).map((index) => (known[index]!.isHolding ? null : askedOf(cell, constraints[index]!, values)));
    const [first = null] = asked;
    return asked.length >= 2 && first !== null && asked.every((one) => one === first) ? [{ cell, value: first, indexes }] : [];
  });
  const uses = new Map<number, number>();
  for (const { indexes } of agreed) for (const index of indexes) uses.set(index, (uses.get(index) ?? 0) + 1);
  return agreed.filter(({ indexes }) => indexes.every((index) => uses.get(index) === 1)).map(({ cell, value }) => ({ cell, least: value, most: value }));
}

/** What an equality asks the cell to be while all others stay; null when it is none, or no whole number will do. */
function askedOf(cell: number, { cells, factors, least, most }: CellConstraint, values: readonly (number | null)[]): number | null {
  if (least === null || least !== most) return null;
  const sum = cells.reduce((all, other, index) => all + (values[other] ?? 0) * factors[index]!, 0);
  const value = (values[cell] ?? 0) + (least - sum) / factors[cells.indexOf(cell)]!;
  return Number.isSafeInteger(value) ? value : null;
}
