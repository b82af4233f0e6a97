import { CONTENT, otherContent, textContent, type Content } from "./cell-content";
import { cellKey, type Area, type CellKey } from "../model/address";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { isDateFormat } from "../read/number-format";

/** What stands in one row of a sheet, counted. */
export interface Line {
  readonly row: number;
  /** Columns with anything in them, ascending. */
  readonly columns: readonly number[];
  readonly numbers: number;
  readonly texts: number;
  /** By column of the sheet: what stands there. */
  readonly contents: Uint8Array;
  /** By the same index: the number in a cell that holds one, as a number or as text; NaN in all others. */
  readonly figures: Float64Array;
}

/** A sheet made ready for questions that are asked of every cell. */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  /** Rows with anything in them, ascending. */
  readonly lines: readonly Line[];
  /** The merged area that a cell belongs to; single cells have none. Only areas of up to MOST_MERGED cells are known. */
  readonly mergedAt: ReadonlyMap<CellKey, Area>;
}

/** Larger merged areas are pages of prose. */
const MOST_MERGED = 2_000;

/** Texts that were looked at already: the same few stand on every tab. */
export type TextMemory = Map<string, { readonly content: Content; readonly value: number }>;

export function viewOf(sheet: SheetSnapshot, memory: TextMemory): SheetView {
  const lines: Line[] = [];
  for (const row of sheet.rows.keys()) {
    const line = lineAt(sheet, row, memory);
    if (line.columns.length > 0) lines.push(line);
  }
  return { sheet, lines, mergedAt: mergedCells(sheet.merges) };
}

function lineAt(sheet: SheetSnapshot, row: number, memory: TextMemory): Line {
  const values = sheet.rows.get(row)!;
  const formats = sheet.formats.get(row);
  const columns: number[] = [];
  const contents = new Uint8Array(values.length);
  const figures = new Float64Array(values.length).fill(Number.NaN);
  let [numbers, texts] = [0, 0];
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column];
    const text = typeof value === "string" ? known(value, memory) : null;
    const isFigure = typeof value === "number" && !isDateFormat(formats?.[column] ?? "General");
    const content = isFigure ? CONTENT.number : typeof value === "number" ? CONTENT.date : (text?.content ?? otherContent(value));
    if (content === CONTENT.blank) continue;
    contents[column] = content;
    figures[column] = isFigure ? value : (text?.value ?? Number.NaN);
    columns.push(column);
    if (content === CONTENT.number || content === CONTENT.numberText) numbers += 1;
    else if (content !== CONTENT.mark) texts += 1;
  }
  return { row, columns, numbers, texts, contents, figures };
}

function known(text: string, memory: TextMemory): { readonly content: Content; readonly value: number } {
  const found = memory.get(text) ?? textContent(text);
  memory.set(text, found);
  return found;
}

function mergedCells(merges: readonly Area[]): ReadonlyMap<CellKey, Area> {
  const cells = new Map<CellKey, Area>();
  for (const area of merges) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_MERGED) continue;
    for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) cells.set(cellKey(row, column), area);
  }
  return cells;
}

/** The text of a cell, or of the merged area over it; "" when it holds no text. Numbers and dates are told as text. */
export function textAt({ sheet, mergedAt }: SheetView, row: number, column: number): string {
  const area = mergedAt.get(cellKey(row, column));
  const value = area ? cellAt(sheet, area.top, area.left) : cellAt(sheet, row, column);
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
