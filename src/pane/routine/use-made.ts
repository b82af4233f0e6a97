import { useState } from "react";
import type { WorkbookSnapshot } from "#core";
import type { RoutineProps } from "./routine-props";

/** Something made from the district workbook as it stands, and what may be done with it. */
export interface Making<Made> {
  /** Null before it was made, and once a figure of the workbook has changed since. */
  readonly made: Made | null;
  readonly isBusy: boolean;
  readonly trouble: unknown;
  readonly forget: () => void;
  /** Makes it, in place of what was made before; `first` is done before it. */
  readonly make: (first?: () => Promise<void>) => Promise<void>;
  /** Does something with it that leaves the workbook alone. */
  readonly act: (job: () => Promise<void>) => Promise<void>;
  /** Does something that is noted in the workbook; what was made stays, or is made anew from what stands there then. */
  readonly note: (job: (made: Made) => Promise<void>, then: "stays" | "anew") => Promise<void>;
}

/** Holds what was made from the workbook for as long as it stays true. What is met becomes `trouble`; nothing rejects. */
export function useMade<Made>({ open, readAgain }: RoutineProps, making: (open: WorkbookSnapshot) => Promise<Made>): Making<Made> {
  const [held, setHeld] = useState<{ readonly of: WorkbookSnapshot; readonly made: Made } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const busily = async (job: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setTrouble(null);
    try {
      await job();
    } catch (met) {
      setTrouble(met);
    } finally {
      setIsBusy(false);
    }
  };
  return {
    made: held?.of === open || isBusy ? (held?.made ?? null) : null,
    isBusy, trouble,
    forget: () => setTrouble(null),
    make: (first) => busily(async () => {
      await first?.();
      setHeld({ of: open, made: await making(open) });
    }),
    act: busily,
    note: (job, then) => busily(async () => {
      if (!held) return;
      await job(held.made);
      const now = await readAgain();
      setHeld({ of: now, made: then === "stays" ? held.made : await making(now) });
    }),
  };
}
