import { isTrue } from "../workbook-parts";
import { isCellType, type CellType } from "./cell-value";
import { isTag, richTextAt } from "./rich-text";
import type { SheetBuilder } from "./sheet-builder";
import { UsualCell } from "./usual-cell";
import {
  APOSTROPHE, attributeOf, closesItself, EQUALS, GT, isSpace, LT, NotPlain, QUOTE, SLASH, standsAt, tagEnd, textOf,
} from "./xml-bytes";

/** Rows that are read between two stops. */
const ROWS_A_STEP = 250;

/** Reads rows and cells after <sheetData> (which ends before `at`); gives the place after </sheetData>. @throws NotPlain */
export function* readCells(bytes: Uint8Array, at: number, builder: SheetBuilder): Generator<undefined, number, void> {
  if (closesItself(bytes, at)) return at;
  const cells = new PlainCells(bytes, builder);
  let next = at;
  while (!cells.isThrough) {
    next = cells.rows(next, ROWS_A_STEP);
    if (!cells.isThrough) yield;
  }
  return next;
}

const R = 114;
const S = 115;
const T = 116;
const H = 104;
const V = 118;
const C = 99;

/** Powers of ten that a double holds exactly: a whole number below 2^53 divided by one of them is rounded rightly. */
const powersOfTen = Array.from({ length: 23 }, (_none, power) => Number(`1e${power}`));

/** The hot loop of the xlsx host: every byte of every sheet passes here once. */
class PlainCells {
  private row = -1;
  private isHidden = false;
  /** Of the cell at hand: its 0-based column, its style, its type. */
  private column = -1;
  private style = 0;
  private type: CellType = "n";
  /** Whether </sheetData> was met. */
  isThrough = false;
  private readonly usual = new UsualCell();

  constructor(private readonly bytes: Uint8Array, private readonly builder: SheetBuilder) {}

  /** Reads so many rows, or as many as there are; gives the place after them. */
  rows(at: number, most: number): number {
    for (let count = 0; count < most; count++) {
      at = this.tagAt(at);
      if (isTag(this.bytes, at + 1, "row")) at = this.readRow(at + 4);
      else if (isTag(this.bytes, at + 1, "/sheetData")) {
        this.isThrough = true;
        return tagEnd(this.bytes, at + 1);
      } else throw new NotPlain("no row");
    }
    return at;
  }

  /** `at` is after "<row". */
  private readRow(at: number): number {
    const { bytes } = this;
    this.row++;
    this.column = -1;
    this.isHidden = false;
    for (;;) {
      const byte = bytes[at];
      if (byte === GT) break;
      if (byte === 32 || isSpace(byte)) at++;
      else if (byte === SLASH) at = bytes[at + 1] === GT ? at + 1 : bytes.length;
      else at = this.readRowAttribute(at);
      if (at >= bytes.length) throw new NotPlain("a row does not end");
    }
    this.builder.startRow(this.row);
    if (this.isHidden) this.builder.hideRow();
    return closesItself(bytes, at + 1) ? at + 1 : this.readRowCells(at + 1);
  }

  private readRowAttribute(at: number): number {
    const { bytes } = this;
    const after = this.skipAttribute(at);
    if (bytes[at] === R && bytes[at + 1] === EQUALS) this.row = this.wholeBetween(at + 3, after - 1) - 1;
    else if (bytes[at] === H && standsAt(bytes, at, "hidden=")) this.isHidden = isTrue(textOf(bytes, at + 8, after - 1));
    return after;
  }

  private readRowCells(at: number): number {
    const { bytes } = this;
    for (;;) {
      const usual = this.readUsualCell(at);
      if (usual > 0) {
        at = usual;
        continue;
      }
      at = this.tagAt(at);
      const after = bytes[at + 2];
      if (bytes[at + 1] === C && (after === 32 || after === GT || after === SLASH || isSpace(after))) at = this.readCell(at + 2);
      else if (isTag(bytes, at + 1, "/row")) return tagEnd(bytes, at + 1);
      else throw new NotPlain("no cell");
    }
  }

  private readUsualCell(at: number): number {
    const { usual } = this;
    const after = usual.readAt(this.bytes, at, this.row);
    if (after > 0) {
      this.column = usual.column;
      this.builder.setNumber(usual.column, usual.style, usual.value);
    }
    return after;
  }

  private readCell(at: number): number {
    const { bytes } = this;
    at = this.readAttributes(at);
    if (closesItself(bytes, at)) return at;
    for (;;) {
      if (bytes[at] !== LT) at = this.tagAt(at);
      if (bytes[at + 1] === V && bytes[at + 2] === GT) at = this.readValue(at + 3);
      else if (bytes[at + 1] === SLASH && bytes[at + 2] === C && bytes[at + 3] === GT) return at + 4;
      else at = this.readRarer(at + 1);
    }
  }

  /** Sets column, style and type; gives the place after the tag. */
  private readAttributes(at: number): number {
    const { bytes } = this;
    this.column++;
    this.style = 0;
    this.type = "n";
    for (;;) {
      const byte = bytes[at];
      if (byte === GT) return at + 1;
      if (byte === 32 || isSpace(byte)) at++;
      else if (byte === SLASH) at = bytes[at + 1] === GT ? at + 1 : bytes.length;
      else if (bytes[at + 1] === EQUALS && (byte === R || byte === S || byte === T)) at = this.readAttribute(at + 2, byte);
      else at = this.skipAttribute(at);
      if (at >= bytes.length) throw new NotPlain("a cell does not end");
    }
  }

  private readAttribute(at: number, name: number): number {
    const quote = this.bytes[at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain("an attribute without quotes");
    if (name === R) return this.readReference(at + 1, quote);
    if (name === S) return this.readStyle(at + 1, quote);
    if (this.bytes[at + 1] === S && this.bytes[at + 2] === quote) {
      this.type = "s";
      return at + 3;
    }
    const close = this.bytes.indexOf(quote, at + 1);
    const type = close < 0 || close > at + 12 ? "" : textOf(this.bytes, at + 1, close);
    if (!isCellType(type)) throw new NotPlain("an unknown type");
    this.type = type;
    return close + 1;
  }

  /** "C7": letters, then the number of the row that it stands in. */
  private readReference(at: number, quote: number): number {
    const { bytes } = this;
    let column = 0;
    let row = 0;
    for (; (bytes[at]! & 0xdf) >= 65 && (bytes[at]! & 0xdf) <= 90; at++) column = column * 26 + (bytes[at]! & 0x1f);
    for (; bytes[at]! >= 48 && bytes[at]! <= 57; at++) row = row * 10 + bytes[at]! - 48;
    if (bytes[at] !== quote || row !== this.row + 1 || column === 0) throw new NotPlain("an odd reference");
    this.column = column - 1;
    return at + 1;
  }

  private readStyle(at: number, quote: number): number {
    const { bytes } = this;
    let style = 0;
    for (; bytes[at]! >= 48 && bytes[at]! <= 57; at++) style = style * 10 + bytes[at]! - 48;
    if (bytes[at] !== quote) throw new NotPlain("an odd style");
    this.style = style;
    return at + 1;
  }

  /** The place after the attribute at `at`. */
  private skipAttribute(at: number): number {
    const { bytes } = this;
    while (bytes[at] !== EQUALS) if (!(bytes[at]! > 32) || bytes[at++] === LT) throw new NotPlain("an odd attribute");
    const quote = bytes[at + 1];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain("an attribute without quotes");
    for (at += 2; bytes[at] !== quote; at++) if (at >= bytes.length || bytes[at] === LT) throw new NotPlain("an attribute does not end");
    return at + 1;
  }

  /** After <v>; gives the place after </v>. */
  private readValue(at: number): number {
    if (this.type === "n") return this.readNumber(at);
    if (this.type === "s") return this.readIndex(at);
    const close = this.bytes.indexOf(LT, at);
    if (close < 0) throw new NotPlain("a value does not end");
    this.builder.setTyped(this.column, this.style, this.type, textOf(this.bytes, at, close));
    return this.afterClosing(close, "</v>");
  }

  private readIndex(at: number): number {
    let close = at;
    while (this.bytes[close]! >= 48 && this.bytes[close]! <= 57) close++;
    this.builder.setShared(this.column, at === close ? -1 : this.wholeBetween(at, close));
    return this.afterClosing(close, "</v>");
  }

  /** Digits only, at least one. */
  private wholeBetween(at: number, close: number): number {
    let whole = at < close ? 0 : NaN;
    for (; at < close; at++) {
      const digit = this.bytes[at]! - 48;
      if (digit < 0 || digit > 9) throw new NotPlain("an odd number");
      whole = whole * 10 + digit;
    }
    return whole;
  }

  private readNumber(start: number): number {
    const { bytes } = this;
    let at = bytes[start] === 45 ? start + 1 : start;
    let digits = 0;
    let point = -1;
    let whole = 0;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte >= 48 && byte <= 57) {
        whole = whole * 10 + byte - 48;
        digits++;
      } else if (byte === 46 && point < 0) {
        point = digits;
      } else {
        break;
      }
    }
    const decimals = point < 0 ? 0 : digits - point;
    if (bytes[at] !== LT || digits === 0 || decimals > 22 || whole > Number.MAX_SAFE_INTEGER) return this.readOddNumber(start);
    const size = decimals === 0 ? whole : whole / powersOfTen[decimals]!;
    this.builder.setNumber(this.column, this.style, bytes[start] === 45 ? 0 - size : size);
    return this.afterClosing(at, "</v>");
  }

  private readOddNumber(at: number): number {
    const close = this.bytes.indexOf(LT, at);
    if (close < 0) throw new NotPlain("a value does not end");
    this.builder.setTyped(this.column, this.style, "n", textOf(this.bytes, at, close));
    return this.afterClosing(close, "</v>");
  }

  /** Formulas, inline texts, and values whose tag has attributes; `at` is after the "<". */
  private readRarer(at: number): number {
    const { bytes } = this;
    const end = tagEnd(bytes, at);
    if (isTag(bytes, at, "f")) return this.readFormula(at + 1, end);
    if (isTag(bytes, at, "v")) return closesItself(bytes, end) ? this.readEmptyValue(end) : this.readValue(end);
    if (!isTag(bytes, at, "is") || this.type !== "inlineStr") throw new NotPlain("an odd element in a cell");
    if (closesItself(bytes, end)) return end;
    const { text, end: after } = richTextAt(bytes, end, "is");
    this.builder.setTyped(this.column, this.style, "inlineStr", text);
    return after;
  }

  private readEmptyValue(end: number): number {
    this.builder.setTyped(this.column, this.style, this.type, "");
    return end;
  }

  /** `at` is after the name, `end` after the tag. */
  private readFormula(at: number, end: number): number {
    const { bytes } = this;
    const isShared = bytes[at] !== GT && attributeOf(bytes, at, end, "t") === "shared";
    const shared = isShared ? attributeOf(bytes, at, end, "si") : null;
    const close = closesItself(bytes, end) ? -1 : bytes.indexOf(LT, end);
    this.builder.setFormula(this.column, { text: close < 0 ? "" : textOf(bytes, end, close), shared });
    return close < 0 ? end : this.afterClosing(close, "</f>");
  }

  private afterClosing(at: number, tag: "</v>" | "</f>"): number {
    if (!standsAt(this.bytes, at, tag)) throw new NotPlain("an element is not closed");
    return at + 4;
  }

  /** The place of the "<" that comes next, but for white space. */
  private tagAt(at: number): number {
    const { bytes } = this;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== LT) throw new NotPlain("text between elements");
    return at;
  }
}
