import { printArea, type Area } from "#core";
import type { Question } from "./questions";
import type { SheetCells } from "./sheet-cells";
import { cellsIn, type Shape } from "./shape";

/** About what a cell takes in an answer: its value, type, formula and number format. */
const CELL_BYTES = 48;

/** About what a line takes in an answer that says whether it is hidden. */
const LINE_BYTES = 32;

/** Cells, or lines, asked for by one question. */
const CELLS_MOST = 30_000;

/** In an area of so many cells there are never more merged areas than Excel is willing to tell (512). */
const WINDOW_CELLS = 512;

/** What there is to ask of a tab so that `cells` know all of it. @param id the tab's */
export function tabQuestions(id: string, shape: Shape, cells: SheetCells): Question[] {
  return [
    ...(shape.values ? pieces(shape.values).map((area) => valuesIn(id, area, cells)) : []),
    ...mergesIn(id, shape, cells),
    ...hiddenIn(id, shape, cells),
  ];
}

/** Asks for the cells of an area. */
export function valuesIn(id: string, area: Area, cells: SheetCells): Question {
  return {
    bytes: cellsIn(area) * CELL_BYTES,
    ask(context) {
      const range = rangeOf(context, id, area).load("values,valueTypes,formulas,numberFormat");
      return () => cells.take(area, range);
    },
    halves() {
      const parts = halved(area);
      return parts && [valuesIn(id, parts[0], cells), valuesIn(id, parts[1], cells)];
    },
  };
}

/** The area from top to bottom in pieces that one question can ask for. */
export function pieces(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(CELLS_MOST / (area.right - area.left + 1)));
  const parts: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

function halved(area: Area): readonly [Area, Area] | null {
  const middle = Math.floor((area.top + area.bottom) / 2);
  if (area.bottom > area.top) return [{ ...area, bottom: middle }, { ...area, top: middle + 1 }];
  const centre = Math.floor((area.left + area.right) / 2);
  return area.right > area.left ? [{ ...area, right: centre }, { ...area, left: centre + 1 }] : null;
}

const rangeOf = (context: Excel.RequestContext, id: string, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(id).getRange(printArea(area)).untrack();

/**
 * Asks for merged areas, window by window. Windows share a row, so that an area that lies across two is known to be one,
 * whether Excel tells it whole each time or cut at the window's edge.
 */
export function mergesIn(id: string, { merges: searched }: Shape, cells: SheetCells): Question[] {
  if (!searched || cellsIn(searched) < 2) return [];
  const height = Math.max(1, Math.floor(WINDOW_CELLS / (searched.right - searched.left + 1)) - 1);
  const questions: Question[] = [];
  for (let top = searched.top; top <= searched.bottom; top += height) {
    questions.push(mergesInWindow(id, { ...searched, top, bottom: Math.min(searched.bottom, top + height) }, cells));
    if (top + height >= searched.bottom) break;
  }
  return questions;
}

function mergesInWindow(id: string, window: Area, cells: SheetCells): Question {
  return {
    bytes: 1_000,
    ask(context) {
      const merged = rangeOf(context, id, window).getMergedAreasOrNullObject().untrack();
      merged.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
      return () => {
        if (merged.isNullObject) return;
        const found = merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
          ({ top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 }));
        cells.merges = withMerges(cells.merges, found);
      };
    },
    halves: () => null,
  };
}

/** Areas that share a cell are parts of one. Those that are only one cell are parts that no other window has completed. */
function withMerges(known: readonly Area[], found: readonly Area[]): Area[] {
  const joined = [...known];
  for (const area of found) {
    const at = joined.findIndex((other) => overlap(area, other));
    if (at < 0) joined.push(area);
    else joined[at] = union(joined[at]!, area);
  }
  return joined.filter((area) => cellsIn(area) > 1);
}

const overlap = (one: Area, other: Area): boolean => one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const union = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top), left: Math.min(one.left, other.left), bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right),
});

/** Asks which lines are hidden, from the first one to the last with a value. */
export function hiddenIn(id: string, { values, rowsHidden, columnsHidden }: Shape, cells: SheetCells): Question[] {
  if (!values) return [];
  if (rowsHidden === "all") addLines(cells.hiddenRows, values.top, values.bottom);
  if (columnsHidden === "all") addLines(cells.hiddenColumns, values.left, values.right);
  const lastRow = rowsHidden === "some" ? values.bottom : values.top - 1;
  const lastColumn = columnsHidden === "some" ? values.right : values.left - 1;
  const rows = lastRow < 0 ? [] : pieces({ top: 0, left: 0, bottom: lastRow, right: 0 }).map((area) => hiddenRowsIn(id, area, cells));
  return lastColumn < 0 ? rows : [...rows, hiddenColumnsIn(id, { top: 0, left: 0, bottom: 0, right: lastColumn }, cells)];
}

function addLines(lines: Set<number>, first: number, last: number): void {
  for (let line = first; line <= last; line++) lines.add(line);
}

function hiddenRowsIn(id: string, area: Area, cells: SheetCells): Question {
  return {
    bytes: cellsIn(area) * LINE_BYTES,
    ask(context) {
      const rows = rangeOf(context, id, area).getRowProperties({ rowHidden: true });
      return () => rows.value.forEach(({ rowHidden }, down) => rowHidden && cells.hiddenRows.add(area.top + down));
    },
    halves() {
      const parts = halved(area);
      return parts && [hiddenRowsIn(id, parts[0], cells), hiddenRowsIn(id, parts[1], cells)];
    },
  };
}

function hiddenColumnsIn(id: string, area: Area, cells: SheetCells): Question {
  return {
    bytes: cellsIn(area) * LINE_BYTES,
    ask(context) {
      const columns = rangeOf(context, id, area).getColumnProperties({ columnHidden: true });
      return () => columns.value.forEach(({ columnHidden }, across) => columnHidden && cells.hiddenColumns.add(area.left + across));
    },
    halves: () => null,
  };
}
