import { CONTENT } from "../audit/cell-content";
import type { Place } from "../model/address";
import type { FormShape } from "./learned";
import type { Codes, FoundIndicator } from "./found-indicator";
import { nameIndicators } from "./name-indicators";
import { kindAt } from "./sheet-tables";
import { isThing } from "./shape-of";
import { contentAt, type LinedTable, type Tab } from "./tab-lines";

/** One form filled in, or one row of it: where each indicator stands. */
export interface Observation {
  readonly tab: Tab;
  readonly places: ReadonlyMap<string, Place>;
}

/** Tabs that have the same form. */
export interface FoundForm {
  readonly shape: FormShape;
  readonly tabs: readonly Tab[];
  /** As they stand on the first tab. */
  readonly tables: readonly LinedTable[];
  readonly codes: Codes;
  readonly indicators: ReadonlyMap<string, FoundIndicator>;
  readonly observations: readonly Observation[];
}

/** Puts the tabs of one form together. */
export function foundForm(shape: FormShape, tabs: readonly Tab[]): FoundForm {
  const { tables } = tabs[0]!;
  const used = tables.map((_, at) => (shape === "form" ? usedCells(tabs, at) : null));
  const { codes, indicators } = nameIndicators(tables, shape, (table, row, column) => used[table]?.[row]?.[column] ?? true);
  return { shape, tabs, tables, codes, indicators, observations: tabs.flatMap((tab) => (shape === "form" ? [formFilledIn(tab, codes)] : rowsFilledIn(tab, codes, shape))) };
}

const formFilledIn = (tab: Tab, codes: Codes): Observation => ({
  tab,
  places: new Map(tab.tables.flatMap(({ rows, columns }, at) => rows.flatMap((row, r) => columns.flatMap((column, c): (readonly [string, Place])[] => {
    const code = codes[at]?.[r]?.[c] ?? null;
    return code === null ? [] : [[code, { row: row.at, column: column.at }]];
  })))),
});

function rowsFilledIn(tab: Tab, codes: Codes, shape: FormShape): readonly Observation[] {
  const [own] = tab.tables;
  const named = new Set(own!.table.rows.map(({ index }) => index));
  const { audited } = own!.table;
  const isFilled = (index: number, row: number): boolean => (shape === "unit-rows" ? named.has(index) : own!.columns.filter(({ at }) => contentAt(tab, { row, column: at }) !== CONTENT.blank).length > 1);
  return audited.body.rows.flatMap((row, index) => (isThing(audited, index) && isFilled(index, row) ? [{ tab, places: new Map(own!.columns.map(({ at }, column) => [codes[0]![0]![column]!, { row, column: at }])) }] : []));
}

/** Cells of a form's table in which something stands on any tab, or most of whose row and column is filled, so that they were left out. */
function usedCells(tabs: readonly Tab[], at: number): readonly (readonly boolean[])[] {
  const { rows, columns, table } = tabs[0]!.tables[at]!;
  const isFilled = (tab: Tab, r: number, c: number): boolean => contentAt(tab, { row: tab.tables[at]!.rows[r]!.at, column: tab.tables[at]!.columns[c]!.at }) !== CONTENT.blank;
  const filled = rows.map((_, r) => columns.map((_line, c) => tabs.some((tab) => isFilled(tab, r, c))));
  const inColumn = columns.map((_, c) => filled.filter((row) => row[c]).length);
  return filled.map((row) => {
    const inRow = row.filter(Boolean).length;
    return row.map((isOne, c) => isOne || columns.length === 1 || kindAt(table.audited, columns[c]!.index) === "rate" || (inRow * 2 >= columns.length && (inColumn[c]! * 2 >= rows.length || inColumn[c] === 0)));
  });
}
