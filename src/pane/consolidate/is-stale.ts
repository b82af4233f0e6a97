import type { Review, UnitRecord } from "#core";
import type { ConsolidateState, Outcome } from "./consolidate-state";

/** Why the sheets that were written no longer say what the figures and choices of now would give; null while they do. */
export function staleness({ outcome, survey, files, choices, prior }: Pick<ConsolidateState, "outcome" | "survey" | "files" | "choices" | "prior">): "figures" | "choices" | null {
  if (!outcome || !survey) return null;
  if (outcome.prior !== prior || !isSameChoice(outcome, choices, files.map(({ id }) => id))) return "choices";
  return figuresOf(outcome.review) === figuresOf(survey.review) ? null : "figures";
}

const isSameChoice = ({ choices: then, files: those }: Outcome, now: ConsolidateState["choices"], these: readonly number[]): boolean =>
  then.takesOpen === now.takesOpen && then.roster?.roster === now.roster?.roster && then.period === now.period && then.hardFindings === now.hardFindings &&
  those.length === these.length && those.every((id) => these.includes(id));

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
