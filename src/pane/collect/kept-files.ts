import { FileNames } from "#core";
import type { Original } from "#jobs/own-workbooks";
import { savedName } from "#jobs/saved-name";
import type { Desk, UnpackedWorkbook, WorkbookFile } from "../desk";

/** A workbook that came in, as it came. */
export interface KeptFile extends UnpackedWorkbook {
  /** By what the file that was handed over is known again; what lay in one mail has the same key. */
  readonly key: string;
}

/** Files that were taken, or added for being sent back, until the pane is closed. */
export interface Kept {
  /** The last that came last. */
  readonly files: readonly KeptFile[];
  /** How many were let go since there was no room for more. */
  readonly dropped: number;
}

/** Nothing was taken yet. */
export const NOTHING_KEPT: Kept = { files: [], dropped: 0 };

/** Bytes that kept files take at the most: some thousand returns as streets send them. */
export const ROOM = 200 * 1024 * 1024;

/** Keeps more files, of which nothing but their bytes stays. One that is kept already counts as come anew; where the room does not do, the oldest go. */
export function keepFiles({ files, dropped }: Kept, more: readonly KeptFile[], room = ROOM): Kept {
  const fresh = new Map(more.map(({ key, name, cameAs, bytes }) => [JSON.stringify([key, cameAs]), { key, name, cameAs, bytes }]));
  const all = [...files.filter(({ key, cameAs }) => !fresh.has(JSON.stringify([key, cameAs]))), ...fresh.values()];
  let [first, size] = [0, all.reduce((sum, { bytes }) => sum + bytes.length, 0)];
  while (size > room) size -= all[first++]!.bytes.length;
  return { files: all.slice(first), dropped: dropped + first };
}

/** These files as a job takes them: each under a name of its own, opened when it is looked at. */
export function originalsOf(files: readonly UnpackedWorkbook[], desk: Pick<Desk, "openWorkbook">): readonly Original<WorkbookFile>[] {
  const names = new FileNames();
  const named = files.map(({ name, bytes }) => ({ name: names.claim(name), bytes }));
  const all = new Set(named.map(({ name }) => name));
  return named.map(({ name, bytes }) => ({ savedAs: savedName(name, bytes, all), open: () => desk.openWorkbook(bytes, name) }));
}
