import { constants, createInflateRaw, type InflateRaw } from "node:zlib";

/** What lies under each of Node's streams of zlib: it writes where it is told to. */
interface Handled extends InflateRaw {
  readonly _handle?: { writeSync?(flush: number, from: Uint8Array, at: number, length: number, to: Uint8Array, toAt: number, room: number): void };
  /** Bytes of room, and of input, that the last call left over. */
  readonly _writeState?: Uint32Array;
}

let inflater: Handled | null = null;

/**
 * Inflates all of `packed` into `room` by one inflater that lives as long as the program: of each sheet a new one, and new memory for what it gives, takes
 * longer than the inflating. It goes a level below what Node documents (as PNG readers and npm itself do), so whoever calls it must have another way.
 * @returns bytes that it gave; null when it cannot be had, when `packed` is no whole stream, or when it fills the room, which leaves open whether that was all
 */
export function inflateInto(packed: Uint8Array, room: Uint8Array): number | null {
  const { _handle: handle, _writeState: left } = (inflater ??= newInflater());
  if (!handle?.writeSync || !left) return null;
  inflater.reset();
  left.fill(0);
  handle.writeSync(constants.Z_FINISH, packed, 0, packed.length, room, 0, room.length);
  if (inflater.destroyed) inflater = null;
  return left[0] ? room.length - left[0] : null;
}

/** Trouble is told by `inflateInto`, not by an event. */
const newInflater = (): Handled => createInflateRaw().on("error", () => {});
