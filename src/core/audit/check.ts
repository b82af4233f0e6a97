import type { AuditedTable } from "./audited-table";
import { listedParts, type BodyCell, type Part, type PartKeys, type SumResult } from "./sum-check";

/** Which rule of a table is asked. */
export type RuleKind = "column-total" | "row-total" | "stock";

/** How the parts of a rule were told: by words or place, by formulas, by the numbers of rows (一、 over 1.), or by arithmetic alone. */
export type Told = "words" | "formulas" | "numbers" | "arithmetic";

/** One cell held against one inferred rule that adds up. */
export interface SumCheck extends SumResult {
  readonly kind: RuleKind;
  readonly table: AuditedTable;
  readonly cell: BodyCell;
  readonly parts: readonly Part[];
  readonly told: Told;
  /** The line of the table that the rule is about: all its checks support one another. */
  readonly rule: string;
  /** The same line on other tabs, by its words. */
  readonly pool: string;
  /** What the parts should come to, were those that are totals themselves right. */
  readonly expected: number;
  /** In a column: what the sub-totals among the parts add up themselves, counted twice by a total that adds all. */
  readonly beneath: number;
}

/** A check that lists its parts when it is asked for them: most checks agree, and nobody asks. */
export const lazyCheck = (check: Omit<SumCheck, "parts">, keys: PartKeys): SumCheck => ({
  ...check,
  get parts() {
    return listedParts(check.table.body, keys);
  },
});

/** Columns that a column may add up, by index of the body. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly told: Told;
}
