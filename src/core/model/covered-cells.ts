import { cellKey, type Area } from "./address";
import type { CellValue } from "./cell";

type Values = (CellValue | undefined)[];
type Formats = (string | undefined)[];

interface Cells {
  readonly rows: Pick<Map<number, Values>, "keys" | "get" | "delete">;
  readonly formulas: Map<number, string>;
  /** Rows may share an array. */
  readonly formats: Map<number, Readonly<Formats>>;
}

/**
 * Takes away what stands under merged areas outside their top left cell: nobody sees it.
 * @param spend is told how many cells are about to be looked at, and may throw when they are too many
 */
export function dropCoveredCells({ rows, formulas, formats }: Cells, merges: readonly Area[], spend: (cells: number) => void): void {
  const lastRow = [...rows.keys()].pop() ?? -1;
  /** Rows that lost something, with their formats in an array of their own. */
  const changed = new Map<number, Formats>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, lastRow);
    spend(Math.max(0, bottom - area.top + 1));
    for (let row = area.top; row <= bottom; row++) {
      const values = rows.get(row);
      if (!values) continue;
      for (const column of coveredColumns(area, row, values, spend)) {
        const codes = changed.get(row) ?? formats.get(row)?.slice() ?? [];
        changed.set(row, codes);
        values[column] = undefined;
        codes[column] = undefined;
        formulas.delete(cellKey(row, column));
      }
    }
  }
  for (const [row, codes] of changed) {
    if (isEmpty(rows.get(row)!)) rows.delete(row);
    if (isEmpty(codes)) formats.delete(row);
    else formats.set(row, codes);
  }
}

/** Columns of a row that hold something under the area. */
function coveredColumns(area: Area, row: number, values: Readonly<Values>, spend: (cells: number) => void): readonly number[] {
  const left = row === area.top ? area.left + 1 : area.left;
  const right = Math.min(area.right, values.length - 1);
  spend(Math.max(0, right - left + 1));
  const columns: number[] = [];
  for (let column = left; column <= right; column++) if (values[column] !== undefined) columns.push(column);
  return columns;
}

const isEmpty = (items: readonly unknown[]): boolean => items.every((item) => item === undefined);
