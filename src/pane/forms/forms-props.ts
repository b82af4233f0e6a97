import type { Roster } from "#core";
import type { Desk } from "../desk";

/** What the two parts are given. */
export interface FormsProps {
  readonly desk: Desk;
  /** Whose names are offered; null where nobody knows who reports. */
  readonly roster: Roster | null;
  /** Called once a tab was written: a host does not tell of what it writes itself. */
  readonly onWritten: () => void;
}
