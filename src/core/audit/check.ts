import type { AuditedTable } from "./audited-table";
import type { BodyCell, Part, SumOutcome } from "./sum-check";

/** Which rule of a table is asked. */
export type RuleKind = "column-total" | "row-total" | "stock";

/** How the parts of a rule were told: by words or place, by formulas, by the numbers of rows (一、 over 1.), or by arithmetic alone. */
export type Told = "words" | "formulas" | "numbers" | "arithmetic";

/** One cell held against one inferred rule that adds up. */
export interface SumCheck {
  readonly kind: RuleKind;
  readonly table: AuditedTable;
  readonly cell: BodyCell;
  readonly parts: readonly Part[];
  readonly told: Told;
  /** The line of the table that the rule is about: all its checks support one another. */
  readonly rule: string;
  /** The same line on other tabs, by its words. */
  readonly pool: string;
  readonly outcome: SumOutcome;
  readonly reported: number;
  readonly sum: number;
  /** What the parts should come to, were those that are totals themselves right. */
  readonly expected: number;
  readonly decimals: number;
  readonly filled: number;
  readonly gaps: number;
  /** In a column: what the sub-totals among the parts add up themselves, counted twice by a total that adds all. */
  readonly beneath: number;
}

/** Columns that a column may add up, by index of the body. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly told: Told;
}
