import { compileEditsOnce } from "./compiled";
import type { SettledTemplate } from "./settle-template";
import { checkCrossForm } from "../check/check-cross-form";
import type { Checked } from "../check/check-record";
import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import { addCounts, type EditCounts } from "../model/review";
import type { Steps } from "../model/step";
import type { UnitCode } from "../model/unit";

/** Puts the forms of each unit to the edits between forms; only forms of the same period meet. A step a unit. */
export function* crossForms(settled: readonly SettledTemplate[]): Steps<{ findings: Finding[]; counts: EditCounts }> {
  const compiled = new Map(settled.map(({ template }) => [template.id, compileEditsOnce(template)]));
  if ([...compiled.values()].every(({ crossForms: edits }) => edits.length === 0)) return { findings: [], counts: addCounts([]) };
  const groups = new Map<string, UnitRecord[]>();
  for (const { records, period } of settled) {
    for (const record of records) groupOf(groups, record.unit.code, record.period ?? period).push(record);
  }
  const outcomes: Checked[] = [];
  for (const records of groups.values()) {
    yield { stage: "cross-check", done: outcomes.length, of: groups.size, what: records[0]!.unit.name };
    outcomes.push(checkCrossForm(records, compiled));
  }
  return { findings: outcomes.flatMap((outcome) => outcome.findings), counts: addCounts(outcomes.map((outcome) => outcome.counts)) };
}

function groupOf(groups: Map<string, UnitRecord[]>, unit: UnitCode, period: string | null): UnitRecord[] {
  const key = `${unit}|${period}`;
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}
