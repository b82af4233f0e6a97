import { cellKey, isCellError, type CellKey, type CellValue, type SheetSnapshot } from "#core";

/** The cells whose value or formula differs between two readings of a sheet; null is a sheet that is not there. */
export function changedCells(before: SheetSnapshot | null, now: SheetSnapshot): ReadonlySet<CellKey> {
  const changed = new Set<CellKey>();
  for (const row of new Set([...(before?.rows.keys() ?? []), ...now.rows.keys()])) {
    const [one = [], other = []] = [before?.rows.get(row), now.rows.get(row)];
    for (let column = 0; column < Math.max(one.length, other.length); column++) if (!isSame(one[column], other[column])) changed.add(cellKey(row, column));
  }
  for (const key of new Set([...(before?.formulas.keys() ?? []), ...now.formulas.keys()])) if (before?.formulas.get(key) !== now.formulas.get(key)) changed.add(key);
  return changed;
}

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  const [left, right] = [one ?? null, other ?? null];
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}

/** Whether two readings of a sheet show the same; formats and merged areas count too. */
export function isSameSheet(before: SheetSnapshot, now: SheetSnapshot): boolean {
  const frame = ({ visibility, merges, formats, hiddenRows, hiddenColumns }: SheetSnapshot) => JSON.stringify([visibility, merges, [...formats], [...hiddenRows], [...hiddenColumns]]);
  return changedCells(before, now).size === 0 && frame(before) === frame(now);
}
