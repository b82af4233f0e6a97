import type { OutlierEdit } from "../model/edit";
import { printRational, rational, roundedTo, over, times } from "../template/rational";
import { once, type HeldRecord, type HistoryCheck } from "./held-record";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, WITHOUT_HISTORY, type Outcome } from "./outcome";
import { isOrdinary, ordinaryValues, ratioBounds, type Pair, type RatioBounds } from "./ratio-bounds";
import { measureText, printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";
import { fractionOf, stepsOf } from "../template/stated-limits";

/** An outlier edit made ready for one of its figures. */
interface OutlierRule {
  readonly term: QuantityTerm;
  readonly per: QuantityTerm;
  readonly blankIsZero: boolean;
  /** In smallest steps of `per`. */
  readonly least: number;
  boundsFor(held: HeldRecord): RatioBounds | null;
}

/** figure ÷ per beside those of the other units, by Hidiroglou and Berthelot. One check a figure, shown at it. Zeros are not asked. */
export function outlierChecks(edit: OutlierEdit<string>, scope: Scope): readonly HistoryCheck[] {
  const per = quantityTermOf(scope, edit.per);
  const limit = fractionOf(edit.limit);
  return edit.of.map((code) => {
    const rule = { term: quantityTermOf(scope, code), per, blankIsZero: edit.blank === "zero", least: stepsOf(edit.least, per.indicator) };
    const share = Number(limit.numerator) / Number(limit.denominator);
    const boundsFor = once((units) => ratioBounds(units.flatMap((unit) => askedOf(unit, rule) ?? []), share, ({ base }) => base));
    return { edit, test: (held) => testOutlier(held, { ...rule, boundsFor }) };
  });
}

function askedOf(held: HeldRecord, { term, per, blankIsZero, least }: Omit<OutlierRule, "boundsFor">): Pair | null {
  const [value, base] = [term, per].map(({ slot }) => quantityAt(held.figures.at(slot), blankIsZero));
  return typeof value === "number" && typeof base === "number" && value > 0 && base > 0 && base >= least ? { value, base } : null;
}

function testOutlier(held: HeldRecord, rule: OutlierRule): Outcome {
  const { term, per } = rule;
  const [figure, base] = [term, per].map(({ slot }) => held.figures.at(slot));
  if (!figure || !base || [figure, base].some((one) => quantityAt(one, rule.blankIsZero) === null)) return UNDECIDED;
  const pair = askedOf(held, rule);
  if (!pair) return PASS;
  const bounds = rule.boundsFor(held);
  if (!bounds) return WITHOUT_HISTORY;
  if (isOrdinary(pair, bounds)) return PASS;
  const [least, most] = ordinaryValues(pair.base, bounds);
  const values = {
    label: term.label, reported: printFigure(pair.value, term), measure: measureText(term.indicator.measure),
    against: per.label, base: printFigure(pair.base, per), baseMeasure: measureText(per.indicator.measure), each: eachOf(pair, rule),
  };
  const usual = { least: printFigure(least, term), most: printFigure(most, term), by: "units", of: bounds.count } as const;
  return { kind: "fail", remark: { code: "edit.outlier", figures: [figure, base], values, expected: null, imbalance: null, usual } };
}

/** The figure for one of `per`, in their own measures, to two decimals. */
function eachOf({ value, base }: Pair, { term, per }: OutlierRule): string {
  const each = over(times(rational(value), rational(10n ** BigInt(per.indicator.decimals))), times(rational(base), rational(10n ** BigInt(term.indicator.decimals))))!;
  return printRational(roundedTo(each, 2), 2);
}
