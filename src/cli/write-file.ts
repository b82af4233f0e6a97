import { writeFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writingTrouble } from "./file-trouble";
import { truePath } from "./find-files";
import { UsageError } from "./usage-error";

/**
 * Writes `bytes` to `path`, making its folder where there is none. What stood there before stays whole until the new
 * file is complete.
 * @throws HostError when it cannot be written
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.huihe`);
  try {
    await mkdir(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    // The first trouble is the one to tell; a draft that cannot be removed was mostly never made.
    await rm(draft, { force: true }).catch(() => undefined);
    throw writingTrouble(error, path);
  }
}

/** @throws UsageError when one of `outputs` is one of `inputs`, by whatever path */
export async function refuseOverwriting(inputs: readonly string[], outputs: readonly string[]): Promise<void> {
  const sent = new Set(await Promise.all(inputs.map(truePath)));
  for (const path of outputs) {
    if (sent.has(await truePath(path))) throw new UsageError("out-is-input", { path });
  }
}
