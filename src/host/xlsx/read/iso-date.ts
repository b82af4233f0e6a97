const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Format of an ISO date whose cell says General, by what it states. */
export interface SerialDate {
  readonly serial: number;
  readonly format: "yyyy-mm-dd" | "yyyy-mm-dd hh:mm:ss" | "hh:mm:ss";
}

/** An ISO 8601 date, time or both (cells of type d) as a serial number of the workbook's date system; null if it is none. */
export function serialOfIso(text: string, date1904: boolean): SerialDate | null {
  const match = ISO.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return { serial: time, format: "hh:mm:ss" };
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return null;
  return { serial: serialOfDay(day, date1904) + time, format: match[4] === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}

/** Days since 1970-01-01 in the Gregorian calendar; null if there is no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / 86_400_000) : null;
}

/** Serial 60 of the 1900 system is a day that never was, so days before 1900-03-01 are one less. */
function serialOfDay(day: number, date1904: boolean): number {
  if (date1904) return day + 24_107;
  const serial = day + 25_569;
  return serial > 60 ? serial : serial - 1;
}
