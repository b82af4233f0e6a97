import { differentTails, type SheetLine } from "./match-lines";
import { sayTheSame, type CommonLabels } from "./common-labels";
import type { LabelCell } from "./label-cell";
import type { LabelIndex } from "./label-index";
import type { TableLine } from "../model/template";

/** Header lines that are looked at above the innermost one. */
export const MOST_HEADER_LINES = 3;

/**
 * The row on which most of these columns have their innermost label (the bottom row of merged labels), at or after
 * `from`; null when fewer than half of the different labels stand on any one row. The first of equally good rows wins.
 */
export function findHeaderRow(index: LabelIndex, lines: readonly TableLine[], from: number): number | null {
  const known = headerRows.get(lines);
  if (known && known.after === from && sayTheSame(known.labels, index.common, known.words)) return known.row;
  const row = bestLine(index, lines, ({ row: top, bottom }) => (top >= from ? { first: bottom, last: bottom } : null));
  headerRows.set(lines, { row, after: from, labels: index.common, words: new Set(differentTails(lines).flat()) });
  return row;
}

/** A header row that was found, and the words that it was found by. */
interface HeaderRow {
  readonly row: number | null;
  readonly after: number;
  readonly labels: CommonLabels;
  readonly words: ReadonlySet<string>;
}

const headerRows = new WeakMap<readonly TableLine[], HeaderRow>();

/**
 * The column in which most of these rows have their innermost label, below `top` and above `end`; null as above. A label
 * merged over several columns stands in each of them, beside the inner labels of rows in groups.
 */
export function findStubColumn(index: LabelIndex, lines: readonly TableLine[], top: number, end: number): number | null {
  return bestLine(index, lines, ({ row, column, right }) => (row > top && row < end ? { first: column, last: Math.min(right, column + MOST_STUB_COLUMNS - 1) } : null));
}

/** Columns that a label may be merged over. */
const MOST_STUB_COLUMNS = 8;

/** Rows or columns beside each other, both ends inclusive. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

function bestLine(index: LabelIndex, lines: readonly TableLine[], linesOf: (label: LabelCell) => Lines | null): number | null {
  const counts = new Map<number, number>();
  const different = differentTails(lines);
  for (const tails of different) {
    for (const line of linesWith(tails, index, linesOf)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  let [best, most] = [-1, 0];
  for (const [line, count] of counts) if (count > most || (count === most && line < best)) [best, most] = [line, count];
  return most > 0 && most * 2 >= different.length ? best : null;
}

/** The lines on which one of these labels stands, each once. */
function linesWith(tails: readonly string[], index: LabelIndex, linesOf: (label: LabelCell) => Lines | null): ReadonlySet<number> {
  const found = new Set<number>();
  for (const tail of tails) {
    for (const label of index.withKey(tail)) {
      const { first, last } = linesOf(label) ?? { first: 0, last: -1 };
      for (let line = first; line <= last; line++) found.add(line);
    }
  }
  return found;
}

/** The columns of a table whose innermost header labels stand on row `header`, each with its labels from above. */
export function columnLines(index: LabelIndex, header: number, left: number, right: number): SheetLine[] {
  const lines: SheetLine[] = [];
  for (let column = left; column < right; column++) {
    const labels = withoutRepeats([...upperLabels(index, header, column), index.at(header, column)]);
    lines.push({ at: column, path: labels.map((label) => label.key), text: labels.at(-1)?.text ?? "" });
  }
  return lines;
}

function upperLabels(index: LabelIndex, header: number, column: number): (LabelCell | null)[] {
  const above: (LabelCell | null)[] = [];
  for (let row = header - 1; row >= Math.max(0, header - MOST_HEADER_LINES); row--) {
    above.unshift(index.at(row, column) ?? nearestOnTheLeft(index, row, column));
  }
  return above;
}

function nearestOnTheLeft(index: LabelIndex, row: number, column: number): LabelCell | null {
  for (let at = column - 1; at >= 0; at--) {
    const label = index.at(row, at);
    if (label) return label.right > label.column && label.right < column ? null : label;
  }
  return null;
}

/** The rows of a table between two rows (exclusive), their innermost labels in column `stub`, outer ones to its left. */
export function rowLines(index: LabelIndex, stub: number, top: number, end: number): SheetLine[] {
  const lines: SheetLine[] = [];
  const groups: (LabelCell | null)[] = [];
  for (let row = top + 1; row < end; row++) {
    for (let column = 0; column < stub; column++) groups[column] = index.at(row, column) ?? groups[column] ?? null;
    const own = index.at(row, stub);
    const labels = withoutRepeats(own ? [...groups, own] : []);
    lines.push({ at: row, path: labels.map((label) => label.key), text: own?.text ?? "" });
  }
  return lines;
}

function withoutRepeats(labels: readonly (LabelCell | null)[]): LabelCell[] {
  return labels.filter((label): label is LabelCell => label !== null).filter((label, index, all) => label.key !== all[index - 1]?.key);
}
