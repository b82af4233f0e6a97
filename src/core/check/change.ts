import type { ChangeEdit } from "../model/edit";
import type { Figure, UnitRecord } from "../model/figure";
import type { Usual } from "../model/finding";
import { printPeriod, type Period } from "../model/period";
import type { Quantity } from "../model/quantity";
import { compareRationals, over, printSigned, rational, roundedTo, times, type Rational } from "../template/rational";
import { once, type HeldRecord, type HistoryCheck } from "./held-record";
import { quantityAt } from "./linear-sum";
import { ordinaryRange } from "./ordinary-range";
import { PASS, UNDECIDED, WITHOUT_HISTORY, type Outcome } from "./outcome";
import { isOrdinary, ordinaryValues, ratioBounds, type Pair, type RatioBounds } from "./ratio-bounds";
import { measureText, printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";
import { fractionOf, stepsOf } from "../template/stated-limits";

/** A change edit made ready for one of its figures. */
interface ChangeRule {
  readonly term: QuantityTerm;
  readonly blankIsZero: boolean;
  readonly limit: Rational;
  /** In smallest steps. */
  readonly least: number;
  boundsFor(held: HeldRecord): RatioBounds | null;
}

/** A figure and its last value, from the latest earlier period that has one. */
interface Changed {
  readonly figure: Figure;
  readonly now: Quantity;
  readonly last: Figure;
  readonly then: UnitRecord;
  readonly before: Quantity;
  readonly when: Period;
}

/** One check a figure, shown at it. What is ordinary is told by ten or more units, else by six or more periods, else by the limit. */
export function changeChecks(edit: ChangeEdit<string>, scope: Scope): readonly HistoryCheck[] {
  return edit.of.map((code) => {
    const term = quantityTermOf(scope, code);
    const [limit, blankIsZero] = [fractionOf(edit.limit), edit.blank === "zero"];
    const pairs = (units: readonly HeldRecord[]): readonly Pair[] => units.flatMap((unit) => pairOf(changeOf(unit, term, blankIsZero)) ?? []);
    const boundsFor = once((units) => ratioBounds(pairs(units), asNumber(limit), ({ value, base }) => Math.max(value, base)));
    const rule: ChangeRule = { term, blankIsZero, limit, least: stepsOf(edit.least, term.indicator), boundsFor };
    return { edit, test: (held) => testChange(held, rule) };
  });
}

function changeOf({ figures, earlier }: HeldRecord, { slot }: QuantityTerm, blankIsZero: boolean): Changed | "gap" | "no-history" {
  const figure = figures.at(slot);
  const now = quantityAt(figure, blankIsZero);
  if (figure === undefined || now === null) return "gap";
  for (const { period, record, figures: past } of earlier) {
    const last = past.at(slot);
    const before = quantityAt(last, blankIsZero);
    if (last !== undefined && before !== null) return { figure, now, last, then: record, before, when: period };
  }
  return "no-history";
}

const pairOf = (changed: ReturnType<typeof changeOf>): Pair | null =>
  typeof changed === "object" && changed.now > 0 && changed.before > 0 ? { value: changed.now, base: changed.before } : null;

function testChange(held: HeldRecord, rule: ChangeRule): Outcome {
  const changed = changeOf(held, rule.term, rule.blankIsZero);
  if (changed === "gap") return UNDECIDED;
  if (changed === "no-history") return WITHOUT_HISTORY;
  const difference = Math.abs(changed.now - changed.before);
  if (difference === 0 || difference < rule.least) return PASS;
  const usual = usualBeside(changed, held, rule);
  return usual === null ? PASS : fails(changed, usual, rule);
}

/** What would have been ordinary; null when the change is. */
function usualBeside(changed: Changed, held: HeldRecord, rule: ChangeRule): Usual | null {
  const print = (least: number, most: number): Pick<Usual, "least" | "most"> => ({ least: printFigure(least, rule.term), most: printFigure(most, rule.term) });
  const pair = pairOf(changed);
  const bounds = rule.boundsFor(held);
  if (bounds && changed.before > 0 && changed.now >= 0) {
    return pair && isOrdinary(pair, bounds) ? null : { ...print(...ordinaryValues(changed.before, bounds)), by: "units", of: bounds.count };
  }
  const width = times(rule.limit, rational(Math.abs(changed.before)));
  if (compareRationals(rational(Math.abs(changed.now - changed.before)), width) <= 0) return null;
  const series = held.earlier.flatMap(({ figures }) => quantityAt(figures.at(rule.term.slot), rule.blankIsZero) ?? []);
  const range = ordinaryRange(series, rule.least);
  if (range) return changed.now >= range[0] && changed.now <= range[1] ? null : { ...print(Math.ceil(range[0]), Math.floor(range[1])), by: "periods", of: series.length };
  const reach = Math.max(Number(width.numerator / width.denominator), rule.least - 1);
  return { ...print(changed.before - reach, changed.before + reach), by: "limit", of: 1 };
}

function fails({ figure, now, last, then, before, when }: Changed, usual: Usual, { term }: ChangeRule): Outcome {
  const share = over(rational(now - before), rational(Math.abs(before)));
  const percent = share && printSigned(roundedTo(times(share, rational(100)), 1), 1);
  const values = {
    label: term.label, reported: printFigure(now, term), before: printFigure(before, term), when: printPeriod(when), measure: measureText(term.indicator.measure),
    ...(percent !== null && { percent }),
  };
  const imbalance = `${now > before ? "+" : ""}${printFigure(now - before, term)}`;
  const code = percent === null ? "edit.change-from-zero" : "edit.change";
  return { kind: "fail", remark: { code, figures: [figure], past: { record: then, figures: [last] }, values, expected: null, imbalance, usual } };
}

const asNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator);
