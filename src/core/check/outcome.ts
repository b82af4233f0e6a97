import type { Edit } from "../model/edit";
import type { Figure, UnitRecord } from "../model/figure";
import type { FindingValue, Strength, Usual } from "../model/finding";
import type { IsoDate } from "../model/period";

/** Every message that a check can give. */
export type CheckCode =
  | "edit.required" | "edit.required-mark" | "edit.range-least" | "edit.range-most" | "edit.code-list" | "edit.subset" | "edit.balance"
  | "edit.table-balance" | "edit.ratio" | "edit.ratio-scale" | "edit.ratio-no-denominator" | "edit.stock-balance" | "edit.funnel"
  | "edit.date-order" | "edit.rank" | "edit.cross-form" | "edit.change" | "edit.change-from-zero" | "edit.never-falls" | "edit.carry-forward"
  | "edit.required-when" | "edit.stage-left-out" | "edit.status" | "edit.overdue" | "edit.same-row" | "edit.alike-row"
  | "edit.repeated" | "edit.outlier" | "edit.expression" | "edit.expression-false" | "edit.rounding" | "edit.broken";

/** The figures of one record by the place of their code in CompiledEdits.codes. */
export interface Figures {
  /** Undefined where the sheet has no such cell. */
  at(slot: number): Figure | undefined;
  /** Quantities of plain number cells by slot, NaN for all others: what sums try first. Left out: only `at` knows. */
  readonly quantities?: Float64Array;
  /** Whether all of them are plain numbers: there is no gap, nor anything that had to be understood. */
  readonly isPlain?: boolean;
  /** The last day of the record's period, from which the age of things is reckoned; null or left out when it is not known. */
  readonly asOf?: IsoDate | null;
}

/** What a check has to say: a finding without its place. */
export interface Remark {
  readonly code: CheckCode;
  /** Where it differs from the edit's. */
  readonly strength?: Strength;
  /** The figures concerned; the first is where the finding is shown. */
  readonly figures: readonly Figure[];
  /** Figures of an earlier report of the same unit that take part. */
  readonly past?: { readonly record: UnitRecord; readonly figures: readonly Figure[] };
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly expected: string | null;
  readonly imbalance: string | null;
  readonly usual?: Usual;
}

/** How a check ended. A pass with a remark is a difference that rounding alone explains. */
export type Outcome =
  | { readonly kind: "pass"; readonly remark?: Remark }
  /** lacks: too few earlier periods or units are at hand; else a figure is missing. */
  | { readonly kind: "undecided"; readonly lacks?: "history" }
  | { readonly kind: "fail"; readonly remark: Remark };

export const PASS: Outcome = { kind: "pass" };
export const UNDECIDED: Outcome = { kind: "undecided" };
export const WITHOUT_HISTORY: Outcome = { kind: "undecided", lacks: "history" };

/** One question that an edit asks of a record: an edit with three parts has three checks. It may throw: then it is broken. */
export interface Check {
  /** It passes without a word wherever all figures are plain numbers, and need not be asked there. */
  readonly asksForGaps?: true;
  readonly edit: Pick<Edit, "id" | "strength" | "label">;
  readonly test: (figures: Figures) => Outcome;
}
