import type { Steps } from "#core";
import { SLICE, type Pace } from "#jobs/pace";

/** Takes all steps of a host's own work, resting after half a slice; without a pace it takes them at once. */
export async function inSlices<Result>(steps: Steps<Result>, pace: Pace | undefined): Promise<Result> {
  let begun = pace?.now() ?? 0;
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (!pace || pace.now() - begun < SLICE / 2) continue;
    await pace.rest();
    begun = pace.now();
  }
}
