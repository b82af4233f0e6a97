import { isTrue } from "../workbook-parts";
import { tellRun, type CellRun } from "./cell-run";
import { CellTag } from "./cell-tag";
import { isTag, richTextAt } from "./rich-text";
import type { SheetBuilder } from "./sheet-builder";
import {
  attributeEnd, attributeOf, closesItself, EQUALS, GT, isSpace, LT, NotPlain, SLASH, standsAt, tagEnd, textOf,
} from "./xml-bytes";

/** Bytes that are read between two stops, and whole rows: a row of formulas takes longer than one of figures. */
const BYTES_A_STEP = 65_536;

/** Reads rows and cells after <sheetData> (which ends before `at`); gives the place after </sheetData>. @throws NotPlain */
export function* readCells(bytes: Uint8Array, at: number, builder: SheetBuilder, run: CellRun): Generator<undefined, number, void> {
  if (closesItself(bytes, at)) return at;
  const cells = new PlainCells(bytes, builder, run);
  let next = at;
  while (!cells.isThrough) {
    next = cells.rows(next, next + BYTES_A_STEP);
    if (!cells.isThrough) yield;
  }
  return next;
}

const R = 114;
const H = 104;
const V = 118;
const C = 99;

/** Powers of ten that a double holds exactly: a whole number below 2^53 divided by one of them is rounded rightly. */
const powersOfTen = Array.from({ length: 23 }, (_none, power) => Number(`1e${power}`));

/** The hot loop of the xlsx host: every byte of every sheet passes here once. */
class PlainCells {
  private row = -1;
  private isHidden = false;
  /** 0-based, of the cell at hand or the one before. */
  private column = -1;
  /** Whether </sheetData> was met. */
  isThrough = false;
  private readonly tag = new CellTag();

  constructor(private readonly bytes: Uint8Array, private readonly builder: SheetBuilder, private readonly run: CellRun) {}

  /** Reads rows until `stop` is reached, or as many as there are; gives the place after them. */
  rows(at: number, stop: number): number {
    while (at < stop && !this.isThrough) {
      const next = this.builder.rows.takeExpected(at, stop, this.run);
      if (next !== at) {
        this.row = this.builder.rows.row;
        at = next;
        continue;
      }
      const cells = this.run.afterRowTag(at, this.row + 1);
      if (cells === at) {
        at = this.readOddRow(this.tagAt(at));
        continue;
      }
      this.row++;
      this.builder.startRow(this.row);
      at = this.readRowCells(cells);
    }
    return at;
  }

  private readOddRow(at: number): number {
    if (isTag(this.bytes, at + 1, "row")) return this.readRow(at + 4);
    if (!isTag(this.bytes, at + 1, "/sheetData")) throw new NotPlain("no row");
    this.isThrough = true;
    return tagEnd(this.bytes, at + 1);
  }

  /** `at` is after "<row". */
  private readRow(at: number): number {
    const { bytes } = this;
    this.row++;
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
    const after = attributeEnd(bytes, at);
    if (bytes[at] === R && bytes[at + 1] === EQUALS) this.row = this.wholeBetween(at + 3, after - 1) - 1;
    else if (bytes[at] === H && standsAt(bytes, at, "hidden=")) this.isHidden = isTrue(textOf(bytes, at + 8, after - 1));
    return after;
  }

  private readRowCells(at: number): number {
    const { bytes, run, builder, row } = this;
    this.column = -1;
    const read: number[] = [];
    let isRead = true;
    for (;;) {
      const next = run.readAt(at, row);
      if (next !== at) {
        at = next;
        this.column = run.column;
        tellRun(read, run);
        if (run.count > 0) builder.setNumbers(run);
        else if (run.text >= 0) builder.setShared(run.column, run.text);
        continue;
      }
      at = this.tagAt(at);
      if (isTag(bytes, at + 1, "/row")) {
        builder.rows.end(isRead ? read : null);
        return tagEnd(bytes, at + 1);
      }
      isRead = false;
      const after = bytes[at + 2];
      if (bytes[at + 1] === C && (after === 32 || after === GT || after === SLASH || isSpace(after))) at = this.readCell(at + 2);
      else throw new NotPlain("no cell");
    }
  }

  private readCell(at: number): number {
    const { bytes, tag } = this;
    at = tag.readAt(bytes, at, this.row, this.column + 1);
    this.column = tag.column;
    if (closesItself(bytes, at)) return at;
    for (;;) {
      if (bytes[at] !== LT) at = this.tagAt(at);
      if (bytes[at + 1] === V && bytes[at + 2] === GT) at = this.readValue(at + 3);
      else if (bytes[at + 1] === SLASH && bytes[at + 2] === C && bytes[at + 3] === GT) return at + 4;
      else at = this.readRarer(at + 1);
    }
  }

  /** After <v>; gives the place after </v>. */
  private readValue(at: number): number {
    if (this.tag.type === "n") return this.readNumber(at);
    if (this.tag.type === "s") return this.readIndex(at);
    const close = this.bytes.indexOf(LT, at);
    if (close < 0) throw new NotPlain("a value does not end");
    this.builder.setTyped(this.column, this.tag.style, this.tag.type, textOf(this.bytes, at, close));
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
    this.builder.setNumber(this.column, this.tag.style, bytes[start] === 45 ? 0 - size : size);
    return this.afterClosing(at, "</v>");
  }

  private readOddNumber(at: number): number {
    const close = this.bytes.indexOf(LT, at);
    if (close < 0) throw new NotPlain("a value does not end");
    this.builder.setTyped(this.column, this.tag.style, "n", textOf(this.bytes, at, close));
    return this.afterClosing(close, "</v>");
  }

  /** Formulas, inline texts, and values whose tag has attributes; `at` is after the "<". */
  private readRarer(at: number): number {
    const { bytes } = this;
    const end = tagEnd(bytes, at);
    if (isTag(bytes, at, "f")) return this.readFormula(at + 1, end);
    if (isTag(bytes, at, "v")) return closesItself(bytes, end) ? this.readEmptyValue(end) : this.readValue(end);
    if (!isTag(bytes, at, "is") || this.tag.type !== "inlineStr") throw new NotPlain("an odd element in a cell");
    if (closesItself(bytes, end)) return end;
    const { text, end: after } = richTextAt(bytes, end, "is");
    this.builder.setTyped(this.column, this.tag.style, "inlineStr", text);
    return after;
  }

  private readEmptyValue(end: number): number {
    this.builder.setTyped(this.column, this.tag.style, this.tag.type, "");
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
