import { placeOfKey, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { PLAIN } from "../../fake-excel/model/format";
import type { FakeSheet } from "../../fake-excel/model/sheet";
import { FakeWorkbook } from "../../fake-excel/model/workbook";

/** The workbook as Excel has it after a file with this content was opened: formulas show the values that the file states. */
export function workbookOfSnapshot({ name, sheets }: WorkbookSnapshot): FakeWorkbook {
  const book = new FakeWorkbook(name);
  if (sheets.length === 0) return book;
  book.sheets = [];
  book.date1904 = sheets.some(({ date1904 }) => date1904);
  for (const sheet of sheets) fill(book.insert(sheet.worksheet), sheet);
  book.active = book.sheets.find((sheet) => sheet.visibility === "visible") ?? book.sheets[0]!;
  return book;
}

function fill(sheet: FakeSheet, { visibility, rows, formulas, formats, merges, hiddenRows, hiddenColumns }: SheetSnapshot): void {
  sheet.visibility = visibility;
  for (const [row, values] of rows) values.forEach((value, column) => {
    if (value !== undefined) sheet.makeCell(row, column).value = value;
  });
  for (const [key, formula] of formulas) {
    const { row, column } = placeOfKey(key);
    const cell = sheet.makeCell(row, column);
    cell.formula = formula;
    cell.reckoned = sheet.book.generation;
  }
  for (const [row, codes] of formats) codes.forEach((numberFormat, column) => {
    if (numberFormat !== undefined) sheet.makeCell(row, column).format = { ...PLAIN, numberFormat };
  });
  sheet.merges = [...merges];
  for (const row of hiddenRows) sheet.row(row).hidden = true;
  for (const column of hiddenColumns) sheet.column(column).hidden = true;
}
