import { chineseDigit, parseChineseNumeral, plainSpelling, powerOfUnit } from "./chinese-numeral";
import { parseDecimal, timesTenTo, wholeDecimal, type Decimal } from "./decimal";
import type { Repair } from "../model/figure";

/** A number as it was written, its unit of counting multiplied in. */
export interface NumberText {
  readonly value: Decimal;
  /** Where 万 or 亿 stands in it: at the end (37.71亿), inside (一万三千), or nowhere. */
  readonly magnitude: "end" | "inside" | "none";
  /** Power of ten of the unit of counting at its end: 4 for 37万, 8 for 37.71亿, 0 when it ends with a digit. */
  readonly power: number;
  /** Whether 百 or 千 was written without 万 or 亿: 三千, 5百. */
  readonly isSmallUnit: boolean;
  readonly repairs: readonly Repair[];
  readonly sure: "sure" | "likely";
}

const DIGIT_CLASS = "零〇○一壹弌二贰貳两兩三叁叄參参四肆五伍六陆陸七柒八捌九玖";
const UNIT_CLASS = "十百千万亿拾佰仟萬億廿卅卌";
const ARABIC = "(?:\\d[\\d,']*(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d{1,5})?";

const HEAD = new RegExp(`^(?:${ARABIC})?[\\d${DIGIT_CLASS}${UNIT_CLASS}点點]*`);
const ONLY_ARABIC = new RegExp(`^${ARABIC}$`);
const ARABIC_WITH_UNIT = new RegExp(`^(${ARABIC})([${UNIT_CLASS}]+)$`);
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$|^[1-9]\d{0,2}(?:'\d{3})+(?:\.\d*)?$/;

/** The longest piece of digits, Chinese numerals and units of counting in front of `text`, and what follows it. */
export function takeNumber(text: string): { head: string; rest: string } {
  const head = HEAD.exec(text)?.[0] ?? "";
  return { head, rest: text.slice(head.length) };
}

/**
 * Exactly one number without sign and measure, in lower case: 1,897 · 1'897 · 1.5e+03 · 3.5万 · 3千5百 · 12万3000 · 一千八百九十七.
 * Null when it is none or wrongly put together ("1,89", "一百二百").
 */
export function parseNumberText(text: string): NumberText | null {
  return arabicNumber(text) ?? arabicWithUnit(text) ?? mixedNumber(text) ?? chineseNumber(text);
}

/** A number without any unit of counting. */
export const plainNumber = (value: Decimal, repairs: readonly Repair[]): NumberText => ({
  value, magnitude: "none", power: 0, isSmallUnit: false, repairs, sure: "sure",
});

function unitsIn(spelt: string): Pick<NumberText, "magnitude" | "power" | "isSmallUnit"> {
  const hasMyriads = /[万亿]/.test(spelt);
  const power = powerOfUnit(/[十百千万亿]*$/.exec(spelt)![0]) ?? 0;
  return { magnitude: power >= 4 ? "end" : hasMyriads ? "inside" : "none", power, isSmallUnit: !hasMyriads && /[百千]/.test(spelt) };
}

function arabicNumber(text: string): NumberText | null {
  if (!ONLY_ARABIC.test(text)) return null;
  const isGrouped = /[,']/.test(text);
  if (isGrouped && !GROUPED.test(text)) return null;
  const value = parseDecimal(isGrouped ? text.replace(/[,']/g, "") : text);
  return value && plainNumber(value, [...(isGrouped ? ["separator" as const] : []), ...(text.includes("e") ? ["scientific" as const] : [])]);
}

function arabicWithUnit(text: string): NumberText | null {
  const [, digits = "", unit = ""] = ARABIC_WITH_UNIT.exec(text) ?? [];
  const number = arabicNumber(digits);
  const power = powerOfUnit(unit);
  if (!number || power === null) return null;
  return { ...number, ...unitsIn(plainSpelling(unit)), value: timesTenTo(number.value, power), repairs: [...number.repairs, "magnitude"] };
}

/** 3千5百, 1万2千, 12万3000, 1万2: arabic numbers before falling units. */
function mixedNumber(text: string): NumberText | null {
  const spelt = plainSpelling(text);
  if (!/^(?:\d{1,8}[十百千万亿]+)+\d{0,8}$/.test(spelt)) return null;
  let value = 0n;
  let last = 10n ** 16n;
  let sure: NumberText["sure"] = "sure";
  for (const [, digits = "", unit = ""] of spelt.matchAll(/(\d+)([十百千万亿]*)/g)) {
    const size = unit === "" ? looseEnd(digits, last) : unitSize(unit);
    if (size === null || BigInt(digits) * size >= last) return null;
    if (unit === "" && 10n ** BigInt(digits.length) !== last) sure = "likely";
    value += BigInt(digits) * size;
    last = unit === "" ? last : size;
  }
  return { value: wholeDecimal(value), ...unitsIn(spelt), repairs: ["magnitude"], sure };
}

function unitSize(unit: string): bigint | null {
  const power = powerOfUnit(unit);
  return power === null ? null : 10n ** BigInt(power);
}

/** What the digits behind the last unit count: 12万3000 ones; 1万2 tenths of 万. A zero in front must fill all places. */
function looseEnd(digits: string, last: bigint): bigint | null {
  if (digits.startsWith("0")) return 10n ** BigInt(digits.length) === last ? 1n : null;
  return digits.length === 1 && last > 10n ? last / 10n : 1n;
}

function chineseNumber(text: string): NumberText | null {
  const isMixedZero = text.includes("0") && [...text].every((character) => chineseDigit(character) !== null);
  const value = /\d/.test(text) && !isMixedZero ? null : parseChineseNumeral(text);
  if (value === null) return null;
  const spelt = plainSpelling(text);
  return { value, ...unitsIn(spelt), repairs: ["chinese-numeral"], sure: "sure" };
}
