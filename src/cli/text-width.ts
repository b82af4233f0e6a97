import { hasPlainSigns } from "#core";

/** Ranges of code points that take two columns of a terminal (Unicode's East Asian Wide and Fullwidth, without emoji's rarer blocks). */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xac00, 0xd7a3],
  [0xf900, 0xfaff], [0xfe30, 0xfe4f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f900, 0x1f9ff], [0x20000, 0x3fffd],
];

/** Columns that `text` takes in a terminal: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  if (!hasPlainSigns(character) && /^\p{M}|^\p{Cf}/u.test(character)) return 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** `text` filled up with blanks on the right to `width` columns. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** `text` filled up with blanks on the left to `width` columns, as numbers stand. */
export const paddedLeft = (text: string, width: number): string => " ".repeat(Math.max(0, width - widthOf(text))) + text;

/**
 * One line, safe to show: control characters (with which a sheet's name could command a terminal) and direction marks
 * become blanks.
 */
export const shown = (text: string): string => (hasPlainSigns(text) ? text : text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " "));
