import { invalidArgument } from "./rich-error";

/** The value as text; @throws InvalidArgument. */
export function textOf(value: unknown, what = "text"): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

/** The value as a number; @throws InvalidArgument. */
export function numberOf(value: unknown, what = "number"): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

/** The value as a whole number; @throws InvalidArgument. */
export function wholeOf(value: unknown, what = "whole number"): number {
  const number = numberOf(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(what);
  return number;
}

/** The value as a boolean; @throws InvalidArgument. */
export function flagOf(value: unknown, what = "boolean"): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

/** The value as one of these words, in any case; @throws InvalidArgument. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown, what: string): Word {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument(what);
  return found;
}

/** A plain object's entries; none for null or undefined; @throws InvalidArgument. */
export function recordOf(value: unknown, what = "object"): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw invalidArgument(what);
  return Object.fromEntries(Object.entries(value));
}

/** The value as a list; @throws InvalidArgument. */
export function listOf(value: unknown, what = "list"): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument(what);
  return value;
}
