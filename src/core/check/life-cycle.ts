import type { LifeCycleEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { dayNumber } from "../model/period";
import { isFilled } from "../template/row-condition";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome } from "./outcome";
import { termOf, type ContentTerm, type Scope } from "./scope";

/** A stage with the place of its day. */
interface Stage {
  readonly status: string;
  readonly date: ContentTerm;
}

/** Each stage that was reached: none before it left out, not before the day of the one before; and the status is that of the last. */
export function lifeCycleChecks(edit: LifeCycleEdit<string>, scope: Scope): readonly Check[] {
  const status = termOf(scope, edit.status);
  const stages = edit.stages.map(({ status: name, date }): Stage => ({ status: name, date: termOf(scope, date) }));
  return [
    ...stages.slice(1).map((stage, index): Check => ({ edit, test: (figures) => testStage(figures, stage, stages[index]!) })),
    { edit, test: (figures) => testStatus(figures, status, stages) },
  ];
}

const wasReached = (figure: Figure | undefined): boolean => figure !== undefined && isFilled(figure);

function testStage(figures: Figures, stage: Stage, before: Stage): Outcome {
  const [end, start] = [figures.at(stage.date.slot), figures.at(before.date.slot)];
  if (!end || !wasReached(end)) return PASS;
  if (!start) return UNDECIDED;
  if (!wasReached(start)) return fails("edit.stage-left-out", [start, end], { label: before.date.label, against: stage.date.label, reported: String(end.value ?? "") });
  if (typeof end.value !== "string" || typeof start.value !== "string") return UNDECIDED;
  const days = dayNumber(start.value) - dayNumber(end.value);
  if (days <= 0) return PASS;
  return fails("edit.date-order", [end, start], { label: stage.date.label, reported: end.value, against: before.date.label, earlier: start.value, days });
}

function testStatus(figures: Figures, status: ContentTerm, stages: readonly Stage[]): Outcome {
  const stated = figures.at(status.slot);
  const last = stages.filter(({ date }) => wasReached(figures.at(date.slot))).at(-1);
  if (!last || typeof stated?.value !== "string") return UNDECIDED;
  if (stated.value === last.status) return PASS;
  return fails("edit.status", [stated, figures.at(last.date.slot)!], { label: status.label, reported: stated.value, against: last.date.label }, last.status);
}

const fails = (code: "edit.stage-left-out" | "edit.date-order" | "edit.status", figures: readonly Figure[], values: Readonly<Record<string, string | number>>, expected: string | null = null): Outcome =>
  ({ kind: "fail", remark: { code, figures, values, expected, imbalance: null } });
