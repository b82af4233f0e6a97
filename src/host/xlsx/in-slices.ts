import { SLICE, type Pace } from "#jobs/pace";

/** The rests of one thing that a host does, however many parts it has. */
export interface Rests {
  /** Whether it is time for one: half a slice has gone by, and the other half is left to whatever comes next. */
  isDue(): boolean;
  rest(): Promise<void>;
}

/** Rests by a pace; without one none is ever due. */
export function restsBy(pace: Pace | undefined): Rests {
  let begun = pace?.now() ?? 0;
  return {
    isDue: () => pace !== undefined && pace.now() - begun > SLICE / 2,
    async rest() {
      await pace?.rest();
      begun = pace?.now() ?? 0;
    },
  };
}

/** Takes all steps of a host's own work, resting in time. */
export async function inSlices<Result>(steps: Generator<unknown, Result, void>, rests: Rests): Promise<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (rests.isDue()) await rests.rest();
  }
}
