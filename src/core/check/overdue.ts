import type { OverdueEdit } from "../model/edit";
import { daysBetween, isFilled } from "../template/row-condition";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { termOf, type ContentTerm, type Scope } from "./scope";

/** Whether a thing that is not done should be by now. Undecided without its day, or when the period is not known. @throws RangeError when the edit names no day */
export function overdueChecks(edit: OverdueEdit<string>, scope: Scope): readonly Check[] {
  const from = edit.due ?? edit.since;
  if (from === undefined) throw new RangeError(`${edit.id} says neither by when nor since when`);
  const [done, day] = [termOf(scope, edit.done), termOf(scope, from)];
  const allowed = edit.due === undefined ? (edit.days ?? 0) : 0;
  return [{ edit, test: (figures) => testDone(figures, done, day, allowed) }];
}

function testDone(figures: Figures, done: ContentTerm, day: ContentTerm, allowed: number): Outcome {
  const [end, start] = [figures.at(done.slot), figures.at(day.slot)];
  if (end && isFilled(end)) return PASS;
  const over = daysBetween(start, figures.asOf ?? null) - allowed;
  if (!start || over === Number.NEGATIVE_INFINITY) return UNDECIDED;
  if (over <= 0) return PASS;
  const values = { label: day.label, reported: String(start.value), against: done.label, days: over, asOf: figures.asOf ?? "" };
  return { kind: "fail", remark: { code: "edit.overdue", figures: [start, ...(end ? [end] : [])], values, expected: null, imbalance: null } };
}
