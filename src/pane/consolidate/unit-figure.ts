import { ratioQuantity, sumOf, type Quantity, type QuantityIndicator, type SourceRow } from "#core";
import { printFigure } from "./print-figure";
import { partsOf, type TotalIndicator } from "./total-indicator";

/** What the cells of one unit make together: as people read it, and as a number to compare units by. */
export interface UnitFigure {
  readonly printed: string;
  readonly size: number;
}

/** The figure of one unit in a total: of a rate its own rate, of a weighted mean its own figure, else the sum of its cells. */
export function unitFigure(rows: readonly SourceRow[], total: TotalIndicator | null): UnitFigure {
  const rollUp = total?.indicator.rollUp;
  if (rollUp?.method === "ratio") return rateOf(rows, total!, rollUp);
  const own = rollUp?.method === "weighted-mean" ? rows.filter(({ indicator }) => indicator === total!.code) : rows;
  const decimals = Math.max(0, ...own.map(({ value }) => decimalsOf(value)));
  const sum = sumOf(own.map(({ value }) => quantityIn(value, decimals)));
  return sum === null ? { printed: "", size: 0 } : { printed: printFigure(sum, decimals, own[0]?.measure ?? ""), size: sum / 10 ** decimals };
}

/** Decimals that a decimal string shows. */
export const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** A decimal string in steps of so many decimals. */
export const quantityIn = (value: string, decimals: number): Quantity => Math.round(Number(value) * 10 ** decimals);

/** 来源 lists the cells of the numerator before those of the denominator, which may be of the same indicators. */
function rateOf(rows: readonly SourceRow[], { template, indicator }: TotalIndicator, rollUp: { readonly numerator: string; readonly denominator: string }): UnitFigure {
  const [of, to] = [template.indicators.get(rollUp.numerator), template.indicators.get(rollUp.denominator)];
  const count = partsOf(rollUp.numerator, template).size;
  const quantity = of?.type === "quantity" && to?.type === "quantity"
    ? ratioQuantity([added(rows.slice(0, count), of), of], [added(rows.slice(count), to), to], indicator)
    : null;
  if (quantity === null) return { printed: "", size: 0 };
  return { printed: printFigure(quantity, indicator.decimals, indicator.measure), size: quantity };
}

const added = (rows: readonly SourceRow[], { decimals }: QuantityIndicator): Quantity => sumOf(rows.map(({ value }) => quantityIn(value, decimals))) ?? 0;
