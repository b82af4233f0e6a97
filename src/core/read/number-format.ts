import { remembered } from "../model/remembered";

const LETTER = { y: 0x79, m: 0x6d, d: 0x64, h: 0x68, s: 0x73 };
const PERCENT = 0x25;

/** What a number format code makes of a number: a day or time, a per cent, or just a number. */
export type FormatKind = "date" | "per-cent" | "number";

/**
 * The kind of an Excel format code, by its signs outside of quotes, brackets and escapes: "0.00%" is per-cent,
 * yyyy"年"m"月" and [h]:mm are dates, 0"d" and [Red]0 are numbers.
 */
export const formatKind = remembered((format): FormatKind => {
  let isPercent = false;
  for (let at = 0; at < format.length; at++) {
    const sign = format.charCodeAt(at);
    if (sign === 0x22) at = endOf(format, '"', at);
    else if (sign === 0x5b) {
      if (isElapsed(format, at)) return "date";
      at = endOf(format, "]", at);
    } else if (sign === 0x5c || sign === 0x5f || sign === 0x2a) at++;
    else if (sign === PERCENT) isPercent = true;
    else if (isDateLetter(sign | 0x20)) return "date";
  }
  return isPercent ? "per-cent" : "number";
});

const isDateLetter = (sign: number): boolean =>
  sign === LETTER.d || sign === LETTER.m || sign === LETTER.y || sign === LETTER.h || sign === LETTER.s;

function endOf(format: string, sign: string, start: number): number {
  const end = format.indexOf(sign, start + 1);
  return end === -1 ? format.length : end;
}

/** [h], [mm] and [ss] count hours, minutes and seconds; all else in brackets is a colour, a condition or a language. */
const isElapsed = (format: string, start: number): boolean => /^\[(h+|m+|s+)\]/i.test(format.slice(start, start + 12));

/** Whether numbers under this format code show as days or times. */
export const isDateFormat = (format: string): boolean => formatKind(format) === "date";

/** Whether numbers under this format code show as per cent, so that 0.92 is 92%. */
export const isPercentFormat = (format: string): boolean => formatKind(format) === "per-cent";
