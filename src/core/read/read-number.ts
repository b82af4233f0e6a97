import { bareRate } from "./bare-rate";
import { decimalOfNumber, inSteps } from "./decimal";
import { isoOfSerial } from "./date-serial";
import { formatKind } from "./number-format";
import { figure, unreadable } from "./outcome";
import type { Reading, Repair } from "../model/figure";
import { dimensionOf } from "../model/measure";
import { dividedRounded, type Quantity } from "../model/quantity";
import { mayBeRounded, type Indicator, type QuantityIndicator } from "../model/template";

const NONE: readonly Repair[] = [];
const ROUNDED: readonly Repair[] = ["rounded"];
const WITHOUT_SIGN: readonly Repair[] = ["per-cent-without-sign"];
const WITHOUT_SIGN_ROUNDED: readonly Repair[] = ["per-cent-without-sign", "rounded"];

/**
 * A number cell as a figure: the fast path, no text and no pattern for what is exact. Float noise of formulas is exact;
 * more decimals than the indicator keeps are too precise for a count and rounded half away from zero for amounts, weights
 * and rates. Under a date format it is no number (3-5 that Excel made a day), under a per cent format it is a fraction:
 * for a count the wrong measure. In a % indicator without that format see bareRate.
 */
export function readNumber(value: number, indicator: QuantityIndicator, { format, date1904 }: { format: string; date1904: boolean }): Reading {
  const kind = formatKind(format);
  const plain = kind === "number" && takesPlainNumbers(indicator) ? plainQuantity(value, indicator.decimals) : Number.NaN;
  if (!Number.isNaN(plain)) return exact(plain);
  if (kind === "date") return unreadable("date-in-number", isoOfSerial(value, date1904) ?? String(value));
  const { measure } = indicator;
  if (kind === "per-cent") {
    if (dimensionOf(measure) !== "rate") return unreadable("wrong-measure", `${Number((value * 100).toPrecision(12))}%`);
    return stepped(value, FRACTION_POWER[measure] ?? 0, indicator, NONE);
  }
  const rate = measure === "%" ? bareRate(value) : "per-cent";
  if (rate !== "per-cent") return stepped(value, rate === "fraction" ? 2 : 0, indicator, WITHOUT_SIGN);
  return stepped(value, 0, indicator, NONE);
}

/** Whether a number under a plain format is a figure as it stands: of a rate in % it must first be said how it is meant. */
export const takesPlainNumbers = (indicator: Indicator): boolean => indicator.type === "quantity" && indicator.measure !== "%";

/** The fast path: the quantity of a number that has at most `decimals` decimals; NaN for others and beyond the safe range. */
export function plainQuantity(value: number, decimals: number): number {
  const steps = decimals === 0 ? value : value * TENS[decimals]!;
  return Number.isSafeInteger(steps) ? steps + 0 : Number.NaN;
}

/** 1 is 100 of these: what a fraction is multiplied by, as a power of ten. */
const FRACTION_POWER: Readonly<Record<string, number>> = { "1": 0, 成: 1, "%": 2, "‰": 3 };
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

const exact = (steps: Quantity): Reading => figure(steps + 0, null, NONE);

/** value × 10^power in the indicator's steps, with noise taken off and what is too precise rounded or refused. */
function stepped(value: number, power: number, indicator: QuantityIndicator, repairs: typeof NONE | typeof WITHOUT_SIGN): Reading {
  if (!Number.isFinite(value)) return unreadable("out-of-range", String(value));
  const steps = value * TENS[indicator.decimals + power]!;
  const nearest = Math.round(steps);
  if (!Number.isSafeInteger(nearest)) return unreadable("out-of-range", String(value));
  if (Math.abs(steps - nearest) <= noiseOf(steps)) return repairs === NONE ? exact(nearest) : figure(nearest + 0, String(value), repairs, "likely");
  if (!mayBeRounded(indicator)) return unreadable("too-precise", String(value));
  const rounded = roundedSteps(value, steps, indicator.decimals + power);
  if (rounded === null) return unreadable("out-of-range", String(value));
  return figure(rounded, String(value), repairs === NONE ? ROUNDED : WITHOUT_SIGN_ROUNDED, repairs === NONE ? "sure" : "likely");
}

/** What sums and products in doubles leave behind: a millionth of a step, more for numbers near the end of their 15 digits. */
function noiseOf(steps: number): number {
  const size = Math.abs(steps);
  return Math.max(Math.min(1e-6 + size * 1e-12, 0.01), size * 4.5e-16);
}

/** Half away from zero; a value next to a half is decided in exact decimals (1.005 is not 1.00499…). */
function roundedSteps(value: number, steps: number, power: number): Quantity | null {
  const size = Math.abs(steps);
  const part = size - Math.floor(size);
  if (Math.abs(part - 0.5) > noiseOf(steps)) return Math.sign(steps) * Math.round(size) + 0;
  const decimal = decimalOfNumber(value);
  if (decimal === null) return null;
  const { numerator, denominator } = inSteps(decimal, [1, 1], power);
  return dividedRounded(numerator, denominator);
}
