import { isCaption, saysNote, saysSignature } from "./words";
import { textAt, type Line, type SheetView } from "./sheet-view";
import { cellKey } from "../model/address";
import { labelKey } from "../model/label-text";
import { isMeasure } from "../model/measure";

/** Rows of headings: 0-based, both ends inclusive; bottom < top when there are none. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Whether they say what the headings of the open table say. */
  readonly repeats: boolean;
  /** Rows among them that only state measures (家, 万元), or number the columns (甲, 1, 2). */
  readonly asides: readonly number[];
}

/** Most rows of headings. */
const DEEPEST = 6;

/** Rows ahead in which a table must have its first figure. */
const AHEAD = 12;

/**
 * The rows of headings that begin at a line; null when it is none. Inside an open table only headings that repeat its own
 * count, or such that stand apart from its rows: a row of texts alone may be somebody who reported nothing.
 */
export function headerAt(view: SheetView, index: number, open: Header | null, isSetApart: () => boolean): Header | null {
  const line = view.lines[index]!;
  if (!looksLikeHeader(view, line)) return null;
  const repeats = open !== null && open.bottom >= open.top && isLike(view, line, open);
  if (!repeats && !isSetApart()) return null;
  const bottom = repeats ? line.row : bottomFrom(view, index);
  const next = view.lines.slice(index + 1, index + 1 + AHEAD).find((one) => one.row > bottom && one.numbers > 0);
  return next && (repeats || next.columns.length > 1) ? { top: line.row, bottom, repeats, asides: asidesUpTo(view, index, bottom) } : null;
}

/** Several texts and no figure (years and numbers of columns aside), none of them a caption, a note or a signature. */
export function looksLikeHeader(view: SheetView, line: Line): boolean {
  if (isYears(view, line)) return true;
  if (line.texts < 2 || (line.numbers > 0 && !isNumberedHeading(view, line))) return false;
  const texts = line.columns.map((column) => textAt(view, line.row, column));
  return !texts.every(isCaption) && !isSigned(texts) && !saysNote(texts[0]!) && texts.every((text) => text.length <= 60);
}

/** 填表人：张 | 审核人：李, or 填表人 | 审核人; a column 联系电话 among others is a heading. */
const isSigned = (texts: readonly string[]): boolean => texts.some((text) => saysSignature(text) && /[:：]/.test(text)) || texts.filter(saysSignature).length * 2 > texts.length;

/** 指标 | 2019 | 2020 | 增长: one year after the other, and texts beside them. */
function isYears(view: SheetView, line: Line): boolean {
  if (line.texts === 0 || line.numbers < 2 || line.columns.length !== line.texts + line.numbers) return false;
  let last: number | null = null;
  for (const column of line.columns) {
    const year = line.figures[column]!;
    if (Number.isNaN(year)) {
      if (column === line.columns[0] && /\d/.test(textAt(view, line.row, column))) return false;
    } else if (!isYear(year) || (last !== null && Math.abs(year - last) !== 1)) return false;
    else last = year;
  }
  return true;
}

const isYear = (figure: number): boolean => Number.isInteger(figure) && figure >= 1900 && figure < 2100;

/** 2019 | 2020 | 2021 above columns. */
const isNumberedHeading = (view: SheetView, line: Line): boolean =>
  line.texts >= line.numbers && line.columns.map((column) => textAt(view, line.row, column)).every((text) => !/^[\d.]+$/.test(text) || /^(?:19|20)\d\d$/.test(text));

/** At least half of the columns have the heading that stands above them at the bottom of the open table's headings. */
function isLike(view: SheetView, line: Line, open: Header): boolean {
  const same = line.columns.filter((column) => labelKey(textAt(view, line.row, column)) === labelKey(textAt(view, open.bottom, column)) && textAt(view, line.row, column) !== "");
  return same.length >= 2 && same.length * 2 >= line.columns.length;
}

function bottomFrom(view: SheetView, index: number): number {
  const top = view.lines[index]!;
  let bottom = mergedBottom(view, top);
  for (let at = index + 1; at < view.lines.length; at += 1) {
    const line = view.lines[at]!;
    if (line.row > bottom + 1 || line.row - top.row >= DEEPEST || !belongs(view, line, view.lines[at - 1]!, bottom)) break;
    bottom = Math.max(bottom, line.row, mergedBottom(view, line));
  }
  return bottom;
}

/** The last row that headings of this line reach into by merged cells. */
const mergedBottom = (view: SheetView, line: Line): number =>
  line.columns.reduce((bottom, column) => {
    const area = view.mergedAt.get(cellKey(line.row, column));
    return area && area.bottom - line.row < DEEPEST ? Math.max(bottom, area.bottom) : bottom;
  }, line.row);

/** Whether a line goes on with the headings above it: reached by their merged cells, below one that spans columns, or numbers and measures of columns. */
function belongs(view: SheetView, line: Line, above: Line, bottom: number): boolean {
  if (isColumnNumbers(view, line) || isMeasures(view, line)) return true;
  if (line.texts === 0 || (line.numbers > 0 && !isNumberedHeading(view, line))) return false;
  if (line.row <= bottom) return true;
  const isUnderSpan = line.columns.some((column) => {
    const area = view.mergedAt.get(cellKey(above.row, column));
    return area !== undefined && area.right > area.left;
  });
  const isFirstFilled = line.columns[0]! <= (above.columns[0] ?? 0);
  return isUnderSpan || (!isFirstFilled && line.texts >= 2 && line.columns.every((column) => textAt(view, line.row, column).length <= 20) && above.columns.length < line.columns.length + 3);
}

/** 1 2 3 4 … or 甲 乙 1 2 3=1+2 … below the headings: columns are numbered. */
function isColumnNumbers(view: SheetView, line: Line): boolean {
  const texts = line.columns.map((column) => textAt(view, line.row, column).replace(/\s+/g, ""));
  const numbers = texts.flatMap((text) => /^[(（]?(\d+)[)）]?(?:[=＝].+)?$/.exec(text)?.[1] ?? []).map(Number);
  return numbers.length >= (texts.some((text) => /^[甲乙丙丁戊]$|^栏次$/.test(text)) ? 1 : 3) && numbers.every((number, index) => index === 0 ? number <= 3 : number === numbers[index - 1]! + 1) && texts.every((text) => /^[(（]?\d+[)）]?(?:[=＝].+)?$|^[甲乙丙丁戊]$|^栏次$|^—$|^-$/.test(text));
}

const isMeasures = (view: SheetView, line: Line): boolean =>
  line.numbers === 0 && line.columns.every((column) => isMeasure(textAt(view, line.row, column).replace(/^[(（]|[)）]$/g, "")) || /^(?:计量)?单位$/.test(textAt(view, line.row, column)));

function asidesUpTo(view: SheetView, index: number, bottom: number): readonly number[] {
  const below = view.lines.slice(index + 1, index + DEEPEST).filter(({ row }) => row <= bottom);
  return below.filter((line) => isColumnNumbers(view, line) || isMeasures(view, line)).map(({ row }) => row);
}
