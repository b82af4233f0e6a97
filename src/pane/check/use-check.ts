import { useEffect, useMemo, useReducer } from "react";
import type { Desk } from "../desk";
import type { PriorShelf } from "../prior/prior-shelf";
import { CheckController } from "./check-controller";
import { afterEvent, UNREAD, type CheckEvent, type CheckState } from "./check-state";

/** The state of the road 填报, and whom to ask for what; the workbook is followed while the road is in view. */
export function useCheck(desk: Desk, prior: PriorShelf): { readonly state: CheckState; readonly controller: CheckController; readonly tell: (event: CheckEvent) => void } {
  const [state, tell] = useReducer(afterEvent, UNREAD);
  const controller = useMemo(() => new CheckController(desk, prior, tell), [desk, prior]);
  useEffect(() => controller.follow(), [controller]);
  return { state, controller, tell };
}
