import { useEffect, useState } from "react";

/** Milliseconds that work may take before it is spoken of: shorter work would only flicker. */
const SHORT = 400;

/** Whether something has been going on for so long that a person wonders. */
export function useLong(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  if (isLong && !isGoingOn) setIsLong(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsLong(true), SHORT);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isLong;
}
