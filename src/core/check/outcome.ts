import type { Edit } from "../model/edit";
import type { Figure } from "../model/figure";
import type { FindingValue, Strength } from "../model/finding";

/** Every message that a check can give. */
export type CheckCode =
  | "edit.required" | "edit.required-mark" | "edit.range-least" | "edit.range-most" | "edit.code-list" | "edit.subset" | "edit.balance"
  | "edit.table-balance" | "edit.ratio" | "edit.ratio-scale" | "edit.ratio-no-denominator" | "edit.stock-balance" | "edit.funnel"
  | "edit.date-order" | "edit.rank" | "edit.cross-form" | "edit.expression" | "edit.expression-false" | "edit.rounding" | "edit.broken";

/** The figures of one record by the place of their code in CompiledEdits.codes. */
export interface Figures {
  /** Undefined where the sheet has no such cell. */
  at(slot: number): Figure | undefined;
  /** Quantities of plain number cells by slot, NaN for all others: what sums try first. Left out: only `at` knows. */
  readonly quantities?: readonly number[];
}

/** What a check has to say: a finding without its place. */
export interface Remark {
  readonly code: CheckCode;
  /** Where it differs from the edit's. */
  readonly strength?: Strength;
  /** The figures concerned; the first is where the finding is shown. */
  readonly figures: readonly Figure[];
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly expected: string | null;
  readonly imbalance: string | null;
}

/** How a check ended. A pass with a remark is a difference that rounding alone explains. */
export type Outcome =
  | { readonly kind: "pass"; readonly remark?: Remark }
  | { readonly kind: "undecided" }
  | { readonly kind: "fail"; readonly remark: Remark };

export const PASS: Outcome = { kind: "pass" };
export const UNDECIDED: Outcome = { kind: "undecided" };

/** One question that an edit asks of a record: an edit with three parts has three checks. It may throw: then it is broken. */
export interface Check {
  readonly edit: Pick<Edit, "id" | "strength" | "label">;
  readonly test: (figures: Figures) => Outcome;
}
