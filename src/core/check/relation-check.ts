import type { BlankMeaning, Edit } from "../model/edit";
import type { Relation } from "../template/edit-relations";
import { stepSizeOf } from "../template/step-size";
import { compareSum, type Comparison } from "./compare-sum";
import { linearSum, type LinearSum } from "./linear-sum";
import type { Check, CheckCode } from "./outcome";
import { quantityTermOf, slotOf, type Scope } from "./scope";

/** The check of one relation of `edit`: shown − Σ plus + Σ less compared with 0. @throws RangeError when the rule is broken. */
export function relationCheck(edit: Edit, relation: Relation, code: CheckCode, scope: Scope): Check {
  const [first] = relation.plus;
  const values: Readonly<Record<string, string>> = relation.line === "" && first ? { against: quantityTermOf(scope, first).label } : { line: relation.line };
  const comparison: Comparison = { code, relation: relation.relation, sum: sumOf(relation, edit.blank, scope), values };
  return { edit, test: (figures) => compareSum(comparison, figures) };
}

function sumOf({ shown, plus, less, alike }: Relation, blank: BlankMeaning | undefined, scope: Scope): LinearSum {
  const terms = () => [shown, ...plus, ...less].map((code) => quantityTermOf(scope, code));
  const signs = new Array<1 | -1>(1 + plus.length + less.length).fill(1).fill(-1, 1, 1 + plus.length);
  if (alike === null) return linearSum(terms(), signs, blank);
  const slots = [slotOf(scope, shown)];
  for (const code of plus) slots.push(slotOf(scope, code));
  for (const code of less) slots.push(slotOf(scope, code));
  return { terms, slots, factors: signs, grain: stepSizeOf(alike), blankIsZero: blank === "zero" };
}
