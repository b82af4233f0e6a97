import { dateOfDayNumber, dayNumber, daysInMonth, firstDayOf, isoDate, periodOfDate, periodTypeOf, type Period } from "../model/period";

/**
 * The year in which month and day (1–12, 1–31) lie nearest to a period; `isOther` tells whether the period touches another
 * year only: 12月30日 in 2021-W01 is 2020. A day that a month does not have counts as the month's last.
 * @throws RangeError when `period` is none.
 */
export function nearestYear(month: number, day: number, period: Period): { year: number; isOther: boolean } {
  const first = dayNumber(firstDayOf(period));
  const last = lastDay(first, period);
  const own = Number(dateOfDayNumber(first).slice(0, 4));
  const distance = (year: number) => {
    const date = isoDate(year, month, Math.min(day, daysInMonth(year, month)));
    const at = date === null ? Infinity : dayNumber(date);
    return at < first ? first - at : at > last ? at - last : 0;
  };
  const year = [own, own - 1, own + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
  return { year, isOther: year !== own && distance(year) > 0 };
}

/** Day number of a period's last day: no period is longer than 366 days, and all days of one give the same period. */
function lastDay(first: number, period: Period): number {
  const type = periodTypeOf(period)!;
  const span = { day: 0, week: 6, month: 30, quarter: 91, year: 365 }[type];
  let last = first + span;
  while (periodOfDate(dateOfDayNumber(last), type) !== period) last -= 1;
  return last;
}
