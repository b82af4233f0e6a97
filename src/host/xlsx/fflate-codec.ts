import { deflateSync, Inflate } from "fflate";
import { CodecError, type Codec } from "./codec";
import { crc32 } from "./zip/crc32";
import { gathering, joinedBytes } from "./zip/joined-bytes";

/** Works everywhere, for the browser. A page whose policy lets WebAssembly in says so here. */
export const fflateCodec: Codec & { allowsWasm: boolean } = {
  inflateRaw(bytes, mostBytes, room = new Uint8Array(mostBytes)) {
    let length = 0;
    const stream = new Inflate((piece) => {
      if (length + piece.length > mostBytes) throw new CodecError("too-large");
      room.set(piece, length);
      length += piece.length;
    });
    pushAll(stream, bytes);
    return room.subarray(0, length);
  },
  inflateStart(bytes) {
    const pieces: Uint8Array[] = [];
    try {
      new Inflate((piece) => pieces.push(piece)).push(bytes, false);
    } catch (cause) {
      throw new CodecError("corrupt", { cause });
    }
    return joinedBytes(pieces);
  },
  deflateRaw,
  newDeflater: () => gathering(deflateRaw),
  allowsWasm: false,
  crc32,
};

function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}

/** In pieces, so that a stream that holds more than it may is left early: a piece inflates to 64 MiB at most. */
const PIECE = 65_536;

function pushAll(stream: Inflate, bytes: Uint8Array): void {
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (cause) {
    throw cause instanceof CodecError ? cause : new CodecError("corrupt", { cause });
  }
}
