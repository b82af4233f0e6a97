import type { Strength } from "../model/finding";
import type { Quantity } from "../model/quantity";
import type { DraftCell } from "../model/sheet-draft";
import type { QuantityIndicator } from "../model/template";
import type { CellPlace } from "./district-picture";
import type { ChaseState } from "./lay-out-chase";

/** A value of the bulletin, null where nobody knows it, and the formula that fetches it from its sheet; without one it stands on no sheet of this workbook. */
export type Traced = Pick<DraftCell, "value" | "formula">;

/** A number that is always known. */
export interface TracedCount {
  readonly value: number;
  readonly formula?: string;
}

/** How far one form has come in: units whose submission counts, is to be put right, or is not here. */
export interface BulletinForm {
  readonly id: string;
  readonly name: string;
  readonly received: TracedCount;
  readonly returned: TracedCount;
  readonly absent: TracedCount;
}

/** Units in one state, in roster order; with the forms that are meant where there are several. */
export interface BulletinGroup {
  readonly state: ChaseState;
  readonly units: readonly { readonly name: string; readonly forms: readonly string[] }[];
}

/** A figure that moved its total. */
export interface BulletinChange {
  readonly unit: string;
  readonly form: string;
  readonly indicator: QuantityIndicator;
  readonly before: Quantity;
  readonly now: Quantity;
  /** Fetches `now`. */
  readonly formula: string;
}

/** What is to be put right or explained. */
export interface BulletinFinding {
  readonly strength: Strength;
  readonly unit: string;
  /** Where it stands, for people, and where that is in this workbook; null when it is not. */
  readonly at: string;
  readonly place: CellPlace | null;
  readonly sentence: string;
  /** How many alike there are, itself among them. */
  readonly count: number;
}

/** Issues of one unit, or of all: listed in the ledger, and closed among them. */
export interface BulletinIssues {
  readonly name: string;
  readonly listed: TracedCount;
  readonly closed: TracedCount;
}

/** A ledger whose rows have a life: they are opened, and closed at last. */
export interface BulletinLedger {
  readonly name: string;
  readonly units: readonly BulletinIssues[];
  readonly all: BulletinIssues;
  /** Open longer than they may be. */
  readonly overdue: number;
}

/** One period of the trend: the share of units that sent the form, and the district's rate. */
export interface BulletinPeriod {
  readonly label: string;
  readonly came: Traced;
  readonly rate: Traced;
}

/** What progress is measured by: a rate of a form, by unit and by period. */
export interface BulletinProgress {
  /** The form's id, for which the share of units in the last period is taken from the table of forms. */
  readonly form: string;
  /** What the rate is called; null where no form has one: then it is the share of the unit's forms that came and need not go back. */
  readonly rate: string | null;
  readonly units: readonly { readonly name: string; readonly rate: Traced }[];
  /** The earlier ones, oldest first. */
  readonly earlier: readonly BulletinPeriod[];
  readonly now: { readonly label: string; readonly rate: Traced };
}

/** All that the bulletin tells. */
export interface BulletinFacts {
  readonly forms: readonly BulletinForm[];
  /** How many units must report, and how many have sent all forms that came from anybody, with nothing to put right. */
  readonly units: number;
  readonly complete: number;
  /** Whether a roster says who must report. */
  readonly roster: "known" | "unknown";
  readonly groups: readonly BulletinGroup[];
  /** The largest first; null where no earlier period is known. */
  readonly changes: readonly BulletinChange[] | null;
  /** The worst first, and how many there are in all by strength; those that are explained are no more. */
  readonly findings: readonly BulletinFinding[];
  readonly open: { readonly hard: number; readonly soft: number };
  readonly ledgers: readonly BulletinLedger[];
  /** Null where no form has come. */
  readonly progress: BulletinProgress | null;
}
