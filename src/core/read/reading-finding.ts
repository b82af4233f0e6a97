import type { Reading } from "../model/figure";
import type { FindingValue, Strength } from "../model/finding";
import { isPersonal, shownEntry } from "../model/masked-entry";
import { maskedNumbers } from "../model/masked-numbers";
import { printQuantity } from "../model/quantity";
import type { Indicator } from "../model/template";

/** Which message a reading deserves, how strongly, and its values. */
export interface ReadingConcern {
  readonly code: string;
  readonly strength: Strength;
  readonly values: Readonly<Record<string, FindingValue>>;
}

/**
 * Hard for what is unreadable or approximate, soft for what is only likely and for a number kept as text, a note for what
 * was repaired without doubt; null when the cell says plainly what is asked for, is blank or not reported. Values always
 * hold {label} (zh-CN), {measure} ("" where there is none) and {text}, of personal fields masked, of others without numbers of persons.
 */
export function readingFinding(reading: Reading, indicator: Indicator): ReadingConcern | null {
  switch (reading.kind) {
    case "blank":
    case "not-reported":
      return null;
    case "unreadable":
      return { code: `read.${reading.reason}`, strength: "hard", values: { ...valuesOf(reading.text, indicator), ...listOf(reading.reason, indicator) } };
    case "approximate":
      return { code: "read.approximate", strength: "hard", values: { ...valuesOf(reading.text, indicator), ...boundsOf(reading, indicator) } };
    case "figure":
      return isPlain(reading) ? null : figureFinding(reading, indicator);
  }
}

type FigureReading = Extract<Reading, { kind: "figure" }>;

/** Asked for every cell: most are numbers as they should be. */
const isPlain = (reading: FigureReading): boolean => reading.repairs.length === 0 && reading.sure === "sure";

function figureFinding(reading: FigureReading, indicator: Indicator): ReadingConcern | null {
  const value = printed(reading.value, indicator);
  const values = { ...valuesOf(reading.text ?? String(reading.value), indicator), value: shownEntry(value, indicator) };
  if (reading.sure === "likely") return { code: "read.likely", strength: "soft", values: { ...values, repair: reading.repairs.at(-1) ?? "" } };
  if (reading.repairs.includes("text-number")) return { code: "read.text-number", strength: "soft", values };
  if (reading.repairs.includes("year-from-period")) return { code: "read.text-date", strength: "note", values };
  const isRate = indicator.type === "quantity" && ["1", "%", "‰", "成"].includes(indicator.measure);
  return reading.repairs.includes("rounded") && !isRate ? { code: "read.rounded", strength: "note", values } : null;
}

function valuesOf(text: string, indicator: Indicator): { label: string; measure: string; text: string } {
  const shown = text.replace(/\s+/g, " ").trim();
  return {
    label: indicator.label["zh-CN"],
    measure: indicator.type !== "quantity" || indicator.measure === "1" ? "" : indicator.measure,
    text: isPersonal(indicator) ? shownEntry(shown, indicator) : shortened(isFigureOrCode(indicator) ? shown : maskedNumbers(shown)),
  };
}

/** Numbers are asked for; what else stands there is masked with all that a finding says. */
const isFigureOrCode = ({ type }: Indicator): boolean => type === "quantity" || type === "code";

/** The allowed entries, as far as a sentence can hold them. */
function listOf(reason: string, indicator: Indicator): { list: readonly string[] } | null {
  if (reason !== "not-in-list" || indicator.type === "quantity") return null;
  const list = indicator.codeList ?? [];
  return { list: list.length > 12 ? [...list.slice(0, 12), "…"] : list };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function boundsOf({ low, high }: { low: number | null; high: number | null }, indicator: Indicator): Record<"low" | "high" | "range", string> {
  const [least, most] = [low, high].map((bound) => (bound === null ? "" : printed(bound, indicator)));
  return { low: least!, high: most!, range: least === "" ? `≤ ${most!}` : most === "" ? `≥ ${least!}` : `${least!}–${most!}` };
}

function printed(value: FigureReading["value"], indicator: Indicator): string {
  if (typeof value === "number") return printQuantity(value, indicator.type === "quantity" ? indicator.decimals : 0);
  return typeof value === "boolean" ? (value ? "是" : "否") : value;
}
