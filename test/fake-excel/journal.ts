import { ActionKind, type Batch } from "./protocol/batch";

/** One request of the add-in, as the host saw it. */
export interface JournalEntry {
  /** UTF-8 bytes of the request's body and of the answer's. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  /** Properties set and methods called that change something, in order: "Range.Values" would read "Values". */
  readonly writes: readonly string[];
  /** Whether the client only gave references back: it does so by itself after Excel.run. */
  readonly isCleanup: boolean;
  /** The flag that lets a request wait while a cell is being edited. */
  readonly isDelayedForCellEdit: boolean;
  /** The code with which it failed; null if it did not. */
  readonly error: string | null;
}

/** All requests since the fake Excel was opened or the journal was last cleared. */
export class Journal {
  entries: JournalEntry[] = [];

  /** How often the add-in synchronised: requests without the client's own cleaning up. */
  get syncs(): number {
    return this.entries.filter((entry) => !entry.isCleanup).length;
  }

  get bytesIn(): number {
    return this.entries.reduce((sum, entry) => sum + entry.bytesIn, 0);
  }

  get bytesOut(): number {
    return this.entries.reduce((sum, entry) => sum + entry.bytesOut, 0);
  }

  get actions(): number {
    return this.entries.reduce((sum, entry) => sum + entry.actions, 0);
  }

  /** The largest request, in bytes. */
  get largestRequest(): number {
    return Math.max(0, ...this.entries.map((entry) => entry.bytesIn));
  }

  clear(): void {
    this.entries = [];
  }
}

/** What a batch wants, for the journal. */
export function describeBatch(batch: Batch): Pick<JournalEntry, "actions" | "writes" | "isCleanup"> {
  const isReturn = (name: string) => name === "_RemoveReference" || name === "_RemoveAllReferences";
  const called = batch.Actions.filter(({ ActionType }) => ActionType === ActionKind.method || ActionType === ActionKind.setProperty);
  return {
    actions: batch.Actions.length,
    writes: called.map(({ Name }) => Name).filter((name) => name !== "_KeepReference"),
    isCleanup: called.length > 0 && batch.Actions.every(({ ActionType, Name }) => ActionType === ActionKind.instantiate || isReturn(Name)),
  };
}
