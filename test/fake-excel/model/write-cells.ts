import { isInside, type Area } from "#core";
import { invalidArgument } from "../protocol/rich-error";
import { cellCount, columnCount, printReference, rowCount } from "./areas";
import { plainValue, valueAt, valueType } from "./cell-values";
import { enter } from "./entry";
import { EventType } from "./events";
import { guardCells } from "./guard";
import type { RangeRef } from "./region";
import type { FakeSheet } from "./sheet";

/** Values of a range in rows, one for all, or one row or column of them; @throws InvalidArgument when they do not fit. */
export function fitted(range: RangeRef, given: unknown): readonly (readonly unknown[])[] {
  const [rows, columns] = [rowCount(range.area), columnCount(range.area)];
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given));
  const isFitting = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!isFitting) throw invalidArgument(`the dimensions of the input do not match the range ${range.address}`);
  return given.map((row: unknown) => (Array.isArray(row) ? row : []));
}

/** Writes values or formulas as `range.values = …` does: null leaves a cell alone, a single value goes into every cell. */
export function writeCells(range: RangeRef, given: unknown): void {
  if (cellCount(range.area) > 5_000_000) throw invalidArgument("over 5,000,000 cells");
  const rows = fitted(range, given);
  guardCells(range);
  // All entries are read before the first is written: a value of a wrong kind leaves the range as it was.
  const entries = rows.map((row, down) =>
    row.map((value, across) => (value === null ? null : enter(value, range.sheet.formatAt(range.area.top + down, range.area.left + across).numberFormat))),
  );
  const before = oneValue(range);
  for (const [down, row] of entries.entries()) {
    for (const [across, entry] of row.entries()) if (entry) writeCell(range.sheet, range.area.top + down, range.area.left + across, entry);
  }
  changed(range, before);
}

function writeCell(sheet: FakeSheet, row: number, column: number, { value, formula, format }: ReturnType<typeof enter>): void {
  // What lies under a merged cell takes no value.
  if (sheet.merges.some((merge) => isInside(merge, { row, column }) && (merge.top !== row || merge.left !== column))) return;
  const cell = sheet.makeCell(row, column);
  cell.value = value;
  cell.formula = formula;
  cell.reckoned = -1;
  if (format !== null && sheet.formatAt(row, column).numberFormat === "General") cell.format = { ...sheet.formatAt(row, column), numberFormat: format };
}

interface OneValue {
  readonly value: unknown;
  readonly type: string;
}

/** The value of a single cell, for the event's details; null of several. */
export function oneValue({ sheet, area }: RangeRef): OneValue | null {
  if (cellCount(area) !== 1) return null;
  const value = valueAt(sheet, area.top, area.left);
  return { value: plainValue(value), type: valueType(value) };
}

/** Formulas go stale, and whoever listens hears of it. */
export function changed(range: RangeRef, before: OneValue | null = null, changeType = "RangeEdited", shiftDirection = "None"): void {
  const { sheet, area } = range;
  sheet.book.generation++;
  const after = before && oneValue(range);
  const details = before && after ? { valueBefore: before.value, valueAfter: after.value, valueTypeBefore: before.type, valueTypeAfter: after.type } : {};
  sheet.book.events.raise(EventType.changed, sheet, { address: printReference(area), changeType, shiftDirection, ...details });
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Empties cells; with "All" also formats, rules, validations; merged areas and sizes stay as in Excel. */
export function clearCells(sheet: FakeSheet, areas: readonly Area[], what: ClearWhat): void {
  for (const area of areas) {
    for (const { cell } of sheet.cellsIn(area)) {
      if (what === "All" || what === "Contents") Object.assign(cell, { value: null, formula: null });
      if (what === "All" || what === "Formats") cell.format = null;
      if (what !== "Formats" && what !== "Contents") cell.link = null;
    }
  }
}

/** The text that a formula or a constant is entered with: what `range.formulas` gives. */
export function formulaAt(sheet: FakeSheet, row: number, column: number): number | string | boolean {
  const cell = sheet.cell(row, column);
  return cell?.formula === undefined || cell.formula === null ? plainValue(valueAt(sheet, row, column)) : `=${cell.formula}`;
}

