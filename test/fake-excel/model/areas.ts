import { columnIndex, columnName, parseArea, printArea, SHEET_COLUMNS, SHEET_ROWS, type Area } from "#core";

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isAllRows = (area: Area): boolean => area.top === 0 && area.bottom === SHEET_ROWS - 1;
export const isAllColumns = (area: Area): boolean => area.left === 0 && area.right === SHEET_COLUMNS - 1;
export const isOnSheet = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.bottom < SHEET_ROWS && area.right < SHEET_COLUMNS && area.top <= area.bottom && area.left <= area.right;
export const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const isSameArea = (one: Area, other: Area): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
export const isWithin = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

/** What both areas cover; null if nothing. */
export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top), left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area that covers both. */
export const boundingArea = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top), left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right),
});

/** What is left of `area` when `hole` is cut out: up to four areas. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** "B2:D9", "$B$2", "A:C", "2:5" → its area; null if it is none. */
export function parseReference(text: string): Area | null {
  const plain = text.replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [left, right] = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    return left === null || right === null ? null : { ...WHOLE_SHEET, left: Math.min(left, right), right: Math.max(left, right) };
  }
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(plain);
  if (rows) {
    const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const area = { ...WHOLE_SHEET, top: Math.min(top, bottom), bottom: Math.max(top, bottom) };
    return isOnSheet(area) ? area : null;
  }
  return parseArea(plain);
}

/** An area as Excel prints it: "B2:D9", "A:C" for whole columns, "2:5" for whole rows. */
export function printReference(area: Area): string {
  if (isAllColumns(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isAllRows(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return printArea(area);
}

/** An area with dollar signs, as it stands in a defined name. */
export const printAbsolute = (area: Area): string => printReference(area).replace(/[A-Z]+|\d+/g, "$$$&");

/** A sheet's name as Excel prints it before "!": quoted only where it must be. */
export function printSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseReference(name) === null && !/^[rc]\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'O''Brien'!A1" → the sheet's name and the rest; without a sheet its name is null. Null if the quotes do not close. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } | null {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  if (text.startsWith("'")) return null;
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}
