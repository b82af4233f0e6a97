import type { Place } from "../model/address";
import type { BlankMeaning } from "../model/edit";
import { labelIn, type Language } from "../model/localised";
import { MEASURES, type Measure } from "../model/measure";
import type { IsoDate, Period } from "../model/period";
import { mayBeRounded, type Indicator, type QuantityIndicator, type Template } from "../model/template";
import { cellDecimals } from "../template/cell-decimals";
import { rational, type Rational } from "../template/rational";
import { stepSizeOf } from "../template/step-size";
import { call, type Formula, number, operation, over, scaled, sum, text, TRUE } from "./formula";

/** Where the figures of another form stand that lies in the same workbook. */
export interface NeighbourForm {
  readonly template: Template;
  readonly worksheet: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** What was reported for an earlier period, as it stands beside the entries. */
export interface PriorPlaces {
  readonly period: Period;
  readonly places: ReadonlyMap<string, Place>;
}

/** A form whose edits are written as formulas: where each figure stands. */
export interface NativeScope {
  readonly template: Template;
  readonly language: Language;
  readonly places: ReadonlyMap<string, Place>;
  /** Null where the form was issued without it. */
  readonly prior: PriorPlaces | null;
  /** Other forms in the workbook, by template id. */
  readonly neighbours: ReadonlyMap<string, NeighbourForm>;
  readonly period: Period | null;
  /** The last day of the period; null when that is not known. */
  readonly asOf: IsoDate | null;
}

/** A quantity that an edit names, as it stands in its cell. */
export interface NativeTerm {
  readonly indicator: QuantityIndicator;
  readonly cell: Formula;
  /** What 1 in the cell is in the base of its dimension. */
  readonly unit: Rational;
  /** One smallest step in the same base. */
  readonly step: Rational;
  readonly isRounded: boolean;
  readonly label: string;
}

const cellAt = (place: Place, worksheet: string | null = null): Formula => ({ kind: "cell", worksheet, place });

/** The cell of a figure. @throws RangeError when the form has none */
export function cellOf(scope: NativeScope, code: string): Formula {
  const place = scope.places.get(code);
  if (!place) throw new RangeError(`no cell for ${code}`);
  return cellAt(place);
}

/** @throws RangeError when the template has no such code */
export function indicatorOf({ template }: Pick<NativeScope, "template">, code: string): Indicator {
  const indicator = template.indicators.get(code);
  if (!indicator) throw new RangeError(`no indicator ${code}`);
  return indicator;
}

/** A figure of the form. @throws RangeError when it is no quantity, or has no cell */
export const termOf = (scope: NativeScope, code: string): NativeTerm => term(indicatorOf(scope, code), cellOf(scope, code), scope, code);

/** What the figure was before; null where the form does not show it, or it is from another year and only the same one counts. */
export function priorTermOf(scope: NativeScope, code: string, within?: "year"): NativeTerm | null {
  const { prior, period } = scope;
  const counts = prior !== null && period !== null && (within === undefined || prior.period.slice(0, 4) === period.slice(0, 4));
  const place = counts ? prior.places.get(code) : undefined;
  return place ? term(indicatorOf(scope, code), cellAt(place), scope, code) : null;
}

/** A figure of another form in the workbook; null when that is not there. */
export function neighbourTermOf(scope: NativeScope, template: string, code: string): NativeTerm | null {
  const neighbour = scope.neighbours.get(template);
  const place = neighbour?.places.get(code);
  return neighbour && place ? term(indicatorOf(neighbour, code), cellAt(place, neighbour.worksheet), scope, code) : null;
}

function term(indicator: Indicator, cell: Formula, { language }: NativeScope, code: string): NativeTerm {
  if (indicator.type !== "quantity") throw new RangeError(`${code} is no quantity`);
  return { indicator, cell, unit: unitOf(indicator.measure), step: stepSizeOf(indicator), isRounded: mayBeRounded(indicator), label: shortLabel(indicator, language) };
}

/** A cell of a "%" indicator holds the fraction. */
function unitOf(measure: Measure): Rational {
  const [numerator, denominator] = MEASURES[measure].over;
  return measure === "%" ? rational(1) : rational(numerator, denominator);
}

/** The label without the group that its row or column names already: 门店合计·总数 → 总数. */
export const shortLabel = (indicator: Indicator, language: Language): string => labelIn(indicator.label, language).split("·").at(-1)!.trim();

/** The figure as it is read: amounts, weights and rates rounded to their decimals. */
export const normal = ({ cell, indicator, isRounded }: NativeTerm): Formula => (isRounded ? call("ROUND", cell, number(cellDecimals(indicator))) : cell);

/** The figure as a whole number of its smallest steps; a count as it stands. */
export function steps(term: NativeTerm): Formula {
  const decimals = cellDecimals(term.indicator);
  return decimals === 0 ? normal(term) : call("ROUND", scaled(normal(term), rational(10n ** BigInt(decimals))), number(0));
}

/** Whether the figures are all numbers; blanks may be where they count as 0. */
export function areThere(terms: readonly NativeTerm[], blank: BlankMeaning): Formula {
  const cells = terms.map(({ cell }) => cell);
  return operation(over("COUNT", cells), "=", blank === "zero" ? over("COUNTA", cells) : number(cells.length));
}

/** Whether counts and scores have no more decimals than they may: else they cannot be read, and nothing is decided. */
export function precise(terms: readonly NativeTerm[]): Formula {
  const counted = terms.filter(({ isRounded }) => !isRounded);
  if (counted.length === 0) return TRUE;
  const most = Math.max(...counted.map(({ indicator }) => cellDecimals(indicator)));
  return operation(sum(counted.map(excess)), "<", number(10 ** -(most + 6)));
}

/** How far a count is from what it may be. */
export const excess = ({ cell, indicator }: NativeTerm): Formula => call("ABS", operation(cell, "-", call("ROUND", cell, number(cellDecimals(indicator)))));

/** A value of a cell of `indicator` as a text, as the form shows it, with at least its decimals. */
export function shown(value: Formula, indicator: QuantityIndicator, decimals = indicator.decimals): Formula {
  return call("TEXT", value, text(formatOf(indicator, decimals)));
}

/** A difference in the measure of `indicator`, with its sign: +90. */
export function shownDifference(value: Formula, indicator: QuantityIndicator, decimals = indicator.decimals): Formula {
  const format = formatOf(indicator, decimals);
  return call("TEXT", value, text(`+${format};-${format};${format}`));
}

function formatOf({ measure, decimals: own }: QuantityIndicator, decimals: number): string {
  const places = Math.max(own, decimals);
  return `0${places === 0 ? "" : `.${"0".repeat(places)}`}${measure === "%" ? "%" : ""}`;
}
