import { Buffer } from "node:buffer";
import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { CodecError, roomFor, type Codec } from "./codec";
import { inflateInto, LEVEL, newDeflater } from "./node-zlib";
import { gathering } from "./zip/joined-bytes";

/** Node's zlib. */
export const nodeCodec: Codec = {
  inflateRaw(bytes, mostBytes, room = plainBytes(Buffer.allocUnsafeSlow(roomFor(mostBytes)))) {
    const length = inflateInto(bytes, room.subarray(0, roomFor(mostBytes)));
    if (length !== null) return room.subarray(0, length);
    try {
      // One byte more, since zlib wants a limit above nothing.
      const whole = plainBytes(inflateRawSync(bytes, { maxOutputLength: roomFor(mostBytes) }));
      if (whole.length <= mostBytes) return whole;
    } catch (cause) {
      throw inflateError(cause);
    }
    throw new CodecError("too-large");
  },
  inflateStart(bytes) {
    try {
      return plainBytes(inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch (cause) {
      throw new CodecError("corrupt", { cause });
    }
  },
  deflateRaw,
  newDeflater: () => newDeflater() ?? gathering(deflateRaw),
  allowsWasm: true,
  crc32: (bytes, before) => crc32(bytes, before),
};

function deflateRaw(bytes: Uint8Array): Uint8Array {
  return plainBytes(deflateRawSync(bytes, { level: LEVEL, chunkSize: Math.max(LEAST_CHUNK, bytes.length >> 3) }));
}

/** Bytes. With this, or an eighth of a large part, what a part is packed to mostly fits into one chunk. */
const LEAST_CHUNK = 16_384;

const plainBytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

function inflateError(cause: unknown): CodecError {
  const isOverflow = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
  return new CodecError(isOverflow ? "too-large" : "corrupt", { cause });
}
