import { deflateSync, inflateSync } from "fflate";
import { CodecError, type Codec } from "./codec";
import { crc32 } from "./zip/crc32";

/** Works everywhere, for the browser. */
export const fflateCodec: Codec = {
  inflateRaw(bytes, mostBytes) {
    const inflated = inflatedInto(new Uint8Array(mostBytes + 1), bytes);
    if (inflated.length > mostBytes) throw new CodecError("too-large");
    return inflated;
  },
  deflateRaw: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};

/** What does not fit into `out` is lost: one byte more than allowed shows that there was more. */
function inflatedInto(out: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new CodecError("corrupt");
  try {
    return inflateSync(bytes, { out });
  } catch (cause) {
    throw new CodecError(cause instanceof RangeError ? "too-large" : "corrupt", { cause });
  }
}
