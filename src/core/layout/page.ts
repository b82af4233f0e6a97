import type { Area } from "../model/address";
import type { CellValue } from "../model/cell";
import { printIdentity } from "../model/identity";
import type { Language } from "../model/localised";
import type { DraftCell, DraftCondition, DraftStyle, DraftValidation, SheetDraft } from "../model/sheet-draft";
import { heightOfLines, linesIn } from "./text-size";
import { sheetText } from "./sheet-texts";
import { STYLES } from "./styles";

/** A sheet while it is being laid out. Functions of this file write to it; draftOf ends it. */
export interface Page {
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** First column that titles and lines over the page's width cover: behind those that are repeated on each page. */
  readonly left: number;
  /** Last column that titles and lines over the page's width cover: the first sheet of paper's, where there are several side by side. */
  readonly right: number;
  readonly cells: DraftCell[];
  readonly merges: Area[];
  readonly heights: Map<number, number>;
  readonly validations: DraftValidation[];
  readonly conditions: DraftCondition[];
  /** Widths of columns beyond the page, which are not printed. */
  readonly beyond: number[];
  readonly names: { readonly name: string; readonly address: string }[];
}

/** An empty page with these columns. */
export const newPage = (widths: readonly number[], left = 0, right = widths.length - 1): Page => ({ widths, left, right, cells: [], merges: [], heights: new Map(), validations: [], conditions: [], beyond: [], names: [] });

/** Writes one cell; with a formula, `value` is its cached result. */
export function put(page: Page, row: number, column: number, value: CellValue, style: DraftStyle, formula?: string): void {
  page.cells.push(formula === undefined ? { row, column, value, style } : { row, column, value, style, formula });
}

/** Writes a cell that leads to another one of the workbook. */
export function putLink(page: Page, row: number, column: number, text: string, style: DraftStyle, link: NonNullable<DraftCell["link"]>): void {
  page.cells.push({ row, column, value: text, style, link });
}

/** Writes a value into the top left cell of an area and merges it; all its cells get the style, so that borders close. */
export function putMerged(page: Page, area: Area, value: CellValue, style: DraftStyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      put(page, row, column, row === area.top && column === area.left ? value : null, style);
    }
  }
  if (area.top !== area.bottom || area.left !== area.right) page.merges.push(area);
}

/** One row over columns `left` to `right`. */
export const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** The width of columns `left` to `right` (inclusive) together, in characters; columns beyond the page have none. */
export function widthOf({ widths }: Page, left: number, right: number): number {
  let sum = 0;
  for (let column = left; column <= right && column < widths.length; column++) sum += widths[column]!;
  return sum;
}

/** Makes row `row` at least as high as `text`, `size` points large, needs in columns `left` to `right`. */
export function fitHeight(page: Page, row: number, text: string, { left, right }: Pick<Area, "left" | "right">, least = 20, size = 11): void {
  const height = heightOfLines(linesIn(text, widthOf(page, left, right), size), least);
  page.heights.set(row, Math.max(height, page.heights.get(row) ?? 0));
}

/** A text over the whole width of the page, as high as it needs. */
export function putLine(page: Page, row: number, text: string, style: DraftStyle, least = 20): void {
  const area = across(row, page.left, page.right);
  putMerged(page, area, text, style);
  fitHeight(page, row, text, area, least, style.size);
}

/** The finished draft: cells in order, the identity text in A1, pages numbered in the language. @throws RangeError when a place is written twice. */
export function draftOf(page: Page, frame: Omit<SheetDraft, "cells" | "merges" | "widths" | "heights" | "validations" | "conditions" | "names">, language: Language): SheetDraft {
  page.cells.unshift({ row: 0, column: 0, value: printIdentity(frame.identity), style: STYLES.identity });
  const cells = inOrder(page.cells);
  const { merges, heights, validations, conditions, beyond, names } = page;
  const area = beyond.length > 0 ? { area: { top: 0, left: 0, bottom: cells.at(-1)!.row, right: page.widths.length - 1 } } : {};
  const print = { ...frame.print, ...area, footer: sheetText("page", language) };
  return { ...frame, print, cells, merges, widths: [...page.widths, ...beyond], heights, validations, ...(conditions.length > 0 && { conditions }), names };
}

/** The cells row after row. A table's labels are written before its figures, so that one sort of all would compare thousands of them. */
function inOrder(cells: readonly DraftCell[]): readonly DraftCell[] {
  if (firstOutOfOrder(cells) === null) return cells;
  const rows = new Map<number, DraftCell[]>();
  let [at, last]: [number, DraftCell[]] = [-1, []];
  for (const cell of cells) {
    if (cell.row !== at) {
      [at, last] = [cell.row, rows.get(cell.row) ?? []];
      rows.set(at, last);
    }
    last.push(cell);
  }
  const ordered: DraftCell[] = [];
  for (const [, row] of [...rows].sort(([one], [other]) => one - other)) for (const cell of rowInOrder(row)) ordered.push(cell);
  return ordered;
}

/** Cells of one row, from left to right. @throws RangeError when a place is written twice */
function rowInOrder(row: DraftCell[]): readonly DraftCell[] {
  if (firstOutOfOrder(row) === null) return row;
  const twice = firstOutOfOrder(row.sort((one, other) => one.column - other.column));
  if (twice) throw new RangeError(`row ${twice.row}, column ${twice.column} is written twice`);
  return row;
}

/** The first cell that does not stand behind the one before it. Long lists come in order, row after row. */
function firstOutOfOrder(cells: readonly DraftCell[]): DraftCell | null {
  let [row, column] = [-1, -1];
  for (const cell of cells) {
    if (cell.row < row || (cell.row === row && cell.column <= column)) return cell;
    row = cell.row;
    column = cell.column;
  }
  return null;
}
