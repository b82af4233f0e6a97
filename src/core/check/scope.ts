import { MEASURES, type Measure } from "../model/measure";
import { printQuantity, type Quantity } from "../model/quantity";
import { indicatorsOf, mayBeRounded, slotsIn, type Indicator, type QuantityIndicator, type Template } from "../model/template";
import { over, printRational, printSigned, rational, type Rational } from "../template/rational";
import type { RowFigures } from "../template/row-condition";
import { stepSizeOf } from "../template/step-size";
import type { Figures } from "./outcome";

/** A template while its edits are compiled: where each code's figure stands. */
export interface Scope {
  readonly template: Template;
  readonly slots: ReadonlyMap<string, number>;
  /** The quantities asked for so far: the edits of one template share their terms. */
  readonly quantities: Map<string, QuantityTerm>;
}

/** A template with the place of each of its codes. */
export const scopeOf = (template: Template): Scope => ({ template, slots: slotsIn(template), quantities: new Map() });

/** A quantity that an edit names. */
export interface QuantityTerm {
  readonly slot: number;
  readonly indicator: QuantityIndicator;
  readonly label: string;
  /** What one smallest step is in the base of its dimension. */
  readonly size: Rational;
  readonly mayBeRounded: boolean;
}

/** An indicator of any type that an edit names. */
export interface ContentTerm {
  readonly slot: number;
  readonly indicator: Indicator;
  readonly label: string;
}

/** The place of a code in codesOf, from 0. @throws RangeError when the template has no such code: the rule is broken. */
export function slotOf({ slots }: Scope, code: string): number {
  const slot = slots.get(code);
  if (slot === undefined) throw new RangeError(`no indicator ${code}`);
  return slot;
}

/** The indicator at a place in codesOf; `slot` is one of slotOf. */
export function termAt({ template }: Scope, slot: number): ContentTerm {
  const { indicator } = indicatorsOf(template)[slot]!;
  return { slot, indicator, label: indicator.label["zh-CN"] };
}

/** @throws RangeError as slotOf */
export const termOf = (scope: Scope, code: string): ContentTerm => termAt(scope, slotOf(scope, code));

/** The figures of a row by their code. */
export const rowFiguresIn = (figures: Figures, { slots }: Scope): RowFigures => (code) => {
  const slot = slots.get(code);
  return slot === undefined ? undefined : figures.at(slot);
};

/** @throws RangeError when the code is unknown or no quantity. */
export function quantityTermOf(scope: Scope, code: string): QuantityTerm {
  const known = scope.quantities.get(code);
  if (known) return known;
  const { slot, indicator, label } = termOf(scope, code);
  if (indicator.type !== "quantity") throw new RangeError(`${code} is no quantity`);
  const term = { slot, indicator, label, size: stepSizeOf(indicator), mayBeRounded: mayBeRounded(indicator) };
  scope.quantities.set(code, term);
  return term;
}

/** The measure as it is put behind a figure; a plain fraction has none. */
export const measureText = (measure: Measure): string => (measure === "1" ? "" : measure);

/** A figure in its own measure, without it: "1250", "37.71". */
export const printFigure = (quantity: Quantity, term: QuantityTerm): string => printQuantity(quantity, term.indicator.decimals);

/** An amount given in the base of the dimension, in the measure of `term`, at least with its decimals. */
export const printAmount = (amount: Rational, term: QuantityTerm): string => printRational(inMeasure(amount, term), term.indicator.decimals);

/** As printAmount, with its sign: "+90". */
export const printDifference = (amount: Rational, term: QuantityTerm): string => printSigned(inMeasure(amount, term), term.indicator.decimals);

function inMeasure(amount: Rational, term: QuantityTerm): Rational {
  const [numerator, denominator] = MEASURES[term.indicator.measure].over;
  return over(amount, rational(numerator, denominator)) ?? amount;
}

/** A part beside a total: "未复工企业 560", with its measure where that differs from the total's. */
export function printPart(quantity: Quantity, part: QuantityTerm, total: QuantityTerm): string {
  const { measure } = part.indicator;
  return `${part.label} ${printFigure(quantity, part)}${measure === total.indicator.measure ? "" : measureText(measure)}`;
}
