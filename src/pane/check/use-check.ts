import { useEffect, useMemo, useReducer } from "react";
import type { RoadProps } from "../road-props";
import { CheckController } from "./check-controller";
import { afterEvent, UNREAD, type CheckEvent, type CheckState } from "./check-state";

/** The state of the road 填报, and whom to ask for what; the workbook is followed while the road is in view. */
export function useCheck({ desk, prior, rules }: RoadProps): { readonly state: CheckState; readonly controller: CheckController; readonly tell: (event: CheckEvent) => void } {
  const [state, tell] = useReducer(afterEvent, UNREAD);
  const controller = useMemo(() => new CheckController({ desk, prior, rules }, tell), [desk, prior, rules]);
  useEffect(() => controller.follow(), [controller]);
  return { state, controller, tell };
}
