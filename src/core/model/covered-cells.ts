import { cellKey, type Area } from "./address";
import type { CellValue } from "./cell";

type Values = (CellValue | undefined)[];
type Formats = (string | undefined)[];

/** Rows may share an array: one that changes is replaced. */
interface Cells {
  readonly rows: Lines<Values> & Pick<ReadonlyMap<number, unknown>, "keys">;
  readonly formulas: Map<number, string>;
  readonly formats: Lines<Formats>;
}

/** What stands in each row. */
interface Lines<Items> {
  get(row: number): Readonly<Items> | undefined;
  set(row: number, items: Items): unknown;
  delete(row: number): unknown;
}

/**
 * Takes away what stands under merged areas outside their top left cell: nobody sees it.
 * @param spend is told how many cells are about to be looked at, and may throw when they are too many
 */
export function dropCoveredCells({ rows, formulas, formats }: Cells, merges: readonly Area[], spend: (cells: number) => void): void {
  const lastRow = [...rows.keys()].pop() ?? -1;
  /** Rows that lost something. */
  const changed = new Map<number, { readonly values: Values; readonly codes: Formats }>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, lastRow);
    spend(Math.max(0, bottom - area.top + 1));
    for (let row = area.top; row <= bottom; row++) {
      const now = changed.get(row)?.values ?? rows.get(row);
      if (!now) continue;
      for (const column of coveredColumns(area, row, now, spend)) {
        const { values, codes } = changed.get(row) ?? { values: now.slice(), codes: formats.get(row)?.slice() ?? [] };
        changed.set(row, { values, codes });
        values[column] = undefined;
        codes[column] = undefined;
        formulas.delete(cellKey(row, column));
      }
    }
  }
  for (const [row, { values, codes }] of changed) {
    if (isEmpty(values)) rows.delete(row);
    else rows.set(row, values);
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
