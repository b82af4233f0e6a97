import { EQUALS, GT, LT, QUOTE, SLASH } from "./xml-bytes";

const SPACE = 32;
const [ZERO, NINE] = [48, 57];
const [C, R, S, V] = [99, 114, 115, 118];
const [UPPER_A, UPPER_Z] = [65, 90];

/** More digits might not be a whole number that a double holds. */
const MOST_DIGITS = 15;

/**
 * A cell as nearly all cells of numbers are written, `<c r="C7" s="1"><v>123</v></c>`: read at one stroke. All other cells
 * are left to PlainCells, which reads this one too.
 */
export class UsualCell {
  /** 0-based. */
  column = -1;
  style = 0;
  value = 0;

  /** Reads the cell that begins at `at` in this row (0-based); gives the place after it, or 0 when it is written otherwise. */
  readAt(bytes: Uint8Array, at: number, row: number): number {
    if (!opensCell(bytes, at)) return 0;
    at = this.readReference(bytes, at + 6, row);
    if (at === 0 || !opensStyle(bytes, at)) return 0;
    at = this.readStyle(bytes, at + 5);
    if (!opensValue(bytes, at)) return 0;
    const start = at + 5;
    at = this.readValue(bytes, start);
    return at > start && at <= start + MOST_DIGITS && closesCell(bytes, at) ? at + 8 : 0;
  }

  /** The place after the reference; 0 when it is none in this row. */
  private readReference(bytes: Uint8Array, at: number, row: number): number {
    let column = 0;
    let number = 0;
    for (; bytes[at]! >= UPPER_A && bytes[at]! <= UPPER_Z; at++) column = column * 26 + bytes[at]! - UPPER_A + 1;
    for (; isDigit(bytes[at]!); at++) number = number * 10 + bytes[at]! - ZERO;
    this.column = column - 1;
    return number === row + 1 && column > 0 ? at : 0;
  }

  private readStyle(bytes: Uint8Array, at: number): number {
    let style = 0;
    for (; isDigit(bytes[at]!); at++) style = style * 10 + bytes[at]! - ZERO;
    this.style = style;
    return at;
  }

  private readValue(bytes: Uint8Array, at: number): number {
    let value = 0;
    for (; isDigit(bytes[at]!); at++) value = value * 10 + bytes[at]! - ZERO;
    this.value = value;
    return at;
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

/** <c r=" */
const opensCell = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LT && bytes[at + 1] === C && bytes[at + 2] === SPACE && bytes[at + 3] === R && bytes[at + 4] === EQUALS && bytes[at + 5] === QUOTE;

/** " s=" */
const opensStyle = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === QUOTE && bytes[at + 1] === SPACE && bytes[at + 2] === S && bytes[at + 3] === EQUALS && bytes[at + 4] === QUOTE;

/** "><v> */
const opensValue = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === QUOTE && bytes[at + 1] === GT && bytes[at + 2] === LT && bytes[at + 3] === V && bytes[at + 4] === GT;

/** </v></c> */
const closesCell = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === V && bytes[at + 3] === GT &&
  bytes[at + 4] === LT && bytes[at + 5] === SLASH && bytes[at + 6] === C && bytes[at + 7] === GT;
