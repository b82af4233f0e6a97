import { cellKey, type Area } from "./address";
import type { CellValue } from "./cell";

interface Cells {
  readonly rows: Map<number, (CellValue | undefined)[]>;
  readonly formulas: Map<number, string>;
  readonly formats: Map<number, (string | undefined)[]>;
}

/**
 * Takes away what stands under merged areas outside their top left cell: nobody sees it.
 * @param spend is told how many cells are about to be looked at, and may throw when they are too many
 */
export function dropCoveredCells(cells: Cells, merges: readonly Area[], spend: (cells: number) => void): void {
  const lastRow = [...cells.rows.keys()].pop() ?? -1;
  for (const area of merges) {
    const bottom = Math.min(area.bottom, lastRow);
    spend(Math.max(0, bottom - area.top + 1));
    for (let row = area.top; row <= bottom; row++) {
      const values = cells.rows.get(row);
      if (values) dropFromRow(cells, values, { ...area, top: row - area.top }, row, spend);
    }
  }
}

function dropFromRow({ rows, formulas, formats }: Cells, values: (CellValue | undefined)[], area: Area, row: number, spend: (cells: number) => void): void {
  const left = area.top === 0 ? area.left + 1 : area.left;
  const right = Math.min(area.right, values.length - 1);
  spend(Math.max(0, right - left + 1));
  let hasDropped = false;
  for (let column = left; column <= right; column++) {
    if (values[column] === undefined) continue;
    hasDropped = true;
    values[column] = undefined;
    formulas.delete(cellKey(row, column));
    delete formats.get(row)?.[column];
  }
  if (!hasDropped) return;
  if (isEmpty(values)) rows.delete(row);
  if (isEmpty(formats.get(row) ?? [])) formats.delete(row);
}

const isEmpty = (items: readonly unknown[]): boolean => items.every((item) => item === undefined);
