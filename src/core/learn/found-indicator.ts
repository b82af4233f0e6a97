import type { ColumnKind } from "../model/audit";

/** An indicator of a form that was found: where it stands in its tables. */
export interface FoundIndicator {
  readonly code: string;
  readonly label: string;
  readonly table: number;
  /** Index among the lines of the table; null in tables with a row a unit or a thing. */
  readonly row: number | null;
  readonly column: number;
  readonly kind: ColumnKind;
}

/** Codes by table, row and column; null where the form has nothing. */
export type Codes = readonly (readonly (readonly (string | null)[])[])[];
