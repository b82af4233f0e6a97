import { joinedBytes } from "./joined-bytes";
import { viewOf, ZIP64_EXTRA } from "./zip-entry";

interface Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

const FULL = 0xffff_ffff;

/** The sizes of a directory entry, those that did not fit into 32 bits taken from its zip64 field; null if that is broken. */
export function readZip64Sizes(extra: Uint8Array, sizes: Sizes): Sizes | null {
  if (sizes.size !== FULL && sizes.packedSize !== FULL && sizes.offset !== FULL) return sizes;
  const field = [...extraFields(extra)].find(({ id }) => id === ZIP64_EXTRA);
  if (!field) return sizes;
  let at = 0;
  const next = (short: number): number => {
    if (short !== FULL) return short;
    at += 8;
    return at <= field.data.length ? readUint64(viewOf(field.data), at - 8) : NaN;
  };
  const full = { size: next(sizes.size), packedSize: next(sizes.packedSize), offset: next(sizes.offset) };
  return Object.values(full).every(Number.isSafeInteger) ? full : null;
}

/** A 64-bit number; beyond 2^53 it is only nearly so, and too large anyway. */
export const readUint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** The extra fields without zip64's: for an archive whose sizes all fit into 32 bits. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept = [...extraFields(extra)].filter(({ id }) => id !== ZIP64_EXTRA);
  return joinedBytes(kept.map(({ whole }) => whole));
}

/** Extra fields in order; a broken rest is left out. */
function* extraFields(extra: Uint8Array): Generator<{ id: number; data: Uint8Array; whole: Uint8Array }> {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return;
    yield { id: view.getUint16(at, true), data: extra.subarray(at + 4, end), whole: extra.subarray(at, end) };
    at = end;
  }
}
