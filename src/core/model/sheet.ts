import { cellKey, type Area, type CellKey } from "./address";
import type { CellValue } from "./cell";

export type Visibility = "visible" | "hidden" | "very-hidden";

/**
 * All that the core ever sees of a worksheet. Rows and columns are 0-based; what is absent is blank.
 * Merged areas hold their value in the top left cell only.
 */
export interface SheetSnapshot {
  readonly workbook: string;
  readonly worksheet: string;
  readonly visibility: Visibility;
  /** Row → its values by column; holes are blank. Rows come in ascending order. */
  readonly rows: ReadonlyMap<number, readonly (CellValue | undefined)[]>;
  /** Formula without "=", shared formulas written out for each cell. The value in `rows` is the cached one. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Row → number format codes by column, of cells that hold a number and are not General. */
  readonly formats: ReadonlyMap<number, readonly (string | undefined)[]>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether date serials count from 1904-01-01 (Mac) instead of 1900. */
  readonly date1904: boolean;
}

/** All worksheets of one workbook, in tab order. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** The value at a 0-based place; null is blank. */
export const cellAt = (sheet: SheetSnapshot, row: number, column: number): CellValue => sheet.rows.get(row)?.[column] ?? null;

/** The formula at a 0-based place without "=", or null. */
export const formulaAt = (sheet: SheetSnapshot, row: number, column: number): string | null =>
  sheet.formulas.get(cellKey(row, column)) ?? null;

/** The number format of a number at a 0-based place; "General" if none is set. */
export const formatAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  sheet.formats.get(row)?.[column] ?? "General";
