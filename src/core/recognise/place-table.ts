import type { LabelIndex } from "./label-index";
import { differentTails, matchLines, type LineMatch, type SheetLine } from "./match-lines";
import { columnLines, findHeaderRow, findStubColumn, rowLines } from "./sheet-lines";
import { labelKey } from "../model/label-text";
import { cellAt } from "../model/sheet";
import type { Drift, PlacedIndicator } from "../model/placement";
import type { FormTable, TableLine } from "../model/template";

/** A form's table as it was found on a sheet. */
export interface PlacedTable<Code extends string> {
  readonly figures: readonly PlacedIndicator<Code>[];
  readonly drift: readonly Drift[];
  /** Last row of the table, 0-based; where the next table may begin. */
  readonly bottom: number;
}

/** Rows of a sheet in which a table lies: its header row, and the first row that is not its any more. */
export interface TableSpan {
  readonly header: number;
  readonly end: number;
}

/** Where each table's header stands, one below the other; null for a table that has none on this sheet. */
export function findSpans(index: LabelIndex, tables: readonly FormTable[]): (TableSpan | null)[] {
  const headers: (number | null)[] = [];
  let from = 0;
  for (const table of tables) {
    const header = findHeaderRow(index, table.columns, from);
    headers.push(header);
    if (header !== null) from = header + 1;
  }
  return headers.map((header, at) => {
    const next = headers.slice(at + 1).find((row) => row !== null);
    return header === null ? null : { header, end: next ?? index.lastRow + 1 };
  });
}

/**
 * Finds a table's rows and columns by their labels inside `span`; null when its row labels are not there.
 * On a form that we issued (`isIssued`) rows stand close together, so that a blank one between them was inserted.
 */
export function placeTable<Code extends string>(index: LabelIndex, table: FormTable<Code>, span: TableSpan, isIssued: boolean): PlacedTable<Code> | null {
  const stub = findStubColumn(index, table.rows, span.header, span.end) ?? headingColumn(index, table, span);
  if (stub === null) return null;
  const columns = columnLines(index, span.header, stub + 1, widthAt(index, span, stub));
  const rows = rowLines(index, stub, span.header, span.end);
  const byRow = matchLines(table.rows, rows);
  const byColumn = matchLines(table.columns, columns);
  const figures = placedFigures(table, byRow, byColumn);
  const bottom = Math.max(span.header, ...[...byRow.found.values()].map((line) => line.at));
  const drift = [
    ...lineDrift("row", table.rows, byRow, (at) => ({ row: at, column: stub })),
    ...lineDrift("column", table.columns, byColumn, (at) => ({ row: span.header, column: at })),
    ...extraRows(index, table.rows, byRow, rows, byColumn, { stub, bottom }),
    ...(isIssued ? insertedRows(index, byRow, stub) : []),
  ];
  return { figures, drift, bottom };
}

/** The column under the table's stub heading. */
const headingColumn = (index: LabelIndex, table: FormTable, span: TableSpan): number | null =>
  index.byKey.get(labelKey(table.stub["zh-CN"]))?.find((label) => label.row <= span.header && label.bottom >= span.header)?.column ?? null;

/** One beyond the last column that may hold a figure of the table. */
function widthAt(index: LabelIndex, span: TableSpan, stub: number): number {
  let width = Math.max(index.width, stub + 2);
  for (let row = span.header; row < Math.min(span.end, span.header + 3); row++) width = Math.max(width, index.sheet.rows.get(row)?.length ?? 0);
  return width;
}

/** The places last found for a table, and the rows and columns that they follow from: tabs of one workbook mostly agree. */
const lastPlaced = new WeakMap<FormTable, { readonly lines: string; readonly figures: readonly PlacedIndicator[] }>();

function placedFigures<Code extends string>(table: FormTable<Code>, byRow: LineMatch, byColumn: LineMatch): readonly PlacedIndicator<Code>[] {
  const lines = [table.rows, table.columns].map((all, axis) => all.map((_, at) => (axis === 0 ? byRow : byColumn).found.get(at)?.at ?? "")).join("|");
  const last = lastPlaced.get(table);
  if (last?.lines === lines) return last.figures as readonly PlacedIndicator<Code>[];
  const figures = table.cells.flatMap((cells, r) => {
    const row = byRow.found.get(r);
    return cells.flatMap((indicator, c): PlacedIndicator<Code>[] => {
      const column = byColumn.found.get(c);
      return indicator !== null && row && column ? [{ indicator, row: row.at, column: column.at }] : [];
    });
  });
  lastPlaced.set(table, { lines, figures });
  return figures;
}

const printPath = (line: TableLine): string => line.path.map((label) => label["zh-CN"]).join(" / ");

function lineDrift(axis: "row" | "column", lines: readonly TableLine[], match: LineMatch, place: (at: number) => { row: number; column: number }): Drift[] {
  const drift: Drift[] = [];
  for (const at of match.missing) {
    drift.push({ code: `sheet.missing-${axis}`, strength: "hard", places: [], values: { label: printPath(lines[at]!) } });
  }
  for (const at of match.renamed) {
    const line = match.found.get(at)!;
    drift.push({ code: `sheet.renamed-${axis}`, strength: "note", places: [place(line.at)], values: { label: printPath(lines[at]!), text: line.text } });
  }
  for (const at of match.positioned) {
    drift.push({ code: `sheet.unlabelled-${axis}`, strength: "soft", places: [place(match.found.get(at)!.at)], values: { label: printPath(lines[at]!) } });
  }
  for (const line of outOfOrder(match)) {
    drift.push({ code: `sheet.moved-${axis}`, strength: "note", places: [place(line.at)], values: { label: line.text } });
  }
  return drift;
}

/** The found lines that do not follow the template's order: those outside the longest run that does. */
function outOfOrder(match: LineMatch): SheetLine[] {
  const inTemplateOrder = [...match.found].sort(([one], [other]) => one - other).map(([, line]) => line);
  if (inTemplateOrder.every((line, order) => order === 0 || line.at > inTemplateOrder[order - 1]!.at)) return [];
  const best: SheetLine[][] = [];
  inTemplateOrder.forEach((line, at) => {
    const before = best.slice(0, at).filter((run) => run.at(-1)!.at < line.at);
    best.push([...before.reduce((longest, run) => (run.length > longest.length ? run : longest), []), line]);
  });
  const kept = new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
  return inTemplateOrder.filter((line) => !kept.has(line));
}

/** Rows inside the table, or right below it, that hold numbers but are no rows of the template: nobody adds them up. */
function extraRows(
  index: LabelIndex, lines: readonly TableLine[], byRow: LineMatch, rows: readonly SheetLine[], byColumn: LineMatch, { stub, bottom }: { stub: number; bottom: number },
): Drift[] {
  const known = new Set([...byRow.found.values()].map((line) => line.at));
  const columns = [...byColumn.found.values()].map((line) => line.at);
  const drift: Drift[] = [];
  let previousHadFigures = true;
  for (const line of rows) {
    if (known.has(line.at)) continue;
    const figures = columns.filter((column) => typeof cellAt(index.sheet, line.at, column) === "number");
    const belongs = line.at < bottom || (line.at === bottom + drift.length + 1 && previousHadFigures && line.text !== "");
    previousHadFigures = figures.length > 0;
    if (figures.length === 0 || !belongs) continue;
    const code = differentTails(lines).some((tails) => tails.includes(line.path.at(-1) ?? "")) ? "sheet.repeated-row" : "sheet.extra-row";
    drift.push({ code, strength: "soft", places: [{ row: line.at, column: stub }, ...figures.map((column) => ({ row: line.at, column }))], values: { label: line.text } });
  }
  return drift;
}

/** Blank rows between rows of the table. */
function insertedRows(index: LabelIndex, byRow: LineMatch, stub: number): Drift[] {
  const at = [...byRow.found.values()].map((line) => line.at).sort((one, other) => one - other);
  const gaps = at.flatMap((row, order) => Array.from({ length: Math.max(0, (at[order + 1] ?? row) - row - 1) }, (_, step) => row + 1 + step));
  return gaps
    .filter((row) => (index.sheet.rows.get(row) ?? []).every((value) => value === undefined || value === null))
    .map((row) => ({ code: "sheet.inserted-row", strength: "note", places: [{ row, column: stub }], values: { row: row + 1 } }));
}
