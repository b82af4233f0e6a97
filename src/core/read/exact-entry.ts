import { chineseDigit } from "./chinese-numeral";
import { negated, wholeDecimal, type Decimal } from "./decimal";
import { parseNumberText, plainNumber, takeNumber, type NumberText } from "./number-text";
import type { Repair } from "../model/figure";

/** A number and the words behind it, as one cell states them exactly. */
export interface ExactEntry {
  readonly number: NumberText;
  /** What stands behind the number, without blanks; "" is nothing. */
  readonly words: string;
  /** Whether a currency sign stands in front. */
  readonly isMoney: boolean;
}

/**
 * One exact number with sign, currency, brackets and words around it: "-¥1,250.50元", "(123)", "123-", "百分之九十二",
 * "九成二", "壹佰元伍角". `text` is wordText without blanks. Null when it does not begin with one number.
 */
export function parseExactEntry(text: string): ExactEntry | null {
  if (text.includes("分之")) return perCentWords(text);
  return (text.includes("成") ? tenths(text) : null) ?? (/[角分]/.test(text) ? moneyInWords(text) : null) ?? (text.includes("(") ? bracketed(text) : null) ?? signed(text);
}

const CURRENCY = "((?:¥|人民币|rmb|cny)?:?)";
const SIGNED = new RegExp(`^(?:(负|[+-])${CURRENCY}|${CURRENCY}([+-]?))(.+)$`);

function signed(text: string): ExactEntry | null {
  const [, before, currency, currencyFirst, after, body = ""] = SIGNED.exec(text) ?? [];
  const sign = before ?? after ?? "";
  const plain = unsigned(body);
  if (!plain) return null;
  const entry = { ...plain, isMoney: (currency ?? currencyFirst ?? "") !== "" };
  if (sign === "" && entry.words === "-" && /^[\d.,']+-$/.test(body)) {
    return { ...entry, number: asNegative(entry.number, "trailing-minus"), words: "" };
  }
  return sign === "-" || sign === "负" ? { ...entry, number: { ...entry.number, value: negated(entry.number.value) } } : entry;
}

function unsigned(text: string): ExactEntry | null {
  const { head, rest } = takeNumber(text);
  const number = head === "" ? null : parseNumberText(head);
  return number && { number, words: rest.replace(/。$/, ""), isMoney: false };
}

/** (123) is how accounts write −123; a number of an enumeration, (一), is none. */
function bracketed(text: string): ExactEntry | null {
  const [, currency = "", inner = "", words = ""] = /^(¥?)\((¥?[\d.][^()]*)\)([^()\d]*)$/.exec(text) ?? [];
  const entry = inner === "" || (currency !== "" && inner.startsWith("¥")) ? null : unsigned(inner.replace(/^¥/, ""));
  if (!entry || (entry.words !== "" && words !== "")) return null;
  return { number: asNegative(entry.number, "bracket-negative"), words: entry.words + words, isMoney: text.includes("¥") };
}

const asNegative = (number: NumberText, repair: Repair): NumberText => ({
  ...number, value: negated(number.value), repairs: [...number.repairs, repair], sure: "likely",
});

/** 百分之九十二, 千分之五, 百分之92.5, 百分之百. */
function perCentWords(text: string): ExactEntry | null {
  const [, sign = "", base = "", body = ""] = /^(负|-)?([百千])分之(.+)$/.exec(text) ?? [];
  const number = body === "百" ? hundred : parseNumberText(body);
  if (base === "" || !number) return null;
  const value = sign === "" ? number.value : negated(number.value);
  return { number: { ...number, value, repairs: [...number.repairs, "chinese-numeral"] }, words: base === "百" ? "%" : "‰", isMoney: false };
}

const hundred = plainNumber(wholeDecimal(100), []);

/** 九成二 is 92%, 九成 90%. */
function tenths(text: string): ExactEntry | null {
  const [, whole = "", part = ""] = /^(.)成(.)$/.exec(text) ?? [];
  const digits = [whole, part].map((digit) => (/^\d$/.test(digit) ? Number(digit) : chineseDigit(digit)));
  const [first = null, second = null] = digits;
  if (first === null || second === null) return null;
  return { number: plainNumber({ coefficient: BigInt(first * 10 + second), exponent: -1 }, ["chinese-numeral"]), words: "成", isMoney: false };
}

/** 壹佰元伍角, 12元5角3分, 壹万贰仟元零伍分整. */
function moneyInWords(text: string): ExactEntry | null {
  const [, whole = "", tens, cents] = /^(?:人民币:?)?(.+?)[元圆](?:零)?(?:(.)角)?(?:零)?(?:(.)分)?[整正]?$/.exec(text) ?? [];
  const number = tens === undefined && cents === undefined ? null : parseNumberText(whole);
  const digits = [tens, cents].map((digit) => (digit === undefined ? 0 : /^\d$/.test(digit) ? Number(digit) : chineseDigit(digit)));
  const [first = null, second = null] = digits;
  if (!number || number.value.exponent !== 0 || first === null || second === null) return null;
  const value: Decimal = { coefficient: number.value.coefficient * 100n + BigInt(first * 10 + second), exponent: -2 };
  return { number: plainNumber(value, number.repairs), words: "元", isMoney: true };
}
