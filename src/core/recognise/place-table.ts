import type { LabelIndex } from "./label-index";
import { differentTails, type LineMatch, type SheetLine } from "./match-lines";
import { matchTable, type TableMatch, type TableSpan } from "./match-table";
import { findHeaderRow } from "./sheet-lines";
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
  const match = matchTable(index, table, span);
  if (!match) return null;
  const { figures, stub, byRow, byColumn } = match;
  const bottom = Math.max(span.header, ...[...byRow.found.values()].map((line) => line.at));
  const drift = [
    ...lineDrift("row", table.rows, byRow, (at) => ({ row: at, column: stub })),
    ...lineDrift("column", table.columns, byColumn, (at) => ({ row: span.header, column: at })),
    ...extraRows(index, table.rows, match, bottom),
    ...(isIssued ? insertedRows(index, byRow, stub) : []),
  ];
  return { figures, drift, bottom };
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
function extraRows(index: LabelIndex, lines: readonly TableLine[], { byRow, byColumn, rows, stub }: TableMatch<string>, bottom: number): Drift[] {
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
