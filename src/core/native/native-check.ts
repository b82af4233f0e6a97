import type { Edit } from "../model/edit";
import type { Formula } from "./formula";

/** hard and soft as the edit is; open: nothing stands there yet that must. */
export type NativeLook = "hard" | "soft" | "open";

/** What a form says of a figure by itself. */
export type NativeSaying =
  | "balance" | "stock-balance" | "subset" | "cross-form" | "carry-forward" | "never-falls" | "change" | "range-least" | "range-most" | "ratio" | "ratio-no-denominator"
  | "rank" | "date-order" | "code-list" | "expression" | "expression-false" | "required" | "required-when" | "stage-left-out" | "status" | "overdue" | "same-row"
  | "number" | "whole" | "decimals" | "date";

/** The sentence that says it: which one, and what fills its holes. */
export interface NativeWords {
  readonly saying: NativeSaying;
  readonly values: Readonly<Record<string, Formula | string>>;
}

/** One way in which a check fails. Of the faults of one check at most one holds. */
export interface NativeFault {
  readonly look: NativeLook;
  /** TRUE where the engine says that the check fails, never an error. */
  readonly fails: Formula;
  readonly words: NativeWords;
}

/** A check of an edit as formulas. */
export interface NativeCheck {
  readonly edit: Pick<Edit, "id" | "strength">;
  /** Code of the figure at which it is shown. */
  readonly shown: string;
  readonly faults: readonly NativeFault[];
  /** Cells that must be numbers before the check is decided. */
  readonly numbers: readonly Formula[];
  /** What must hold besides; it is asked only once these are numbers. */
  readonly decided: Formula;
}

/** An edit that Excel alone cannot hold; `reason` says why. */
export interface UnheldEdit {
  readonly edit: Edit;
  readonly reason: "other-form" | "history" | "other-units" | "other-texts" | "too-long" | "broken";
}
