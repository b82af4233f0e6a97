import { auditedTables } from "../audit/audited-table";
import { findBlocks } from "../audit/find-tables";
import { rates } from "../audit/rates";
import { rowTotals } from "../audit/row-totals";
import { viewOf } from "../audit/sheet-view";
import type { CellValue } from "../model/cell";
import type { SheetSnapshot } from "../model/sheet";
import type { FoundForm } from "./found-form";
import type { Relation } from "./relation";
import { numberAt, type LinedTable } from "./tab-lines";

/** Fewest tabs by which the rows of a list are told. */
const LEAST_TABS = 4;

/** The figures of a list, of which each tab has one, as a table with a row a tab: so the audit's rules can be asked of it. */
function tableOverTabs(form: FoundForm, { rows }: LinedTable, at: number): ReturnType<typeof auditedTables>[number] | null {
  const codes = rows.map((_, row) => form.codes[at]![row]![0]!);
  const drawn: (readonly CellValue[])[] = [
    ["　", ...rows.map(({ path }) => path.at(-1)!)],
    ...form.observations.map(({ tab, places }, index) => [`表${String(index + 1)}号`, ...codes.map((code) => numberAt(tab, places.get(code)!))]),
  ];
  const sheet: SheetSnapshot = {
    workbook: "", worksheet: "", visibility: "visible", rows: new Map(drawn.map((row, index) => [index, row])), formulas: new Map(), formats: new Map(), merges: [],
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
  const view = viewOf(sheet, new Map());
  return findBlocks(view).flatMap((block) => auditedTables(view, block)).find(({ body }) => body.columns.length === codes.length + 1) ?? null;
}

const overTabs = (form: FoundForm) => form.shape !== "form" || form.tabs.length < LEAST_TABS ? [] : form.tables.flatMap((lined, at) => {
  const table = lined.columns.length === 1 && lined.rows.length > 1 && form.codes[at]!.every((row) => row[0] !== null) ? tableOverTabs(form, lined, at) : null;
  return table ? [{ table, codeOf: (column: number): string | null => form.codes[at]![table.body.columns[column]! - 1]?.[0] ?? null }] : [];
});

/** What adds up among the rows of lists, over all tabs. */
export const transposedSums = (form: FoundForm): readonly Relation[] => overTabs(form).flatMap(({ table, codeOf }) => rowTotals(table).flatMap(({ cell, parts, told }) => {
  const total = codeOf(cell.column);
  const own = parts.map(({ column, sign }) => ({ code: codeOf(column), sign })).filter((part): part is { code: string; sign: 1 | -1 } => part.code !== null);
  return total === null || own.length < 2 ? [] : [{ total, parts: own, told, formula: null, formulas: 0 }];
}));

/** Rates among the rows of lists, over all tabs: rate, numerator, denominator. */
export const transposedRates = (form: FoundForm): readonly (readonly [string, string, string])[] => overTabs(form).flatMap(({ table, codeOf }) => rates(table).flatMap(({ column, pair }) => {
  const codes = [column, pair.numerator, pair.denominator].map(codeOf);
  return pair.form !== "quotient" || codes.includes(null) ? [] : [codes as [string, string, string]];
}));
