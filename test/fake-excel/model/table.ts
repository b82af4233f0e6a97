import type { Area } from "#core";
import type { FakeSheet } from "./sheet";

/** A table: its first row holds the names of the columns. */
export class Table {
  style = "TableStyleMedium2";
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;

  constructor(readonly sheet: FakeSheet, readonly id: string, public name: string, public area: Area, readonly showHeaders: boolean) {}
}
