import { constants, createDeflateRaw, createInflateRaw, type DeflateRaw, type InflateRaw } from "node:zlib";
import type { Deflater } from "./codec";
import { joinedBytes } from "./zip/joined-bytes";

/**
 * What lies under each of Node's streams of zlib: it works at once, from where to where it is told. To make a stream for each part, and new memory for
 * what it gives, takes longer than inflating or deflating it. This goes a level below what Node documents (as PNG readers and npm itself do): each stream is
 * tried before it is used, and whoever calls the functions here has another way.
 */
interface Handled extends InflateRaw, DeflateRaw {
  readonly _handle: { writeSync(flush: number, from: Uint8Array, at: number, length: number, to: Uint8Array, toAt: number, room: number): void };
  /** Bytes of room, and of input, that the last call left over. */
  readonly _writeState: Uint32Array;
}

/** A stream that has given [7, 9] for what it must give that for; null when it cannot be had. Trouble is told by what is returned, not by an event. */
function tried(stream: InflateRaw | DeflateRaw, input: readonly number[], output: readonly number[]): Handled | null {
  const handled = stream.on("error", () => {}) as Handled;
  const given = new Uint8Array(16);
  try {
    handled.reset();
    handled._handle.writeSync(constants.Z_FINISH, Uint8Array.from(input), 0, input.length, given, 0, given.length);
    const [room, unread] = handled._writeState;
    return unread === 0 && room === given.length - output.length && output.every((byte, at) => given[at] === byte) ? handled : null;
  } catch {
    return null;
  }
}

/** 7 and 9, deflated by a fixed Huffman code (RFC 1951, 3.2.6). */
const [PLAIN, DEFLATED] = [[7, 9], [0x63, 0xe7, 0x04, 0x00]];

/** Null once it was found that there is none. */
let inflater: Handled | null | undefined;

/**
 * Inflates all of `packed` into `room`.
 * @returns bytes that it gave; null when it cannot be had, when `packed` is no whole stream, or when it fills the room, which leaves open whether that was all
 */
export function inflateInto(packed: Uint8Array, room: Uint8Array): number | null {
  if (inflater === undefined) inflater = tried(createInflateRaw(), DEFLATED, PLAIN);
  if (!inflater) return null;
  const left = inflater._writeState;
  inflater.reset();
  left.fill(0);
  inflater._handle.writeSync(constants.Z_FINISH, packed, 0, packed.length, room, 0, room.length);
  if (inflater.destroyed) inflater = undefined;
  return left[0] ? room.length - left[0] : null;
}

/** Packs sheets a tenth larger than level 6, and takes a sixth of its time. */
export const LEVEL = 3;

/** Deflaters that nobody has at hand, and whether there are any. */
const idle: Handled[] = [];
let canDeflate = true;

/** What a deflater gives before it is taken from here. */
const room = new Uint8Array(65_536);

/** A deflater that takes its bytes piece by piece; null when it cannot be had. */
export function newDeflater(): Deflater | null {
  const stream = idle.pop() ?? (canDeflate ? tried(createDeflateRaw({ level: LEVEL }), PLAIN, DEFLATED) : null);
  canDeflate = stream !== null;
  if (!stream) return null;
  const left = stream._writeState;
  stream.reset();
  const pieces: Uint8Array[] = [];
  const put = (bytes: Uint8Array, flush: number): void => {
    let unread = bytes.length;
    do {
      stream._handle.writeSync(flush, bytes, bytes.length - unread, unread, room, 0, room.length);
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
