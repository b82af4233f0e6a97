import type { CellValue } from "#core";
import type { CellFormat } from "./format";

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** One cell of the fake: what was entered, what it shows, how it looks. Text is never a number in disguise. */
export interface Cell {
  /** A constant, or a formula's last value. */
  value: CellValue;
  /** Without "=". */
  formula: string | null;
  /** Null: as its row, column or sheet. */
  format: CellFormat | null;
  link: Hyperlink | null;
  /** The workbook's generation for which a formula's value was worked out. */
  reckoned: number;
}

export const emptyCell = (): Cell => ({ value: null, formula: null, format: null, link: null, reckoned: -1 });

/** Whether the cell counts for a used range by its content. */
export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;
