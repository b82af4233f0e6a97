const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DASH = 0x2d;

/** A line of a mail: from `start` up to `end`, its line break left out; `next` is where the next one starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** All lines, broken by LF or CRLF; the last one may end without. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const next = feed < 0 ? bytes.length : feed + 1;
    const end = feed < 0 ? next : feed;
    yield { start, end: end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end, next };
    start = next;
  }
}

/** Whether a line may part two parts of a mail. */
export const mayPart = (bytes: Uint8Array, { start }: Line): boolean => bytes[start] === DASH && bytes[start + 1] === DASH;
