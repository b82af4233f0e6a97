import { useEffect, useState, useSyncExternalStore } from "react";
import type { RoadProps } from "../road-props";
import { ConsolidateController } from "./consolidate-controller";
import type { ConsolidateState } from "./consolidate-state";

/** The state of the road 汇总 and who changes it. The workbook is followed for as long as the road is in view. */
export function useConsolidate(given: RoadProps): { readonly state: ConsolidateState; readonly controller: ConsolidateController } {
  const [controller] = useState(() => new ConsolidateController(given));
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  useEffect(() => controller.follow(), [controller]);
  return { state, controller };
}
