import type { Cause } from "../model/proposal";
import { printQuantity } from "../model/quantity";

/** What is known of the figure that was typed. */
export interface Typed {
  readonly decimals: number;
  readonly isRate: boolean;
}

/**
 * The slip by which `value` may have become `reported`, in whole smallest steps: a sign, a factor, one digit. Null when no
 * single slip does it.
 */
export function slipOf(reported: number, value: number, typed: Typed): Cause | null {
  if (reported === value || reported === 0 || value === 0) return null;
  if (reported === -value) return "sign";
  if (reported < 0 !== value < 0) return null;
  const [written, meant] = [Math.abs(reported), Math.abs(value)];
  return factorSlip(written, meant, typed) ?? digitSlip(digitsOf(written, typed.decimals), digitsOf(meant, typed.decimals));
}

function factorSlip(written: number, meant: number, { isRate }: Typed): Cause | null {
  for (const factor of [10, 100, 10_000] as const) {
    const isTimes = isFactor(written, meant, factor);
    if (!isTimes && !isFactor(meant, written, factor)) continue;
    return factor === 100 && isRate ? "percent-fraction" : isTimes ? `times-${factor}` : `over-${factor}`;
  }
  return null;
}

/** Fewest steps that a figure must have for a rounded quotient to say anything. */
const TELLING = 100;

/** Whether `large` is `factor` times `small`; 12,345 元 is 1.23 万元 too, once it is rounded. */
const isFactor = (large: number, small: number, factor: number): boolean =>
  small * factor === large || (small >= TELLING && Math.round(large / factor) === small);

/** The digits that somebody types, without the point: (1250, 2) → "125". */
function digitsOf(steps: number, decimals: number): string {
  const text = printQuantity(steps, decimals);
  return (decimals === 0 ? text : text.replace(/\.?0+$/, "")).replace(".", "");
}

/** One digit more, less, other, or two neighbours the wrong way round. Single digits say nothing. */
export function digitSlip(written: string, meant: string): Cause | null {
  if (Math.max(written.length, meant.length) < 2) return null;
  if (written.length === meant.length) return sameLengthSlip(written, meant);
  if (written.length === meant.length + 1) {
    const at = insertedAt(written, meant);
    return at === null ? null : written[at] === written[at - 1] || written[at] === written[at + 1] ? "repeated-digit" : "added-digit";
  }
  return meant.length === written.length + 1 && insertedAt(meant, written) !== null ? "lost-digit" : null;
}

function sameLengthSlip(written: string, meant: string): Cause | null {
  const differing = [...written].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return "replaced-digit";
  return differing.length === 2 && second === first + 1 && written[first] === meant[second] && written[second] === meant[first] ? "swapped-digits" : null;
}

/** Where the longer text has a digit that the shorter has not; null when that is not all. */
function insertedAt(longer: string, shorter: string): number | null {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at) ? at : null;
}
