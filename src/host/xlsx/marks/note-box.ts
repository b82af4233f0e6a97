import { SHEET_COLUMNS, SHEET_ROWS, type Place } from "#core";

const COLUMNS = 4;
const ROW_PIXELS = 18;
const LINE_PIXELS = 16;
/** Half-width characters in a line of the box, at 9 points. */
const LINE_WIDTH = 40;

/** Where a note's box stands and how large it is, in points; large enough for `text` by a rough measure. */
export function noteBox({ row, column }: Place, text: string) {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / LINE_WIDTH)), 1);
  const rows = Math.min(40, Math.ceil((lines * LINE_PIXELS) / ROW_PIXELS) + 1);
  const left = Math.min(column + 1, SHEET_COLUMNS - COLUMNS - 1);
  const top = Math.min(Math.max(row - 1, 0), SHEET_ROWS - rows - 1);
  // Column and pixels in it, row and pixels in it; top left, then bottom right.
  const anchor = [left, 15, top, 4, left + COLUMNS, 15, top + rows, 4] as const;
  return { anchor, width: COLUMNS * 48, height: rows * 14 };
}

/** Chinese and other wide characters count twice. */
const widthOf = (line: string): number => [...line].reduce((sum, character) => sum + (character > "\u10ff" ? 2 : 1), 0);
