import { dateOfDayNumber, dayNumber, type IsoDate } from "../model/period";

/** Day 0 of each date system, in days since 1970. */
const BASE_1900 = dayNumber("1899-12-30");
const BASE_1904 = dayNumber("1904-01-01");
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial, its time dropped; null when there is no such day. The 1900 system believes in 1900-02-29:
 * serial 60 is null, serials below it are one day off from the others; 0 is null too. The 1904 system begins with 0.
 */
export function isoOfSerial(serial: number, date1904: boolean): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL - (date1904 ? 1462 : 0)) return null;
  if (date1904) return dateOfDayNumber(BASE_1904 + day);
  if (day === 0 || day === 60) return null;
  return dateOfDayNumber(BASE_1900 + day + (day < 60 ? 1 : 0));
}
