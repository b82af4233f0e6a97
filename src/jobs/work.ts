import type { Step, Steps } from "#core";
import { HostError } from "./host-error";
import { SLICE, type Pace } from "./pace";

/** Who goes along with long work. */
export interface WorkOptions {
  /** Told what is at hand, before it is taken up. */
  readonly progress?: ((step: Step) => void) | undefined;
  /** Ends the work at its next rest, or before the next workbook is read or anything is written. */
  readonly signal?: AbortSignal | undefined;
  /** Left out: the work runs through without a rest, as it may on a command line. */
  readonly pace?: Pace | undefined;
}

/** Long work in hand, one after the other in the same slices. Everything here throws HostError("cancelled") once the signal was raised. */
export interface Work {
  /** Takes all steps, resting in time. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  /** Tells of a step that is not to be divided, and rests before it, so that it is seen. */
  pause(step: Step): Promise<void>;
}

/**
 * Starts long work about `subject` (the workbook that a person waits for). With a pace it runs in slices: before a step would
 * reach beyond 50 ms, if it took as long as the longest so far, others have their turn.
 */
export function startWork(subject: string, { progress, signal, pace }: WorkOptions = {}): Work {
  let [begun, last, longest] = [pace?.now() ?? 0, pace?.now() ?? 0, 0];
  const endIfCancelled = (): void => {
    if (signal?.aborted) throw new HostError("cancelled", subject, "the signal was raised");
  };
  const rest = async (): Promise<void> => {
    await pace?.rest();
    endIfCancelled();
    begun = last = pace?.now() ?? 0;
  };
  const isDue = ({ now }: Pace): boolean => {
    const time = now();
    longest = Math.max(longest, time - last);
    last = time;
    return time - begun + longest > SLICE;
  };
  return {
    async run(steps) {
      endIfCancelled();
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done) return next.value;
        progress?.(next.value);
        if (pace && isDue(pace)) await rest();
      }
    },
    async pause(step) {
      endIfCancelled();
      progress?.(step);
      await rest();
    },
  };
}
