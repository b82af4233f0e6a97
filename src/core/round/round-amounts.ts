import { relationNetwork, type RoundingRelation } from "./relation-network";
import { roundBalanced } from "./round-balanced";
import { AMOUNT_MEASURES, conversion, dimensionOf, isConvertible, type Measure } from "../model/measure";
import { MOST_DECIMALS, type Quantity } from "../model/quantity";
import { codesOf, type QuantityIndicator, type Template } from "../model/template";
import type { Counted } from "../template/as-stated";
import { relationsOf } from "../template/edit-relations";
import { compareRationals, over, rational, times, type Rational } from "../template/rational";
import { commonGrain, stepSizeOf } from "../template/step-size";

/** Figures of one line (the totals, or one unit's), in the smallest steps of their indicators; those that are not there are left out. */
export type AmountLine = ReadonlyMap<string, Quantity>;

/** A figure that was not rounded to the nearest, so that what adds up still does; quantities in the new steps. */
export interface AmountMove {
  readonly line: number;
  readonly code: string;
  readonly nearest: Quantity;
  readonly rounded: Quantity;
}

/** A form's amounts in another measure. */
export interface RoundedAmounts {
  /** In what each amount is counted now. */
  readonly counted: ReadonlyMap<string, Counted>;
  /** The amounts of each line in the new steps. */
  readonly lines: readonly AmountLine[];
  /** How many of them lost digits. */
  readonly rounded: number;
  readonly moves: readonly AmountMove[];
  /** How many sums of the form, and of the units, hold no more to the last digit: figures stand in more than a table's two directions. */
  readonly loose: number;
}

/** Decimals that an amount keeps in a larger measure, unless it had more or is not known so well. */
const USUAL_DECIMALS = 2;

/** The measures in which an amount of these forms can be counted that is not counted so already. */
export const measuresFor = (templates: readonly Template[]): readonly Measure[] =>
  AMOUNT_MEASURES.filter((measure) => templates.some((template) => countedAs(template, measure).size > 0));

/** How a form's amounts are counted in `measure`; none where it counts nothing that converts, or all so already. Averages keep their digits. */
export function countedAs(template: Template, measure: Measure): ReadonlyMap<string, Counted> {
  const amounts = codesOf(template).flatMap((code): [string, QuantityIndicator][] => {
    const indicator = template.indicators.get(code)!;
    return indicator.type === "quantity" && isAmount(indicator.measure) && isConvertible(indicator.measure, measure) ? [[code, indicator]] : [];
  });
  if (amounts.every(([, indicator]) => indicator.measure === measure)) return new Map();
  const decimals = decimalsFor(amounts.map(([, indicator]) => indicator).filter(isAdded), measure);
  return new Map(amounts.map(([code, indicator]) => [code, { measure, decimals: isAdded(indicator) ? decimals : keptDecimals(indicator, measure) }]));
}

const isAmount = (measure: Measure): boolean => dimensionOf(measure) === "money" || dimensionOf(measure) === "weight";
const isAdded = ({ rollUp }: QuantityIndicator): boolean => rollUp.method !== "ratio" && rollUp.method !== "weighted-mean";

function decimalsFor(amounts: readonly QuantityIndicator[], measure: Measure): number {
  const own = amounts.filter((one) => one.measure === measure).map(({ decimals }) => decimals);
  const steps = amounts.map(stepSizeOf);
  let decimals = Math.max(USUAL_DECIMALS, ...own);
  while (decimals > 0 && steps.every((step) => compareRationals(stepSizeOf({ measure, decimals }), step) < 0)) decimals -= 1;
  return decimals;
}

/** Decimals with which nothing of the figure is lost, as far as there are so many. */
function keptDecimals({ measure: own, decimals }: QuantityIndicator, measure: Measure): number {
  const [numerator, denominator] = conversion(own, measure);
  return Math.max(0, Math.min(MOST_DECIMALS, decimals + Math.ceil(Math.log10(denominator / numerator))));
}

/**
 * Rounds the amounts of a form to another measure so that sums stay sums, those of the form and those over the units (line 0 is the total of the
 * others, where there are any); see roundBalanced. What does not add up before need not afterwards. Null where there is nothing to convert.
 */
export function roundAmounts(template: Template, measure: Measure, lines: readonly AmountLine[]): RoundedAmounts | null {
  const counted = countedAs(template, measure);
  if (counted.size === 0) return null;
  const cells = lines.flatMap((line, at) => [...line].flatMap(([code, quantity]) => (counted.has(code) ? [{ line: at, code, quantity }] : [])));
  const added = cells.filter(({ code }) => isAdded(indicatorOf(template, code)));
  const grain = added.map(({ code }) => [stepSizeOf(indicatorOf(template, code)), stepSizeOf(counted.get(code)!)]).flat().reduce<Rational | null>((one, other) => (one ? commonGrain(one, other) : other), null);
  const kept = added.length === 0 || grain === null ? { figures: [], moves: [], loose: 0 } : balanced(template, lines.length, added, counted, grain);
  const values = lines.map(() => new Map<string, Quantity>());
  added.forEach(({ line, code }, at) => values[line]!.set(code, kept.figures[at]!));
  for (const { line, code, quantity } of cells) if (!values[line]!.has(code)) values[line]!.set(code, nearest(quantity, indicatorOf(template, code), counted.get(code)!));
  const lost = cells.filter(({ line, code, quantity }) => compareRationals(sizeOf(values[line]!.get(code)!, counted.get(code)!), sizeOf(quantity, indicatorOf(template, code))) !== 0);
  return { counted, lines: values, rounded: lost.length, moves: kept.moves, loose: kept.loose };
}

const sizeOf = (quantity: Quantity, counted: Counted): Rational => times(rational(quantity), stepSizeOf(counted));

const indicatorOf = (template: Template, code: string): QuantityIndicator => template.indicators.get(code) as QuantityIndicator;

function nearest(quantity: Quantity, own: Counted, counted: Counted): Quantity {
  const steps = over(sizeOf(quantity, own), stepSizeOf(counted))!;
  return Math.sign(Number(steps.numerator)) * Math.round(Math.abs(Number(steps.numerator)) / Number(steps.denominator)) + 0;
}

interface AmountCell {
  readonly line: number;
  readonly code: string;
  readonly quantity: Quantity;
}

function balanced(template: Template, lines: number, cells: readonly AmountCell[], counted: ReadonlyMap<string, Counted>, grain: Rational): Balanced {
  const grains = (counts: Counted): number => Number(over(stepSizeOf(counts), grain)!.numerator);
  const figures = cells.map(({ code, quantity }) => quantity * grains(indicatorOf(template, code)));
  const step = grains(counted.get(cells[0]!.code)!);
  const wanted = relationsBetween(template, lines, cells).map((of) => of.filter((relation) => holds(figures, relation)));
  const all = wanted.flat();
  const rounded = relationNetwork(figures.length, all) ? inOneGo(figures, all, step) : totalsFirst(figures, wanted, step);
  const moves = cells.flatMap(({ line, code }, at): AmountMove[] => {
    const near = Math.round(figures[at]! / step) * step;
    return Math.abs(rounded[at]! - figures[at]!) > Math.abs(near - figures[at]!) ? [{ line, code, nearest: near / step, rounded: rounded[at]! / step }] : [];
  });
  return { figures: rounded.map((figure) => figure / step), moves, loose: all.filter((relation) => !holds(rounded, relation)).length };
}

interface Balanced {
  readonly figures: readonly Quantity[];
  readonly moves: readonly AmountMove[];
  readonly loose: number;
}

function inOneGo(figures: readonly Quantity[], relations: readonly RoundingRelation[], step: Quantity): readonly Quantity[] {
  const outcome = roundBalanced(figures, relations, step);
  if (outcome.kind !== "rounded") throw new RangeError(`sums that hold and lie in two directions were not rounded: ${outcome.kind}`);
  return outcome.figures;
}

/** Where sums cross in three directions: the totals by themselves first, then each figure of the units so that it comes to its total, by the largest remainder. */
function totalsFirst(figures: readonly Quantity[], [ofTotals = [], overUnits = []]: readonly (readonly RoundingRelation[])[], step: Quantity): readonly Quantity[] {
  const rounded = [...inOneGo(figures, tableOf(figures.length, ofTotals), step)];
  for (const { total, parts } of overUnits) {
    const below = parts.map((part) => Math.floor(figures[part]! / step) * step);
    const ups = Math.round((rounded[total]! - below.reduce((sum, one) => sum + one, 0)) / step);
    const order = parts.map((part, at) => ({ at, rest: figures[part]! - below[at]! })).filter(({ rest }) => rest > 0).sort((one, other) => other.rest - one.rest || one.at - other.at);
    const isUp = new Set(order.slice(0, ups).map(({ at }) => at));
    parts.forEach((part, at) => { rounded[part] = below[at]! + (isUp.has(at) ? step : 0); });
  }
  return rounded;
}

const holds = (figures: readonly Quantity[], { total, parts, less = [] }: RoundingRelation): boolean =>
  figures[total]! === parts.reduce((sum, part) => sum + figures[part]!, 0) - less.reduce((sum, one) => sum + figures[one]!, 0);

/** As many of the relations as lie in two directions: the first ones before the later. */
function tableOf(figures: number, relations: readonly RoundingRelation[]): readonly RoundingRelation[] {
  if (relationNetwork(figures, relations)) return relations;
  return relations.reduce<readonly RoundingRelation[]>((kept, one) => (relationNetwork(figures, [...kept, one]) ? [...kept, one] : kept), []);
}

/** What adds up: the sums of the form in the totals, the totals over the units, the sums of the form of each unit. */
function relationsBetween(template: Template, lines: number, cells: readonly AmountCell[]): readonly (readonly RoundingRelation[])[] {
  const at = new Map(cells.map(({ line, code }, index) => [`${String(line)} ${code}`, index]));
  const relation = (total: number | undefined, parts: readonly (number | undefined)[], less: readonly (number | undefined)[] = []): RoundingRelation[] =>
    total === undefined || parts.length === 0 || [...parts, ...less].includes(undefined) ? [] : [{ total, parts: parts as number[], less: less as number[] }];
  const own = sumsOf(template);
  const within = (line: number): RoundingRelation[] => own.flatMap(({ total, parts, less }) => {
    const [of, plus, minus] = [[total], parts, less].map((codes) => codes.map((code) => at.get(`${String(line)} ${code}`)));
    return relation(of![0], plus!, minus!);
  });
  const units = Array.from({ length: Math.max(0, lines - 1) }, (_, index) => index + 1);
  const overUnits = [...new Set(cells.map(({ code }) => code))].filter((code) => indicatorOf(template, code).rollUp.method === "sum")
    .flatMap((code) => relation(at.get(`0 ${code}`), units.flatMap((line) => at.get(`${String(line)} ${code}`) ?? [])));
  return [within(0), overUnits, units.flatMap(within)];
}

/** The sums of a form, by codes: its balances, and figures that are sums of others. */
function sumsOf(template: Template): readonly { readonly total: string; readonly parts: readonly string[]; readonly less: readonly string[] }[] {
  const stated = template.edits.flatMap((edit) => (edit.kind === "balance" || edit.kind === "table-balance" || edit.kind === "stock-balance" ? relationsOf(edit, template) : []))
    .map(({ shown, plus, less }) => ({ total: shown, parts: plus, less }));
  const summed = codesOf(template).flatMap((code) => {
    const indicator = template.indicators.get(code)!;
    return indicator.type === "quantity" && indicator.rollUp.method === "sum-of" ? [{ total: code, parts: indicator.rollUp.parts, less: [] }] : [];
  });
  return [...stated, ...summed];
}
