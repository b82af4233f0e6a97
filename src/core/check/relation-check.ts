import type { Edit } from "../model/edit";
import type { Relation } from "../template/edit-relations";
import { compareSum, type Comparison } from "./compare-sum";
import { linearSum, type SignedTerm } from "./linear-sum";
import type { Check, CheckCode } from "./outcome";
import { quantityTermOf, type Scope } from "./scope";

/** The check of one relation of `edit`: shown − Σ plus + Σ less compared with 0. @throws RangeError when the rule is broken. */
export function relationCheck(edit: Edit, relation: Relation, code: CheckCode, scope: Scope): Check {
  const terms = (codes: readonly string[], sign: 1 | -1) => codes.map((part): SignedTerm => [quantityTermOf(scope, part), sign]);
  const sum = linearSum([...terms([relation.shown], 1), ...terms(relation.plus, -1), ...terms(relation.less, 1)], edit.blank);
  const [first] = relation.plus;
  const values: Readonly<Record<string, string>> = relation.line === "" && first ? { against: quantityTermOf(scope, first).label } : { line: relation.line };
  const comparison: Comparison = { code, relation: relation.relation, sum, values };
  return { edit, test: (figures) => compareSum(comparison, figures) };
}
