import { HostError } from "#jobs/host-error";
import { CodecError, type Codec } from "../codec";
import type { Room } from "./inflate-room";
import { packedBytes } from "./read-archive";
import { ENCRYPTED, type ZipArchive, type ZipEntry } from "./zip-entry";

/**
 * What a member of an archive holds. Never gives more than the size that the directory states: checkSizes bounds that.
 * @param name of the file that errors name
 * @param room to inflate into; memory of its own when left out
 * @throws HostError "encrypted", "not-supported" (neither stored nor deflated) or "corrupt"
 */
export function inflatedEntry(archive: ZipArchive, entry: ZipEntry, name: string, codec: Codec, room?: Room): Uint8Array {
  const packed = packedEntry(archive, entry, name);
  if ((entry.flags & ENCRYPTED) !== 0) throw new HostError("encrypted", name, `${entry.name} is encrypted`);
  if (entry.method !== 0 && entry.method !== 8) throw new HostError("not-supported", name, `compression method ${entry.method}`);
  const bytes = entry.method === 0 ? packed : inflateRaw(packed, entry, name, codec, room);
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) {
    throw new HostError("corrupt", name, `${entry.name} is not what its header promises`);
  }
  return bytes;
}

/** The packed bytes of a member. @throws HostError "corrupt" when they are not where the directory says */
export function packedEntry(archive: ZipArchive, entry: ZipEntry, name: string): Uint8Array {
  const packed = packedBytes(archive, entry);
  if (!packed) throw new HostError("corrupt", name, `${entry.name} is not where the zip directory says`);
  return packed;
}

function inflateRaw(packed: Uint8Array, entry: ZipEntry, name: string, codec: Codec, room?: Room): Uint8Array {
  try {
    return codec.inflateRaw(packed, entry.size, room?.of(entry.size));
  } catch (cause) {
    if (!(cause instanceof CodecError)) throw cause;
    const detail = cause.trouble === "too-large" ? "holds more than its header promises" : "cannot be inflated";
    throw new HostError("corrupt", name, `${entry.name} ${detail}`, { cause });
  }
}
