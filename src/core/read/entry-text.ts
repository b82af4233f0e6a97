import { toSimplified } from "../model/simplified";

/** Longest entry that is looked at as a number, date or code; what is longer is prose. Keeps every pattern cheap on hostile text. */
export const LONGEST_ENTRY = 80;

/** Zero-width characters, joiners, direction marks, BOM, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Blanks that typesetters put between groups of three digits. */
const GROUPING_BLANK = /(?<=\d)[\u2004-\u200a\u202f](?=\d{3})/g;
const SPELLINGS: Readonly<Record<string, string>> = {
  "﹐": ",", "﹑": "、", "﹒": ".", "﹢": "+", "﹤": "<", "﹥": ">", "﹦": "=", "﹪": "%", "﹕": ":", "﹔": ";", "﹙": "(", "﹚": ")",
  "‘": "'", "’": "'", "´": "'", "`": "'", "〜": "~", "∼": "~", "˜": "~", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "〔": "(", "〕": ")", "∕": "/", "￥": "¥",
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "─": "-", "━": "-", "﹘": "-", "﹣": "-", "ー": "-",
};
const OTHER_SPELLING = new RegExp(`[\\uff01-\\uff5e${Object.keys(SPELLINGS).join("")}]`, "g");

/** Nothing to respell: most entries. No blanks, and no apostrophe in front. */
const USUAL = /^(?!')[!-_a-~\u4e00-\u9fff]*$/;

const usualSpelling = (sign: string): string => SPELLINGS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/**
 * The text with one spelling for each sign: full-width forms half-width, all dashes "-", runs of blanks and line breaks
 * one blank, a thin blank before three digits "'", invisible characters and an apostrophe in front gone; trimmed.
 * Not NFKC, which would make 10² into 102 and ① into 1.
 */
export function entryText(text: string): string {
  if (USUAL.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(OTHER_SPELLING, usualSpelling)
    .replace(GROUPING_BLANK, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+ ?/, "");
}

/** entryText in simplified script and lower case: what words are compared by. */
export const wordText = (text: string): string => toSimplified(entryText(text)).toLowerCase();

/** Free text as it is kept: line breaks and runs of blanks one blank, invisible characters gone, trimmed; else as written. */
export const keptText = (text: string): string => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();

/** Whether nothing visible stands in the text. */
export const isBlankEntry = (text: string): boolean => !/[!-&(-~\u4e00-\u9fff]/.test(text) && keptText(text).replace(/^'+/, "") === "";
