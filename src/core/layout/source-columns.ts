import type { ListColumn } from "./list-sheet";

/** The columns of the sheet 来源, by which it is read back. */
export const SOURCE_COLUMNS = [
  { heading: "column.total", width: 18 },
  { heading: "column.template", width: 8 },
  { heading: "column.indicator", width: 20 },
  { heading: "column.label", width: 30 },
  { heading: "column.measure", width: 10 },
  { heading: "column.unit-code", width: 12 },
  { heading: "column.unit", width: 16 },
  { heading: "column.workbook", width: 34 },
  { heading: "column.worksheet", width: 20 },
  { heading: "column.cell", width: 9 },
  { heading: "column.value", width: 14 },
  { heading: "column.version", width: 9 },
  { heading: "column.here", width: 22 },
] as const satisfies readonly ListColumn[];

/** Heading of a column of the sheet 来源. */
export type SourceHeading = (typeof SOURCE_COLUMNS)[number]["heading"];
