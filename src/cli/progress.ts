import { padded, shown, widthOf } from "./text-width";

/** Tells a person how far long work has come. */
export interface Progress {
  /** `what` is at hand, the first one being 1 of `all`. */
  count(one: number, all: number, what: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Where progress is shown: a terminal, or a log. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Milliseconds before progress is shown at all, and between two lines of it: on a terminal, and in a log. */
const PACE = { terminal: { first: 300, next: 50 }, log: { first: 1000, next: 5000 } } as const;

/**
 * Progress as one rewritten line on a terminal; in a log, for work of more than a second, as a line every five.
 * @param now milliseconds from any start
 * @param heard called whenever there is something to tell, whether it is shown or not
 */
export function progressOn(stream: ProgressStream, now: () => number, heard: () => void = () => {}): Progress {
  const pace = stream.isTTY ? PACE.terminal : PACE.log;
  const width = Math.max(20, (stream.columns ?? 80) - 1);
  let due = now() + pace.first;
  let isShown = false;
  const blank = (): void => {
    if (isShown && stream.isTTY) stream.write(`\r${" ".repeat(width)}\r`);
    isShown = false;
  };
  const count = (one: number, all: number, what: string): void => {
    heard();
    if (now() < due) return;
    due = now() + pace.next;
    const line = shown(`${one} / ${all}  ${what}`);
    stream.write(stream.isTTY ? `\r${padded(cut(line, width), width)}` : `${line}\n`);
    isShown = true;
  };
  return { count, end: blank };
}

/** As much of `text` as fits into `width` columns. */
function cut(text: string, width: number): string {
  let fitting = "";
  for (const character of text) {
    if (widthOf(fitting + character) > width) break;
    fitting += character;
  }
  return fitting;
}
