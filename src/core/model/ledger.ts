import type { Quantity } from "./quantity";

/** What must hold for one field of a row. What cannot be read holds for nothing: its row has a finding of its own. */
export type FieldCondition<Code extends string = string> =
  /** One of these stands in the field: texts, or true and false for a yes/no mark. */
  | { readonly field: Code; readonly is: readonly (string | boolean)[] }
  /** Anything at all stands in the field, or nothing does. */
  | { readonly field: Code; readonly filled: boolean }
  /** So many days at the least, so many at the most, lie between the date and the last day of the period. */
  | { readonly field: Code; readonly age: { readonly least?: number; readonly most?: number } };

/** What must hold for a row: something about a field, or at least one of several such things. */
export type RowCondition<Code extends string = string> = FieldCondition<Code> | { readonly any: readonly FieldCondition<Code>[] };

/** A figure that is counted from the rows of a ledger, such as things solved, or money paid: the rows where all of `where` holds. */
export interface RowCount<Code extends string = string> {
  readonly where?: readonly RowCondition<Code>[];
  /** The quantities that are added up over these rows, such as what was paid and what came back; left out: the rows are counted. */
  readonly sum?: readonly Code[];
}

/** What a cell of a row adds to a counted figure. */
export interface CountedRow {
  readonly value: Quantity;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}
