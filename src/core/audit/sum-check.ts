import { CONTENT, numbersWithin } from "./cell-content";
import { MOST_DECIMALS, stepsOf } from "./decimals";
import { contentIn, isFigure, valueIn, type Body } from "./table";
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
export function compareSum(sheet: SheetSnapshot, body: Body, total: BodyCell, parts: readonly Part[]): SumResult | null {
  const isBlank = contentIn(body, total.row, total.column) === CONTENT.blank;
  if (!isBlank && !isFigure(contentIn(body, total.row, total.column))) return null;
  const width = body.columns.length;
  let decimals = body.decimals[total.row * width + total.column]!;
  for (const { row, column } of parts) decimals = Math.max(decimals, body.decimals[row * width + column]!);
  const isInexact = decimals > MOST_DECIMALS;
  const scale = Math.min(decimals, MOST_DECIMALS);
  let [sum, filled, gaps, vague] = [0, 0, 0, 0];
  for (const { row, column, sign } of parts) {
    const content = contentIn(body, row, column);
    if (isFigure(content)) {
      const value = valueIn(body, row, column);
      if (value !== 0) filled += 1;
      sum += sign * stepsOf(value, scale);
    } else if (content === CONTENT.vague || content === CONTENT.error) {
      vague += 1;
      sum += sign * stepsOf(within(sheet, body, row, column), scale);
    } else gaps += 1;
  }
  const reported = isBlank ? 0 : stepsOf(valueIn(body, total.row, total.column), scale);
  const off = Math.abs(reported - sum);
  const slack = isInexact ? (parts.length + 1) / 2 : 0;
  const outcome = isBlank ? (filled > 0 ? "blank" : "trivial") : !Number.isSafeInteger(sum) ? "undecided" : off <= slack ? (filled + vague === 0 ? "trivial" : "agree")
    : vague > 0 ? "undecided" : isRounding(off, scale, body.decimals[total.row * width + total.column]!, parts.length) ? "rounded" : "disagree";
  return { outcome, reported, sum, decimals: scale, filled, gaps };
}

/** What a text with figures inside comes to: all of them together. */
function within(sheet: SheetSnapshot, body: Body, row: number, column: number): number {
  const value = cellAt(sheet, body.rows[row]!, body.columns[column]!);
  return typeof value === "string" ? numbersWithin(value).reduce((sum, one) => sum + one, 0) : 0;
}

/**
 * Whether so many figures rounded each for itself may miss their rounded total by so many steps: the errors of n roundings
 * spread about √n half steps wide. Whole numbers are counts and are not rounded, unless the total was to fewer decimals.
 */
const isRounding = (off: number, decimals: number, totalDecimals: number, parts: number): boolean =>
  decimals > 0 && off <= 0.5 * 10 ** (decimals - Math.min(totalDecimals, decimals)) + 0.5 * Math.sqrt(parts);
