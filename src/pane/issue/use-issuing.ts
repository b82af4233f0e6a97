import { useRef, useState } from "react";
import type { Step } from "#core";
import type { WorkOptions } from "#jobs/work";
import { pagePace } from "../page-pace";

/** Long work that makes something, as the page shows it. */
export interface Issuing<Made> {
  readonly made: Made | null;
  /** Null while nothing is made. */
  readonly work: { readonly step: Step | null; readonly isStopping: boolean } | null;
  readonly trouble: unknown;
  readonly forget: () => void;
  /** Makes it, in place of what was made before. */
  readonly make: (job: (options: WorkOptions) => Promise<Made>) => Promise<void>;
  readonly cancel: () => void;
  /** Does something with what was made, which stays. */
  readonly attempt: (job: () => Promise<void>) => Promise<void>;
}

/** Does the work in slices; what it meets, being cancelled among it, becomes `trouble`. What was asked for is made even when its place on the page is folded away. */
export function useIssuing<Made>(): Issuing<Made> {
  const [made, setMade] = useState<Made | null>(null);
  const [work, setWork] = useState<Issuing<Made>["work"]>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  const make: Issuing<Made>["make"] = async (job) => {
    const { signal } = (stopper.current = new AbortController());
    setWork({ step: null, isStopping: false });
    setMade(null);
    setTrouble(null);
    try {
      setMade(await job({ pace: pagePace, signal, progress: (step) => setWork({ step, isStopping: signal.aborted }) }));
    } catch (met) {
      setTrouble(met);
    } finally {
      setWork(null);
    }
  };
  const cancel = (): void => {
    stopper.current?.abort();
    setWork((now) => now && { ...now, isStopping: true });
  };
  const attempt: Issuing<Made>["attempt"] = async (job) => {
    setTrouble(null);
    await job().catch(setTrouble);
  };
  return { made, work, trouble, forget: () => setTrouble(null), make, cancel, attempt };
}
