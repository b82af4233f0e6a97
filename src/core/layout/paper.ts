/** Points that an A4 page leaves between its margins. */
const PORTRAIT = { width: 523, height: 745 };
const LANDSCAPE = { width: 770, height: 498 };
/** Points of one character of a column's width. */
const CHARACTER = 6;
/** Height of a row that states none. */
const ROW = 15;
/** A page that is printed smaller than this is hard to read. */
const LEAST_SCALE = 0.72;

/** How a form is printed: upright if it can be read so, and on one page if it nearly fits. */
export interface Paper {
  readonly landscape: boolean;
  readonly pagesHigh?: number;
}

/** The paper for a sheet with these column widths (characters) and row heights (points) of its first `rows` rows. */
export function paperFor(widths: readonly number[], heights: ReadonlyMap<number, number>, rows: number): Paper {
  const width = CHARACTER * widths.reduce((sum, one) => sum + one, 0);
  const height = Array.from({ length: rows }, (_, row) => heights.get(row) ?? ROW).reduce((sum, one) => sum + one, 0);
  const landscape = PORTRAIT.width / width < LEAST_SCALE;
  const page = landscape ? LANDSCAPE : PORTRAIT;
  const fits = Math.min(page.width / width, page.height / height) >= LEAST_SCALE;
  return fits ? { landscape, pagesHigh: 1 } : { landscape };
}
