import { isCellType, type CellType } from "./cell-value";
import { APOSTROPHE, attributeEnd, EQUALS, GT, isSpace, NotPlain, QUOTE, SLASH, textOf } from "./xml-bytes";

const R = 114;
const S = 115;
const T = 116;

/** No type of a cell is longer: "inlineStr". */
const LONGEST_TYPE = 11;

/** The tag of a cell, <c r="C7" s="3" t="s">, as it was read last. One is kept and filled anew: an object a cell would cost as much as reading it. */
export class CellTag {
  /** 0-based. */
  column = -1;
  /** Index of the cell format; 0 where the tag names none. */
  style = 0;
  type: CellType = "n";

  /**
   * Reads the attributes after "<c" of a cell in this 0-based row; `column` is the one that it stands in when it names none. Gives the place after the tag.
   * @throws NotPlain
   */
  readAt(bytes: Uint8Array, at: number, row: number, column: number): number {
    this.column = column;
    this.style = 0;
    this.type = "n";
    for (;;) {
      const byte = bytes[at];
      if (byte === GT) return at + 1;
      if (byte === 32 || isSpace(byte)) at++;
      else if (byte === SLASH) at = bytes[at + 1] === GT ? at + 1 : bytes.length;
      else if (bytes[at + 1] === EQUALS && (byte === R || byte === S || byte === T)) at = this.readAttribute(bytes, at + 2, byte, row);
      else at = attributeEnd(bytes, at);
      if (at >= bytes.length) throw new NotPlain("a cell does not end");
    }
  }

  private readAttribute(bytes: Uint8Array, at: number, name: number, row: number): number {
    const quote = bytes[at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain("an attribute without quotes");
    if (name === R) return this.readReference(bytes, at + 1, quote, row);
    return name === S ? this.readStyle(bytes, at + 1, quote) : this.readType(bytes, at + 1, quote);
  }

  /** "C7": letters, then the number of the row that it stands in. */
  private readReference(bytes: Uint8Array, at: number, quote: number, inRow: number): number {
    let column = 0;
    let row = 0;
    for (; (bytes[at]! & 0xdf) >= 65 && (bytes[at]! & 0xdf) <= 90; at++) column = column * 26 + (bytes[at]! & 0x1f);
    for (; bytes[at]! >= 48 && bytes[at]! <= 57; at++) row = row * 10 + bytes[at]! - 48;
    if (bytes[at] !== quote || row !== inRow + 1 || column === 0) throw new NotPlain("an odd reference");
    this.column = column - 1;
    return at + 1;
  }

  private readStyle(bytes: Uint8Array, at: number, quote: number): number {
    let style = 0;
    for (; bytes[at]! >= 48 && bytes[at]! <= 57; at++) style = style * 10 + bytes[at]! - 48;
    if (bytes[at] !== quote) throw new NotPlain("an odd style");
    this.style = style;
    return at + 1;
  }

  private readType(bytes: Uint8Array, at: number, quote: number): number {
    if (bytes[at] === S && bytes[at + 1] === quote) {
      this.type = "s";
      return at + 2;
    }
    const close = bytes.indexOf(quote, at);
    const type = close < 0 || close > at + LONGEST_TYPE ? "" : textOf(bytes, at, close);
    if (!isCellType(type)) throw new NotPlain("an unknown type");
    this.type = type;
    return close + 1;
  }
}
