import { addressOf, type Area, type Visibility } from "#core";
import { printReference } from "./areas";
import { hasContent } from "./cell";
import type { RuleFormat } from "./conditional-rule";
import { PLAIN, type CellFormat } from "./format";
import type { FakeSheet } from "./sheet";
import type { FakeWorkbook } from "./workbook";
import { formulaAt } from "./write-cells";

/** A sheet as plain data, to be compared in tests. Addresses are in A1; what is as in an empty sheet is left out. */
export interface PlainSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** By address: constants, and formulas with "=". */
  readonly cells: Readonly<Record<string, number | string | boolean>>;
  /** By address: what differs from a plain cell. */
  readonly formats: Readonly<Record<string, Partial<CellFormat>>>;
  /** By address: where a click leads. */
  readonly links: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  /** In order of priority. */
  readonly rules: readonly { readonly areas: string; readonly type: string; readonly formula: string; readonly stopIfTrue: boolean; readonly format: RuleFormat }[];
  readonly validations: readonly { readonly areas: string; readonly type: string; readonly rule: unknown; readonly message: unknown }[];
  readonly tables: readonly string[];
  /** Notes and comments by address. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly customProperties: Readonly<Record<string, string>>;
}

/** The workbook as plain data: sheets in tab order, names with their formulas ("Sheet1!name" for one of a sheet). */
export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  readonly names: Readonly<Record<string, string>>;
}

/** Reads the fake's workbook out, formulas and constants as they were entered. */
export function readOut(book: FakeWorkbook): PlainWorkbook {
  return {
    sheets: book.sheets.map(readOutSheet),
    names: Object.fromEntries(book.names.map(({ name, scope, formula }) => [scope ? `${scope.name}!${name}` : name, formula])),
  };
}

/** Reads one sheet out. */
export function readOutSheet(sheet: FakeSheet): PlainSheet {
  const cells = [...sheet.cellsIn({ top: 0, left: 0, bottom: Infinity, right: Infinity })]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, cell }) => ({ row, column, cell, address: addressOf(row, column) }));
  const areas = (list: readonly Area[]) => list.map(printReference).join(",");
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.protection !== null,
    cells: Object.fromEntries(cells.filter(({ cell }) => hasContent(cell)).map(({ row, column, address }) => [address, formulaAt(sheet, row, column)])),
    formats: Object.fromEntries(cells.flatMap(({ cell, address }) => (cell.format && Object.keys(difference(cell.format)).length > 0 ? [[address, difference(cell.format)]] : []))),
    links: Object.fromEntries(cells.flatMap(({ cell, address }) => (cell.link ? [[address, cell.link.documentReference ?? cell.link.address ?? ""]] : []))),
    merges: sheet.merges.map(printReference),
    rules: sheet.rules.map((rule) => ({ areas: areas(rule.areas), type: rule.type, formula: rule.formula, stopIfTrue: rule.stopIfTrue, format: rule.format })),
    validations: sheet.validations.map(({ areas: covered, type, rule, errorAlert }) => ({ areas: areas(covered), type, rule, message: errorAlert["message"] })),
    tables: sheet.tables.map(({ name, area }) => `${name} ${printReference(area)}`),
    remarks: Object.fromEntries(sheet.remarks.map(({ row, column, content }) => [addressOf(row, column), content])),
    hiddenRows: [...sheet.rows].filter(([, line]) => line.hidden).map(([row]) => row),
    hiddenColumns: [...sheet.columns].filter(([, line]) => line.hidden).map(([column]) => column),
    customProperties: Object.fromEntries(sheet.customProperties),
  };
}

const difference = (format: CellFormat): Partial<CellFormat> =>
  Object.fromEntries(Object.entries(format).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(Object.entries(PLAIN).find(([name]) => name === key)?.[1])));
