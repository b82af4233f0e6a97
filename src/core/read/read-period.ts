import { parseChineseNumeral } from "./chinese-numeral";
import { isoOfSerial } from "./date-serial";
import { arabicDate, parseDateText, type DateText } from "./date-text";
import { isDateFormat } from "./number-format";
import type { CellValue } from "../model/cell";
import { remembered } from "../model/remembered";
import { readDate, type DateContext } from "./read-date";
import { isoDate, periodOfDate, periodTypeOf, type IsoDate, type Period, type PeriodType } from "../model/period";

/** Longest text in which a period is looked for: a title, not a paragraph. */
const LONGEST_TITLE = 120;

/**
 * The period of `type` that a cell states, also inside a title or behind a label: "填报日期：2020年3月20日", "2020年第12周",
 * 2020-W12, "（2020年3月16日—3月22日）" for a week, "3月份", "2020年一季度", Q1, a serial under a date format, 20200320. A day gives
 * the period in which it lies. `year` is taken where none is written; null: such a text states no period. Null also when two
 * different periods are named.
 */
export function parsePeriodText(value: CellValue, format: string, date1904: boolean, type: PeriodType, year: number | null = null): Period | null {
  if (typeof value === "number") return periodOfNumber(value, format, date1904, type);
  if (typeof value !== "string" || value.length > LONGEST_TITLE) return null;
  const text = arabicPeriod(value);
  return ownShape(text, type, year) ?? onlyOne(datesIn(text, year).map((date) => periodOfDate(date, type)));
}

function periodOfNumber(value: number, format: string, date1904: boolean, type: PeriodType): Period | null {
  const serial = isDateFormat(format) || (value >= 30_000 && value <= 60_000) ? isoOfSerial(value, date1904) : null;
  if (serial !== null) return periodOfDate(serial, type);
  if (!Number.isInteger(value)) return null;
  return type === "year" && value >= 1900 && value <= 2099 ? String(value) : parsePeriodText(String(value), "@", date1904, type);
}

/** 第十二周 → 第12周, 一季度 → 1季度; and as arabicDate. */
const arabicPeriod = remembered((text): string =>
  arabicDate(text)
    .replace(/([一二三四五六七八九十]+)(?=季度?|周)/g, (digits: string) => String(parseChineseNumeral(digits)?.coefficient ?? digits))
    .replace(/首季/g, "1季"));

const YEAR = "(?:(?<year>(?:19|20)\\d{2})(?:年度?|[-/. ])? ?)?";
const SHAPES: Readonly<Record<Exclude<PeriodType, "day">, RegExp>> = {
  week: new RegExp(`(?<!月份?)${YEAR}(?:第(?<number>\\d{1,2})周|w(?<short>\\d{1,2})(?!\\d))`, "g"),
  month: new RegExp(`(?<!\\d|\\d[-~至到])${YEAR}(?:(?<number>\\d{1,2})月份?(?!\\d)|(?<=\\d{4}[-/.])(?<short>\\d{1,2})(?![-/.\\d]))`, "g"),
  quarter: new RegExp(`${YEAR}(?:第?(?<number>[1-4])季度?|q(?<short>[1-4])(?!\\d))`, "g"),
  year: /(?<!\d)(?<year>(?:19|20)\d{2})(?<number>)(?<short>)(?:年度?(?!\d)|$)/g,
};

/** The period in the shape of its own type; null when none or two different ones are named. */
function ownShape(text: string, type: PeriodType, fallback: number | null): Period | null {
  if (type === "day") return null;
  const six = type === "month" ? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text) : null;
  if (six) return `${six[1]!}-${six[2]!}`;
  return onlyOne([...text.matchAll(SHAPES[type])].map(({ groups = {} }) => {
    const year = groups["year"] === undefined ? fallback : Number(groups["year"]);
    return year === null ? null : written(type, year, Number(groups["number"] || groups["short"] || 0));
  }));
}

function written(type: Exclude<PeriodType, "day">, year: number, number: number): Period | null {
  const padded = String(number).padStart(2, "0");
  const period = { week: `${year}-W${padded}`, month: `${year}-${padded}`, quarter: `${year}-Q${number}`, year: String(year) }[type];
  return periodTypeOf(period) === type ? period : null;
}

/** Behind a label or 截至, a day without year may be written with signs alone: 3.20. In prose that is a decimal. */
const LABEL = /^(?:[^\d:]*:|截[至止]到?|至)*/;
const ONLY_SIGNS = /^\(?\d{1,2}[-/.]\d{1,2}\)?$/;

/** Places in a text where a day may be written, with its year or without. */
const DAYS = /(?<!\d)(?:(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?!\d)|(?:(?:19|20)?\d{2}年)?\d{1,2}月\d{1,2}[日号]?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|(?<![-/.\d])\d{1,2}[-/.]\d{1,2}(?![-/.\d]))/g;

/** The submissions of a day mostly state it in the same words. */
const daysIn = remembered((text): readonly DateText[] => [...text.matchAll(DAYS)].map(([match]) => parseDateText(match)).filter((date) => date !== null));

/** All days in a text; one without a year has the year of the day before it, else `fallback`. Impossible ones are left out. */
function datesIn(text: string, fallback: number | null): IsoDate[] {
  const dates: IsoDate[] = [];
  let year = fallback;
  const found = daysIn(text);
  const areSignsDays = found.some((date) => date.year !== null) || ONLY_SIGNS.test(text.replace(LABEL, "").trim());
  for (const stated of found.filter((date) => date.isPlain || areSignsDays)) {
    year = stated.year ?? year;
    const date = year === null ? null : isoDate(year, stated.month, stated.day);
    if (date !== null) dates.push(date);
  }
  return dates;
}

const onlyOne = (periods: readonly (Period | null)[]): Period | null =>
  periods.length > 0 && periods.every((period) => period === periods[0]) ? periods[0]! : null;

/** The day that a cell of a form's head or foot states, also behind a label ("填报日期：3月20日"); null when it states none. */
export function parseSheetDate(value: CellValue, context: DateContext): IsoDate | null {
  if (value === null || typeof value === "object") return null;
  const stated = typeof value === "string" ? value.replace(/^[^\d:：]{1,20}[:：]/, "") : value;
  const reading = readDate(stated, context);
  return reading.kind === "figure" && typeof reading.value === "string" ? reading.value : null;
}
