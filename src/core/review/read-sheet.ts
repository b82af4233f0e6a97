import { readLedgerSheet } from "./read-ledger-sheet";
import { driftFinding, readForm, readUnitRows, type SubmissionRead } from "./read-submission";
import type { ReviewSettings } from "./review-settings";
import type { Figure } from "../model/figure";
import type { Finding, FindingPlace } from "../model/finding";
import type { Placement } from "../model/placement";
import type { Submission } from "../model/review";
import type { SheetSnapshot } from "../model/sheet";
import type { Template } from "../model/template";
import type { Recognition } from "../recognise/recognise-sheet";

/** What one sheet says by itself. */
export interface SheetRead {
  readonly reads: readonly SubmissionRead[];
  /** About the sheet as a whole; those about a submission are in its read. */
  readonly findings: readonly Finding[];
  /** Submissions that are not added up. */
  readonly others: readonly Submission[];
  /** The sums that a table of units states of itself. */
  readonly total: StatedTotal | null;
}

/** The row in which a sheet adds its units up. */
export interface StatedTotal {
  readonly template: Template;
  readonly at: FindingPlace;
  readonly figures: ReadonlyMap<string, Figure>;
}

const NOTHING: SheetRead = { reads: [], findings: [], others: [], total: null };

/** A sheet, or a whole workbook (worksheet ""), that counts for nobody. */
export const nobody = (workbook: string, worksheet: string): Submission => ({
  workbook, worksheet, unit: null, unitName: "", template: null, version: null, period: null, state: "ignored",
});

/** What a sheet comes to that is no submission. */
export const ignored = (sheet: SheetSnapshot): SheetRead => ({ ...NOTHING, others: [nobody(sheet.workbook, sheet.worksheet)] });

/** Reads a sheet and checks all that it says by itself; other sheets are not looked at. */
export function readSheet(sheet: SheetSnapshot, recognition: Recognition, settings: ReviewSettings): SheetRead {
  switch (recognition.kind) {
    case "none":
    case "own":
      return ignored(sheet);
    case "refused":
      return refused(sheet, recognition);
    case "placed":
      return readPlaced(sheet, recognition.placement, settings);
  }
}

function refused(sheet: SheetSnapshot, { identity, template, drift }: Extract<Recognition, { kind: "refused" }>): SheetRead {
  const at = { workbook: sheet.workbook, worksheet: sheet.worksheet, unit: identity?.unit ?? null, period: identity?.period ?? null };
  const submission = { ...nobody(sheet.workbook, sheet.worksheet), unit: at.unit, template, version: identity?.version ?? null, period: at.period };
  return { ...NOTHING, findings: [driftFinding(drift, at)], others: [{ ...submission, state: "refused" }] };
}

function readPlaced(sheet: SheetSnapshot, placement: Placement, settings: ReviewSettings): SheetRead {
  if (isOwnTotal(placement, settings)) return ignored(sheet);
  if (placement.shape === "form") return { ...NOTHING, reads: [readForm(sheet, placement, settings.roster)] };
  if (placement.shape === "ledger") return { ...NOTHING, reads: [readLedgerSheet(sheet, placement, settings.roster)] };
  const { submissions, total: figures, findings, at } = readUnitRows(sheet, placement, settings.roster);
  return { ...NOTHING, reads: submissions, findings, total: figures && { template: placement.template, at, figures } };
}

/** Whether a 汇总 sheet is the result of adding these units up, and not the report of one of them. */
function isOwnTotal({ identity }: Placement, { roster }: ReviewSettings): boolean {
  return identity?.role === "district" && !roster?.units.some((unit) => unit.code === identity.unit);
}
