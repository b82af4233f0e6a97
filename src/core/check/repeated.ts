import type { RepeatedEdit } from "../model/edit";
import { printPeriod } from "../model/period";
import type { HeldRecord, HistoryCheck } from "./held-record";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, WITHOUT_HISTORY, type Outcome } from "./outcome";
import { quantityTermOf, type QuantityTerm, type Scope } from "./scope";

/** With fewer figures above zero an equal report tells nothing. */
const FEWEST_FIGURES = 5;

/** Not every figure is what it was in the unit's last report. One check, shown at the first figure. A gap that was no gap is a change. */
export function repeatedChecks(edit: RepeatedEdit<string>, scope: Scope): readonly HistoryCheck[] {
  const terms = edit.of.map((code) => quantityTermOf(scope, code));
  return [{ edit, test: (held) => testRepeated(held, terms, edit.blank === "zero") }];
}

function testRepeated({ figures, earlier }: HeldRecord, terms: readonly QuantityTerm[], blankIsZero: boolean): Outcome {
  const [last] = earlier;
  if (!last) return WITHOUT_HISTORY;
  const isSame = ({ slot }: QuantityTerm): boolean => quantityAt(figures.at(slot), blankIsZero) === quantityAt(last.figures.at(slot), blankIsZero);
  if (!terms.every(isSame)) return PASS;
  const filled = terms.filter(({ slot }) => (quantityAt(figures.at(slot), blankIsZero) ?? 0) !== 0);
  if (filled.length < FEWEST_FIGURES) return UNDECIDED;
  const values = { label: filled[0]!.label, reported: "", count: filled.length, when: printPeriod(last.period) };
  return { kind: "fail", remark: { code: "edit.repeated", figures: filled.flatMap(({ slot }) => figures.at(slot) ?? []), values, expected: null, imbalance: null } };
}
