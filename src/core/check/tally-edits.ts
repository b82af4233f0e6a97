import { checkCrossForm } from "./check-cross-form";
import { checkHistory } from "./check-history";
import { checkRecord, type Checked } from "./check-record";
import type { CompiledEdits } from "./compile-edits";
import type { Edit } from "../model/edit";
import type { UnitRecord } from "../model/figure";
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

/** The rule book that is tried, and what it is tried beside. */
export interface Trial {
  readonly edits: CompiledEdits;
  /** The edits that each row of a ledger is put to; of a form the same as `edits`. */
  readonly rows: CompiledEdits;
  /** Edits of other forms, by template id. */
  readonly others: ReadonlyMap<string, CompiledEdits>;
  /** What a unit reported on other forms for the same period. */
  beside(record: UnitRecord, period: Period): readonly UnitRecord[];
}

/** Counts how each edit ended, period by period; every period is held against those before it. In the order of the template. */
export function tallyEdits(periods: readonly PriorPeriod[], trial: Trial): readonly EditTally[] {
  const { edits: compiled, rows } = trial;
  const asked = [...compiled.checks, ...compiled.historyChecks, ...rows.checks].map(({ edit }) => edit);
  const edits: EditTally["edit"][] = [...new Map([...asked, ...compiled.crossForms].map((edit) => [edit.id, edit])).values()];
  const place = new Map([...rows.template.edits, ...compiled.template.edits].map(({ id }, index) => [id, index]));
  edits.sort((one, other) => (place.get(one.id) ?? -1) - (place.get(other.id) ?? -1));
  return edits.map((edit) => tallyOf(edit, periods, trial));
}

/** The same rule book with nothing but one edit in it. */
function alone(edit: EditTally["edit"], compiled: CompiledEdits): CompiledEdits {
  const only = <Item>(items: readonly Item[], editOf: (item: Item) => EditTally["edit"]): readonly Item[] => items.filter((item) => editOf(item).id === edit.id);
  return {
    ...compiled, checks: only(compiled.checks, (check) => check.edit), historyChecks: only(compiled.historyChecks, (check) => check.edit), crossForms: only(compiled.crossForms, (one) => one),
  };
}

function tallyOf(edit: EditTally["edit"], periods: readonly PriorPeriod[], { edits, rows, others, beside }: Trial): EditTally {
  const [own, ofRows] = [alone(edit, edits), alone(edit, rows)];
  const forms = new Map([...[...others].map(([id, compiled]) => [id, { ...compiled, crossForms: [] }] as const), [own.template.id, own] as const]);
  const counts: EditCounts[] = [NO_COUNTS];
  const spoken: { unit: Unit; period: Period }[] = [];
  for (const { period, records } of periods) {
    const held = checkHistory(records, periods, period, own);
    counts.push(held.counts);
    for (const record of records) {
      const answers = [...(record.ledger ? rowAnswers(record, ofRows) : []), checkRecord(record, own), checkCrossForm([record, ...beside(record, period)], forms)];
      counts.push(...answers.map((checked) => checked.counts));
      const findings = [...answers.flatMap((checked) => checked.findings), ...held.findings.filter(({ unit }) => unit === record.unit.code)];
      if (findings.some(isSpoken)) spoken.push({ unit: record.unit, period });
    }
  }
  return { edit, counts: addCounts(counts), spoken };
}

const rowAnswers = (record: UnitRecord, rows: CompiledEdits): readonly Checked[] => record.ledger!.entries.map(({ figures }) => checkRecord({ ...record, figures }, rows));

const isSpoken = ({ strength, reach }: Checked["findings"][number]): boolean => strength !== "note" && reach !== "template";
