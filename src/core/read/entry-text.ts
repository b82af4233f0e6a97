import { toSimplified } from "../model/simplified";

/** Longest entry that is looked at as a number, date or code; what is longer is prose. Keeps every pattern cheap on hostile text. */
export const LONGEST_ENTRY = 80;

/** Zero-width characters, joiners, direction marks, BOM, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Blanks that typesetters put between groups of three digits. */
const GROUPING_BLANK = /(?<=\d)[\u2004-\u200a\u202f](?=\d{3})/g;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63\u30fc]/g;
const SMALL_FORMS: Readonly<Record<string, string>> = {
  "﹐": ",", "﹑": "、", "﹒": ".", "﹢": "+", "﹤": "<", "﹥": ">", "﹦": "=", "﹪": "%", "﹕": ":", "﹔": ";", "﹙": "(", "﹚": ")",
  "‘": "'", "’": "'", "´": "'", "`": "'", "〜": "~", "∼": "~", "˜": "~", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "〔": "(", "〕": ")", "∕": "/",
};
const SMALL_FORM = new RegExp(`[${Object.keys(SMALL_FORMS).join("")}]`, "g");

/**
 * The text with one spelling for each sign: full-width forms half-width, all dashes "-", runs of blanks and line breaks
 * one blank, a thin blank before three digits "'", invisible characters and an apostrophe in front gone; trimmed.
 * Not NFKC, which would make 10² into 102 and ① into 1.
 */
export const entryText = (text: string): string =>
  text
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SMALL_FORM, (sign) => SMALL_FORMS[sign]!)
    .replaceAll("\uffe5", "¥")
    .replace(DASHES, "-")
    .replace(GROUPING_BLANK, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+ ?/, "");

/** entryText in simplified script and lower case: what words are compared by. */
export const wordText = (text: string): string => toSimplified(entryText(text)).toLowerCase();

/** Free text as it is kept: line breaks and runs of blanks one blank, invisible characters gone, trimmed; else as written. */
export const keptText = (text: string): string => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();

/** Whether nothing visible stands in the text. */
export const isBlankEntry = (text: string): boolean => /^\s*$/.test(text) || /^'*\s*$/.test(text.replace(INVISIBLE, ""));
