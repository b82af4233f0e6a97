import type { Finding } from "./finding";
import type { Period } from "./period";
import type { UnitCode } from "./unit";

/**
 * accepted: no hard finding. hard: read, has hard findings. refused: could not be placed or belongs to nobody.
 * superseded: another submission of the same unit is newer. ignored: not a submission (an own sheet, an empty tab).
 */
export type SubmissionState = "accepted" | "hard" | "refused" | "superseded" | "ignored";

/** One sheet (or one row of a unit table) as it was sent in. */
export interface Submission {
  readonly workbook: string;
  readonly worksheet: string;
  readonly unit: UnitCode | null;
  /** The unit as written, or as in the roster. */
  readonly unitName: string;
  readonly template: string | null;
  readonly version: number | null;
  readonly period: Period | null;
  readonly state: SubmissionState;
}

/** How the edits of a review ended: counts over all edits and units. */
export interface EditCounts {
  readonly pass: number;
  readonly fail: number;
  readonly undecided: number;
  readonly broken: number;
  /** Of the undecided, those for which too few earlier periods, or too few units, are at hand. */
  readonly withoutHistory: number;
}

/** What checking found. */
export interface ReviewSummary {
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  readonly counts: EditCounts;
}

export const NO_COUNTS: EditCounts = { pass: 0, fail: 0, undecided: 0, broken: 0, withoutHistory: 0 };

/** The counts of several reviews together. */
export const addCounts = (all: readonly EditCounts[]): EditCounts =>
  all.reduce(
    (sum, next) => ({
      pass: sum.pass + next.pass, fail: sum.fail + next.fail, undecided: sum.undecided + next.undecided, broken: sum.broken + next.broken,
      withoutHistory: sum.withoutHistory + next.withoutHistory,
    }),
    NO_COUNTS,
  );
