import type { CellError, CellValue } from "#core";

/** The types of a cell (ECMA-376 part 1, 18.18.11). */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

export const isCellType = (text: string): text is CellType => /^(?:n|s|str|inlineStr|b|e|d)$/.test(text);

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as JavaScript reads it (−0 is 0); what is none, or has no finite value, stays the text that it is. */
export function numberValue(text: string): CellValue {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) + 0 : NaN;
  if (Number.isFinite(number)) return number;
  return trimmed === "" ? null : text;
}

export function booleanValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "1" || trimmed === "true") return true;
  return trimmed === "0" || trimmed === "false" ? false : text;
}

const errors = new Map<string, CellError>();

/** One object for each error code, since a sheet may show the same one a million times. */
export function errorValue(code: string): CellError {
  const known = errors.get(code);
  if (known) return known;
  const error = Object.freeze({ error: code });
  if (errors.size < 100) errors.set(code, error);
  return error;
}

/** Text as spreadsheets escape it: _x000D_ is a carriage return, _x005F_ an underscore (ST_Xstring, 22.9.2.19). */
export function unescapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A whole number of digits only, as places and indexes are written; NaN for everything else. */
export const wholeNumber = (text: string | null | undefined): number => (/^\d{1,10}$/.test(text ?? "") ? Number(text) : NaN);
