import { constants, crc32, deflateRawSync, inflateRawSync, type ZlibOptions } from "node:zlib";
import { CodecError, type Codec } from "./codec";

/** Node's zlib. */
export const nodeCodec: Codec = {
  inflateRaw(bytes, mostBytes) {
    try {
      return plainBytes(inflateRawSync(bytes, inOneChunk(mostBytes)));
    } catch (cause) {
      throw inflateError(cause);
    }
  },
  inflateStart(bytes) {
    try {
      return plainBytes(inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch (cause) {
      throw new CodecError("corrupt", { cause });
    }
  },
  // Level 3 packs sheets a tenth larger than level 6 and takes a sixth of its time.
  deflateRaw: (bytes) => plainBytes(deflateRawSync(bytes, { level: 3, chunkSize: Math.max(LEAST_CHUNK, bytes.length >> 3) })),
  crc32: (bytes) => crc32(bytes),
};

/** Bytes. With this, or an eighth of a large part, what a part is packed to mostly fits into one chunk. */
const LEAST_CHUNK = 16_384;

const plainBytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

/** A chunk that holds everything, and a byte more so that zlib sees the end: no growing, no joining. */
const inOneChunk = (mostBytes: number): ZlibOptions => ({ maxOutputLength: Math.max(1, mostBytes), chunkSize: Math.max(64, mostBytes + 1) });

function inflateError(cause: unknown): CodecError {
  const isOverflow = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
  return new CodecError(isOverflow ? "too-large" : "corrupt", { cause });
}
