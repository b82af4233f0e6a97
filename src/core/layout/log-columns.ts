import type { ListColumn } from "./list-sheet";

/** The columns of the sheet 收报记录, by which it is read back. */
export const LOG_COLUMNS = [
  { heading: "column.at", width: 17 },
  { heading: "column.action", width: 14 },
  { heading: "column.unit", width: 16 },
  { heading: "column.unit-code", width: 12 },
  { heading: "column.for", width: 12 },
  { heading: "column.template", width: 12 },
  { heading: "column.file", width: 40 },
  { heading: "column.edition", width: 7 },
  { heading: "column.stamped-at", width: 17 },
  { heading: "column.fingerprint", width: 18 },
  { heading: "column.hard", width: 10 },
  { heading: "column.soft", width: 10 },
  { heading: "column.words", width: 60 },
  { heading: "column.binding", width: 12 },
] as const satisfies readonly ListColumn[];

/** Heading of a column of the sheet 收报记录. */
export type LogHeading = (typeof LOG_COLUMNS)[number]["heading"];
