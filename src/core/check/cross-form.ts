import type { CrossFormEdit } from "../model/edit";
import { compareSum, type Comparison } from "./compare-sum";
import { linearSum } from "./linear-sum";
import type { Check } from "./outcome";
import { quantityTermOf, type Scope } from "./scope";

/**
 * The same figure in another form of the same unit and period. The check is given both figures: [own, other]. Shown at
 * the own figure. Measures of one dimension are converted.
 */
export function crossFormCheck(edit: CrossFormEdit<string>, scope: Scope, other: Scope): Check {
  const own = { ...quantityTermOf(scope, edit.of), slot: 0 };
  const theirs = { ...quantityTermOf(other, edit.other.indicator), slot: 1 };
  const values = { against: theirs.label, form: other.template.name["zh-CN"] };
  const comparison: Comparison = { code: "edit.cross-form", relation: "=", sum: linearSum([own, theirs], [1, -1], edit.blank), values };
  return { edit, test: (figures) => compareSum(comparison, figures) };
}
