import type { Desk } from "../desk";
import type { PriorShelf } from "../prior/prior-shelf";
import type { ConsolidateController } from "./consolidate-controller";
import type { ConsolidateState } from "./consolidate-state";

/** What the sections of the road are given. */
export interface SectionProps {
  readonly desk: Desk;
  readonly state: ConsolidateState;
  readonly controller: ConsolidateController;
  readonly prior: PriorShelf;
}
