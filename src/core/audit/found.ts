import type { AuditCode } from "./audit-code";
import type { AuditedTable } from "./audited-table";
import type { Place } from "../model/address";
import { findingAt, type Belief, type Finding, type FindingValue, type Level, type Reach, type Strength } from "../model/finding";
import type { SheetSnapshot } from "../model/sheet";

/** What an audit says of one place. */
export interface Found {
  readonly code: AuditCode;
  readonly belief: Belief;
  /** 0-based places on the sheet, the first is where it is shown. */
  readonly places: readonly Place[];
  readonly label: string;
  readonly values?: Readonly<Record<string, FindingValue>>;
  readonly expected?: string | null;
  readonly imbalance?: string | null;
  readonly reach?: Reach;
}

/** What is sure must be put right, what is likely asks for a word, the rest is a note. */
const STRENGTHS: Readonly<Record<Level, Strength>> = { sure: "hard", likely: "soft", look: "note" };

/** A finding about a table's sheet. */
export const found = ({ view }: Pick<AuditedTable, "view">, parts: Found): Finding => foundOn(view.sheet, parts);

/** A finding about a sheet. */
export const foundOn = ({ workbook, worksheet }: SheetSnapshot, { code, belief, places, label, values = {}, expected = null, imbalance = null, reach = "form" }: Found): Finding => ({
  ...findingAt({ workbook, worksheet, unit: null, period: null }, { code, strength: STRENGTHS[belief.level], reach, places, values: { label, ...values }, expected, imbalance }),
  belief,
});
