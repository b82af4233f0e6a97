import { isMeasure } from "./measure";
import { remembered } from "./remembered";
import { toSimplified } from "./simplified";

/** The text on one line without any blanks: NFKC (full-width → half-width), zero-width marks gone, simplified script. */
export const plainText = (text: string): string =>
  toSimplified(text.normalize("NFKC")).replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");

/** Signs that a label may have or not have without meaning anything else. */
const SIGNS = /[:;,.、。·•*"'“”‘’()[\]{}<>《》〈〉【】「」_\-—–~!?…]/g;

/**
 * A label reduced to what it says, for comparison: plain text, lower case, without signs, without a measure in brackets
 * at its end. "企业总数（家）" and "企业 总数:" are both "企业总数".
 */
export const labelKey = remembered((text): string => {
  const plain = plainText(text).toLowerCase();
  const [, head = plain, inner = ""] = /^(.+?)\(([^()]*)\)[:：]?$/.exec(plain) ?? [];
  const isMeasureNote = inner !== "" && (isMeasure(inner) || isMeasure(inner.replace(/^单位:?/, "")));
  return (isMeasureNote ? head : plain).replace(SIGNS, "");
});

/** Characters that turn a label into its opposite or its sibling: a difference in one of them is never a slip. */
const TELLING = new Set("已未不非无上下前后进出入收发新旧男女大小中内外增减开关本累计应实总分其一二三四五六七八九十0123456789");

/**
 * Whether two label keys differ so little (one sign, two from 8 signs on) that one is a slip of the other,
 * and in no sign that tells labels apart.
 */
export function isSlipOf(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= 8 ? 2 : 1;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > most) return false;
  const [left, right] = withoutCommonEnds(one, other);
  return Math.max(left.length, right.length) <= most && ![...left, ...right].some((sign) => TELLING.has(sign));
}

function withoutCommonEnds(one: string, other: string): [string, string] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}
