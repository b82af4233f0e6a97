import { dayNumber, isRealDate } from "../model/period";
import type { ResolvedExpression } from "../template/resolved-expression";
import { call, type Formula, number, text, TRUE } from "./formula";
import { cellOf, type NativeScope } from "./native-scope";
import { day, filled, isDay as isDayIn } from "./single-figures";

/** Days before 1970-01-01 in Excel's calendar. */
export const FIRST_SERIAL = 25_569;

/** Whether this side of a comparison is a day. */
export const isDayText = (part: ResolvedExpression): boolean => part.kind === "figure" && part.figure.indicator.type === "date";

/** A text, a code or a day of an expression, and whether it is there. @throws RangeError where a day is compared with what is none */
export function contentOf(part: ResolvedExpression, scope: NativeScope, isDay: boolean): { readonly ready: Formula; readonly value: Formula } {
  if (part.kind === "text") {
    if (isDay && !isRealDate(part.value)) throw new RangeError(`${part.value} is no day`);
    return { ready: TRUE, value: isDay ? number(dayNumber(part.value) + FIRST_SERIAL) : text(part.value) };
  }
  if (part.kind !== "figure") throw new RangeError("no text");
  const cell = cellOf(scope, part.figure.code);
  if (isDay && !isDayText(part)) throw new RangeError(`${part.figure.code} is no day`);
  return isDay ? { ready: isDayIn(cell), value: day(cell) } : { ready: filled(scope, part.figure.code), value: call("TRIM", cell) };
}
