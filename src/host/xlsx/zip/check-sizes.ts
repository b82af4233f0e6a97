import { HostError } from "#jobs/host-error";
import { limits } from "../limits";
import type { ZipArchive } from "./zip-entry";

/** Deflate cannot do better (RFC 1951: 258 bytes for 2 bits). */
const BEST_RATIO = 1032;

/**
 * Refuses an archive that would inflate to more than it may. What the directory states is what inflating may give at most;
 * so it is enough to look at that. @throws HostError "too-large" or "corrupt", naming `name`
 */
export function checkSizes(archive: ZipArchive, name: string): void {
  let total = 0;
  for (const { name: part, size, packedSize } of archive.entries) {
    total += size;
    if (size > limits.partBytes || total > limits.totalBytes) throw new HostError("too-large", name, `${part} inflates to ${size} bytes`);
    if (size > limits.ratioBytes && size > limits.ratio * packedSize) throw new HostError("too-large", name, `${part} inflates ${Math.round(size / packedSize)} times`);
    if (size > BEST_RATIO * packedSize + 64) throw new HostError("corrupt", name, `${part} cannot inflate to ${size} bytes`);
  }
}
