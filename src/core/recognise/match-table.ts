import type { LabelCell } from "./label-cell";
import type { LabelIndex } from "./label-index";
import { lineDrift } from "./line-drift";
import { matchLines, type LineMatch, type SheetLine } from "./match-lines";
import { columnLines, findStubColumn, MOST_HEADER_LINES, rowLines } from "./sheet-lines";
import type { Area } from "../model/address";
import { labelKey } from "../model/label-text";
import { widthOfRow } from "../model/packed-rows";
import type { Drift, PlacedIndicator } from "../model/placement";
import type { FormTable } from "../model/template";

/** Rows of a sheet in which a table lies: its header row, and the first row that is not its any more. */
export interface TableSpan {
  readonly header: number;
  readonly end: number;
}

/** A table's rows and columns among those of a sheet, and the places that follow from them. */
export interface TableMatch<Code extends string> {
  /** Column of the row labels. */
  readonly stub: number;
  /** Rows of the span that are none of the table's. */
  readonly otherRows: readonly SheetLine[];
  /** Those of them, 0-based, that lie between rows of the table. */
  readonly gaps: readonly number[];
  /** The table's last row; its header where it has no other. */
  readonly bottom: number;
  readonly byRow: LineMatch;
  readonly byColumn: LineMatch;
  readonly figures: readonly PlacedIndicator<Code>[];
  /** What is not as the template says about the rows and columns. */
  readonly drift: readonly Drift[];
}

/** What a match was made from. */
interface Basis {
  readonly span: TableSpan;
  readonly width: number;
  /** All of the sheet, of which those from index `first` up to `end` lie where the table does, or in the rows above that its heads may take. */
  readonly labels: readonly LabelCell[];
  readonly first: number;
  readonly end: number;
  readonly merges: readonly Area[];
}

interface LastMatch {
  readonly basis: Basis;
  /** What the table's columns say, all words of one together. */
  readonly headings: readonly string[];
  readonly match: TableMatch<string> | null;
}

const last = new WeakMap<FormTable, LastMatch>();

/**
 * Finds a table's rows and columns by their labels inside `span`; null when its row labels are not there. The tabs of a
 * workbook mostly have the same labels at the same places: the last match holds for them as well.
 */
export function matchTable<Code extends string>(index: LabelIndex, table: FormTable<Code>, span: TableSpan): TableMatch<Code> | null {
  const basis = basisOf(index, span);
  const known = last.get(table);
  if (known && isSameBasis(known, basis)) return known.match as TableMatch<Code> | null;
  const match = newMatch(index, table, basis);
  last.set(table, { basis, headings: headingsOf(table), match });
  return match;
}

function newMatch<Code extends string>(index: LabelIndex, table: FormTable<Code>, { span, width }: Basis): TableMatch<Code> | null {
  const stub = findStubColumn(index, table.rows, span.header, span.end) ?? headingColumn(index, table, span);
  if (stub === null) return null;
  const rows = rowLines(index, stub, span.header, span.end);
  const byRow = matchLines(table.rows, rows);
  const byColumn = matchLines(table.columns, columnLines(index, span.header, stub + 1, Math.max(width, stub + 2)));
  const own = new Set([...byRow.found.values()].map(({ at }) => at));
  const otherRows = rows.filter(({ at }) => !own.has(at));
  const [top, bottom] = [Math.min(...own), Math.max(span.header, ...own)];
  const gaps = otherRows.map(({ at }) => at).filter((at) => at > top && at < bottom);
  const drift = [
    ...lineDrift("row", table.rows, byRow, (row) => ({ row, column: stub })),
    ...lineDrift("column", table.columns, byColumn, (column) => ({ row: span.header, column })),
  ];
  return { stub, otherRows, gaps, bottom, byRow, byColumn, drift, figures: placedFigures(table, byRow, byColumn) };
}

function basisOf(index: LabelIndex, span: TableSpan): Basis {
  const { labels, sheet: { merges } } = index;
  let [first, end] = [0, labels.length];
  while (first < end && labels[first]!.row < span.header - MOST_HEADER_LINES) first++;
  while (end > first && labels[end - 1]!.row >= span.end) end--;
  return { span, width: widthAt(index, span), labels, first, end, merges };
}

/** One beyond the last column that may hold a figure of the table. */
function widthAt(index: LabelIndex, span: TableSpan): number {
  let { width } = index;
  for (let row = span.header; row < Math.min(span.end, span.header + 3); row++) width = Math.max(width, widthOfRow(index.sheet, row));
  return width;
}

const headingsOf = (table: FormTable): readonly string[] => table.columns.map(({ path }) => path.map((label) => labelKey(label["zh-CN"])).join(""));

/** Whether a sheet has the same labels where the table lies; above it, only words that a column's heading may hold count. */
function isSameBasis({ basis: one, headings }: LastMatch, other: Basis): boolean {
  const { header, end } = one.span;
  if (header !== other.span.header || end !== other.span.end || one.width !== other.width) return false;
  const isHeading = ({ key }: LabelCell) => headings.some((heading) => heading.includes(key));
  const isSame = (left: LabelCell, right: LabelCell) => isSamePlace(left, right) && (left.text === right.text || (left.row < header && !isHeading(left) && !isHeading(right)));
  const shift = other.first - one.first;
  if (one.end + shift !== other.end) return false;
  for (let at = one.first; at < one.end; at++) {
    const label = one.labels[at]!;
    const now = other.labels[at + shift]!;
    if (label !== now && !isSame(label, now)) return false;
  }
  return one.merges.length === other.merges.length && one.merges.every((area, at) => isSameArea(area, other.merges[at]!));
}

const isSamePlace = (one: LabelCell, other: LabelCell): boolean =>
  one.column === other.column && one.row === other.row && one.bottom === other.bottom && one.right === other.right;

const isSameArea = (one: Area, other: Area): boolean =>
  one === other || (one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right);

/** The column under the table's stub heading. */
const headingColumn = (index: LabelIndex, table: FormTable, span: TableSpan): number | null =>
  index.withKey(labelKey(table.stub["zh-CN"])).find((label) => label.row <= span.header && label.bottom >= span.header)?.column ?? null;

function placedFigures<Code extends string>(table: FormTable<Code>, byRow: LineMatch, byColumn: LineMatch): readonly PlacedIndicator<Code>[] {
  const figures: PlacedIndicator<Code>[] = [];
  const columns = table.columns.map((_, index) => byColumn.found.get(index)?.at);
  table.cells.forEach((cells, index) => {
    const row = byRow.found.get(index)?.at;
    if (row === undefined) return;
    cells.forEach((indicator, at) => {
      const column = columns[at];
      if (indicator !== null && column !== undefined) figures.push({ indicator, row, column });
    });
  });
  return figures;
}
