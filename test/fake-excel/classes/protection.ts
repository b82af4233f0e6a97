import { recordOf } from "../protocol/arguments";
import { act, value, type ClassTable } from "../protocol/class-table";
import { accessDenied, invalidOperation } from "../protocol/rich-error";
import { EventType } from "../model/events";
import { guardWorkbook } from "../model/guard";
import type { FakeSheet } from "../model/sheet";
import type { FakeWorkbook } from "../model/workbook";

const NOTHING_ALLOWED: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false,
  allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false,
  allowSort: false, selectionMode: "Normal",
};

const passwordOf = (given: unknown): string | null => (typeof given === "string" && given !== "" ? given : null);

function unlock(known: { readonly password: string | null } | null, given: unknown): void {
  if (known?.password && known.password !== passwordOf(given)) throw accessDenied("the password is not correct");
}

/** Protects a sheet; @throws InvalidOperation when it is protected already. */
export function protectSheet(sheet: FakeSheet, options: unknown = {}, password: unknown = null): void {
  guardWorkbook(sheet.book);
  if (sheet.protection) throw invalidOperation(`the sheet ${sheet.name} is protected already`);
  sheet.protection = { options: { ...NOTHING_ALLOWED, ...recordOf(options, "options") }, password: passwordOf(password) };
  sheet.book.events.raise(EventType.protectionChanged, sheet, { isProtected: true });
}

/** Excel.WorksheetProtection. */
export const sheetProtection: ClassTable<FakeSheet> = {
  name: "WorksheetProtection",
  members: {
    Protected: value((sheet) => sheet.protection !== null),
    Options: value((sheet) => sheet.protection?.options ?? NOTHING_ALLOWED),
    Protect: act((sheet, [options, password]) => protectSheet(sheet, options, password)),
    Unprotect: act((sheet, [password]) => {
      guardWorkbook(sheet.book);
      unlock(sheet.protection, password);
      const wasProtected = sheet.protection !== null;
      sheet.protection = null;
      if (wasProtected) sheet.book.events.raise(EventType.protectionChanged, sheet, { isProtected: false });
    }),
  },
};

/** Excel.WorkbookProtection: of the structure. */
export const workbookProtection: ClassTable<FakeWorkbook> = {
  name: "WorkbookProtection",
  members: {
    Protected: value((book) => book.structure !== null),
    Protect: act((book, [password]) => {
      guardWorkbook(book);
      if (book.structure) throw invalidOperation("the workbook is protected already");
      book.structure = { password: passwordOf(password) };
    }),
    Unprotect: act((book, [password]) => {
      guardWorkbook(book);
      unlock(book.structure, password);
      book.structure = null;
    }),
  },
};
