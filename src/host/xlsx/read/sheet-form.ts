import type { RowsForm, SheetSnapshot } from "#core";

/** A row as it was read on some sheet. */
export interface RowRead {
  /** 0-based. */
  readonly row: number;
  /** Index of its first field in `fields`. */
  readonly field: number;
  /** How many fields of the form's runs come before its end. */
  readonly runsTo: number;
  /** How many cells hold something up to its end, and how many of them have a number format. */
  readonly cellsTo: number;
  readonly formattedTo: number;
}

/** A sheet that later ones may follow. */
export interface SheetForm extends RowsForm {
  /** In ascending order, empty ones too. */
  readonly reads: readonly RowRead[];
  /** What CellRun is to expect. */
  readonly fields: Int32Array;
  readonly formats: SheetSnapshot["formats"];
}
