import type { CellRef } from "./address";
import type { Strength } from "./finding";

/** The shape that stands for a strength wherever colour may be missing. */
export const STRENGTH_SIGNS: Readonly<Record<Strength, string>> = { hard: "●", soft: "▲", note: "○" };

/**
 * Why a host cannot show a mark. other-workbook: its cell is in another file; no-worksheet: there is no such tab; no-cells: the
 * tab is a chart; protected: the sheet is somebody's and locked; password: it is ours, and locked with a password.
 */
export type UnmarkedReason = "other-workbook" | "no-worksheet" | "no-cells" | "protected" | "password";

/** What is shown at one cell: the heaviest strength of its findings, and their sentences. */
export interface Mark {
  readonly cell: CellRef;
  readonly strength: Strength;
  /** The sentences, one a line, for the cell's note. */
  readonly note: string;
}
