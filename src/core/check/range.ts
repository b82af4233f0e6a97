import type { RangeEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { minus, parseDecimal, printRational, printSigned, rational, type Rational } from "../template/rational";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, type Check, type Outcome } from "./outcome";
import { measureText, printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";

/** A bound in smallest steps of the indicator, a fraction where it is finer than these. */
interface Bound {
  readonly value: Rational;
  /** The nearest whole number of steps that is still inside. */
  readonly inside: number;
}

/** least ≤ figure ≤ most. One check a figure. A figure written coarsely passes if a true value in its reach would. */
export function rangeChecks(edit: RangeEdit<string>, scope: Scope): readonly Check[] {
  return edit.of.map((code) => {
    const term = quantityTermOf(scope, code);
    const least = edit.least === undefined ? null : boundOf(edit.least, term, "least");
    const most = edit.most === undefined ? null : boundOf(edit.most, term, "most");
    return { edit, test: (figures) => testRange(figures.at(term.slot), edit.blank === "zero", term, least, most) };
  });
}

function boundOf(text: string, term: QuantityTerm, side: "least" | "most"): Bound {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`${text} is no decimal number`);
  const scaled = rational(value.numerator * 10n ** BigInt(term.indicator.decimals), value.denominator);
  const floor = (scaled.numerator - (((scaled.numerator % scaled.denominator) + scaled.denominator) % scaled.denominator)) / scaled.denominator;
  const inside = side === "most" || scaled.denominator === 1n ? floor : floor + 1n;
  return { value, inside: Number(inside) };
}

function testRange(figure: Figure | undefined, blankIsZero: boolean, term: QuantityTerm, least: Bound | null, most: Bound | null): Outcome {
  const value = quantityAt(figure, blankIsZero);
  if (value === null || figure === undefined) return UNDECIDED;
  if (!Number.isSafeInteger(value)) throw new RangeError(`${figure.indicator} is no whole number of steps`);
  if (least && value < least.inside) return outside("edit.range-least", figure, value, term, least, least.inside - value);
  if (most && value > most.inside) return outside("edit.range-most", figure, value, term, most, value - most.inside);
  return PASS;
}

function outside(code: "edit.range-least" | "edit.range-most", figure: Figure, value: number, term: QuantityTerm, bound: Bound, by: number): Outcome {
  const { decimals, measure } = term.indicator;
  const expected = printRational(bound.value, decimals);
  const remark = {
    figures: [figure],
    values: { label: term.label, reported: printFigure(value, term), limit: expected, measure: measureText(measure) },
    expected,
    imbalance: printSigned(minus(rational(value, 10n ** BigInt(decimals)), bound.value), decimals),
  };
  const isRounding = figure.step > 1 && 2 * by <= figure.step;
  return isRounding
    ? { kind: "pass", remark: { code: "edit.rounding", strength: "note", ...remark, values: { ...remark.values, sum: expected } } }
    : { kind: "fail", remark: { code, ...remark } };
}
