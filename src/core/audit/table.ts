import { CONTENT, type Content } from "./cell-content";
import { spansOf } from "./column-spans";
import type { Block } from "./find-tables";
import { decimalsOf } from "./decimals";
import { textAt, type SheetView } from "./sheet-view";

/** The figures of one table in rows and columns of its own; `rows` and `columns` say where those stand on the sheet. */
export interface Body {
  /** 0-based rows of the sheet, ascending: details, totals and all else below the headings. */
  readonly rows: readonly number[];
  /** 0-based columns of the sheet, ascending. */
  readonly columns: readonly number[];
  /** Headings of each column from the top down, merged ones for each column below them. */
  readonly headings: readonly (readonly string[])[];
  /** By row × columns.length + column: what stands there. */
  readonly contents: Uint8Array;
  /** By the same index: the number, NaN where there is none. */
  readonly values: Float64Array;
  /** By the same index: decimals of the number, up to MOST_DECIMALS; one more where it has more. */
  readonly decimals: Uint8Array;
}

/** The tables of a block: mostly one; more where an empty column parts tables that stand side by side. */
export function bodiesOf(view: SheetView, block: Block): readonly Body[] {
  return spansOf(view, block).map((columns) => bodyOf(view, block, columns)).filter(({ values }) => values.some((value) => !Number.isNaN(value)));
}

function bodyOf(view: SheetView, block: Block, columns: readonly number[]): Body {
  const rows = block.body.map(({ row }) => row);
  const contents = new Uint8Array(rows.length * columns.length);
  const values = new Float64Array(rows.length * columns.length).fill(Number.NaN);
  const decimals = new Uint8Array(rows.length * columns.length);
  for (let at = 0, cell = 0; at < rows.length; at += 1) {
    const line = block.body[at]!;
    for (let index = 0; index < columns.length; index += 1, cell += 1) {
      const value = line.figures[columns[index]!] ?? Number.NaN;
      contents[cell] = line.contents[columns[index]!] ?? CONTENT.blank;
      values[cell] = value;
      decimals[cell] = Number.isInteger(value) || Number.isNaN(value) ? 0 : decimalsOf(value);
    }
  }
  return { rows, columns, headings: columns.map((column) => headingsOf(view, block, column)), contents, values, decimals };
}

/** Headings from the top down, each once. */
function headingsOf(view: SheetView, { header }: Block, column: number): readonly string[] {
  const headings: string[] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    if (header.asides.includes(row)) continue;
    const text = textAt(view, row, column);
    if (text !== "" && text !== headings.at(-1)) headings.push(text);
  }
  return headings;
}

/** What stands at a row and column of the body. */
export const contentIn = ({ contents, columns }: Body, row: number, column: number): Content => contents[row * columns.length + column] as Content;

/** The number at a row and column of the body; NaN where there is none. */
export const valueIn = ({ values, columns }: Body, row: number, column: number): number => values[row * columns.length + column]!;

/** Whether a number stands there, as a number or as text. */
export const isFigure = (content: Content): boolean => content === CONTENT.number || content === CONTENT.numberText;
