import { SHEET_COLUMNS } from "#core";
import { EQUALS, GT, LT, QUOTE, SLASH } from "./xml-bytes";

const SPACE = 32;
const [ZERO, NINE] = [48, 57];
const [C, R, S, V] = [99, 114, 115, 118];
const [UPPER_A, UPPER_Z] = [65, 90];

/** More digits might not be a whole number that a double holds. */
const MOST_DIGITS = 15;

/**
 * Numbers side by side in one row and of one style, written as nearly all are, `<c r="C7" s="1"><v>123</v></c><c r="D7" s="1"><v>45</v></c>`. All
 * other cells are left to PlainCells, which reads these too. One run is kept and filled anew: an object a cell would cost as much as reading it.
 */
export class NumberRun {
  /** 0-based column of the first of them. */
  first = 0;
  count = 0;
  /** Index of the cell format that all have. */
  style = 0;
  /** The first `count` of these, whole numbers from 0 on. */
  readonly values: number[] = [];

  /**
   * Reads as many as begin at `at` in this row (0-based); gives the place after the last of them, `at` where there is none. Nearly all bytes of a
   * district's workbook pass here, so it is one loop without calls, which is fast from the first sheet on.
   */
  readAt(bytes: Uint8Array, at: number, row: number): number {
    this.count = 0;
    for (;;) {
      // <c r="
      if (bytes[at] !== LT || bytes[at + 1] !== C || bytes[at + 2] !== SPACE || bytes[at + 3] !== R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return at;
      let next = at + 6;
      let column = 0;
      for (; bytes[next]! >= UPPER_A && bytes[next]! <= UPPER_Z; next++) column = column * 26 + bytes[next]! - UPPER_A + 1;
      let number = 0;
      for (; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) number = number * 10 + bytes[next]! - ZERO;
      if (number !== row + 1 || column === 0 || column > SHEET_COLUMNS) return at;
      // " s="
      if (bytes[next] !== QUOTE || bytes[next + 1] !== SPACE || bytes[next + 2] !== S || bytes[next + 3] !== EQUALS || bytes[next + 4] !== QUOTE) return at;
      let style = 0;
      for (next += 5; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) style = style * 10 + bytes[next]! - ZERO;
      if (this.count > 0 && (column !== this.first + this.count + 1 || style !== this.style)) return at;
      // "><v>
      if (bytes[next] !== QUOTE || bytes[next + 1] !== GT || bytes[next + 2] !== LT || bytes[next + 3] !== V || bytes[next + 4] !== GT) return at;
      const start = next + 5;
      let value = 0;
      for (next = start; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) value = value * 10 + bytes[next]! - ZERO;
      if (next === start || next > start + MOST_DIGITS) return at;
      // </v></c>
      if (bytes[next] !== LT || bytes[next + 1] !== SLASH || bytes[next + 2] !== V || bytes[next + 3] !== GT) return at;
      if (bytes[next + 4] !== LT || bytes[next + 5] !== SLASH || bytes[next + 6] !== C || bytes[next + 7] !== GT) return at;
      if (this.count === 0) {
        this.first = column - 1;
        this.style = style;
      }
      this.values[this.count++] = value;
      at = next + 8;
    }
  }
}
