import { isDateFormat, isPercentFormat, type CellValue } from "#core";
import { serialOfIso } from "../read/iso-date";

/** What a typed text becomes. */
export interface TakenEntry {
  readonly value: CellValue;
  /** Without "="; the value is then null until it is calculated. */
  readonly formula?: string;
  /** A number format that the entry brings along into a cell that has none; one of those that files only number. */
  readonly format?: string;
}

/**
 * What Excel makes of a text typed into a cell with this number format: numbers (1234.5, 1,234.5, 1.2e5, 15%), days (2020-3-20,
 * 2020/3/20, 2020年3月20日, 2020年3月), times (8:30, 8:30:15), TRUE and FALSE, error values, formulas after "=", text after an
 * apostrophe; all else is text, as is everything in a cell for text ("@"). Days without a year stay text: there is no clock here.
 */
export function takeEntry(text: string, format: string, date1904: boolean): TakenEntry {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@") return { value: text };
  if (/^[=＝]./s.test(trimmed)) return { value: null, formula: trimmed.slice(1).trim() };
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.length === 4 };
  if (ERRORS.has(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  return numberEntry(trimmed, format) ?? dayEntry(trimmed, date1904) ?? { value: text };
}

const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?(%?)$/;

function numberEntry(text: string, format: string): TakenEntry | null {
  const [whole, sign, integer = "", decimals = "", exponent, percent] = NUMBER.exec(text) ?? [];
  if (whole === undefined || (integer === "" && decimals === "")) return null;
  // A cell for per cent takes plain numbers as per cent.
  const hundredths = percent === "%" || isPercentFormat(format) ? -2 : 0;
  const value = Number(`${sign}${fifteenDigits(integer.replaceAll(",", ""), decimals)}e${Number(exponent ?? 0) + hundredths}`);
  if (!Number.isFinite(value)) return null;
  if (percent === "%") return { value, format: decimals === "" ? "0%" : "0.00%" };
  if (exponent !== undefined) return { value, format: "0.00E+00" };
  return integer.includes(",") ? { value, format: decimals === "" ? "#,##0" : "#,##0.00" } : { value };
}

/** Excel keeps fifteen digits; those beyond become zeros. */
function fifteenDigits(integer: string, decimals: string): string {
  const digits = `${integer}.${decimals}`;
  const kept = [...digits];
  let count = 0;
  kept.forEach((sign, at) => {
    if (sign === "." || (count === 0 && sign === "0")) return;
    if (++count > 15) kept[at] = "0";
  });
  return kept.join("");
}

const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function dayEntry(text: string, date1904: boolean): TakenEntry | null {
  const day = DAY.exec(text);
  if (day) {
    const [year = "", ...numbers] = day.slice(1);
    const [month = "", date = "1"] = numbers.filter((number) => number !== undefined);
    const serial = serialOfIso(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, date1904)?.serial;
    // Days before the first one stay text.
    if (serial === undefined || serial < (date1904 ? 0 : 1)) return null;
    return { value: serial, format: !text.includes("年") ? "m/d/yyyy" : day[7] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"' };
  }
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return { value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

/**
 * What a person would type to get this content into a cell with this format again: what stands in the line for editing.
 * Days and times come back as such.
 */
export function entryOf(value: CellValue, formula: string | null, format: string, date1904: boolean): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isTakenAsText(value, format, date1904) ? value : `'${value}`;
  if (isDateFormat(format)) return dayText(value, date1904) ?? String(value);
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

function isTakenAsText(value: string, format: string, date1904: boolean): boolean {
  const taken = takeEntry(value, format, date1904);
  return taken.formula === undefined && taken.value === value;
}

/** A serial as 2020/3/20, 8:30:15 or both; null if it is no day of the calendar. */
function dayText(serial: number, date1904: boolean): string | null {
  const seconds = Math.round((serial % 1) * 86_400);
  const time = seconds > 0 ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` : "";
  const day = Math.floor(serial);
  if (serial < 0 || seconds === 86_400 || (!date1904 && day === 60)) return null;
  if (day === 0 && !date1904) return time === "" ? null : time;
  // Days and times together are not taken back: the number is.
  if (time !== "") return null;
  const date = new Date((date1904 ? day - 24_107 : day > 60 ? day - 25_569 : day - 25_568) * 86_400_000);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
