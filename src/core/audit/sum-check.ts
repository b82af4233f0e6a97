import { CONTENT, numbersWithin } from "./cell-content";
import { MOST_DECIMALS, stepsOf } from "./decimals";
import { contentIn, isFigure, type Body } from "./table";
import { cellAt, type SheetSnapshot } from "../model/sheet";

/** A cell of a body, by its indexes there. */
export interface BodyCell {
  readonly row: number;
  readonly column: number;
}

/** A part of a sum: added, or taken away. */
export interface Part extends BodyCell {
  readonly sign: 1 | -1;
}

/** Where the parts of a sum stand in a body (row × columns + column): at each of `offsets` from `base`; all are added where there are no signs. */
export interface PartKeys {
  readonly base: number;
  readonly offsets: readonly number[];
  readonly signs: readonly (1 | -1)[] | null;
}

/** The parts of a sum, one by one. */
export const listedParts = ({ columns }: Body, { base, offsets, signs }: PartKeys): readonly Part[] =>
  offsets.map((offset, index) => ({ row: Math.floor((base + offset) / columns.length), column: (base + offset) % columns.length, sign: signs?.[index] ?? 1 }));

/**
 * How a cell compares with the sum of others. trivial: 0 against nothing but zeros. rounded: rounding alone may explain it.
 * undecided: one of them holds a text with figures inside, or an error. blank: nothing stands there, though parts are filled.
 */
export type SumOutcome = "agree" | "trivial" | "rounded" | "disagree" | "undecided" | "blank";

export interface SumResult {
  readonly outcome: SumOutcome;
  /** In steps of 10^−decimals: what the cell says, and what the parts come to. */
  readonly reported: number;
  readonly sum: number;
  readonly decimals: number;
  /** Parts that are not 0, and parts where nothing stands. */
  readonly filled: number;
  readonly gaps: number;
}

/** Compares the figure of a cell with the sum of its parts, in whole steps; null when something else than a figure stands in the cell. */
export function compareSum(sheet: SheetSnapshot, body: Body, total: BodyCell, { base, offsets, signs }: PartKeys): SumResult | null {
  const key = total.row * body.columns.length + total.column;
  const isBlank = body.contents[key] === CONTENT.blank;
  if (!isBlank && !isFigure(contentIn(body, total.row, total.column))) return null;
  let decimals = body.decimals[key]!;
  for (const offset of offsets) decimals = Math.max(decimals, body.decimals[base + offset]!);
  const isInexact = decimals > MOST_DECIMALS;
  const scale = Math.min(decimals, MOST_DECIMALS);
  let [sum, filled, gaps, vague] = [0, 0, 0, 0];
  for (let index = 0; index < offsets.length; index += 1) {
    const part = base + offsets[index]!;
    const content = body.contents[part]!;
    const sign = signs === null ? 1 : signs[index]!;
    if (content === CONTENT.number || content === CONTENT.numberText) {
      const value = body.values[part]!;
      if (value !== 0) filled += 1;
      sum += sign * stepsOf(value, scale);
    } else if (content === CONTENT.vague || content === CONTENT.error) {
      vague += 1;
      sum += sign * stepsOf(within(sheet, body, part), scale);
    } else gaps += 1;
  }
  const reported = isBlank ? 0 : stepsOf(body.values[key]!, scale);
  const off = Math.abs(reported - sum);
  const slack = isInexact ? (offsets.length + 1) / 2 : 0;
  const outcome = isBlank ? (filled > 0 ? "blank" : "trivial") : !Number.isSafeInteger(sum) ? "undecided" : off <= slack ? (filled + vague === 0 ? "trivial" : "agree")
    : vague > 0 ? "undecided" : isRounding(off, scale, body.decimals[key]!, offsets.length) ? "rounded" : "disagree";
  return { outcome, reported, sum, decimals: scale, filled, gaps };
}

/** What a text with figures inside comes to: all of them together. */
function within(sheet: SheetSnapshot, { rows, columns }: Body, key: number): number {
  const value = cellAt(sheet, rows[Math.floor(key / columns.length)]!, columns[key % columns.length]!);
  return typeof value === "string" ? numbersWithin(value).reduce((sum, one) => sum + one, 0) : 0;
}

/**
 * Whether so many figures rounded each for itself may miss their rounded total by so many steps: the errors of n roundings
 * spread about √n half steps wide. Whole numbers are counts and are not rounded, unless the total was to fewer decimals.
 */
const isRounding = (off: number, decimals: number, totalDecimals: number, parts: number): boolean =>
  decimals > 0 && off <= 0.5 * 10 ** (decimals - Math.min(totalDecimals, decimals)) + 0.5 * Math.sqrt(parts);
