import type { Area } from "./address";

/** What stands in a column of a table that nobody described: what adds up is additive; rates, ranks and averages do not. */
export type ColumnKind = "label" | "ordinal" | "additive" | "rate" | "rank" | "average" | "date" | "code" | "remark" | "blank";

/** What a row of such a table is; a part is one of 其中, in its whole already. */
export type RowRole = "detail" | "part" | "sub-total" | "total" | "section" | "note";

/** A column as it was taken: 0-based place on the sheet, and its headings from the top down. */
export interface AuditColumn {
  readonly column: number;
  readonly heading: readonly string[];
  readonly kind: ColumnKind;
}

/** A row as it was taken: 0-based place on the sheet, and what its label columns say. */
export interface AuditRow {
  readonly row: number;
  readonly label: string;
  readonly role: RowRole;
}

/** A table that was found on a sheet, so that one can see why something was said of it. */
export interface AuditTable {
  readonly workbook: string;
  readonly worksheet: string;
  readonly area: Area;
  /** Rows of headings, those repeated further down included. */
  readonly headerRows: readonly number[];
  readonly columns: readonly AuditColumn[];
  readonly rows: readonly AuditRow[];
}
