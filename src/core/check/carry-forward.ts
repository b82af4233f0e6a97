import type { CarryForwardEdit } from "../model/edit";
import type { Figure, UnitRecord } from "../model/figure";
import { previousPeriod, printPeriod } from "../model/period";
import { compareSum, type Comparison } from "./compare-sum";
import { earlierWithin, type HeldRecord, type HistoryCheck } from "./held-record";
import { linearSum } from "./linear-sum";
import { WITHOUT_HISTORY, type Figures, type Outcome, type Remark } from "./outcome";
import { quantityTermOf, type QuantityTerm, type Scope } from "./scope";

/** figure = last period's `from` + Σ plus. Only the period just before will do: after a gap it is undecided. Shown at the figure. */
export function carryForwardChecks(edit: CarryForwardEdit<string>, scope: Scope): readonly HistoryCheck[] {
  const from = quantityTermOf(scope, edit.from);
  const last: QuantityTerm = { ...from, slot: scope.slots.size + from.slot };
  const terms = [quantityTermOf(scope, edit.of), last, ...(edit.plus ?? []).map((code) => quantityTermOf(scope, code))];
  const sum = linearSum(terms, terms.map((_, index) => (index === 0 ? 1 : -1)), edit.blank);
  return [{ edit, test: (held) => testCarried(held, edit, { code: "edit.carry-forward", relation: "=", sum, values: {} }, scope.slots.size) }];
}

function testCarried(held: HeldRecord, edit: CarryForwardEdit<string>, comparison: Comparison, width: number): Outcome {
  const before = held.period === null ? null : previousPeriod(held.period);
  const last = earlierWithin(held, edit.within).find(({ period }) => period === before);
  if (!last) return WITHOUT_HISTORY;
  const past = new Set<Figure>();
  const outcome = compareSum({ ...comparison, values: { when: printPeriod(last.period) } }, sideBySide(held.figures, last.figures, width, past));
  return outcome.kind === "undecided" || !outcome.remark ? outcome : { ...outcome, remark: withPast(outcome.remark, last.record, past) };
}

/** The figures of now, and behind them those of the last period, which are noted. */
const sideBySide = (now: Figures, last: Figures, width: number, past: Set<Figure>): Figures => ({
  at(slot) {
    if (slot < width) return now.at(slot);
    const figure = last.at(slot - width);
    if (figure) past.add(figure);
    return figure;
  },
});

function withPast(remark: Remark, record: UnitRecord, past: ReadonlySet<Figure>): Remark {
  const isPast = (figure: Figure) => past.has(figure);
  return { ...remark, figures: remark.figures.filter((figure) => !isPast(figure)), past: { record, figures: remark.figures.filter(isPast) } };
}
