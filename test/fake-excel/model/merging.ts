import type { Area } from "#core";
import { intersection, isWithin } from "./areas";
import { hasContent } from "./cell";
import { guardCells, guardPermission } from "./guard";
import { RangeRef } from "./region";
import { changed } from "./write-cells";

/** Merges a range, or each of its rows; only the top left value stays. @throws AccessDenied on a protected sheet. */
export function mergeRange({ sheet, area }: RangeRef, across: boolean): void {
  guardPermission(sheet, "nothing");
  const areas = across ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
  for (const one of areas) {
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, one));
    if (one.top === one.bottom && one.left === one.right) continue;
    sheet.merges.push(one);
    keepTopLeft(new RangeRef(sheet, one));
  }
}

function keepTopLeft(range: RangeRef): void {
  const { sheet, area } = range;
  const filled = [...sheet.cellsIn(area)].filter(({ cell }) => hasContent(cell)).sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = filled;
  if (first && (first.row !== area.top || first.column !== area.left)) Object.assign(sheet.makeCell(area.top, area.left), { value: first.cell.value, formula: first.cell.formula });
  for (const { row, column, cell } of filled) if (row !== area.top || column !== area.left) Object.assign(cell, { value: null, formula: null });
  if (filled.length > 1) changed(range);
}

/** Takes apart what is merged in a range. */
export function unmergeRange(range: RangeRef): void {
  guardCells(range);
  guardPermission(range.sheet, "nothing");
  range.sheet.merges = range.sheet.merges.filter((merge) => !intersection(merge, range.area));
}

/** The merged areas that touch an area. */
export const mergesIn = (merges: readonly Area[], area: Area): readonly Area[] => merges.filter((merge) => isWithin(merge, area) || intersection(merge, area) !== null);
