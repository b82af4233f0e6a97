import { useEffect, useState, useSyncExternalStore } from "react";
import type { Desk } from "../desk";
import type { PriorShelf } from "../prior/prior-shelf";
import { ConsolidateController } from "./consolidate-controller";
import type { ConsolidateState } from "./consolidate-state";

/** The state of the road 汇总 and who changes it. The workbook is followed for as long as the road is in view. */
export function useConsolidate(desk: Desk, prior: PriorShelf): { readonly state: ConsolidateState; readonly controller: ConsolidateController } {
  const [controller] = useState(() => new ConsolidateController(desk, prior));
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  useEffect(() => controller.follow(), [controller]);
  return { state, controller };
}
