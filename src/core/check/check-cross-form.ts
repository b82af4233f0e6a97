import type { CrossFormEdit } from "../model/edit";
import type { UnitRecord } from "../model/figure";
import type { Finding } from "../model/finding";
import type { Checked } from "./check-record";
import type { CompiledEdits } from "./compile-edits";
import { crossFormCheck } from "./cross-form";
import { brokenFinding, cellOf, findingOf } from "./finding-of";
import { UNDECIDED, type Check, type CheckCode, type Outcome } from "./outcome";

/** How a cross-form check ended, and its finding if it has one. */
interface Answer {
  readonly kind: Outcome["kind"] | "broken";
  readonly finding?: Finding<CheckCode>;
}

/**
 * Puts the records of one unit and period to the edits between its forms. A form that was not sent leaves its edits
 * undecided. `compiled` is by template id.
 */
export function checkCrossForm(records: readonly UnitRecord[], compiled: ReadonlyMap<string, CompiledEdits>): Checked {
  const answers = records.flatMap((record) => answersOf(record, records, compiled));
  const counts = { pass: 0, fail: 0, undecided: 0, broken: 0, withoutHistory: 0 };
  for (const { kind } of answers) counts[kind] += 1;
  return { findings: answers.flatMap(({ finding }) => (finding ? [finding] : [])), counts };
}

function answersOf(record: UnitRecord, records: readonly UnitRecord[], compiled: ReadonlyMap<string, CompiledEdits>): readonly Answer[] {
  const own = compiled.get(record.template);
  if (!own) return [];
  return own.crossForms.flatMap((edit): readonly Answer[] => {
    const theirs = compiled.get(edit.other.template);
    const others = records.filter((other) => other !== record && other.template === edit.other.template);
    return theirs && others.length > 0 ? others.map((other) => answerTo(edit, [record, own], [other, theirs])) : [{ kind: "undecided" }];
  });
}

/** A record and the edits of its template. */
type Side = readonly [UnitRecord, CompiledEdits];

function answerTo(edit: CrossFormEdit<string>, [record, own]: Side, [other, theirs]: Side): Answer {
  const figure = record.figures.get(edit.of);
  let check: Check = { edit, test: () => UNDECIDED };
  let outcome: Outcome;
  try {
    check = crossFormCheck(edit, own.scope, theirs.scope);
    outcome = check.test([figure, other.figures.get(edit.other.indicator)]);
  } catch (cause) {
    return { kind: "broken", finding: brokenFinding(check, record.template, cause) };
  }
  if (outcome.kind === "undecided" || !outcome.remark) return { kind: outcome.kind };
  const cells = outcome.remark.figures.map((one) => cellOf(one === figure ? record : other, one));
  return { kind: outcome.kind, finding: findingOf(check, outcome.remark, record, "cross-form", cells) };
}
