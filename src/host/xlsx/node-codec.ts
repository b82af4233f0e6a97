import { Buffer } from "node:buffer";
import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { CodecError, roomFor, type Codec } from "./codec";
import { inflateInto } from "./node-inflate";

/** Node's zlib. */
export const nodeCodec: Codec = {
  inflateRaw(bytes, mostBytes, room = plainBytes(Buffer.allocUnsafeSlow(roomFor(mostBytes)))) {
    const length = inflateInto(bytes, room.subarray(0, roomFor(mostBytes)));
    if (length !== null) return room.subarray(0, length);
    try {
      return plainBytes(inflateRawSync(bytes, { maxOutputLength: Math.max(1, mostBytes) }));
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

function inflateError(cause: unknown): CodecError {
  const isOverflow = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
  return new CodecError(isOverflow ? "too-large" : "corrupt", { cause });
}
