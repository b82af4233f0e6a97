import { areAlikeBetween } from "./common-labels";
import type { LabelIndex } from "./label-index";
import { differentTails } from "./match-lines";
import { matchTable, type TableMatch, type TableSpan } from "./match-table";
import { findHeaderRow, MOST_HEADER_LINES } from "./sheet-lines";
import type { Drift, PlacedIndicator } from "../model/placement";
import type { FormTable, TableLine } from "../model/template";

/** A form's table as it was found on a sheet. */
export interface PlacedTable<Code extends string> {
  readonly figures: readonly PlacedIndicator<Code>[];
  readonly drift: readonly Drift[];
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
  const known = last.get(table);
  if (known && known.isIssued === isIssued && isSamePlace(known, index, span)) return known.placed as PlacedTable<Code> | null;
  const placed = newlyPlaced(index, table, span, isIssued);
  last.set(table, { form: index.form, width: index.width, span, isIssued, placed });
  return placed;
}

/** Where a table was found last. */
interface LastPlaced extends Pick<LabelIndex, "form" | "width"> {
  readonly span: TableSpan;
  readonly isIssued: boolean;
  readonly placed: PlacedTable<string> | null;
}

const last = new WeakMap<FormTable, LastPlaced>();

/** Whether a sheet is the very same where the table and its heads lie. */
const isSamePlace = ({ form, width, span: { header, end } }: LastPlaced, index: LabelIndex, span: TableSpan): boolean =>
  header === span.header && end === span.end && width === index.width && areAlikeBetween(form, index.form, header - MOST_HEADER_LINES, end);

function newlyPlaced<Code extends string>(index: LabelIndex, table: FormTable<Code>, span: TableSpan, isIssued: boolean): PlacedTable<Code> | null {
  const match = matchTable(index, table, span);
  if (!match) return null;
  return { figures: match.figures, drift: [...match.drift, ...extraRows(index, table.rows, match), ...(isIssued ? insertedRows(index, match) : [])] };
}

/** Rows inside the table, or right below it, that hold numbers but are no rows of the template: nobody adds them up. */
function extraRows(index: LabelIndex, lines: readonly TableLine[], { byColumn, otherRows, bottom, stub }: TableMatch<string>): Drift[] {
  const columns = [...byColumn.found.values()].map((line) => line.at);
  const drift: Drift[] = [];
  let previousHadFigures = true;
  for (const line of otherRows) {
    const values = index.sheet.rows.get(line.at) ?? [];
    const figures = columns.filter((column) => typeof values[column] === "number");
    const belongs = line.at < bottom || (line.at === bottom + drift.length + 1 && previousHadFigures && line.text !== "");
    previousHadFigures = figures.length > 0;
    if (figures.length === 0 || !belongs) continue;
    const code = differentTails(lines).some((tails) => tails.includes(line.path.at(-1) ?? "")) ? "sheet.repeated-row" : "sheet.extra-row";
    drift.push({ code, strength: "soft", places: [{ row: line.at, column: stub }, ...figures.map((column) => ({ row: line.at, column }))], values: { label: line.text } });
  }
  return drift;
}

/** Blank rows between rows of the table. */
const insertedRows = (index: LabelIndex, { gaps, stub }: TableMatch<string>): Drift[] =>
  gaps
    .filter((row) => (index.sheet.rows.get(row) ?? []).every((value) => value === undefined || value === null))
    .map((row) => ({ code: "sheet.inserted-row", strength: "note", places: [{ row, column: stub }], values: { row: row + 1 } }));
