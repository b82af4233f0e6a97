import type { RoadProps } from "../road-props";
import type { ConsolidateController } from "./consolidate-controller";
import type { ConsolidateState } from "./consolidate-state";

/** What the sections of the road are given. */
export interface SectionProps extends RoadProps {
  readonly state: ConsolidateState;
  readonly controller: ConsolidateController;
}
