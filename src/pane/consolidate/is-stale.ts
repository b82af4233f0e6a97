import type { Review, UnitRecord } from "#core";
import type { ConsolidateState, Outcome } from "./consolidate-state";
import type { Survey } from "./survey";

/** overruled: a figure or a row was changed on a unit's tab, but it is a file of this unit that counts. */
export type Staleness = "figures" | "choices" | "overruled";

/** Why the sheets that were written, now or in an earlier session, no longer say what the figures and choices of now would give; null while they do. */
export function staleness({ outcome, survey, choices, open, prior }: Pick<ConsolidateState, "outcome" | "survey" | "choices" | "open" | "prior">): Staleness | null {
  if (!survey) return null;
  if (outcome && (outcome.prior !== prior || survey.heap.accepted.size > 0 || !isSameChoice(outcome, choices))) return "choices";
  if (survey.moved.length + survey.movedRows.length > 0) return areOverruled(survey, open?.name) ? "overruled" : "figures";
  return !outcome || figuresOf(outcome.after) === figuresOf(survey.review) ? null : "figures";
}

/** Whether any of the tabs with changed figures or rows is not what counts for its unit. */
function areOverruled({ review, moved, movedRows }: Survey, open: string | undefined): boolean {
  const counted = new Set(review.templates.flatMap(({ records }) => records.filter(({ workbook }) => workbook === open).map(({ worksheet }) => worksheet)));
  return [...moved, ...movedRows].some(({ here }) => !counted.has(here.worksheet));
}

const isSameChoice = ({ choices: then }: Outcome, now: ConsolidateState["choices"]): boolean =>
  then.takesOpen === now.takesOpen && then.roster?.roster === now.roster?.roster && then.period === now.period && then.hardFindings === now.hardFindings && then.bulletin === now.bulletin;

/** Remembered, since the same review is asked about whenever something is drawn. */
const known = new WeakMap<Review, string>();

/** All figures that count and whether their units have hard findings, as one text to compare. */
function figuresOf(review: Review): string {
  let text = known.get(review);
  if (text === undefined) {
    text = JSON.stringify(review.templates.map(({ template, period, records, withHard }) => [template.id, period, records.map(figuresOfRecord), [...withHard]]));
    known.set(review, text);
  }
  return text;
}

const figuresOfRecord = ({ unit, figures }: UnitRecord) => [unit.code, [...figures].map(([code, { value }]) => [code, value])];
