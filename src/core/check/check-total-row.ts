import type { Figure, UnitRecord } from "../model/figure";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import { printQuantity, sumOf, type Quantity } from "../model/quantity";
import { mayBeRounded, type QuantityIndicator, type Template } from "../model/template";

/** The row in which a table of units adds itself up, and the rows that it adds. */
export interface TotalRow<Code extends string = string> {
  readonly at: FindingPlace;
  readonly total: ReadonlyMap<Code, Figure<Code>>;
  readonly rows: readonly UnitRecord<Code>[];
  /** What other cells of the workbook are wrong because this stated total is, printed for a person: "W22 = 0.823803". */
  dependents(figure: Figure<Code>): readonly string[];
}

/** Holds the sums that a table states against the sum of its rows; says which other cells inherit a wrong one. */
export function checkTotalRow<Code extends string>(template: Template<Code>, row: TotalRow<Code>): Finding[] {
  return [...row.total.values()].flatMap((figure) => {
    const indicator = template.indicators.get(figure.indicator)!;
    const isSum = indicator.type === "quantity" && indicator.rollUp.method === "sum";
    return isSum && typeof figure.value === "number" ? wrongSum(figure, figure.value, indicator, row) : [];
  });
}

function wrongSum<Code extends string>(figure: Figure<Code>, reported: Quantity, indicator: QuantityIndicator<Code>, row: TotalRow<Code>): Finding[] {
  const parts = row.rows.flatMap((record) => record.figures.get(figure.indicator) ?? []);
  if (parts.some((part) => part.state === "approximate" || part.state === "unreadable")) return [];
  const summands = parts.flatMap((part) => (typeof part.value === "number" ? [part.value] : []));
  const sum = sumOf(summands);
  if (sum === null || sum === reported || isRounding(reported - sum, summands.length, indicator)) return [];
  const print = (quantity: Quantity) => printQuantity(quantity, indicator.decimals);
  const imbalance = `${reported > sum ? "+" : ""}${print(reported - sum)}`;
  const dependents = row.dependents(figure);
  const values = { label: indicator.label["zh-CN"], reported: print(reported), ...(dependents.length > 0 && { dependents }) };
  return [
    findingAt(row.at, {
      code: dependents.length > 0 ? "total.wrong-and-used" : "total.not-sum-of-units", strength: "hard", reach: "roll-up", places: [figure, ...parts], values, expected: print(sum), imbalance,
    }),
  ];
}

/** Whether rounding each of `count` parts and the total, by half a step, can make such a difference. */
const isRounding = (difference: number, count: number, indicator: QuantityIndicator): boolean =>
  mayBeRounded(indicator) && Math.abs(difference) * 2 <= count + 1;
