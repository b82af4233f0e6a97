import type { RequiredWhenEdit } from "../model/edit";
import { holdsForRow, isFilled } from "../template/row-condition";
import { PASS, UNDECIDED, type Check, type Outcome } from "./outcome";
import { rowFiguresIn, termOf, type ContentTerm, type Scope } from "./scope";
import type { Figure } from "../model/figure";

/** Fields that must be filled once a condition holds. One check a field; where the condition does not hold it passes. */
export function requiredWhenChecks(edit: RequiredWhenEdit<string>, scope: Scope): readonly Check[] {
  return edit.of.map((code) => {
    const term = termOf(scope, code);
    return { edit, test: (figures) => (holdsForRow(edit.when, rowFiguresIn(figures, scope), figures.asOf ?? null) ? testPresence(figures.at(term.slot), term) : PASS) };
  });
}

function testPresence(figure: Figure | undefined, { label }: ContentTerm): Outcome {
  if (figure === undefined) return UNDECIDED;
  if (isFilled(figure)) return figure.value === null ? UNDECIDED : PASS;
  return { kind: "fail", remark: { code: "edit.required-when", figures: [figure], values: { label, reported: "" }, expected: null, imbalance: null } };
}
