import type { DenseWorkSheet, WorkBook } from "@e965/xlsx";
import type { SheetSnapshot, Visibility, WorkbookSnapshot } from "#core";
import { HostError } from "#jobs/host-error";
import { hasStream, isCompoundFile } from "./compound-file";
import { limits } from "./limits";
import { specificFormat } from "./number-formats";
import { isBareBiff } from "./open-bytes";
import { Budget } from "./read/budget";
import { codePages } from "./read/code-pages";
import { SheetBefore } from "./read/sheet-before";
import { SheetBuilder } from "./read/sheet-builder";
import { readStream } from "./read-stream";
import type { ReadOptions } from "./read-workbook";
import { withWatchedCursors } from "./watched-cursors";

/** What a BIFF cell stores for an error (MS-XLS 2.5.10). */
const errorCodes: Readonly<Record<number, string>> = {
  0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA",
};

const visibilities: readonly Visibility[] = ["visible", "hidden", "very-hidden"];

/**
 * All worksheets of an old .xls (or WPS .et) workbook in tab order, as readWorkbook gives them. Its reader is loaded when first needed.
 * @throws HostError "encrypted", "corrupt", "not-a-workbook" or "too-large"
 */
export async function readXls(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  if (bytes.length > limits.xlsBytes) throw new HostError("too-large", name, `${bytes.length} bytes of .xls`);
  const book = await parsed(bytes, name);
  const [budget, before] = [new Budget(name), new SheetBefore()];
  const sheets: SheetSnapshot[] = [];
  book.SheetNames.forEach((worksheet, index) => {
    const sheet = book.Sheets[worksheet] as DenseWorkSheet | undefined;
    const visibility = visibilities[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    if (!sheet || !isWorksheet(sheet) || !(options.sheets?.(worksheet, visibility) ?? true)) return;
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const builder = new SheetBuilder({ workbook: name, worksheet, visibility, date1904, strings: { at: () => null }, formats: [], budget, before });
    fill(builder, sheet);
    sheets.push(builder.finish());
  });
  return { name, sheets };
}

async function parsed(bytes: Uint8Array, name: string): Promise<WorkBook> {
  const { read, set_cptable: setCodePages } = await import("@e965/xlsx");
  // Excel 5 and 95 wrote text in the code page of their Windows; since Excel 97 it is Unicode.
  if (!hasStream(bytes, "Workbook")) setCodePages(codePages);
  try {
    const records = recordsIn(bytes);
    return quietly(() => withWatchedCursors(() => read(records, { type: "buffer", dense: true, cellFormula: true, cellNF: true, cellStyles: true, cellText: false, cellHTML: false })));
  } catch (cause) {
    // The reader throws whatever comes: its message alone tells a password from a broken file.
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new HostError(/password|encrypt/i.test(detail) ? "encrypted" : "corrupt", name, detail, { cause });
  }
}

/** The bytes of a workbook's records, which the reader is given alone: its own way through a compound file has no end where sectors lead in a ring. */
function recordsIn(bytes: Uint8Array): Uint8Array {
  const records = isCompoundFile(bytes) ? (readStream(bytes, "Workbook") ?? readStream(bytes, "Book")) : bytes;
  if (!records || !isBareBiff(records)) throw new Error("there are no records of a workbook in it");
  return records;
}

/** The reader writes a line to the console for each record it does not know; our streams are for findings and trouble. */
function quietly<Result>(work: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

/** Chart, dialog and macro sheets say what they are. */
const isWorksheet = (sheet: DenseWorkSheet): boolean => !["chart", "dialog", "macro"].includes(sheet["!type"] ?? "sheet");

/** Rows or columns by index; those of which nothing is said are missing. */
type Lines = readonly ({ readonly hidden?: boolean } | undefined)[];

function fill(builder: SheetBuilder, sheet: DenseWorkSheet): void {
  const hidden: Lines = sheet["!rows"] ?? [];
  const columns: Lines = sheet["!cols"] ?? [];
  const rows = sheet["!data"];
  for (let row = 0; row < Math.max(rows.length, hidden.length); row++) {
    const cells = rows[row];
    if (!cells && !hidden[row]?.hidden) continue;
    builder.startRow(row);
    if (hidden[row]?.hidden) builder.hideRow();
    cells?.forEach((cell, column) => fillCell(builder, column, cell));
  }
  columns.forEach((column, index) => {
    if (column?.hidden) builder.hideColumns(index, index);
  });
  for (const { s: from, e: to } of sheet["!merges"] ?? []) {
    builder.merge({ top: from.r, left: from.c, bottom: to.r, right: to.c });
  }
}

function fillCell(builder: SheetBuilder, column: number, cell: DenseWorkSheet["!data"][number][number] | undefined): void {
  if (!cell) return;
  if (cell.f) builder.setFormula(column, { text: cell.f, shared: null });
  if (cell.t === "n" && typeof cell.v === "number") builder.setFormatted(column, cell.v + 0, specificFormat(String(cell.z ?? "")));
  else if (cell.t === "e") builder.setTyped(column, 0, "e", errorCodes[Number(cell.v)] ?? "#VALUE!");
  else if (cell.t === "b") builder.setTyped(column, 0, "b", cell.v === true ? "1" : "0");
  else if (cell.t === "s") builder.setTyped(column, 0, "inlineStr", String(cell.v ?? ""));
}
