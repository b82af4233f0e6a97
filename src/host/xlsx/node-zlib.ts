import { constants, createDeflateRaw, createInflateRaw, type DeflateRaw, type InflateRaw } from "node:zlib";
import type { Deflater } from "./codec";
import { joinedBytes } from "./zip/joined-bytes";

/**
 * What lies under each of Node's streams of zlib: it works at once, from where to where it is told. To make a stream for each part, and new memory for
 * what it gives, takes longer than inflating or deflating it. This goes a level below what Node documents (as PNG readers and npm itself do), so whoever calls
 * the functions here must have another way.
 */
interface Handled extends InflateRaw, DeflateRaw {
  readonly _handle?: { writeSync?(flush: number, from: Uint8Array, at: number, length: number, to: Uint8Array, toAt: number, room: number): void };
  /** Bytes of room, and of input, that the last call left over. */
  readonly _writeState?: Uint32Array;
}

/** Trouble is told by what is returned, not by an event. */
function quiet(stream: InflateRaw | DeflateRaw): Handled {
  return stream.on("error", () => {}) as Handled;
}

let inflater: Handled | null = null;

/**
 * Inflates all of `packed` into `room`.
 * @returns bytes that it gave; null when it cannot be had, when `packed` is no whole stream, or when it fills the room, which leaves open whether that was all
 */
export function inflateInto(packed: Uint8Array, room: Uint8Array): number | null {
  const { _handle: handle, _writeState: left } = (inflater ??= quiet(createInflateRaw()));
  if (!handle?.writeSync || !left) return null;
  inflater.reset();
  left.fill(0);
  handle.writeSync(constants.Z_FINISH, packed, 0, packed.length, room, 0, room.length);
  if (inflater.destroyed) inflater = null;
  return left[0] ? room.length - left[0] : null;
}

/** Packs sheets a tenth larger than level 6, and takes a sixth of its time. */
export const LEVEL = 3;

/** Deflaters that nobody has at hand. */
const idle: Handled[] = [];

/** What a deflater gives before it is taken from here. */
const room = new Uint8Array(65_536);

/** A deflater that takes its bytes piece by piece; null when it cannot be had. */
export function newDeflater(): Deflater | null {
  const stream = idle.pop() ?? quiet(createDeflateRaw({ level: LEVEL }));
  const { _handle: handle, _writeState: left } = stream;
  if (!handle?.writeSync || !left) return null;
  stream.reset();
  const pieces: Uint8Array[] = [];
  const put = (bytes: Uint8Array, flush: number): void => {
    let unread = bytes.length;
    do {
      handle.writeSync!(flush, bytes, bytes.length - unread, unread, room, 0, room.length);
      pieces.push(room.slice(0, room.length - left[0]!));
      unread = left[1]!;
    } while (left[0] === 0);
  };
  return {
    write: (bytes) => put(bytes, constants.Z_NO_FLUSH),
    finish() {
      put(new Uint8Array(0), constants.Z_FINISH);
      idle.push(stream);
      return joinedBytes(pieces);
    },
  };
}
