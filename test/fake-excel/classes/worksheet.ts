import type { Visibility } from "#core";
import { flagOf, numberOf, oneOf, textOf, wholeOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import { invalidArgument, itemNotFound } from "../protocol/rich-error";
import { isOnSheet, oneCell } from "../model/areas";
import { guardWorkbook } from "../model/guard";
import { RangeRef } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheet-order";
import { charts } from "./charts";
import { registrations } from "./event-members";
import { areasAt, checkSheet, rangeAt } from "./find-range";
import { names } from "./names";
import { sheetProperties } from "./properties";
import { sheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { comments, notes } from "./remarks";
import { autoFilter, freezePanes, pageLayout } from "./sheet-layout";
import { tables } from "./tables";

const VISIBILITY: Readonly<Record<Visibility, string>> = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" };

function setVisibility(sheet: FakeSheet, given: unknown): void {
  const word = oneOf(Object.values(VISIBILITY), given, "visibility");
  showSheet(sheet, word === "Visible" ? "visible" : word === "Hidden" ? "hidden" : "very-hidden");
}

function setTabColor(sheet: FakeSheet, given: unknown): void {
  guardWorkbook(sheet.book);
  const colour = textOf(given, "tabColor");
  if (!/^(?:#[0-9a-f]{6})?$/i.test(colour)) throw invalidArgument("tabColor");
  sheet.tabColor = colour.toUpperCase();
}

function byIndexes(sheet: FakeSheet, [row, column, rows, columns]: readonly unknown[]): RangeRef {
  const [top, left] = [wholeOf(row, "startRow"), wholeOf(column, "startColumn")];
  const area = { top, left, bottom: top + wholeOf(rows, "rowCount") - 1, right: left + wholeOf(columns, "columnCount") - 1 };
  if (!isOnSheet(area)) throw invalidArgument("getRangeByIndexes");
  return new RangeRef(sheet, area);
}

function neighbour(sheet: FakeSheet, step: 1 | -1, onlyVisible: unknown): FakeSheet | null {
  const { sheets } = sheet.book;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    if (onlyVisible !== true || sheets[index]?.visibility === "visible") return sheets[index] ?? null;
  }
  return null;
}

const existing = (sheet: FakeSheet | null): FakeSheet => {
  if (!sheet) throw itemNotFound("no such sheet");
  return sheet;
};

const used = (sheet: FakeSheet, valuesOnly: unknown): RangeRef | null => {
  const area = sheet.usedArea(valuesOnly === true);
  return area && new RangeRef(sheet, area);
};

/** Excel.Worksheet. */
export const worksheet: ClassTable<FakeSheet> = {
  name: "Worksheet",
  id: (sheet) => sheet.id,
  check: checkSheet,
  members: {
    Id: value((sheet) => sheet.id),
    Name: value((sheet) => sheet.name, (sheet, name) => renameSheet(sheet, textOf(name, "name"))),
    Position: value((sheet) => sheet.book.sheets.indexOf(sheet), (sheet, position) => moveSheet(sheet, numberOf(position, "position"))),
    Visibility: value((sheet) => VISIBILITY[sheet.visibility], setVisibility),
    TabColor: value((sheet) => sheet.tabColor, setTabColor),
    ShowGridlines: value((sheet) => sheet.showGridlines, (sheet, on) => void (sheet.showGridlines = flagOf(on))),
    ShowHeadings: value((sheet) => sheet.showHeadings, (sheet, on) => void (sheet.showHeadings = flagOf(on))),
    // The client reads these two by the names above, and writes them by other ones.
    Gridlines: value((sheet) => sheet.showGridlines, (sheet, on) => void (sheet.showGridlines = flagOf(on))),
    Headings: value((sheet) => sheet.showHeadings, (sheet, on) => void (sheet.showHeadings = flagOf(on))),
    StandardHeight: value(() => 15),
    StandardWidth: value(() => 8.43),
    EnableCalculation: value(() => true),
    TabId: value((sheet) => sheet.book.sheets.indexOf(sheet) + 1),
    Names: child(() => names, (sheet) => sheet),
    Tables: child(() => tables, (sheet) => sheet),
    Charts: child(() => charts, (sheet) => sheet),
    Comments: child(() => comments, (sheet) => sheet),
    Notes: child(() => notes, (sheet) => sheet),
    Protection: child(() => sheetProtection, (sheet) => sheet),
    CustomProperties: child(() => sheetProperties, (sheet) => sheet),
    FreezePanes: child(() => freezePanes, (sheet) => sheet),
    PageLayout: child(() => pageLayout, (sheet) => sheet),
    AutoFilter: child(() => autoFilter, (sheet) => sheet),
    Activate: act((sheet) => activateSheet(sheet)),
    Calculate: act((sheet) => void sheet.book.generation++),
    Delete: act((sheet) => deleteSheet(sheet)),
    GetCell: finds(() => range, (sheet, [row, column]) => new RangeRef(sheet, oneCell(wholeOf(row, "row"), wholeOf(column, "column")))),
    GetRange: finds(() => range, (sheet, [address]) => rangeAt(sheet, address)),
    GetRangeByIndexes: finds(() => range, byIndexes),
    GetRanges: finds(() => rangeAreas, (sheet, [address]) => areasAt(sheet, address)),
    GetUsedRange: finds(() => range, (sheet, [valuesOnly]) => used(sheet, valuesOnly) ?? new RangeRef(sheet, oneCell(0, 0))),
    GetUsedRangeOrNullObject: finds(() => range, (sheet, [valuesOnly]) => used(sheet, valuesOnly)),
    _GetSheetById: finds(() => worksheet, (sheet, [id]) => existing(sheet.book.sheets.find((one) => one.id === id) ?? null)),
    GetNext: finds(() => worksheet, (sheet, [onlyVisible]) => existing(neighbour(sheet, 1, onlyVisible))),
    GetNextOrNullObject: finds(() => worksheet, (sheet, [onlyVisible]) => neighbour(sheet, 1, onlyVisible)),
    GetPrevious: finds(() => worksheet, (sheet, [onlyVisible]) => existing(neighbour(sheet, -1, onlyVisible))),
    GetPreviousOrNullObject: finds(() => worksheet, (sheet, [onlyVisible]) => neighbour(sheet, -1, onlyVisible)),
    ...registrations<FakeSheet>((sheet) => ({ hub: sheet.book.events, target: sheet.id })),
  },
};
