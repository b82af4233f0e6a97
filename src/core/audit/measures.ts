import type { Block } from "./find-tables";
import { textAt, type SheetView } from "./sheet-view";
import type { Body } from "./table";
import { labelKey, plainText } from "../model/label-text";
import { conversion, isConvertible, isMeasure, type Measure } from "../model/measure";

/** What the figures of a table are stated in, as far as the sheet says so: a row's own measure goes before its column's. */
export interface Measures {
  readonly columns: readonly (Measure | null)[];
  readonly rows: readonly (Measure | null)[];
}

/** From 金额（万元）, a row of measures below the headings, a column 单位, or 单位：万元 above the table. */
export function measuresOf(view: SheetView, block: Block, body: Body): Measures {
  const all = captionMeasure(view, block);
  const stated = body.columns.findIndex((_, index) => /^(?:计量)?单位$/.test(labelKey(body.headings[index]!.at(-1) ?? "")));
  return {
    columns: body.columns.map((column, index) => asideMeasure(view, block, column) ?? headingMeasure(body.headings[index]!) ?? all),
    rows: body.rows.map((row) => (stated < 0 ? null : measureIn(textAt(view, row, body.columns[stated]!)))),
  };
}

/** The measure of one figure; null when nothing says it. */
export const measureAt = ({ columns, rows }: Measures, row: number, column: number): Measure | null => rows[row] ?? columns[column] ?? null;

/** How many of the second one of the first is; 1 where nothing is known of either, null when they count different things. */
export function factorBetween(from: Measure | null, to: Measure | null): number | null {
  if (from === null || to === null || from === to) return 1;
  if (!isConvertible(from, to)) return null;
  const [numerator, denominator] = conversion(from, to);
  return numerator / denominator;
}

function measureIn(text: string): Measure | null {
  const word = plainText(text).replace(/^单位[:：]?/, "");
  return isMeasure(word) ? word : null;
}

function asideMeasure(view: SheetView, { header }: Block, column: number): Measure | null {
  for (const row of header.asides) {
    const measure = measureIn(textAt(view, row, column).replace(/^[(（]|[)）]$/g, ""));
    if (measure !== null) return measure;
  }
  return null;
}

/** The last one that a heading bears in brackets at its end, or behind a stroke: 金额/万元. */
function headingMeasure(headings: readonly string[]): Measure | null {
  for (const heading of [...headings].reverse()) {
    const match = /[(（]([^()（）]+)[)）]$|[/／]([^/／]+)$/.exec(heading.trim());
    const measure = match ? measureIn(match[1] ?? match[2]!) : null;
    if (measure !== null) return measure;
  }
  return null;
}

/** Rows above the headings in which a measure for the whole table may stand. */
const ABOVE = 4;

/** The one measure that a caption states; none when it states several. */
function captionMeasure(view: SheetView, { header }: Block): Measure | null {
  for (const line of view.lines) {
    if (line.row >= header.top || header.top - line.row > ABOVE) continue;
    for (const column of line.columns) {
      const stated = /单位[:：](\S+?)[)）]?$/.exec(plainText(textAt(view, line.row, column)))?.[1];
      const measure = stated === undefined ? null : measureIn(stated);
      if (measure !== null) return measure;
    }
  }
  return null;
}
