import type { Language, ReviewSummary, RollUp, Roster, SettledFinding, Template } from "#core";
import type { HostError } from "#jobs/host-error";
import type { MailHead } from "#parcel";

/** What checking, and adding up, came to. */
export interface Outcome extends Omit<ReviewSummary, "findings"> {
  /** Every finding with what the unit said to it. */
  readonly settled: readonly SettledFinding[];
  /** Empty when nothing was added up. */
  readonly rollUps: readonly RollUp[];
  /** Files that were written, as given. */
  readonly written: readonly string[];
  /** The workbooks that were read, and where each came from. */
  readonly files: readonly FileOrigin[];
  /** Why other files gave none. */
  readonly passedOver: readonly HostError[];
}

/** A workbook by the name that findings call it by, and the mails and archives that it came in. */
export interface FileOrigin {
  readonly name: string;
  readonly within: readonly string[];
  readonly mail: MailHead | null;
}

/** What it takes to put an outcome into words. */
export interface Wording {
  readonly language: Language;
  readonly templates: readonly Template[];
  /** Null when nobody said who must report. */
  readonly roster: Roster | null;
  /** Findings alike in a text: folded into one with a count, or all of them. JSON has all. */
  readonly alike: Alike;
}

/** How findings that say the same of many cells are told. */
export type Alike = "folded" | "all";

/** Exit status: 0 no hard finding, 1 hard findings. */
export const statusOf = ({ settled }: Pick<Outcome, "settled">): 0 | 1 => (settled.some(({ finding }) => finding.strength === "hard") ? 1 : 0);
