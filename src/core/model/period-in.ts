import type { Language } from "./localised";
import { printPeriod, type Period } from "./period";

/** A period as readers of a language write it: 2020年3月20日, 2020年第12週, 2020-03-20; "" when there is none. */
export function periodIn(period: Period | null, language: Language): string {
  if (period === null || language === "en") return period ?? "";
  const text = printPeriod(period);
  return language === "zh-TW" ? text.replace("周", "週") : text;
}
