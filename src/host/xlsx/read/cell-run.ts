import { SHEET_COLUMNS } from "#core";
import { EQUALS, GT, LT, QUOTE, SLASH } from "./xml-bytes";

const SPACE = 32;
const [ZERO, NINE] = [48, 57];
const [C, R, S, T, V] = [99, 114, 115, 116, 118];
const [UPPER_A, UPPER_Z] = [65, 90];

/** More digits might not be a whole number that a double holds. */
const MOST_DIGITS = 15;

/** A number takes no less: `<c r="C7"><v>1</v></c>`. */
const LEAST_BYTES = 22;

/** Numbers in an array that sheets share, once there are many sheets. */
const SHARED = 65_536;

/**
 * Cells side by side in one row, written as nearly all are: numbers of one style, `<c r="C7" s="1"><v>123</v></c><c r="D7" s="1"><v>45</v></c>`, or
 * one text, `<c r="B7" t="s"><v>6</v></c>`, behind any number of blank ones, `<c r="A7" s="1"/>`. All other cells are left to PlainCells, which
 * reads these too. One run is kept and filled anew: an object a cell would cost as much as reading it.
 */
export class CellRun {
  /** 0-based column of the last cell, blank or not. */
  column = -1;
  /** So many numbers, up to `column`. */
  count = 0;
  /** Index of the cell format that all numbers have. */
  style = 0;
  /** Index, in `numbers`, of the first. */
  start = 0;
  /** The numbers of this run, behind those of all runs that were kept: whole, from 0 on. Sheets share such an array until it is full. */
  numbers = new Float64Array(0);
  /** Index of the shared string at `column`; -1 where there is no text. */
  text = -1;

  /** Makes room for the numbers of a sheet of so many bytes. */
  begin(length: number): void {
    const most = Math.floor(length / LEAST_BYTES);
    if (this.start + most <= this.numbers.length) return;
    this.numbers = new Float64Array(Math.max(most, Math.min(SHARED, 2 * this.numbers.length)));
    this.start = 0;
  }

  /** Lets the numbers of this run stay: the next ones come behind them. */
  keep(): void {
    this.start += this.count;
  }

  /**
   * Reads as many as begin at `at` in this row (0-based); gives the place after the last of them, `at` where there is none. Nearly all bytes of a
   * district's workbook pass here, so it is one loop without calls, which is fast from the first sheet on.
   */
  readAt(bytes: Uint8Array, at: number, row: number): number {
    this.count = 0;
    this.text = -1;
    for (;;) {
      // <c r="
      if (bytes[at] !== LT || bytes[at + 1] !== C || bytes[at + 2] !== SPACE || bytes[at + 3] !== R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return at;
      let next = at + 6;
      let column = 0;
      for (; bytes[next]! >= UPPER_A && bytes[next]! <= UPPER_Z; next++) column = column * 26 + bytes[next]! - UPPER_A + 1;
      let number = 0;
      for (; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) number = number * 10 + bytes[next]! - ZERO;
      if (number !== row + 1 || column === 0 || column > SHEET_COLUMNS || bytes[next++] !== QUOTE) return at;
      //  s="
      let style = 0;
      if (bytes[next] === SPACE && bytes[next + 1] === S && bytes[next + 2] === EQUALS && bytes[next + 3] === QUOTE) {
        for (next += 4; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) style = style * 10 + bytes[next]! - ZERO;
        if (bytes[next++] !== QUOTE) return at;
      }
      if (this.count === 0 && bytes[next] === SLASH && bytes[next + 1] === GT) {
        this.column = column - 1;
        at = next + 2;
        continue;
      }
      //  t="s"><v>
      const isText = bytes[next] === SPACE && bytes[next + 1] === T && bytes[next + 2] === EQUALS && bytes[next + 3] === QUOTE && bytes[next + 4] === S && bytes[next + 5] === QUOTE;
      if (isText) next += 6;
      if (this.count > 0 && (isText || column !== this.column + 2 || style !== this.style)) return at;
      if (bytes[next] !== GT || bytes[next + 1] !== LT || bytes[next + 2] !== V || bytes[next + 3] !== GT) return at;
      const start = next + 4;
      let value = 0;
      for (next = start; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) value = value * 10 + bytes[next]! - ZERO;
      // </v></c>
      if (next === start || next > start + MOST_DIGITS || bytes[next] !== LT || bytes[next + 1] !== SLASH || bytes[next + 2] !== V || bytes[next + 3] !== GT) return at;
      if (bytes[next + 4] !== LT || bytes[next + 5] !== SLASH || bytes[next + 6] !== C || bytes[next + 7] !== GT) return at;
      this.column = column - 1;
      at = next + 8;
      if (isText) {
        this.text = value;
        return at;
      }
      this.style = style;
      this.numbers[this.start + this.count++] = value;
    }
  }
}
