import { isStampOf, stampIn, type Review, type Stamp, type WorkbookSnapshot } from "#core";

/** The stamp that a workbook bears, held against what stands in it. */
export interface StampState {
  readonly stamp: Stamp;
  /** Whether a figure was changed, or a form put in or taken out, since it was stamped. */
  readonly isChanged: boolean;
}

/** What a review says of a workbook's stamp; null where it bears none, or that of another unit or period than its forms are for. */
export function stampState(workbook: WorkbookSnapshot, { submissions, findings }: Review): StampState | null {
  const stamp = stampIn(workbook);
  if (!stamp) return null;
  const meant = submissions.filter((submission) => submission.workbook === workbook.name && submission.template !== null && isStampOf(stamp, submission));
  if (meant.length === 0) return null;
  const isAway = stamp.forms.some(({ template }) => meant.every((submission) => submission.template !== template));
  return { stamp, isChanged: isAway || findings.some((finding) => finding.workbook === workbook.name && CHANGES.has(finding.code)) };
}

const CHANGES: ReadonlySet<string> = new Set(["stamp.changed", "stamp.not-in-it"]);
