import type { Area } from "#core";

/** How far a tab reaches. */
export interface Shape {
  /** Where its values stand; null when it has none. */
  readonly values: Area | null;
  /** Where merged areas may be. */
  readonly merges: Area | null;
  /** Whether lines in the area of the values are hidden: all, none, or some. */
  readonly rowsHidden: "all" | "none" | "some";
  readonly columnsHidden: "all" | "none" | "some";
}

/** Beyond so many cells an area is not searched for merged cells that hold nothing. */
const SEARCHED_MOST = 100_000;

/** Asks, with the next request, how far a tab reaches. */
export function askShape(sheet: Excel.Worksheet): () => Shape {
  const extent = "rowIndex,columnIndex,rowCount,columnCount";
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load(`${extent},rowHidden,columnHidden`);
  const formatted = sheet.getUsedRangeOrNullObject(false).untrack().load(extent);
  return () => {
    const values = areaOf(used);
    const all = areaOf(formatted);
    return {
      values,
      merges: all && cellsIn(all) <= SEARCHED_MOST ? all : values,
      rowsHidden: values ? hiddenOf(used.rowHidden) : "none",
      columnsHidden: values ? hiddenOf(used.columnHidden) : "none",
    };
  };
}

/** How many cells an area has. */
export const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** Excel answers null where some are and some are not. */
const hiddenOf = (hidden: boolean | null): "all" | "none" | "some" => (hidden === null ? "some" : hidden ? "all" : "none");
