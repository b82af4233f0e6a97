import type { CellRef, Mark, SheetRole, SheetToWrite, Step, UnmarkedReason, WorkbookSnapshot } from "#core";

/**
 * What a host did with marks: `unmarked` are those that it could not show, and why. A note at the cell is an extra of hosts that can: where
 * somebody else has one, or the host knows none, the mark counts as shown.
 */
export interface MarksShown {
  readonly shown: number;
  readonly unmarked: readonly { readonly mark: Mark; readonly reason: UnmarkedReason }[];
}

/** All that a host must be able to do with one workbook. Nothing here changes a submitted figure. */
export interface Host {
  /** The workbook's file name. */
  readonly name: string;
  /** All worksheets, in tab order. */
  readWorkbook(): Promise<WorkbookSnapshot>;
  /** Shows these marks in place of all marks of ours shown before. */
  showMarks(marks: readonly Mark[]): Promise<MarksShown>;
  /**
   * Writes sheets of ours; a sheet of ours with the same role and template is replaced, others stay. A planned one is laid out when it is its turn, where the host writes one after the other;
   * such a host also tells which one is at hand.
   */
  writeSheets(sheets: readonly SheetToWrite[], tell?: (step: Step) => void): Promise<void>;
  /** Takes away our marks, our notes and our sheets of these roles; nothing else. Returns how many sheets and marks went. */
  clear(roles: readonly SheetRole[]): Promise<{ readonly sheets: number; readonly marks: number }>;
  /** Brings a cell into view; hosts without a screen do nothing. */
  goTo(cell: CellRef): Promise<void>;
}
