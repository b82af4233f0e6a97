import { chineseDigit, plainSpelling } from "./chinese-numeral";
import { ceiled, compareDecimals, floored, inSteps, timesTenTo, wholeDecimal, type Decimal } from "./decimal";
import { fitMeasure, type MeasureFit } from "./measure-word";
import { parseNumberText, plainNumber, takeNumber, type NumberText } from "./number-text";
import { unreadable } from "./outcome";
import { statedMeasure } from "./stated-measure";
import type { Reading } from "../model/figure";
import type { QuantityIndicator } from "../model/template";

/** A number that is only known to lie between two others; null is unbounded. */
interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

type Widening = "around" | "just-below" | "at-least" | "at-most";

const BEFORE: readonly (readonly [RegExp, Widening])[] = [
  [/^(大约|大概|大致|约为|约有|约|估计|估|预计|差不多)/, "around"],
  [/^(将近|接近|几乎|近)/, "just-below"],
  [/^(不少于|不低于|至少|最少|起码|超过|超過|高于|大于|多于|突破|超|逾|过|過|上|破|≥|>=|>)/, "at-least"],
  [/^(不超过|不超過|不多于|不高于|不大于|至多|最多|不足|不到|不满|未满|少于|低于|小于|≤|<=|<)/, "at-most"],
];
const BEHIND: readonly (readonly [RegExp, Widening])[] = [
  [/(左右|上下|前后|许|的样子)$/, "around"],
  [/(及以上|以上|往上|开外)$|(?<=[\d十百千万亿])\+(?=[^\d+]*$)/, "at-least"],
  [/(及以下|以下|以内|之内|不到|不足)$/, "at-most"],
];

/**
 * An approximate number with its bounds: never a figure. 余, 多 and 几 add less than one of the last place that is not zero
 * (8000余 is 8000–8999, 30多万 is 300000–399999, 十几 is 10–19); 几十 and 数百 are 20–99 and 200–999; 三五 and 七八十 are 3–5 and
 * 70–80; 3-5 is as written; 约 and 左右 are ±10 %, 近 is up to 10 % less; 超, 至少 and + have no upper bound, 不足 and 最多 no
 * lower one. Bounds are in steps, widened to whole ones. Null when the text is no such number; `text` is the cell's own.
 */
export function approximateEntry(compact: string, indicator: QuantityIndicator, text: string): Reading | null {
  const { body, widenings } = withoutHedges(compact.replace(/。$/, ""));
  const stated = rangeOf(body) ?? hedgedNumber(body) ?? (widenings.length > 0 ? plainOf(body) : null);
  const fit = stated === null ? "unknown" : fitMeasure(stated.words, indicator);
  if (stated === null || fit === "unknown") return null;
  if (fit === "wrong") return unreadable("wrong-measure", text);
  const bounds = widenings.reduce(widened, stated.bounds);
  return { kind: "approximate", low: inStep(bounds.low, stated, fit, indicator, floored), high: inStep(bounds.high, stated, fit, indicator, ceiled), text };
}

interface Stated {
  readonly bounds: Bounds;
  /** The number that tells the magnitude. */
  readonly number: NumberText;
  readonly words: string;
}

function inStep(
  bound: Decimal | null, { number, words }: Stated, fit: MeasureFit, indicator: QuantityIndicator, round: typeof floored,
): number | null {
  return bound && round(inSteps(bound, statedMeasure(number, words, fit, indicator).ratio, indicator.decimals));
}

function withoutHedges(text: string): { body: string; widenings: Widening[] } {
  const widenings: Widening[] = [];
  let body = text;
  for (let isFound = true; isFound && widenings.length < 4; ) {
    isFound = false;
    for (const [pattern, widening] of [...BEHIND, ...BEFORE]) {
      if (!pattern.test(body)) continue;
      body = body.replace(pattern, "");
      widenings.push(widening);
      isFound = true;
      break;
    }
  }
  return { body, widenings };
}

function widened({ low, high }: Bounds, widening: Widening): Bounds {
  switch (widening) {
    case "around":
      return { low: low && tenths(low, 9n), high: high && tenths(high, 11n) };
    case "just-below":
      return { low: low && tenths(low, 9n), high };
    case "at-least":
      return { low, high: null };
    case "at-most":
      return { low: null, high };
  }
}

const tenths = ({ coefficient, exponent }: Decimal, of: bigint): Decimal => ({ coefficient: coefficient * of, exponent: exponent - 1 });

/** A number that only its hedges make approximate; 百, 千, 万 may stand alone: 近百, 上千. */
function plainOf(text: string): Stated | null {
  const { head, rest } = takeNumber(text.replace(/^¥/, ""));
  const number = numberOrUnit(head);
  return number && { bounds: { low: number.value, high: number.value }, number, words: rest };
}

const numberOrUnit = (text: string): NumberText | null => parseNumberText(text) ?? (/^[十百千万亿]{1,2}$/.test(text) ? parseNumberText(`1${text}`) : null);

/** 8000余, 30多万, 63万多户, 十几, 百余, 几十, 数百, 三五, 七八十. */
function hedgedNumber(text: string): Stated | null {
  const [, head = "", unit = "", words = ""] = /^([\d.,'零〇一二两三四五六七八九十百千万亿]+)[余多几来]([十百千万亿]{0,2})(.*)$/.exec(text) ?? [];
  if (head !== "") return onePlaceMore(head, unit, words);
  const [, few = "", fewWords = ""] = /^好?[几数]([十百千万亿]{0,2})[余多来]?(.*)$/.exec(text) ?? [];
  if (/^好?[几数]/.test(text)) return between(2, 9, few, fewWords, true);
  const [, tens = "", one = "", other = "", pairUnit = "", pairWords = ""] = /^(十?)([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]{0,2})[余多来]?(.*)$/.exec(text) ?? [];
  const [a, b] = [chineseDigit(one), chineseDigit(other)];
  if (a === null || b === null || !(b === a + 1 || (a === 3 && b === 5)) || (tens !== "" && pairUnit !== "" && !/^[万亿]/.test(pairUnit))) return null;
  const base = tens === "" ? 0 : 10;
  return between(base + a, base + b, pairUnit, pairWords, false);
}

function onePlaceMore(head: string, unit: string, words: string): Stated | null {
  const number = numberOrUnit(head);
  const sized = number && (unit === "" ? number : parseNumberText(`1${unit}`));
  const size = unit === "" ? 0 : (sized?.power ?? -1);
  if (!number || !sized || size < 0 || (unit !== "" && number.power >= size)) return null;
  const place = lastPlace(number.value);
  const next = { ...place, coefficient: place.coefficient + 1n };
  return { bounds: { low: timesTenTo(number.value, size), high: justBelow(timesTenTo(next, size)) }, number: sized, words };
}

/** The same number, ending with its last digit that is not zero: 8000 → 8 thousands, 3.50 → 35 tenths; 0 stays. */
function lastPlace({ coefficient, exponent }: Decimal): Decimal {
  if (coefficient === 0n || coefficient % 10n !== 0n) return { coefficient, exponent };
  return lastPlace({ coefficient: coefficient / 10n, exponent: exponent + 1 });
}

/** 9000 → 8999: the greatest whole number below; for places below one, the next place's step below. */
function justBelow({ coefficient, exponent }: Decimal): Decimal {
  return exponent > 0
    ? { coefficient: coefficient * 10n ** BigInt(exponent) - 1n, exponent: 0 }
    : { coefficient: coefficient * 10n - 1n, exponent: exponent - 1 };
}

function between(low: number, high: number, unit: string, words: string, isWholePlace: boolean): Stated | null {
  const number = unit === "" ? plainNumber(wholeDecimal(low), []) : parseNumberText(`${low}${unit}`);
  if (!number) return null;
  const top = timesTenTo(wholeDecimal(high), number.power);
  return { bounds: { low: number.value, high: isWholePlace && unit !== "" ? justBelow(timesTenTo(wholeDecimal(high + 1), number.power)) : top }, number, words };
}

/** 3-5, 3~5万元, 三到五家, 10%-20%, 3万至5万: the first below the second; the second's unit and words serve both. */
function rangeOf(text: string): Stated | null {
  const [, from = "", to = ""] = /^(.+?)(?:--?|~|到|至)(.+)$/.exec(text) ?? [];
  const one = takeNumber(plainSpelling(from));
  const other = takeNumber(plainSpelling(to));
  const upper = parseNumberText(other.head);
  const lower = parseNumberText(one.head);
  if (!lower || !upper || /^0\d/.test(other.head) || (one.rest !== "" && !other.rest.startsWith(one.rest))) return null;
  const isShared = lower.power === 0 && lower.magnitude === "none" && upper.power >= 2;
  const low = isShared ? timesTenTo(lower.value, upper.power) : lower.value;
  if (compareDecimals(low, upper.value) >= 0) return null;
  return { bounds: { low, high: upper.value }, number: upper, words: other.rest };
}
