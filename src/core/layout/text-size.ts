/** Width of one CJK character in characters of a column's width (宋体: 15 of 8 pixels), at 11 points. */
const WIDE = 1.9;
/** Height of a line in points, at 11 points. */
const LINE = 15;

const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) >= 0x1100;

/** How wide a text is, in the characters that a column's width counts: CJK signs are about two. Its longest line counts. */
export function textWidth(text: string): number {
  let [longest, width] = [0, 0];
  for (const sign of text) {
    width = sign === "\n" ? 0 : width + (isWide(sign) ? WIDE : 1);
    if (width > longest) longest = width;
  }
  return longest;
}

/** How many lines a text of `size` points takes in a column of this width; at least 1. */
export const linesIn = (text: string, width: number, size = 11): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * size) / 11 / Math.max(1, width - 2))), 0);

/** Height in points of a row whose tallest text takes so many lines, with air above and below. */
export const heightOfLines = (lines: number, least = 20): number => Math.min(409, Math.max(least, lines * LINE + 6));
