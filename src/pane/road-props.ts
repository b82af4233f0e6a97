import type { Desk } from "./desk";
import type { PriorShelf } from "./prior/prior-shelf";
import type { RuleBookShelf } from "./rule-books/rule-book-shelf";

/** What both roads are given. */
export interface RoadProps {
  /** Its templates are those in use now. */
  readonly desk: Desk;
  /** What both roads compare with. */
  readonly prior: PriorShelf;
  /** The templates that a supervisor brought. */
  readonly rules: RuleBookShelf;
}
