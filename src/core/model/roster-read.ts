import type { FindingValue } from "./finding";
import type { Roster } from "./unit";

/** What a column of a roster says. */
export const ROSTER_COLUMNS = ["code", "name", "superiorCode", "superiorName"] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type RosterProblemCode = "open-quote" | "columns-absent" | "fields-empty" | "twice" | "other-superior" | "no-units";

/** Why a table is no roster. Data only: sayRosterProblem makes the sentence. */
export interface RosterProblem {
  readonly code: RosterProblemCode;
  /** 1-based line of the file or row of the sheet; 0 when it is about the whole. */
  readonly line: number;
  /** Columns concerned. */
  readonly columns: readonly RosterColumn[];
  /** What the sentence needs besides, by name. */
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** A roster, or every reason why there is none. */
export type RosterRead =
  | { readonly roster: Roster; readonly problems: readonly [] }
  | { readonly roster: null; readonly problems: readonly RosterProblem[] };
