import type { CellKey, CellRef } from "#core";

/** The grid that shows a live workbook: told of whatever is other than it was, after the snapshot and the looks are. */
export interface ViewListener {
  /** Other values, formulas or formats stand in these cells: entries as they were taken, results of formulas, results that could not be had. */
  cellsChanged(worksheet: string, cells: ReadonlySet<CellKey>): void;
  /** Conditional formats and notes of these tabs are other than they were. */
  marksChanged(worksheets: readonly string[]): void;
  /** These tabs were written anew or added, and these are gone; tab order is the snapshot's. */
  sheetsChanged(change: { readonly written: readonly string[]; readonly removed: readonly string[] }): void;
  /** Asks to bring a cell into view and select it. */
  goTo(cell: CellRef): void;
  /** Types a text into a cell as the person would, so that they can undo it, and hands it to the host; through when it was handed in. */
  type(cell: CellRef, text: string): Promise<void>;
}
