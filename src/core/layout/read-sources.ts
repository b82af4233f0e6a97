import { printCellValue } from "../model/cell";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
import { decimalText } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { findHead, type ListHead } from "./find-head";
import type { SourceRow } from "./lay-out-sources";
import { printPlace } from "./list-sheet";
import { SOURCE_COLUMNS, type SourceHeading } from "./source-columns";

const HEADINGS = SOURCE_COLUMNS.map(({ heading }) => heading);

/** The rows of a sheet 来源, to be looked up by the total that they went into. */
export interface SourceIndex {
  /** Tabs that hold totals, in the order in which they are first named. */
  readonly worksheets: readonly string[];
  /** The rows of one total, in their order; empty when the cell is none. */
  rowsOf(total: CellPlace): SourceRow[];
}

/**
 * Reads a sheet 来源 back, in any of its languages and whatever the order of its columns. Rows are only read when they are
 * asked for: a sheet may have a hundred thousand. A sheet without all of its heads has no totals; a row without cell is left away.
 */
export function indexSources(sheet: SheetSnapshot): SourceIndex {
  const head = findHead(sheet, HEADINGS);
  const rows = head ? rowsByTotal(sheet, head) : new Map<string, number[]>();
  return {
    worksheets: [...new Set([...rows.keys()].flatMap((total) => parsePlace(total)?.worksheet ?? []))],
    rowsOf: (total) => (rows.get(printPlace(total)) ?? []).flatMap((row) => (head && readSource(sheet, row, head.columns)) ?? []),
  };
}

/** Every row of a sheet 来源, in its order. */
export const readSources = (sheet: SheetSnapshot): SourceRow[] => [...eachSource(sheet)];

/** The same, a row read when it is asked for. */
export function* eachSource(sheet: SheetSnapshot): Generator<SourceRow, void, void> {
  const head = findHead(sheet, HEADINGS);
  if (!head) return;
  for (const row of sheet.rows.keys()) {
    const source = row > head.row ? readSource(sheet, row, head.columns) : null;
    if (source) yield source;
  }
}

function rowsByTotal(sheet: SheetSnapshot, head: ListHead<SourceHeading>): ReadonlyMap<string, readonly number[]> {
  const column = head.columns.get("column.total")!;
  const groups = new Map<string, number[]>();
  for (const [row, values] of sheet.rows) {
    const total = values[column];
    if (row <= head.row || typeof total !== "string") continue;
    const group = groups.get(total);
    if (group) group.push(row);
    else groups.set(total, [row]);
  }
  return groups;
}

function readSource(sheet: SheetSnapshot, row: number, columns: ListHead<SourceHeading>["columns"]): SourceRow | null {
  const text = (heading: SourceHeading): string => printCellValue(cellAt(sheet, row, columns.get(heading)!));
  const total = parsePlace(text("column.total"));
  if (!total || text("column.cell") === "") return null;
  const column = columns.get("column.value")!;
  const value = cellAt(sheet, row, column);
  return {
    total,
    template: text("column.template"),
    version: Number(text("column.version")),
    indicator: text("column.indicator"),
    label: text("column.label"),
    measure: text("column.measure"),
    unit: text("column.unit-code"),
    unitName: text("column.unit"),
    workbook: text("column.workbook"),
    worksheet: text("column.worksheet"),
    address: text("column.cell"),
    value: typeof value === "number" ? decimalText(value, formatAt(sheet, row, column)) : printCellValue(value),
    here: parsePlace(text("column.here")),
  };
}

function parsePlace(text: string): CellPlace | null {
  const at = text.lastIndexOf("!");
  return at <= 0 ? null : { worksheet: text.slice(0, at), address: text.slice(at + 1) };
}
