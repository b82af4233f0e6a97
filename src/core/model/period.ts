export const PERIOD_TYPES = ["day", "week", "month", "quarter", "year"] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** A reporting period as ISO writes it: "2020-03-20", "2020-W12", "2020-03", "2020-Q1", "2020". Sorts by time within a type. */
export type Period = string;

/** A calendar day, ISO: "2020-03-20". */
export type IsoDate = string;

const SHAPES: Readonly<Record<PeriodType, RegExp>> = {
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
  week: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/,
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  year: /^(\d{4})$/,
};

/** The type that `text` is written in; null if it is no period. An impossible day such as 2020-02-31 is none. */
export function periodTypeOf(text: string): PeriodType | null {
  const type = PERIOD_TYPES.find((candidate) => SHAPES[candidate].test(text)) ?? null;
  return type === "day" && !isRealDate(text) ? null : type;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1–12) of a year. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Year, month 1–12, day → ISO date; null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1 && year <= 9999;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Whether the calendar has this ISO day. */
export function isRealDate(text: string): boolean {
  const match = SHAPES.day.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The day that lies `days` after 1970-01-01. */
export function dateOfDayNumber(days: number): IsoDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The period of `type` in which a day lies. Weeks are ISO weeks (Monday first; week 1 holds 4 January). */
export function periodOfDate(date: IsoDate, type: PeriodType): Period {
  switch (type) {
    case "day":
      return date;
    case "week":
      return isoWeek(date);
    case "month":
      return date.slice(0, 7);
    case "quarter":
      return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case "year":
      return date.slice(0, 4);
  }
}

function isoWeek(date: IsoDate): Period {
  const days = dayNumber(date);
  const thursday = days - ((days + 3) % 7) + 3;
  const year = dateOfDayNumber(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${pad(week, 2)}`;
}

/** The first day of a period. */
export function firstDayOf(period: Period): IsoDate {
  const year = period.slice(0, 4);
  switch (periodTypeOf(period)) {
    case "day":
      return period;
    case "week": {
      const fourth = dayNumber(`${year}-01-04`);
      return dateOfDayNumber(fourth - ((fourth + 3) % 7) + (Number(period.slice(6)) - 1) * 7);
    }
    case "month":
      return `${period}-01`;
    case "quarter":
      return `${year}-${pad(Number(period.slice(6)) * 3 - 2, 2)}-01`;
    case "year":
      return `${year}-01-01`;
    case null:
      throw new RangeError(`not a period: ${period}`);
  }
}

/** The last day of a period. @throws RangeError when `period` is none. */
export function lastDayOf(period: Period): IsoDate {
  const first = firstDayOf(period);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  switch (periodTypeOf(period)) {
    case "week":
      return dateOfDayNumber(dayNumber(first) + 6);
    case "month":
      return `${first.slice(0, 8)}${pad(daysInMonth(year, month), 2)}`;
    case "quarter":
      return `${first.slice(0, 5)}${pad(month + 2, 2)}-${pad(daysInMonth(year, month + 2), 2)}`;
    case "year":
      return `${first.slice(0, 4)}-12-31`;
    case "day":
    case null:
      return first;
  }
}

/** The period of the same type just before. @throws RangeError when `period` is none. */
export function previousPeriod(period: Period): Period {
  const type = periodTypeOf(period);
  if (type === null) throw new RangeError(`not a period: ${period}`);
  return periodOfDate(dateOfDayNumber(dayNumber(firstDayOf(period)) - 1), type);
}

/** As a form shows it: 2020年3月20日, 2020年第12周, 2020年3月, 2020年第1季度, 2020年. */
export function printPeriod(period: Period): string {
  const year = `${Number(period.slice(0, 4))}年`;
  switch (periodTypeOf(period)) {
    case "day":
      return `${year}${Number(period.slice(5, 7))}月${Number(period.slice(8))}日`;
    case "week":
      return `${year}第${Number(period.slice(6))}周`;
    case "month":
      return `${year}${Number(period.slice(5))}月`;
    case "quarter":
      return `${year}第${period.slice(6)}季度`;
    case "year":
      return year;
    case null:
      return period;
  }
}
