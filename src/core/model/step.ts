/** What long work goes through, in this order; not every kind of work knows all of them. */
export const STAGES = ["read", "recognise", "check", "compare", "cross-check", "judge", "order", "add-up", "lay-out", "write"] as const;
export type Stage = (typeof STAGES)[number];

/** How far long work has come: what is at hand now. */
export interface Step {
  readonly stage: Stage;
  /** How many things this stage is through with, of how many. */
  readonly done: number;
  readonly of: number;
  /** The thing at hand, as people call it: a workbook, a tab, a unit, a template's id. */
  readonly what: string;
}

/** Long work that stops before each thing it takes up, so that whoever runs it can tell of it, let others have a turn, or end it. */
export type Steps<Result> = Generator<Step, Result, void>;

/** Long work as part of a longer one: each of its steps is told as `step` of that. */
export function* within<Result>(step: Step, steps: Steps<Result>): Steps<Result> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    yield step;
  }
}

/** Takes all steps at once. */
export function takeAll<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
