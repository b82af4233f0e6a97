import { approximateEntry } from "./approximate";
import { parseDateText } from "./date-text";
import { inSteps, type Decimal, type Ratio } from "./decimal";
import { LONGEST_ENTRY, wordText } from "./entry-text";
import { parseExactEntry, type ExactEntry } from "./exact-entry";
import { fitMeasure, type MeasureFit } from "./measure-word";
import { figure, unreadable } from "./outcome";
import { statedMeasure } from "./stated-measure";
import type { Reading, Repair } from "../model/figure";
import { dimensionOf } from "../model/measure";
import { dividedRounded, quantityOf, type Quantity } from "../model/quantity";
import { mayBeRounded, type QuantityIndicator } from "../model/template";

/**
 * A text as a figure, when it is exactly one number that counts what the indicator counts. What is approximate gives its
 * bounds, everything else the reason why it is none; text is never 0 but by saying so. `step` is the size of the last digit
 * written: 37.71亿 is stated to 100 万元.
 */
export function readQuantityText(text: string, indicator: QuantityIndicator): Reading {
  if (/^[1-9]\d{1,6}$/.test(text)) return plainDigits(text, indicator);
  const words = text.length > LONGEST_ENTRY ? null : wordText(text);
  if (words === null) return unreadable("not-a-number", text);
  if (hasBlankInNumber(words)) return unreadable(reasonOf(words, text), text);
  const joined = words.replaceAll(" ", "");
  const compact = indicator.measure === "名次" ? joined.replace(/^第(?=.)/, "") : joined;
  const entry = parseExactEntry(compact);
  const fit = entry ? fitMeasure(entry.words, indicator) : "unknown";
  if (fit === "wrong" || (entry?.isMoney && dimensionOf(indicator.measure) !== "money")) return unreadable("wrong-measure", text);
  if (entry && fit !== "unknown") return exactReading(entry, fit, indicator, text);
  return approximateEntry(compact, indicator, text) ?? unreadable(reasonOf(compact, text), text);
}

/** The text number that one meets most, without the machinery: at most 7 digits and 8 decimals are always safe. */
const plainDigits = (text: string, { decimals }: QuantityIndicator): Reading =>
  figure(Number(text) * 10 ** decimals, text, TEXT_NUMBER, "sure", 10 ** decimals);

const TEXT_NUMBER: readonly Repair[] = ["text-number"];

function reasonOf(compact: string, text: string): "date-in-number" | "several-numbers" | "not-a-number" {
  if (parseDateText(text)?.isPlain) return "date-in-number";
  return countNumbers(compact) > 1 && !/\d[a-z]\d/.test(compact) ? "several-numbers" : "not-a-number";
}

/** "120 350" may be two numbers: a blank between digits is never taken away. */
const hasBlankInNumber = (words: string): boolean => words.includes(" ") && /[\d.,] [\d.,]/.test(words);

const countNumbers = (compact: string): number => compact.match(/\d+(?:[.,']\d+)*/g)?.length ?? 0;

/** 一 alone may be a dash; ¥ in a 万元 column may mean 元. */
const isDoubtful = ({ number, words, isMoney }: ExactEntry, { measure }: QuantityIndicator, text: string): boolean =>
  text.trim() === "一" || (isMoney && words === "" && measure !== "元" && number.magnitude === "none");

function exactReading(entry: ExactEntry, fit: MeasureFit, indicator: QuantityIndicator, text: string): Reading {
  const { number, words } = entry;
  const stated = statedMeasure(number, words, fit, indicator);
  const steps = stepsOf(number.value, stated.ratio, indicator);
  if (typeof steps === "string") return unreadable(steps, text);
  const repairs = [...formRepairs(text), ...stated.repairs, ...(steps.isRounded ? ["rounded" as const] : [])];
  const sure = number.sure === "likely" || stated.sure === "likely" || isDoubtful(entry, indicator, text) ? "likely" : "sure";
  return figure(steps.value, text, [...new Set(repairs)], sure, lastDigit(number.value, stated.ratio, indicator.decimals));
}

function stepsOf(value: Decimal, ratio: Ratio, indicator: QuantityIndicator): { value: Quantity; isRounded: boolean } | "too-precise" | "out-of-range" {
  const { numerator, denominator } = inSteps(value, ratio, indicator.decimals);
  const isRounded = numerator % denominator !== 0n;
  if (isRounded && !mayBeRounded(indicator)) return "too-precise";
  const steps = dividedRounded(numerator, denominator);
  return steps === null ? "out-of-range" : { value: steps, isRounded };
}

/** The size of the last digit written, in steps; at least 1. */
function lastDigit({ exponent }: Decimal, ratio: Ratio, decimals: number): Quantity {
  const { numerator, denominator } = inSteps({ coefficient: 1n, exponent }, ratio, decimals);
  return quantityOf(Math.max(1, Number(numerator / denominator))) ?? 1;
}

function formRepairs(text: string): Repair[] {
  const repairs: Repair[] = ["text-number"];
  if (/[\uff01-\uff5e\uffe5]/.test(text)) repairs.push("full-width");
  if (/[\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)) repairs.push("blanks");
  return repairs;
}
