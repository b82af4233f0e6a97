import type { Edit } from "../model/edit";
import type { Relation } from "../template/edit-relations";
import { compareSum, type Comparison } from "./compare-sum";
import { linearSum } from "./linear-sum";
import type { Check, CheckCode } from "./outcome";
import { quantityTermOf, type Scope } from "./scope";

/** The check of one relation of `edit`: shown − Σ plus + Σ less compared with 0. @throws RangeError when the rule is broken. */
export function relationCheck(edit: Edit, relation: Relation, code: CheckCode, scope: Scope): Check {
  const { shown, plus, less } = relation;
  const terms = [shown, ...plus, ...less].map((code) => quantityTermOf(scope, code));
  const sum = linearSum(terms, terms.map((_, index) => (index > 0 && index <= plus.length ? -1 : 1)), edit.blank);
  const [first] = plus;
  const values: Readonly<Record<string, string>> = relation.line === "" && first ? { against: quantityTermOf(scope, first).label } : { line: relation.line };
  const comparison: Comparison = { code, relation: relation.relation, sum, values };
  return { edit, test: (figures) => compareSum(comparison, figures) };
}
