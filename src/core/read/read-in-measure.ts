import { decimalOfNumber } from "./decimal";
import { figure } from "./outcome";
import { readNumber } from "./read-number";
import { readQuantityText } from "./read-quantity";
import { isNotReported } from "./not-reported";
import type { CellValue } from "../model/cell";
import type { Reading } from "../model/figure";
import { MEASURES, type Measure } from "../model/measure";
import { dividedRounded, MOST_DECIMALS } from "../model/quantity";
import type { QuantityIndicator } from "../model/template";
import { over, rational } from "../template/rational";
import { stepSizeOf } from "../template/step-size";

/**
 * A number or a text where the sheet states another measure than the indicator's: read in that measure, then converted, exactly but for what the
 * indicator's decimals do not hold. The last digit that was stated (37.71 亿元) is that of the figure, so that it is known how far it may be rounded; of a
 * number its format tells it, else its own digits. Null for what stands in the cell besides.
 */
export function readInMeasure(value: CellValue, indicator: QuantityIndicator, measure: Measure, { format, date1904 }: { readonly format: string; readonly date1904: boolean }): Reading | null {
  if (typeof value === "number") {
    const { reading, stated } = readStated((as) => readNumber(value, as, { format, date1904 }), indicator, measure);
    return reading.kind === "figure" ? converted({ ...reading, step: 10 ** Math.max(0, stated.decimals - digitsOf(value, format)) }, stated, indicator) : reading;
  }
  if (typeof value !== "string" || isNotReported(value, indicator)) return null;
  const { reading, stated } = readStated((as) => readQuantityText(value, as), indicator, measure);
  return converted(reading, stated, indicator);
}

/** What is read in the stated measure with as many decimals as it takes, so that nothing is rounded before it is converted: rounded twice, 349.95 元 would be 0.04 万元. */
function readStated(read: (as: QuantityIndicator) => Reading, indicator: QuantityIndicator, measure: Measure): { readonly reading: Reading; readonly stated: QuantityIndicator } {
  const readWith = (decimals: number) => {
    const stated = { ...indicator, measure, decimals };
    return { reading: read(stated), stated };
  };
  let best = readWith(finest(indicator, measure));
  while (isRounded(best.reading) && best.stated.decimals < MOST_DECIMALS) {
    const finer = readWith(best.stated.decimals + 1);
    if (finer.reading.kind !== "figure") break;
    best = finer;
  }
  return best;
}

const isRounded = (reading: Reading): boolean => reading.kind === "figure" && reading.repairs.includes("rounded");

/** Decimals enough for the indicator's smallest step, and some more. */
function finest(indicator: QuantityIndicator, measure: Measure): number {
  const [numerator, denominator] = MEASURES[measure].over;
  const steps = over(rational(numerator, denominator), stepSizeOf(indicator))!;
  return Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(Math.log10(Number(steps.numerator) / Number(steps.denominator))) + 3));
}

function converted(reading: Reading, stated: QuantityIndicator, indicator: QuantityIndicator): Reading {
  const { numerator, denominator } = over(stepSizeOf(stated), stepSizeOf(indicator))!;
  const inOwn = (quantity: number): number | null => dividedRounded(BigInt(quantity) * numerator, denominator);
  if (reading.kind === "approximate") return { ...reading, low: reading.low === null ? null : inOwn(reading.low), high: reading.high === null ? null : inOwn(reading.high) };
  if (reading.kind !== "figure" || typeof reading.value !== "number") return reading;
  const value = inOwn(reading.value);
  if (value === null) return { kind: "unreadable", reason: "out-of-range", text: reading.text ?? "" };
  return figure(value, reading.text, reading.repairs, reading.sure, Math.max(1, inOwn(reading.step) ?? 1));
}

/** Decimals that a number is stated with: those that its format shows, else its own. */
function digitsOf(value: number, format: string): number {
  const [first = ""] = format.split(";");
  if (/[0#]/.test(first)) return /\.(0+)/.exec(first)?.[1]?.length ?? 0;
  return Math.max(0, -trimmed(decimalOfNumber(value)?.exponent ?? 0, decimalOfNumber(value)?.coefficient ?? 0n));
}

/** The exponent once zeros at the end are taken off. */
function trimmed(exponent: number, coefficient: bigint): number {
  let [power, digits] = [exponent, coefficient];
  while (digits !== 0n && digits % 10n === 0n && power < 0) [power, digits] = [power + 1, digits / 10n];
  return digits === 0n ? 0 : power;
}
