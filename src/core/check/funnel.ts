import type { FunnelEdit } from "../model/edit";
import { compareSum, type Comparison } from "./compare-sum";
import { linearSum } from "./linear-sum";
import { UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { quantityTermOf, type Scope } from "./scope";

/**
 * Each stage is at most the one before it. One check a stage after the first, shown at the later stage. A stage that is
 * a gap is stepped over: the third is then held against the first.
 */
export function funnelChecks(edit: FunnelEdit<string>, scope: Scope): readonly Check[] {
  const stages = edit.stages.map((code) => quantityTermOf(scope, code));
  return stages.slice(1).map((later, index) => {
    const earlierFirst = stages.slice(0, index + 1).reverse();
    const comparisons = earlierFirst.map((earlier): Comparison => ({
      code: "edit.funnel", relation: "<=", sum: linearSum([later, earlier], [1, -1], edit.blank), values: { against: earlier.label },
    }));
    return { edit, test: (figures) => firstDecided(comparisons, figures) };
  });
}

function firstDecided(comparisons: readonly Comparison[], figures: Figures): Outcome {
  for (const comparison of comparisons) {
    const outcome = compareSum(comparison, figures);
    if (outcome.kind !== "undecided") return outcome;
  }
  return UNDECIDED;
}
