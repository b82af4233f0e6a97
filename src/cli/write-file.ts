import { Buffer } from "node:buffer";
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writevSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writingTrouble } from "./file-trouble";
import { truePath } from "./find-files";
import { UsageError } from "./usage-error";

/**
 * Writes `pieces` to `path`, one behind the other, making its folder where there is none. What stood there before stays whole until the new
 * file is complete.
 * @throws HostError when it cannot be written
 */
export function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.huihe`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writePieces(draft, pieces);
    renameSync(draft, path);
  } catch (error) {
    removeQuietly(draft);
    throw writingTrouble(error, path);
  }
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    const written = writevSync(file, pieces);
    // It stops where the disk is full, and only the next call says so.
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (written < size) writeFileSync(file, Buffer.concat(pieces).subarray(written));
  } finally {
    closeSync(file);
  }
}

/** The first trouble is the one to tell; a draft that cannot be removed was mostly never made. */
function removeQuietly(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    return;
  }
}

/** @throws UsageError when one of `outputs` is one of `inputs`, by whatever path */
export function refuseOverwriting(inputs: readonly string[], outputs: readonly string[]): void {
  const sent = new Set(inputs.map(truePath));
  for (const path of outputs) {
    if (sent.has(truePath(path))) throw new UsageError("out-is-input", { path });
  }
}
