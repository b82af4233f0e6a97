import type { CellRef } from "./address";
import type { Strength } from "./finding";

/** The shape that stands for a strength wherever colour may be missing. */
export const STRENGTH_SIGNS: Readonly<Record<Strength, string>> = { hard: "●", soft: "▲", note: "○" };

/** What is shown at one cell: the heaviest strength of its findings, and their sentences. */
export interface Mark {
  readonly cell: CellRef;
  readonly strength: Strength;
  /** The sentences, one a line, for the cell's note. */
  readonly note: string;
}
