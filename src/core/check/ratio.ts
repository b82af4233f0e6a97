import type { RatioEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { isRatioOf } from "../template/measures-fit";
import { over, rational, roundedTo, times, type Rational } from "../template/rational";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { meetsRate, rangeOfRatio, slipOf, type Reach } from "./ratio-tolerance";
import { measureText, printAmount, printDifference, printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";

/** A ratio edit with its figures found: rate in steps = numerator × top ÷ (denominator × bottom). */
interface Ratio {
  readonly rate: QuantityTerm;
  readonly numerator: QuantityTerm;
  readonly denominator: QuantityTerm;
  readonly top: number;
  readonly bottom: number;
  readonly blankIsZero: boolean;
}

/**
 * rate = numerator ÷ denominator (also 户均, 人均), to the rate's own stated precision. A denominator of 0 demands that no rate is given.
 * A rate off by exactly 100 or 10,000 times is told as such: per cent put for a fraction, 元 for 万元.
 */
export function ratioChecks(edit: RatioEdit<string>, scope: Scope): readonly Check[] {
  const [rate, numerator, denominator] = [edit.rate, edit.numerator, edit.denominator].map((code) => quantityTermOf(scope, code));
  if (!rate || !numerator || !denominator) throw new RangeError("a ratio of three figures");
  if (!isRatioOf(rate.indicator.measure, numerator.indicator.measure, denominator.indicator.measure)) {
    throw new RangeError(`${numerator.indicator.measure} ÷ ${denominator.indicator.measure} does not give ${rate.indicator.measure}`);
  }
  const factor = over(numerator.size, times(denominator.size, rate.size))!;
  const ratio: Ratio = { rate, numerator, denominator, top: Number(factor.numerator), bottom: Number(factor.denominator), blankIsZero: edit.blank === "zero" };
  return [{ edit, test: (figures) => testRatio(figures, ratio) }];
}

function testRatio(figures: Figures, ratio: Ratio): Outcome {
  const rate = figures.at(ratio.rate.slot);
  const stated = quantityAt(rate, false);
  const denominator = quantityAt(figures.at(ratio.denominator.slot), ratio.blankIsZero);
  const numerator = quantityAt(figures.at(ratio.numerator.slot), ratio.blankIsZero);
  if (rate === undefined || stated === null || denominator === null) return UNDECIDED;
  if (denominator === 0) return stated === 0 ? UNDECIDED : withoutDenominator(figures, ratio, stated);
  if (numerator === null) return UNDECIDED;
  const quick = isQuicklyExact(numerator * ratio.top, denominator * ratio.bottom, stated, rate.step);
  return quick ? PASS : testExactly(figures, ratio, rate, stated, rational(BigInt(numerator) * BigInt(ratio.top), BigInt(denominator) * BigInt(ratio.bottom)));
}

/** Whether plain integers already show that top ÷ bottom rounds to the stated rate. False when they cannot tell. */
function isQuicklyExact(top: number, bottom: number, stated: number, step: number): boolean {
  const product = 2 * stated * bottom;
  const limit = step * Math.abs(bottom);
  return Number.isSafeInteger(2 * top) && Number.isSafeInteger(product) && Number.isSafeInteger(limit) && Math.abs(2 * top - product) <= limit;
}

function testExactly(figures: Figures, ratio: Ratio, rate: Figure, stated: number, exact: Rational): Outcome {
  if (meetsRate([exact, exact], stated, rate.step)) return PASS;
  const [numerator, denominator] = [ratio.numerator, ratio.denominator].map((term) => reachOf(figures, term, ratio.blankIsZero));
  const range = rangeOfRatio(rational(ratio.top, ratio.bottom), numerator!, denominator!);
  const remark = describe(figures, ratio, stated, exact);
  if (meetsRate(range, stated, rate.step)) return { kind: "pass", remark: { code: "edit.rounding", strength: "note", ...remark } };
  const slip = slipOf(exact, stated, rate.step);
  if (slip === null) return { kind: "fail", remark: { code: "edit.ratio", ...remark } };
  return { kind: "fail", remark: { code: "edit.ratio-scale", ...remark, values: { ...remark.values, times: String(slip) } } };
}

/** The figure with the step to which it may have been rounded; 0 when it is exact. */
function reachOf(figures: Figures, term: QuantityTerm, blankIsZero: boolean): Reach {
  const figure = figures.at(term.slot);
  const isRounded = typeof figure?.value === "number" && (term.mayBeRounded || figure.step > 1);
  return { value: quantityAt(figure, blankIsZero) ?? 0, step: isRounded ? figure.step : 0 };
}

function describe(figures: Figures, ratio: Ratio, stated: number, exact: Rational) {
  const due = roundedTo(exact, 0);
  const expected = printAmount(times(due, ratio.rate.size), ratio.rate);
  return {
    ...concerned(figures, ratio, stated, expected),
    expected,
    imbalance: printDifference(times(rational(BigInt(stated) - due.numerator), ratio.rate.size), ratio.rate),
  };
}

function withoutDenominator(figures: Figures, ratio: Ratio, stated: number): Outcome {
  const remark = concerned(figures, ratio, stated, "");
  return { kind: "fail", remark: { code: "edit.ratio-no-denominator", strength: "soft", ...remark, expected: null, imbalance: null } };
}

function concerned(figures: Figures, { rate, numerator, denominator, blankIsZero }: Ratio, stated: number, sum: string) {
  const print = (term: QuantityTerm) => printFigure(quantityAt(figures.at(term.slot), blankIsZero) ?? 0, term) + measureText(term.indicator.measure);
  return {
    figures: [rate, numerator, denominator].map((term) => figures.at(term.slot)).filter((figure): figure is Figure => figure !== undefined),
    values: {
      label: rate.label, reported: printFigure(stated, rate), measure: measureText(rate.indicator.measure), sum,
      numerator: print(numerator), denominator: print(denominator), numeratorLabel: numerator.label, denominatorLabel: denominator.label,
    },
  };
}
