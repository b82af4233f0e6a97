import { checkHistory } from "./check-history";
import { checkRecord, type Checked } from "./check-record";
import type { CompiledEdits } from "./compile-edits";
import type { Edit } from "../model/edit";
import type { PriorPeriod } from "../model/history";
import type { Period } from "../model/period";
import { addCounts, NO_COUNTS, type EditCounts } from "../model/review";
import type { Unit } from "../model/unit";

/** How one edit ended over many records. */
export interface EditTally {
  readonly edit: Pick<Edit, "id" | "strength" | "label">;
  readonly counts: EditCounts;
  /** Where it spoke: once a unit and period. */
  readonly spoken: readonly { readonly unit: Unit; readonly period: Period }[];
}

/** Counts how each edit ended, period by period; every period is held against those before it. In the order of the template. */
export function tallyEdits(periods: readonly PriorPeriod[], compiled: CompiledEdits): readonly EditTally[] {
  const edits = [...new Map([...compiled.checks, ...compiled.historyChecks].map(({ edit }) => [edit.id, edit])).values()];
  const place = new Map(compiled.template.edits.map(({ id }, index) => [id, index]));
  edits.sort((one, other) => (place.get(one.id) ?? -1) - (place.get(other.id) ?? -1));
  return edits.map((edit) => tallyOf(edit, periods, compiled));
}

function tallyOf(edit: EditTally["edit"], periods: readonly PriorPeriod[], compiled: CompiledEdits): EditTally {
  const only = <Check extends { readonly edit: EditTally["edit"] }>(checks: readonly Check[]): readonly Check[] => checks.filter((check) => check.edit.id === edit.id);
  const alone: CompiledEdits = { ...compiled, checks: only(compiled.checks), historyChecks: only(compiled.historyChecks) };
  const counts: EditCounts[] = [NO_COUNTS];
  const spoken: { unit: Unit; period: Period }[] = [];
  for (const { period, records } of periods) {
    const held = checkHistory(records, periods, period, alone);
    const own = records.map((record) => checkRecord(record, alone));
    counts.push(held.counts, ...own.map((checked) => checked.counts));
    records.forEach((record, index) => {
      const findings = [...own[index]!.findings, ...held.findings.filter(({ unit }) => unit === record.unit.code)];
      if (findings.some(isSpoken)) spoken.push({ unit: record.unit, period });
    });
  }
  return { edit, counts: addCounts(counts), spoken };
}

const isSpoken = ({ strength, reach }: Checked["findings"][number]): boolean => strength !== "note" && reach !== "template";
