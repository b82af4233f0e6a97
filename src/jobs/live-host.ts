import type { Area, CellRef, WorkbookSnapshot } from "#core";
import type { Host } from "./host";

/** What a person changed on a tab; `area` is null when all of it may have changed, or its name or visibility. */
export interface Change {
  readonly worksheet: string;
  readonly area: Area | null;
}

/** Who wants to know what a person does in the workbook. Never told of what the host itself writes. */
export interface WorkbookListener {
  /** Cells were changed, or tabs added, removed or renamed. May come in bursts, while somebody types or pastes. */
  changed(changes: readonly Change[]): void;
  /** Another cell was selected: the top left one of the selection. */
  selected(cell: CellRef): void;
}

/** A host over a workbook that somebody has open and works in. */
export interface LiveHost extends Host {
  /** Watches until the function that comes back is called. One listener at a time; a second one takes the first one's place. */
  watch(listener: WorkbookListener): Promise<() => Promise<void>>;
  /**
   * The workbook as it is now, where `snapshot` was read before these changes: only the changed cells are read, and tabs
   * that are new or were renamed. Sheets without changes come back as the very same objects.
   */
  readChanges(snapshot: WorkbookSnapshot, changes: readonly Change[]): Promise<WorkbookSnapshot>;
}
