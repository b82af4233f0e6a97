import { CONTENT, type Content } from "./cell-content";
import { contentIn, isFigure, type Body } from "./table";
import { textAt, type SheetView } from "./sheet-view";
import { saysAverage, saysGrandTotal, saysOtherTotal, saysPart, saysRateRow, saysSubTotal, saysTotal } from "./words";
import type { ColumnKind, RowRole } from "../model/audit";
import { labelKey } from "../model/label-text";

/** What the columns in front of the figures say of a row. */
export interface RowName {
  /** All that they say, merged cells for each row below them: "南关区 农安县". */
  readonly label: string;
  /** The label reduced to what it says, for comparison with other rows. */
  readonly key: string;
  readonly role: RowRole;
  /** Whether the label stands in the row itself, and not in a merged cell that began above it. */
  readonly isOwn: boolean;
}

/** The names of all rows of the body, by its index. */
export function rowNames(view: SheetView, body: Body, kinds: readonly ColumnKind[]): readonly RowName[] {
  const firstFigure = kinds.findIndex((kind) => kind === "additive" || kind === "rate" || kind === "average");
  const front = body.columns.filter((_, index) => index < (firstFigure < 0 ? body.columns.length : firstFigure));
  const naming = front.filter((column) => tellsApart(view, body, column));
  return body.rows.map((row, at) => nameOf(view, body, row, at, front, naming.length > 0 ? naming : front));
}

/** Rows from which on a column of two words at the most (是, 否) says nothing of which row it is. */
const MANY_ROWS = 6;

const tellsApart = (view: SheetView, body: Body, column: number): boolean =>
  body.rows.length < MANY_ROWS || new Set(body.rows.map((row) => textAt(view, row, column)).filter((text) => text !== "")).size > 3;

function nameOf(view: SheetView, body: Body, row: number, at: number, front: readonly number[], naming: readonly number[]): RowName {
  const own = front.filter((column) => isWords(contentIn(body, at, body.columns.indexOf(column))));
  const ownTexts = own.map((column) => textAt(view, row, column));
  const texts = [...new Set((ownTexts.some(saysTotal) ? front : naming).map((column) => textAt(view, row, column)).filter((text) => text !== "" && !/^\d+$/.test(text)))];
  const label = texts.map((text) => text.replace(/\s+/g, "")).join(" ");
  return { label, key: labelKey(label), role: ownTexts.some(saysAside) ? "note" : roleOf(body, at, ownTexts), isOwn: own.some((column) => naming.includes(column)) };
}

const isWords = (content: Content): boolean => content === CONTENT.text || content === CONTENT.vague;

/** Rows that stand beside what is added up: averages, rates, the totals of other days. */
const saysAside = (text: string): boolean => saysAverage(text) || saysRateRow(text) || saysOtherTotal(text);

function roleOf(body: Body, at: number, texts: readonly string[]): RowRole {
  const hasFigures = body.columns.some((_, column) => isFigure(contentIn(body, at, column)));
  if (!hasFigures) return "section";
  if (texts.some(saysPart)) return "part";
  if (!texts.some(saysTotal)) return "detail";
  return texts.some(saysSubTotal) || !texts.some(saysGrandTotal) ? "sub-total" : "total";
}
