import type { FakeExcel } from "./fake-excel";
import { rangeAt } from "./classes/find-range";
import { selectRegion } from "./classes/region-acts";
import type { RangeRef } from "./model/region";
import type { FakeSheet } from "./model/sheet";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "./model/sheet-order";
import { clearCells, changed, writeCells } from "./model/write-cells";

/** A person at the fake Excel. What they do raises Excel's events, and is refused where Excel refuses it. */
export class User {
  constructor(private readonly excel: FakeExcel) {}

  /** Types into a cell, or fills an area with the same entry; "'12" is the text 12. */
  type(worksheet: string, address: string, text: string | number | boolean): void {
    this.act(() => writeCells(this.range(worksheet, address), text));
  }

  /** Pastes rows of entries over an area of their size. */
  paste(worksheet: string, address: string, rows: readonly (readonly (string | number | boolean)[])[]): void {
    this.act(() => writeCells(this.range(worksheet, address), rows));
  }

  /** Presses Delete on an area. */
  empty(worksheet: string, address: string): void {
    this.act(() => {
      const range = this.range(worksheet, address);
      clearCells(range.sheet, [range.area], "Contents");
      changed(range);
    });
  }

  select(worksheet: string, address: string): void {
    this.act(() => selectRegion(this.range(worksheet, address)));
  }

  activate(worksheet: string): void {
    this.act(() => activateSheet(this.sheet(worksheet)));
  }

  addSheet(name: string): void {
    this.act(() => addSheet(this.excel.workbook, name));
  }

  deleteSheet(name: string): void {
    this.act(() => deleteSheet(this.sheet(name)));
  }

  renameSheet(name: string, next: string): void {
    this.act(() => renameSheet(this.sheet(name), next));
  }

  moveSheet(name: string, position: number): void {
    this.act(() => moveSheet(this.sheet(name), position));
  }

  hideSheet(name: string): void {
    this.act(() => showSheet(this.sheet(name), "hidden"));
  }

  /** Opens a cell for editing: until `leaveCell` Excel takes no requests, but for those that are willing to wait. */
  enterCell(): void {
    this.excel.isEditingCell = true;
  }

  leaveCell(): void {
    this.excel.isEditingCell = false;
  }

  private act(what: () => unknown): void {
    what();
    this.excel.tellEvents();
  }

  private sheet(name: string): FakeSheet {
    return this.excel.workbook.sheet(name);
  }

  private range(worksheet: string, address: string): RangeRef {
    return rangeAt(this.sheet(worksheet), address);
  }
}
