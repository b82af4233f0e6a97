/** Points that an A4 page leaves between its margins. */
const PORTRAIT = { width: 523, height: 745 };
const LANDSCAPE = { width: 770, height: 498 };
/** Points of one character of a column's width. */
const CHARACTER = 6;
/** Height of a row that states none. */
const ROW = 15;
/** A page that is printed smaller than this is hard to read. */
const LEAST_SCALE = 0.72;
/** Rather so small than a table torn over two pages. */
const LEAST_SCALE_OF_ONE = 0.6;

/** How a form is printed: upright if it can be read so, and on one page if it nearly fits. */
export interface Paper {
  readonly landscape: boolean;
  readonly pagesHigh?: number;
}

/** A sheet of column widths (characters), row heights (points) and so many rows, which are all that it will have unless it grows. */
interface PaperedSheet {
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly rows: number;
  readonly grows: boolean;
}

/** The paper for a sheet. */
export function paperFor({ widths, heights, rows, grows }: PaperedSheet): Paper {
  const width = CHARACTER * widths.reduce((sum, one) => sum + one, 0);
  const height = Array.from({ length: rows }, (_, row) => heights.get(row) ?? ROW).reduce((sum, one) => sum + one, 0);
  const scaleOn = (page: typeof PORTRAIT): number => Math.min(page.width / width, page.height / height);
  const landscape = PORTRAIT.width / width < LEAST_SCALE;
  if (scaleOn(landscape ? LANDSCAPE : PORTRAIT) >= LEAST_SCALE) return { landscape, pagesHigh: 1 };
  if (grows) return { landscape };
  const [upright, lying] = [scaleOn(PORTRAIT), scaleOn(LANDSCAPE)];
  return Math.max(upright, lying) >= LEAST_SCALE_OF_ONE ? { landscape: lying > upright, pagesHigh: 1 } : { landscape };
}
