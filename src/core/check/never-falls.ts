import type { NeverFallsEdit } from "../model/edit";
import { printPeriod } from "../model/period";
import { earlierWithin, type HeldRecord, type HistoryCheck } from "./held-record";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, WITHOUT_HISTORY, type Outcome } from "./outcome";
import { measureText, printFigure, quantityTermOf, type QuantityTerm, type Scope } from "./scope";

/** A cumulative figure is at least what it was in the latest earlier period that has it. One check a figure, shown at it. */
export const neverFallsChecks = (edit: NeverFallsEdit<string>, scope: Scope): readonly HistoryCheck[] =>
  edit.of.map((code) => {
    const term = quantityTermOf(scope, code);
    return { edit, test: (held) => testFall(held, edit, term) };
  });

function testFall(held: HeldRecord, edit: NeverFallsEdit<string>, term: QuantityTerm): Outcome {
  const blankIsZero = edit.blank === "zero";
  const figure = held.figures.at(term.slot);
  const now = quantityAt(figure, blankIsZero);
  if (figure === undefined || now === null) return UNDECIDED;
  const last = earlierWithin(held, edit.within).find(({ figures }) => quantityAt(figures.at(term.slot), blankIsZero) !== null);
  const then = last?.figures.at(term.slot);
  const before = quantityAt(then, blankIsZero);
  if (!last || then === undefined || before === null) return WITHOUT_HISTORY;
  if (now >= before) return PASS;
  const sum = printFigure(before, term);
  const values = { label: term.label, reported: printFigure(now, term), sum, when: printPeriod(last.period), measure: measureText(term.indicator.measure) };
  const remark = { figures: [figure], past: { record: last.record, figures: [then] }, values, expected: null, imbalance: printFigure(now - before, term) };
  const halves = [figure, then].reduce((reach, { step }) => reach + (step > 1 || term.mayBeRounded ? step : 0), 0);
  return 2 * (before - now) <= halves
    ? { kind: "pass", remark: { ...remark, code: "edit.rounding", strength: "note" } }
    : { kind: "fail", remark: { ...remark, code: "edit.never-falls" } };
}
