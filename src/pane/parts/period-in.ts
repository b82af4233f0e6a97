import { printPeriod, type Language, type Period } from "#core";

/** A period as readers of a language write it: 2020年3月20日, 2020年第12週, 2020-03-20. */
export function periodIn(period: Period, language: Language): string {
  if (language === "en") return period;
  const text = printPeriod(period);
  return language === "zh-TW" ? text.replace("周", "週") : text;
}
