import type { Address } from "./address";
import type { Period } from "./period";
import type { Quantity } from "./quantity";
import type { Unit, UnitCode } from "./unit";

/** One cell of one unit that went into a total. */
export interface Contribution<Code extends string = string> {
  /** Whose figure it is: the total's own indicator; of a ratio its numerator or denominator, of a mean also the weight. */
  readonly indicator: Code;
  readonly unit: UnitCode;
  readonly value: Quantity;
  readonly workbook: string;
  readonly worksheet: string;
  readonly address: Address;
}

/** A district figure. Its value is the roll-up of its contributions' values. */
export interface Total<Code extends string = string> {
  readonly indicator: Code;
  /** Null when nothing was reported, when the roll-up is "none", or when it leaves the safe range. */
  readonly value: Quantity | null;
  readonly contributions: readonly Contribution<Code>[];
  /** Units that must report and have no figure here. */
  readonly missing: readonly UnitCode[];
  /** Units whose figure was left out because of hard findings. */
  readonly leftOut: readonly UnitCode[];
}

/** All totals of one template and period. */
export interface RollUp<Code extends string = string> {
  readonly template: string;
  readonly version: number;
  readonly superior: Unit;
  readonly period: Period | null;
  readonly totals: readonly Total<Code>[];
  /** Units whose submission went in, in roster order. */
  readonly included: readonly UnitCode[];
  /** Units without a usable submission. */
  readonly missing: readonly UnitCode[];
  /** Units left out because of hard findings, by the supervisor's choice. */
  readonly leftOut: readonly UnitCode[];
  /** Units that are in although they have hard findings. */
  readonly withHard: readonly UnitCode[];
}

/** A total is provisional while any unit that must report is not in it. */
export const isProvisional = (total: Pick<Total, "missing" | "leftOut">): boolean =>
  total.missing.length > 0 || total.leftOut.length > 0;
