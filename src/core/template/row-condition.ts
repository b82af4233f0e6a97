import type { Figure } from "../model/figure";
import type { RowCondition } from "../model/ledger";
import { dayNumber, isRealDate, type IsoDate } from "../model/period";

/** The figures of one row by the code of their column; undefined where the sheet has no such column. */
export type RowFigures = (code: string) => Figure | undefined;

/** Whether all of `conditions` hold for a row. `asOf`: the last day of the period; null when that is not known, and then nothing has any age. */
export const holdsForRow = (conditions: readonly RowCondition[], figureOf: RowFigures, asOf: IsoDate | null): boolean =>
  conditions.every((condition) => holds(condition, figureOf, asOf));

function holds(condition: RowCondition, figureOf: RowFigures, asOf: IsoDate | null): boolean {
  if ("any" in condition) return condition.any.some((one) => holds(one, figureOf, asOf));
  const figure = figureOf(condition.field);
  if ("filled" in condition) return figure !== undefined && isFilled(figure) === condition.filled;
  if ("is" in condition) return condition.is.some((value) => value === figure?.value);
  const days = daysBetween(figure, asOf);
  const { least = 0, most = Number.POSITIVE_INFINITY } = condition.age;
  return days >= least && days <= most;
}

/** Whether anything stands in the cell, readable or not. */
export const isFilled = ({ state }: Figure): boolean => state !== "blank" && state !== "not-reported";

/** Days from the date in a cell to `asOf`, negative when it is later; −∞ when either is not known. */
export function daysBetween(figure: Figure | undefined, asOf: IsoDate | null): number {
  const value = figure?.value;
  if (asOf === null || typeof value !== "string" || !isRealDate(value)) return Number.NEGATIVE_INFINITY;
  return dayNumber(asOf) - dayNumber(value);
}

/** The fields that conditions ask about. */
export const fieldsOf = (conditions: readonly RowCondition[]): readonly string[] =>
  conditions.flatMap((condition) => ("any" in condition ? fieldsOf(condition.any) : [condition.field]));
