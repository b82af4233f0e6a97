import type { BulletinFacts, CellPlace, CellRef, Language, Review, ReviewSettings, SettledFinding, UnitCode } from "#core";
import type { TracedTotals } from "../source-rows";
import { unitStates } from "../unit-states";
import { chaseGroups, formStates, unitsComplete } from "./form-states";
import { largestChanges } from "./largest-changes";
import { ledgerIssues } from "./ledger-issues";
import { progressOf } from "./progress-of";
import { worstFindings } from "./worst-findings";

/** What a consolidation knows when its other sheets are laid out. */
export interface BulletinGround {
  readonly reviewed: Review;
  readonly settled: readonly SettledFinding[];
  readonly settings: ReviewSettings;
  readonly parts: readonly TracedTotals[];
  readonly unitNames: ReadonlyMap<UnitCode, string>;
  readonly linkOf: (cell: CellRef) => CellPlace | null;
}

/** What the sheet 通报 tells. */
export function bulletinFacts({ reviewed, settled, settings, parts, unitNames, linkOf }: BulletinGround, language: Language): BulletinFacts {
  const states = unitStates(reviewed);
  const roster = settings.roster ? "known" : "unknown";
  return {
    forms: formStates(parts, language),
    units: parts.length > 0 ? unitNames.size : (settings.roster?.units.length ?? 0),
    complete: unitsComplete(states),
    roster,
    groups: chaseGroups(states),
    changes: largestChanges(parts),
    ...worstFindings(settled, reviewed.submissions, unitNames, linkOf, language),
    ledgers: ledgerIssues(parts, settled, language),
    progress: progressOf(parts, roster, language),
  };
}
