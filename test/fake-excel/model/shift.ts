import { placeOfKey, cellKey, type Area } from "#core";
import { accessDenied } from "../protocol/rich-error";
import { columnCount, isAllColumns, isAllRows, rowCount } from "./areas";
import { guardCells } from "./guard";
import { RangeRef } from "./region";
import type { FakeSheet, Line } from "./sheet";
import { changed } from "./write-cells";

/**
 * Inserts or deletes cells. Contents, formats, merged areas, rules and validations move along; references in formulas do not
 * (the fake keeps formula texts as they are).
 * @param along the cells move down or up, else right or left
 */
export function shiftCells(range: RangeRef, insert: boolean, along: "rows" | "columns"): void {
  const { sheet, area } = range;
  if (sheet.protection && !isAllowed(sheet, area, insert)) throw accessDenied(`cells of the protected sheet ${sheet.name}`);
  if (!sheet.protection) guardCells(range);
  const move = mover(area, insert, along);
  moveCells(sheet, move);
  if (along === "rows" ? isAllColumns(area) : isAllRows(area)) moveLines(sheet, along, move);
  sheet.merges = sheet.merges.flatMap((merge) => moveArea(merge, move) ?? []);
  for (const rule of sheet.rules) rule.areas = rule.areas.flatMap((one) => moveArea(one, move) ?? []);
  sheet.rules = sheet.rules.filter((rule) => rule.areas.length > 0);
  sheet.validations = sheet.validations.map((one) => ({ ...one, areas: one.areas.flatMap((part) => moveArea(part, move) ?? []) })).filter((one) => one.areas.length > 0);
  const whole = isAllColumns(area) ? "Row" : isAllRows(area) ? "Column" : "Cell";
  const direction = along === "rows" ? (insert ? "Down" : "Up") : insert ? "Right" : "Left";
  changed(range, null, `${whole}${insert ? "Inserted" : "Deleted"}`, `ShiftCell${direction}`);
}

const isAllowed = (sheet: FakeSheet, area: Area, insert: boolean): boolean => isAllColumns(area) && sheet.protection?.options[insert ? "allowInsertRows" : "allowDeleteRows"] === true;

type Move = (row: number, column: number) => { readonly row: number; readonly column: number } | null;

function mover(area: Area, insert: boolean, along: "rows" | "columns"): Move {
  const isRows = along === "rows";
  const [from, size] = isRows ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
  return (row, column) => {
    const isBeside = isRows ? column < area.left || column > area.right : row < area.top || row > area.bottom;
    const position = isRows ? row : column;
    if (isBeside || position < from) return { row, column };
    if (!insert && position < from + size) return null;
    const step = insert ? size : -size;
    return isRows ? { row: row + step, column } : { row, column: column + step };
  };
}

function moveCells(sheet: FakeSheet, move: Move): void {
  const before = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of before) {
    const { row, column } = placeOfKey(key);
    const place = move(row, column);
    if (place) sheet.cells.set(cellKey(place.row, place.column), cell);
  }
}

function moveLines(sheet: FakeSheet, along: "rows" | "columns", move: Move): void {
  const lines: Map<number, Line> = sheet[along];
  const before = [...lines];
  lines.clear();
  for (const [index, one] of before) {
    const place = along === "rows" ? move(index, 0) : move(0, index);
    if (place) lines.set(along === "rows" ? place.row : place.column, one);
  }
}

/** An area that moves as a whole, or shrinks by what is deleted of it; null when all of it goes. */
function moveArea(area: Area, move: Move): Area | null {
  const corners: ({ readonly row: number; readonly column: number } | null)[] = [];
  const edge = (row: number, column: number) => corners.push(move(row, column));
  const step = (from: number, to: number) => (to - from > 1000 ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index));
  for (const row of step(area.top, area.bottom)) edge(row, area.left);
  for (const column of step(area.left, area.right)) edge(area.bottom, column);
  const kept = corners.filter((corner) => corner !== null);
  if (kept.length === 0) return null;
  const rows = kept.map(({ row }) => row);
  const columns = kept.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

