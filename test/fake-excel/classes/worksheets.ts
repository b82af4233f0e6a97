import { act, finds, type ClassTable } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { textOf } from "../protocol/arguments";
import { itemNotFound } from "../protocol/rich-error";
import { ALL_SHEETS } from "../model/events";
import { addSheet } from "../model/sheet-order";
import type { FakeSheet } from "../model/sheet";
import type { FakeWorkbook } from "../model/workbook";
import { registrations } from "./event-members";
import { worksheet } from "./worksheet";

const visible = (book: FakeWorkbook): readonly FakeSheet[] => book.sheets.filter((sheet) => sheet.visibility === "visible");

const end = (book: FakeWorkbook, onlyVisible: unknown, index: number): FakeSheet => {
  const sheet = (onlyVisible === true ? visible(book) : book.sheets).at(index);
  if (!sheet) throw itemNotFound("a visible sheet");
  return sheet;
};

/** Excel.WorksheetCollection: the sheets in tab order, found by name or id. */
export const worksheets: ClassTable<FakeWorkbook> = collection<FakeWorkbook, FakeSheet>({
  name: "WorksheetCollection",
  of: () => worksheet,
  items: (book) => book.sheets,
  keys: (sheet) => [sheet.name, sheet.id],
  members: {
    Add: finds(() => worksheet, (book, [name]) => addSheet(book, name === null || name === undefined ? null : textOf(name, "sheet name"))),
    GetActiveWorksheet: finds(() => worksheet, (book) => book.active),
    GetFirst: finds(() => worksheet, (book, [onlyVisible]) => end(book, onlyVisible, 0)),
    GetLast: finds(() => worksheet, (book, [onlyVisible]) => end(book, onlyVisible, -1)),
    GetCount: act((book, [onlyVisible]) => (onlyVisible === true ? visible(book) : book.sheets).length),
    ...registrations<FakeWorkbook>((book) => ({ hub: book.events, target: ALL_SHEETS })),
  },
});
