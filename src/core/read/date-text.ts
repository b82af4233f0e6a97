import { parseChineseNumeral, positional } from "./chinese-numeral";
import { LONGEST_ENTRY, wordText } from "./entry-text";

/** A day as text states it, not yet looked up in the calendar. */
export interface DateText {
  /** Null when only month and day are written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** How far the shape tells the order of its numbers and the century. */
  readonly sure: "sure" | "likely";
  readonly hasShortYear: boolean;
  /** Whether the shape can only be a date, so that a month 13 is an impossible date and not just other text. */
  readonly isPlain: boolean;
}

const WEEKDAY = "(?:\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?";
const CLOCK = "(?:\\d{1,2}(?::\\d{1,2}){1,2}(?:\\.\\d+)?|\\d{1,2}[时点](?:\\d{1,2}分?|整|半)?)?";
const TAIL = `[ t,]*${WEEKDAY}[ t,]*(?:上午|下午|早上|晚上|中午|凌晨|早|晚)?[ ]*${CLOCK}[ ]*(?:am|pm|z|[+-]\\d{2}:?\\d{2})?$`;
const shape = (pattern: string): RegExp => new RegExp(`^${pattern}${TAIL}`);

const FULL = [shape("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})[日号.]?"), shape("(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?")];
const EIGHT = shape("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})");
const SHORT_YEAR = [shape("(?<year>\\d{2})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})[日号.]?"), shape("(?<year>\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?")];
const YEAR_LAST = shape("(?<one>\\d{1,2})([-/.])(?<other>\\d{1,2})\\2(?<year>\\d{4})");
const WORDS_DAY = shape("(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?");
const SIGNS_DAY = shape("(?<month>\\d{1,2})[-/.](?<day>\\d{1,2})[日号]?");
const ENGLISH = [shape("(?<day>\\d{1,2})[- ](?<name>[a-z]{3,9})\\.?[-, ]+(?<year>\\d{4})"), shape("(?<name>[a-z]{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})")];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day in any shape that offices write: 2020-03-20, 2020/3/20, 2020.3.20, 20200320, 2020年3月20日, 二〇二〇年三月二十日,
 * 20.3.20, 3月20日, 3.20, 3/20/2020, 20-Mar-2020; a weekday and a time may follow. Null when it is none of them, also when
 * two orders are possible (3/4/2020).
 */
export function parseDateText(text: string): DateText | null {
  if (text.length > LONGEST_ENTRY) return null;
  const spelt = arabicDate(text).replace(/^\((.+)\)$/, "$1");
  return withYear(spelt) ?? yearLast(spelt) ?? english(spelt) ?? monthAndDay(spelt);
}

/** Chinese numerals before 年, 月, 日 and 号 as digits, no blanks around signs, lower case, simplified. */
export function arabicDate(text: string): string {
  const numeral = "[〇零○0一二三四五六七八九十廿卅]+";
  return wordText(text)
    .replace(new RegExp(`(${numeral})(?=年)`, "g"), (digits: string) => positional(digits) ?? digits)
    .replace(new RegExp(`(${numeral})(?=[月日号])`, "g"), (digits: string) => smallNumber(digits))
    .replace(/ ?([-/.年月]) ?/g, "$1")
    .replace(/(\d) (?=[日号])/g, "$1");
}

function smallNumber(digits: string): string {
  const value = /^\d+$/.test(digits) ? null : parseChineseNumeral(digits);
  return value && value.exponent === 0 ? String(value.coefficient) : digits;
}

type Groups = Record<string, string>;
const groupsOf = (text: string, patterns: readonly RegExp[]): Groups | null => {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups as Groups;
  }
  return null;
};

const dated = (groups: Groups, more: Partial<DateText> = {}): DateText => ({
  year: groups["year"] === undefined ? null : Number(groups["year"]),
  month: Number(groups["month"]), day: Number(groups["day"]), sure: "sure", hasShortYear: false, isPlain: true, ...more,
});

function withYear(text: string): DateText | null {
  const full = groupsOf(text, FULL);
  if (full) return dated(full);
  const eight = groupsOf(text, [EIGHT]);
  if (eight) return dated(eight);
  const short = groupsOf(text, SHORT_YEAR);
  return short && dated(short, { year: centuryOf(Number(short["year"])), sure: "likely", hasShortYear: true, isPlain: false });
}

/** As Excel does: 00–29 are 2000–2029, 30–99 are 1930–1999. */
const centuryOf = (year: number): number => year + (year < 30 ? 2000 : 1900);

/** 3/20/2020 or 20/3/2020: only where one of the two can be no month. */
function yearLast(text: string): DateText | null {
  const groups = groupsOf(text, [YEAR_LAST]);
  if (!groups) return null;
  const [one, other] = [Number(groups["one"]), Number(groups["other"])];
  if ((one > 12) === (other > 12) && one !== other) return null;
  return dated(groups, { month: Math.min(one, other), day: Math.max(one, other), sure: "likely", isPlain: false });
}

function english(text: string): DateText | null {
  const groups = groupsOf(text, ENGLISH);
  const month = MONTHS.indexOf(groups?.["name"]?.slice(0, 3) ?? "");
  return groups && month >= 0 ? dated(groups, { month: month + 1 }) : null;
}

function monthAndDay(text: string): DateText | null {
  const words = groupsOf(text, [WORDS_DAY]);
  const signs = words ? null : groupsOf(text, [SIGNS_DAY]);
  return words ? dated(words) : signs && dated(signs, { isPlain: false });
}
