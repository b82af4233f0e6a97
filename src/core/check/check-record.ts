import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import type { EditCounts } from "../model/review";
import type { CompiledEdits } from "./compile-edits";
import { figuresInOrder } from "./figures-in-order";
import { brokenFinding, cellOf, findingOf } from "./finding-of";
import { lacksNothing } from "./lacks-nothing";
import type { Check, CheckCode, Outcome } from "./outcome";

/** What checking gave: every finding, and how many checks ended how (an edit with three parts has three checks). */
export interface Checked {
  readonly findings: readonly Finding<CheckCode>[];
  readonly counts: EditCounts;
}

/**
 * Puts one unit's record to all edits inside its form, in the order of the template. A rule that breaks is reported
 * apart (edit.broken, reach "template") and never as the unit's mistake. What a row of a ledger may leave blank leaves nothing undecided.
 * @throws RangeError when the record follows another template.
 */
export function checkRecord(record: UnitRecord, compiled: CompiledEdits): Checked {
  const { template, checks } = compiled;
  if (record.template !== template.id) throw new RangeError(`a record of ${record.template} put to the edits of ${template.id}`);
  const figures = figuresInOrder(record, compiled);
  const open = figures.isPlain ? beyondGaps(checks) : checks;
  const counts = { pass: checks.length - open.length, fail: 0, undecided: 0, broken: 0, withoutHistory: 0 };
  const findings: Finding<CheckCode>[] = [];
  for (const check of open) {
    let outcome: Outcome;
    try {
      outcome = check.test(figures);
    } catch (cause) {
      counts.broken += 1;
      findings.push(brokenFinding(check, template.id, cause));
      continue;
    }
    if (outcome.kind === "undecided" && template.ledger && lacksNothing(check, figures, compiled)) continue;
    counts[outcome.kind] += 1;
    if (outcome.kind === "undecided" || !outcome.remark) continue;
    const cells = outcome.remark.figures.map((figure) => cellOf(record, figure));
    findings.push(findingOf(check, outcome.remark, record, "form", cells));
  }
  return { findings, counts };
}

const known = new WeakMap<readonly Check[], readonly Check[]>();

/** The checks that plain numbers may fail; told apart once for all records. */
function beyondGaps(checks: readonly Check[]): readonly Check[] {
  const beyond = known.get(checks) ?? checks.filter((check) => !check.asksForGaps);
  known.set(checks, beyond);
  return beyond;
}
