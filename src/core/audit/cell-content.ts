import { isCellError, type CellValue } from "../model/cell";
import { isMeasure } from "../model/measure";
import { numberOfDecimal } from "../read/decimal";
import { isBlankEntry, LONGEST_ENTRY, wordText } from "../read/entry-text";
import { parseExactEntry } from "../read/exact-entry";
import { isNotReported } from "../read/not-reported";

/** What a cell holds, as an auditor sees it. */
export const CONTENT = {
  blank: 0,
  number: 1,
  /** Text that is exactly a number. */
  numberText: 2,
  /** Text with digits in it that is no number: 辽宁（第一批）1320. */
  vague: 3,
  text: 4,
  /** —, /, 无: nothing to report. */
  mark: 5,
  error: 6,
  date: 7,
} as const;

export type Content = (typeof CONTENT)[keyof typeof CONTENT];

/** What a text is, and its number where it is one; NaN else. */
export function textContent(text: string): { readonly content: Content; readonly value: number } {
  if (isBlankEntry(text)) return { content: CONTENT.blank, value: Number.NaN };
  if (isNotReported(text, {})) return { content: CONTENT.mark, value: Number.NaN };
  const value = numberInText(text);
  if (value !== null) return { content: CONTENT.numberText, value };
  return { content: DIGIT.test(text) ? CONTENT.vague : CONTENT.text, value: Number.NaN };
}

/** Also as Chinese input methods write it: １２３. */
const DIGIT = /[\d\uff10-\uff19]/;

/**
 * The number that a text states exactly, its measure word left aside; null for any other text. 2300万 is none: whether it
 * means 2300 or 23 000 000 depends on the measure of a column that nobody described.
 */
export function numberInText(text: string): number | null {
  if (text.length > LONGEST_ENTRY || !DIGIT.test(text)) return null;
  const entry = parseExactEntry(wordText(text).replaceAll(" ", ""));
  if (!entry || entry.number.magnitude !== "none" || !(entry.words === "" || isMeasure(entry.words))) return null;
  const value = numberOfDecimal(entry.number.value);
  return entry.words === "%" ? value / 100 : value;
}

/** Numbers that stand in a text, as written: "河北875.5\n辽宁（第二批）680" → 875.5, 680. */
export const numbersWithin = (text: string): readonly number[] =>
  (wordText(text).match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(",", "")));

/** The content of a value that is no text and no number. */
export const otherContent = (value: CellValue | undefined): Content =>
  value === null || value === undefined ? CONTENT.blank : typeof value === "object" && isCellError(value) ? CONTENT.error : CONTENT.text;
