import { parseArea } from "#core";
import { flagOf, textOf } from "../protocol/arguments";
import { act, finds, value, type ClassTable } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { alreadyExists, invalidArgument } from "../protocol/rich-error";
import { printAbsolute, printSheetName } from "../model/areas";
import { DefinedName } from "../model/defined-name";
import { guardWorkbook } from "../model/guard";
import { RangeRef } from "../model/region";
import { FakeSheet } from "../model/sheet";
import type { FakeWorkbook } from "../model/workbook";
import { rangeOfFormula } from "./find-range";
import { range } from "./range";
import { found, isBound } from "./range-navigation";
import { worksheet } from "./worksheet";

/** Names live in the workbook, or on one sheet. */
export type NameScope = FakeWorkbook | FakeSheet;

const bookOf = (scope: NameScope): FakeWorkbook => (scope instanceof FakeSheet ? scope.book : scope);
const sheetOf = (scope: NameScope): FakeSheet | null => (scope instanceof FakeSheet ? scope : null);

interface NameOn {
  readonly book: FakeWorkbook;
  readonly name: DefinedName;
}

const isLegalName = (name: string): boolean =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && parseArea(name) === null && !/^(?:r|c|r\d*c\d*|true|false)$/i.test(name);

function addName(scope: NameScope, [given, reference, comment]: readonly unknown[]): NameOn {
  const book = bookOf(scope);
  guardWorkbook(book);
  const text = textOf(given, "name");
  if (!isLegalName(text)) throw invalidArgument(`the name ${text}`);
  if (book.names.some((one) => one.scope === sheetOf(scope) && one.name.toLowerCase() === text.toLowerCase())) throw alreadyExists(`the name ${text}`);
  const name = new DefinedName(text, formulaOf(reference), sheetOf(scope));
  if (typeof comment === "string") name.comment = comment;
  book.names.push(name);
  book.generation++;
  return { book, name };
}

function formulaOf(reference: unknown): string {
  const self = isBound(reference) ? reference.self : null;
  if (self instanceof RangeRef) return `=${printSheetName(self.sheet.name)}!${printAbsolute(self.area)}`;
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  const text = textOf(reference, "reference");
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

const rangeOf = ({ book, name }: NameOn): RangeRef | null => rangeOfFormula(name.scope ?? book.sheets[0]!, name.formula);

function typeOf(on: NameOn): string {
  if (rangeOf(on)) return "Range";
  const constant = on.name.formula.slice(1);
  if (constant.startsWith('"')) return "String";
  if (/^-?\d+$/.test(constant)) return "Integer";
  if (constant !== "" && Number.isFinite(Number(constant))) return "Double";
  return constant === "TRUE" || constant === "FALSE" ? "Boolean" : constant.includes("#REF!") ? "Error" : "String";
}

function valueOf(on: NameOn): unknown {
  const constant = on.name.formula.slice(1);
  switch (typeOf(on)) {
    case "Integer":
    case "Double":
      return Number(constant);
    case "Boolean":
      return constant === "TRUE";
    default:
      return constant.startsWith('"') ? constant.slice(1, -1).replaceAll('""', '"') : constant;
  }
}

/** Excel.NamedItemCollection, of the workbook or of a sheet. */
export const names: ClassTable<NameScope> = collection<NameScope, NameOn>({
  name: "NamedItemCollection",
  of: () => namedItem,
  items: (scope) => bookOf(scope).names.filter((name) => name.scope === sheetOf(scope)).map((name) => ({ book: bookOf(scope), name })),
  keys: ({ name }) => [name.name],
  members: { Add: finds(() => namedItem, addName) },
});

const sheetOrNull = ({ name }: NameOn): FakeSheet | null => name.scope;

/** Excel.NamedItem. */
const namedItem: ClassTable<NameOn> = {
  name: "NamedItem",
  id: ({ name }) => name.name,
  check: ({ book, name }) => void found(book.names.includes(name) || null, `the name ${name.name}`),
  members: {
    Name: value(({ name }) => name.name),
    Type: value(typeOf),
    Value: value(valueOf),
    Formula: value(({ name }) => name.formula, ({ book, name }, formula) => {
      guardWorkbook(book);
      name.formula = formulaOf(formula);
      book.generation++;
    }),
    Visible: value(({ name }) => name.visible, ({ book, name }, visible) => {
      guardWorkbook(book);
      name.visible = flagOf(visible);
    }),
    Comment: value(({ name }) => name.comment, ({ name }, comment) => void (name.comment = textOf(comment))),
    Scope: value(({ name }) => (name.scope ? "Worksheet" : "Workbook")),
    Worksheet: finds(() => worksheet, (on) => found(sheetOrNull(on), "the sheet of a name of the workbook")),
    WorksheetOrNullObject: finds(() => worksheet, sheetOrNull),
    GetRange: finds(() => range, (on) => found(rangeOf(on), "the range of the name")),
    GetRangeOrNullObject: finds(() => range, rangeOf),
    Delete: act(({ book, name }) => {
      guardWorkbook(book);
      book.names = book.names.filter((one) => one !== name);
      book.generation++;
    }),
  },
};

