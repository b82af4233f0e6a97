import type { CellValue } from "#core";
import { invalidArgument } from "../protocol/rich-error";

/** What comes of something typed or written into a cell. */
export interface Entry {
  readonly value: CellValue;
  /** Without "=". */
  readonly formula: string | null;
  /** A number format that Excel sets by itself, when the cell's is General. */
  readonly format: string | null;
}

const ERRORS = new Set(["#N/A", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#SPILL!", "#CALC!"]);
const LONGEST_TEXT = 32_767;

const constant = (value: CellValue, format: string | null = null): Entry => ({ value, formula: null, format });

/**
 * What Excel makes of a value that is typed, or written through the API into `values` or `formulas`: "=…" is a formula, a leading
 * apostrophe makes text, and a text that looks like a number, a date, a truth value or an error becomes one, unless the cell is
 * formatted as text. "" empties the cell.
 * @throws InvalidArgument for anything else and for text over 32,767 characters
 */
export function enter(given: unknown, numberFormat: string): Entry {
  if (typeof given === "boolean") return constant(given);
  if (typeof given === "number") return constant(numberFormat === "@" ? String(given) : given);
  if (typeof given !== "string" || given.length > LONGEST_TEXT) throw invalidArgument("cell value");
  if (given === "") return constant(null);
  if (given.startsWith("'")) return constant(given.slice(1));
  if (numberFormat === "@") return constant(given);
  if (given.startsWith("=") && given.length > 1) return { value: null, formula: given.slice(1), format: null };
  const plain = given.normalize("NFKC").trim();
  const read = readNumber(plain) ?? readDate(plain) ?? readWord(plain);
  if (read) return read;
  // Excel takes a leading sign for a formula that lacks its "=".
  if (/^[+-][^+\-\s]/.test(given)) return { value: null, formula: given, format: null };
  return constant(given);
}

function readNumber(text: string): Entry | null {
  const match = /^([-+]?)([$¥￥]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d{1,3}))?(%?)$/.exec(text);
  const negative = /^\((.+)\)$/.exec(text);
  if (negative) {
    const inner = readNumber(negative[1]!);
    return inner && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
  }
  if (!match || !/\d/.test((match[3] ?? "") + (match[4] ?? ""))) return null;
  const [, sign, currency, whole = "0", fraction = "", exponent, percent] = match;
  const value = Number(`${sign}${whole.replaceAll(",", "")}${fraction}e${exponent ?? 0}`) / (percent ? 100 : 1);
  const decimals = fraction.length > 1;
  const format = percent ? (decimals ? "0.00%" : "0%") : currency ? `${currency}#,##0${decimals ? ".00" : ""}` : whole.includes(",") ? `#,##0${decimals ? ".00" : ""}` : null;
  return constant(value, exponent === undefined ? format : "0.00E+00");
}

function readDate(text: string): Entry | null {
  const day = /^(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  if (day) return dateEntry(Number(day[1]), Number(day[3] ?? day[5]), Number(day[4] ?? day[6]), "yyyy/m/d");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  // A day without a year gets the current one in Excel; the fake has no clock and takes 2020.
  if (short) return dateEntry(2020, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  return time ? constant((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, "h:mm") : null;
}

function dateEntry(year: number, month: number, day: number, format: string): Entry | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? constant(time / 86_400_000 + 25_569, format) : null;
}

function readWord(text: string): Entry | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return constant(upper === "TRUE");
  return ERRORS.has(upper) ? constant({ error: upper }) : null;
}
