import type { FindingValue } from "../model/finding";
import type { Language } from "../model/localised";

/** Values of findings that are periods, as printPeriod writes them. */
const NAMES: ReadonlySet<string> = new Set(["stated", "wanted", "when"]);

const PRINTED = /^(\d{1,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?|第(\d{1,2})周|第([1-4])季度)?$/;

/** The values with their periods as readers of the language write them: 2020年3月20日, 2020年第12週, 2020-03-20. */
export function withPeriods(values: Readonly<Record<string, FindingValue>>, language: Language): Readonly<Record<string, FindingValue>> {
  if (language === "zh-CN") return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, NAMES.has(name) && typeof value === "string" ? periodFor(value, language) : value]));
}

function periodFor(text: string, language: "zh-TW" | "en"): string {
  const match = PRINTED.exec(text);
  if (!match) return text;
  if (language === "zh-TW") return text.replace("周", "週");
  const [, year, month, day, week, quarter] = match;
  const two = (digits: string | undefined): string => (digits === undefined ? "" : `-${digits.padStart(2, "0")}`);
  return year!.padStart(4, "0") + two(month) + two(day) + (week === undefined ? "" : `-W${week.padStart(2, "0")}`) + (quarter === undefined ? "" : `-Q${quarter}`);
}
