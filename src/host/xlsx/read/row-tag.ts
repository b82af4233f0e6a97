import { EQUALS, GT, LT, QUOTE, SLASH } from "./xml-bytes";

const SPACE = 32;
const [ZERO, NINE, COLON] = [48, 57, 58];
const [LOWER_A, LOWER_Z, UPPER_A, UPPER_Z] = [97, 122, 65, 90];
const [H, I, O, R, W] = [104, 105, 111, 114, 119];
const LAST_ASCII = 127;

/**
 * Where the tag of row `row` (0-based) ends that begins at `at`, written as nearly all are, <row r="7" spans="1:31" ht="15">; `at` for any other: one that
 * may hide its row, that closes itself, that has no number or another, or an attribute that needs a closer look.
 */
export function afterRowTag(bytes: Uint8Array, at: number, row: number): number {
  if (bytes[at] !== LT || bytes[at + 1] !== R || bytes[at + 2] !== O || bytes[at + 3] !== W) return at;
  if (bytes[at + 4] !== SPACE || bytes[at + 5] !== R || bytes[at + 6] !== EQUALS || bytes[at + 7] !== QUOTE) return at;
  let number = 0;
  let next = at + 8;
  for (; bytes[next]! >= ZERO && bytes[next]! <= NINE; next++) number = number * 10 + bytes[next]! - ZERO;
  if (number !== row + 1 || bytes[next++] !== QUOTE) return at;
  while (bytes[next] === SPACE) {
    const after = afterPlainAttribute(bytes, next + 1);
    if (after < 0) return at;
    next = after;
  }
  return bytes[next] === GT ? next + 1 : at;
}

/** Where an attribute like x14ac:dyDescent ends, neither r nor hidden, whose value is ASCII without "<"; −1 for any other. */
function afterPlainAttribute(bytes: Uint8Array, at: number): number {
  if (bytes[at] === R || (bytes[at] === H && bytes[at + 1] === I)) return -1;
  let next = at;
  while (isInName(bytes[next]!)) next++;
  if (next === at || bytes[next] !== EQUALS || bytes[next + 1] !== QUOTE) return -1;
  for (next += 2; bytes[next] !== QUOTE; next++) if (!(bytes[next]! <= LAST_ASCII) || bytes[next] === LT) return -1;
  return next + 1;
}

const isInName = (byte: number): boolean => (byte >= LOWER_A && byte <= LOWER_Z) || (byte >= UPPER_A && byte <= UPPER_Z) || (byte >= ZERO && byte <= COLON);

/** Where </row> ends that begins at `at`; `at` for anything else. */
export const afterRowEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2] === R && bytes[at + 3] === O && bytes[at + 4] === W && bytes[at + 5] === GT ? at + 6 : at;
