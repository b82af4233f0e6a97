import { isCellError, type Area, type CellRef, type CellValue, type WorkbookSnapshot } from "#core";
import type { Host } from "./host";
import { HostError } from "./host-error";

/** What a person changed on a tab; `area` is null when all of it may have changed, or its name or visibility. */
export interface Change {
  readonly worksheet: string;
  readonly area: Area | null;
}

/** Who wants to know what a person does in the workbook. Never told of what the host itself writes, but for figures that it enters for them. */
export interface WorkbookListener {
  /** Cells were changed, or tabs added, removed or renamed. May come in bursts, while somebody types or pastes. */
  changed(changes: readonly Change[]): void;
  /** Another cell was selected: the top left one of the selection. */
  selected(cell: CellRef): void;
}

/** One figure that the person in front of the workbook puts right. */
export interface FigureEntry {
  readonly cell: CellRef;
  /** What stood in the cell when it was found wrong: should anything else stand there by now, nothing is entered. */
  readonly before: CellValue;
  /** The number to stand there, under the number format that the cell has. */
  readonly value: number;
}

/** What stands in a cell. */
export interface StandingCell {
  readonly value: CellValue;
  /** Null: no formula. */
  readonly formula: string | null;
  /** Whether the cell takes no entry, since its sheet is protected. */
  readonly isClosed: boolean;
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
  /**
   * Enters one figure because the person asked for it, as if they had typed it: the cell keeps its looks, the listener hears of it, and
   * *Undo* takes it back. The one thing that a host ever writes into a cell of somebody else's.
   * @throws HostError "cell-changed", "cell-formula" or "protected" where the cell is not to be written over, "gone" without such a worksheet
   */
  enterFigure(entry: FigureEntry): Promise<void>;
}

/** Lets an entry pass that the cell can take. @throws HostError "cell-changed", "cell-formula", "protected" */
export function admitEntry({ cell: { address, worksheet }, before }: FigureEntry, standing: StandingCell): void {
  if (standing.formula !== null) throw new HostError("cell-formula", address, `=${standing.formula}`);
  if (!isSame(standing.value, before)) throw new HostError("cell-changed", address, `${JSON.stringify(before)} was found, ${JSON.stringify(standing.value)} stands there`);
  if (standing.isClosed) throw new HostError("protected", worksheet, `${address} is locked`);
}

const isSame = (one: CellValue, other: CellValue): boolean =>
  one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
