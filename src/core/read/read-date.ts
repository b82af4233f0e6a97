import { isoOfSerial } from "./date-serial";
import { parseDateText, type DateText } from "./date-text";
import { isDateFormat } from "./number-format";
import { figure, unreadable } from "./outcome";
import { nearestYear } from "./year-of-period";
import type { Reading, Repair } from "../model/figure";
import { isoDate, type Period } from "../model/period";

/** What else is known of a cell that holds a day. */
export interface DateContext {
  readonly format: string;
  readonly date1904: boolean;
  /** Gives the year to 3月20日; null: such a text is no date. */
  readonly period: Period | null;
}

/**
 * A cell as a day. A number under a date format is a serial, its time dropped; without one, 20200320 is that day, 30000–60000
 * is likely a serial (1982–2064), 3.21 is likely 3月21日 and 3.2 is none (3月2日 or 3月20日). Text: see parseDateText; the
 * year that is missing is the one that brings the day nearest to the period. A day that the calendar has not is "impossible-date".
 */
export function readDate(value: string | number | boolean, context: DateContext): Reading {
  if (typeof value === "boolean") return unreadable("boolean", value ? "TRUE" : "FALSE");
  return typeof value === "number" ? readNumber(value, context) : readTextDate(value, context);
}

const PLAUSIBLE_SERIALS = [30_000, 60_000] as const;
const isPlausibleSerial = (value: number): boolean => value >= PLAUSIBLE_SERIALS[0] && value <= PLAUSIBLE_SERIALS[1];

function readNumber(value: number, context: DateContext): Reading {
  if (isDateFormat(context.format)) return fromSerial(value, context.date1904, null);
  if (Number.isInteger(value) && /^(19|20)\d{6}$/.test(String(value))) return readTextDate(String(value), context, null);
  if (isPlausibleSerial(value)) return fromSerial(value, context.date1904, String(value));
  const [, month = "", day = ""] = /^(\d{1,2})\.(\d[1-9]|[4-9])$/.exec(String(value)) ?? [];
  return month === "" ? unreadable("not-a-date", String(value)) : onCalendar(dayOf(month, day), context, String(value), String(value));
}

const dayOf = (month: string, day: string): DateText => ({
  year: null, month: Number(month), day: Number(day), sure: "likely", hasShortYear: false, isPlain: false,
});

/** `text` is null where the format says that it is a date; else it is likely one. */
function fromSerial(value: number, date1904: boolean, text: string | null): Reading {
  const date = isoOfSerial(value, date1904);
  const isFalseLeapDay = !date1904 && Math.floor(value) === 60;
  if (date !== null) return figure(date, text, text === null ? [] : ["date-serial"], text === null ? "sure" : "likely");
  return isFalseLeapDay ? unreadable("impossible-date", "1900-02-29") : unreadable("not-a-date", String(value));
}

function readTextDate(value: string, context: DateContext, text: string | null = value): Reading {
  const stated = parseDateText(value);
  if (stated) return onCalendar(stated, context, text, value);
  const serial = /^\s*\d{5}\s*$/.test(value) ? Number(value) : 0;
  return isPlausibleSerial(serial) ? fromSerial(serial, context.date1904, value) : unreadable("not-a-date", value);
}

function onCalendar(stated: DateText, { period }: DateContext, text: string | null, shown: string): Reading {
  const fromPeriod = stated.year === null && period !== null ? nearestYear(stated.month, stated.day, period) : null;
  const year = stated.year ?? fromPeriod?.year ?? null;
  const isInRange = stated.month >= 1 && stated.month <= 12 && stated.day >= 1 && stated.day <= 31;
  if (!isInRange) return unreadable(stated.isPlain ? "impossible-date" : "not-a-date", shown);
  if (year === null) return unreadable(isoDate(2000, stated.month, stated.day) === null ? "impossible-date" : "not-a-date", shown);
  if (year < 1900 || year > 2099) return unreadable("not-a-date", shown);
  const date = isoDate(year, stated.month, stated.day);
  if (date === null) return unreadable("impossible-date", shown);
  const sure = stated.sure === "likely" || fromPeriod?.isOther ? "likely" : "sure";
  return figure(date, text, repairsOf(stated), sure);
}

const repairsOf = ({ year, hasShortYear }: DateText): Repair[] => [
  "text-date", ...(year === null ? ["year-from-period" as const] : []), ...(hasShortYear ? ["two-digit-year" as const] : []),
];
