import { addressOf } from "../model/address";
import { conversion, isConvertible, type Measure } from "../model/measure";
import { sumOf } from "../model/quantity";
import type { Total } from "../model/roll-up";
import type { QuantityIndicator, Template } from "../model/template";
import { cellDecimals } from "../template/cell-decimals";

/** The unit rows of the sheet 分街道 that count, and the column of each indicator. All 0-based, inclusive. */
export interface FigureGrid<Code extends string = string> {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<Code, number>;
  /** Row of a unit. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The live formula of a total over its column; "" where nothing was reported. Null when the indicator is not added up. */
export function totalFormula<Code extends string>(template: Template<Code>, total: Total<Code>, grid: FigureGrid<Code>): string | null {
  const indicator = template.indicators.get(total.indicator)!;
  if (indicator.type !== "quantity") return null;
  const range = rangeOf(grid, total.indicator);
  const { rollUp } = indicator;
  const unlessEmpty = (formula: string): string => `IF(COUNT(${range})=0,"",${formula})`;
  switch (rollUp.method) {
    case "none":
      return null;
    case "count":
      return `COUNT(${range})`;
    case "sum":
    case "sum-of":
      return unlessEmpty(rounded(`SUM(${range})`, indicator));
    case "max":
      return unlessEmpty(`MAX(${range})`);
    case "min":
      return unlessEmpty(`MIN(${range})`);
    case "last":
      return lastFormula(total, grid);
    case "ratio":
      return ratioFormula(template, indicator, rollUp, grid);
    case "weighted-mean":
      return weightedFormula(indicator, range, rangeOf(grid, rollUp.weight));
  }
}

/** Whether a total without a value is one that leaves the range of exact numbers: then no formula may claim another. */
export function isBeyondRange<Code extends string>(template: Template<Code>, total: Total<Code>): boolean {
  const indicator = template.indicators.get(total.indicator)!;
  if (indicator.type !== "quantity" || total.value !== null || total.contributions.length === 0) return false;
  const { rollUp } = indicator;
  const divisor = rollUp.method === "ratio" ? rollUp.denominator : rollUp.method === "weighted-mean" ? rollUp.weight : null;
  const reported = new Set(total.contributions.map((one) => one.indicator));
  if (divisor === null) return true;
  const needed = rollUp.method === "ratio" ? rollUp.numerator : total.indicator;
  return reported.has(divisor) && reported.has(needed) && sumOf(total.contributions.filter((one) => one.indicator === divisor).map((one) => one.value)) !== 0;
}

function rangeOf<Code extends string>(grid: FigureGrid<Code>, code: Code): string {
  const column = grid.columns.get(code)!;
  return `${addressOf(grid.firstRow, column)}:${addressOf(grid.lastRow, column)}`;
}

/** Sums of decimals are rounded to their own decimals, since binary sums drift (0.1 + 0.2). */
const rounded = (formula: string, indicator: QuantityIndicator): string => {
  const decimals = cellDecimals(indicator);
  return decimals === 0 ? formula : `ROUND(${formula},${decimals})`;
};

function lastFormula<Code extends string>(total: Total<Code>, grid: FigureGrid<Code>): string {
  const row = grid.rows.get(total.contributions.at(-1)?.unit ?? "");
  const ref = row === undefined ? null : addressOf(row, grid.columns.get(total.indicator)!);
  return ref === null ? '""' : `IF(ISNUMBER(${ref}),${ref},"")`;
}

/** A sum over its whole, of the units that report both; the whole must not be 0. SUMPRODUCT takes texts as 0. */
function ratioFormula<Code extends string>(
  template: Template<Code>, rate: QuantityIndicator, { numerator, denominator }: { numerator: Code; denominator: Code }, grid: FigureGrid<Code>,
): string {
  const [above, below] = [rangeOf(grid, numerator), rangeOf(grid, denominator)];
  const scale = ratioScale(figureIndicator(template, numerator), figureIndicator(template, denominator), rate);
  const [sumAbove, sumBelow] = [`SUMPRODUCT(ISNUMBER(${below})*1,${above})`, `SUMPRODUCT(ISNUMBER(${above})*1,${below})`];
  return `IF(${sumBelow}=0,"",ROUND(${sumAbove}${scale}/${sumBelow},${cellDecimals(rate)}))`;
}

function figureIndicator<Code extends string>(template: Template<Code>, code: Code): QuantityIndicator<Code> {
  const indicator = template.indicators.get(code)!;
  if (indicator.type !== "quantity") throw new RangeError(`${code} is no figure`);
  return indicator;
}

/** What the quotient of two cells is multiplied by to stand in a cell of `rate`: "", "*10000", "*1/2" … */
function ratioScale(of: QuantityIndicator, to: QuantityIndicator, rate: QuantityIndicator): string {
  const [up, down] = isConvertible(of.measure, to.measure) ? conversion(of.measure, to.measure) : [1, 1];
  const [scale, parts] = isConvertible("1", rate.measure) ? conversion("1", rate.measure) : [1, 1];
  const over = up * scale * perFigure(of.measure);
  const under = down * parts * perFigure(to.measure) * perFigure(rate.measure);
  if (over % under === 0) return over === under ? "" : `*${over / under}`;
  return `*${over}/${under}`;
}

/** Figures a cell's 1 stands for: a % cell that holds 1 is 100 %. */
const perFigure = (measure: Measure): number => (measure === "%" ? 100 : 1);

/** Units count that have both figure and weight. SUMPRODUCT takes texts as 0. */
function weightedFormula(indicator: QuantityIndicator, figures: string, weights: string): string {
  const weight = `SUMPRODUCT(ISNUMBER(${figures})*1,${weights})`;
  return `IF(${weight}=0,"",ROUND(SUMPRODUCT(${figures},${weights})/${weight},${cellDecimals(indicator)}))`;
}
