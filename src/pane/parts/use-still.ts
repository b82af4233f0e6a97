import { useEffect, useState } from "react";

/** Milliseconds without a step after which a person begins to wonder. */
const PATIENCE = 3000;

/** Whether `step`, which names how far something is, has stayed the same for so long that something may be in the way. */
export function useStill(step: string): boolean {
  const [stillAt, setStillAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStillAt(step), PATIENCE);
    return () => clearTimeout(timer);
  }, [step]);
  return stillAt === step;
}
