import { APOSTROPHE, EQUALS, GT, LT, QUOTE, SLASH } from "./xml-bytes";

const SPACE = 32;
const [ZERO, NINE] = [48, 57];
const [D, H, I, O, R, W] = [100, 104, 105, 111, 114, 119];

/**
 * Where the tag of row `row` (0-based) ends that begins at `at`, written as nearly all are, <row r="7" spans="1:31" ht="15">; `at` for any other: one that
 * hides its row, that closes itself, that has no number or another.
 */
export function afterRowTag(bytes: Uint8Array, at: number, row: number): number {
  if (bytes[at] !== LT || bytes[at + 1] !== R || bytes[at + 2] !== O || bytes[at + 3] !== W) return at;
  if (bytes[at + 4] !== SPACE || bytes[at + 5] !== R || bytes[at + 6] !== EQUALS || bytes[at + 7] !== QUOTE) return at;
  let number = 0;
  let next = at + 8;
  for (; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) number = number * 10 + bytes[next]! - ZERO;
  if (number !== row + 1 || bytes[next++] !== QUOTE) return at;
  for (; bytes[next] !== GT; next++) {
    const byte = bytes[next];
    if (byte === undefined || byte === LT || byte === SLASH || byte === APOSTROPHE) return at;
    if (byte === EQUALS && (bytes[next + 1] !== QUOTE || bytes[next + 2] === GT || (bytes[next - 1] === R && bytes[next - 2] === SPACE))) return at;
    if (byte === H && bytes[next + 1] === I && bytes[next + 2] === D) return at;
  }
  return bytes[next - 1] === QUOTE ? next + 1 : at;
}

/** Where </row> ends that begins at `at`; `at` for anything else. */
export const afterRowEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === R && bytes[at + 3] === O && bytes[at + 4] === W && bytes[at + 5] === GT ? at + 6 : at;
