import type { PeriodOutline, WorkbookSnapshot } from "#core";

/** A workbook of an earlier period that somebody chose to compare with. */
export interface PriorFile {
  /** Name, size and time of the file, by which it is known again. */
  readonly key: string;
  /** Its name, made different from every other workbook's here. */
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  /** The periods that it has figures for, the latest first; never empty. */
  readonly periods: readonly PeriodOutline[];
}

/** A file that cannot be compared with: what opening it met, or (null) that nothing in it is a form of some period. */
export interface RefusedPrior {
  readonly file: string;
  readonly trouble: unknown;
}

/** What is compared with, for as long as the pane is open. */
export interface PriorState {
  readonly files: readonly PriorFile[];
  readonly refused: readonly RefusedPrior[];
  /** Files that are being opened just now. */
  readonly opening: number;
}

/** Nothing was chosen. */
export const NO_PRIOR: PriorState = { files: [], refused: [], opening: 0 };
