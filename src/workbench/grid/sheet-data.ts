import { BooleanNumber, CellValueType, mergeWorksheetSnapshotWithDefault, type ICellData, type IColumnData, type IRange, type IRowData, type IWorksheetData } from "@univerjs/core";
import { cellAt, formulaAt, placeOfKey, printCellValue, type Area, type CellKey, type CellValue, type SheetSnapshot } from "#core";
import type { SheetLook } from "#xlsx";
import { isAmbiguous } from "./entries";
import { wrappedHeight } from "./wrapped-height";

/** A worksheet of Univer, whole. */
export type SheetData = IWorksheetData;

/** Rows and columns that a sheet shows beyond its last cell. */
const SPARE = { rows: 40, columns: 12 };
const LEAST = { rows: 60, columns: 20 };

const yes = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const isShown = ({ visibility }: SheetSnapshot): boolean => visibility === "visible";

/** A tab that was not looked at yet: its name alone. */
export const sheetShell = (id: string, sheet: SheetSnapshot): SheetData =>
  mergeWorksheetSnapshotWithDefault({ id, name: sheet.worksheet, hidden: yes(!isShown(sheet)), rowCount: LEAST.rows, columnCount: LEAST.columns });

/** Gives the name of a look among the styles of the workbook. */
export type StyleName = (index: number) => string;

/** A worksheet with its cells and looks. */
export function sheetData(id: string, sheet: SheetSnapshot, look: SheetLook, styleName: StyleName): SheetData {
  const { rows, columns } = extent(sheet, look);
  const width = columnWidths(look);
  return {
    ...sheetShell(id, sheet), rowCount: rows, columnCount: columns,
    tabColor: look.tabColour === null ? "" : `#${look.tabColour}`,
    showGridlines: yes(look.showsGridlines),
    zoomRatio: Math.min(Math.max(look.zoom, 50), 200) / 100,
    freeze: freeze(look),
    defaultColumnWidth: width(null), defaultRowHeight: pixels(look.defaultRowHeight),
    mergeData: look.merges.map(rangeOf),
    columnData: columnData(look, columns, width, styleName),
    rowData: rowData(sheet, look, rows, width, styleName),
    cellData: cellData(sheet, look, styleName),
  };
}

/** An area as Univer has it. */
export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });

/** Cells that have changed, as Univer is to be told of them: what is not there any more is blank. */
export function changedCells(sheet: SheetSnapshot, look: SheetLook, cells: ReadonlySet<CellKey>, styleName: StyleName): Record<number, Record<number, ICellData>> {
  const changed: Record<number, Record<number, ICellData>> = {};
  for (const { row, column } of [...cells].map(placeOfKey)) {
    const style = look.cells.get(row)?.[column];
    const blank: ICellData = { v: null, f: null, si: null, p: null };
    (changed[row] ??= {})[column] = { ...blank, ...cellOf(cellAt(sheet, row, column), formulaAt(sheet, row, column), style === undefined ? undefined : styleName(style)) };
  }
  return changed;
}

/** A cell as Univer has it: its value, its formula, its style by name. */
function cellOf(value: CellValue, formula: string | null, style: string | undefined): ICellData {
  return { ...valueOf(value), ...(formula === null ? {} : { f: `=${formula}` }), ...(style === undefined ? {} : { s: style }) };
}

/**
 * The value of a cell as Univer has it; a text stays one, whatever it looks like. What cannot be anything but a text is not called one: Univer would try
 * at each picture whether it reads as a number or a date, for a mark that is switched off.
 */
function valueOf(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = printCellValue(value);
  return isAmbiguous(text) ? { v: text, t: CellValueType.STRING } : { v: text };
}

/** Points to pixels of a screen. */
const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Width of a column in pixels by its size in characters; null is the default. */
type Width = (size: number | null) => number;

/** Digits of the Chinese standard fonts are wider than those of Calibri. */
function columnWidths(look: SheetLook): Width {
  const font = look.looks[0];
  const digit = Math.round(((font?.size ?? 11) * (/^[\u0020-\u007e]+$/.test(font?.font ?? "") ? 7 : 8)) / 11);
  return (size) => Math.round((size ?? look.defaultColumnWidth) * digit);
}

function freeze({ frozen: { rows, columns } }: SheetLook): SheetData["freeze"] {
  return { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
}

function columnData({ columns }: SheetLook, count: number, width: Width, styleName: StyleName): SheetData["columnData"] {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, size, isHidden, look } of columns) {
    const column = { ...(size === null ? {} : { w: width(size) }), ...(isHidden ? { hd: BooleanNumber.TRUE } : {}), ...(look === null ? {} : { s: styleName(look) }) };
    for (let index = first; index <= Math.min(last, count - 1); index += 1) data[index] = column;
  }
  return data;
}

function rowData(sheet: SheetSnapshot, look: SheetLook, count: number, width: Width, styleName: StyleName): SheetData["rowData"] {
  const data: Record<number, Partial<IRowData>> = {};
  if (look.hidesOtherRows) for (let row = 0; row < count; row += 1) data[row] = { hd: BooleanNumber.TRUE };
  for (const [row, height] of wrappedHeights(sheet, look, width)) data[row] = { ...data[row], h: height, ia: BooleanNumber.FALSE };
  for (const { first, last, size, isHidden, look: style } of look.rows) {
    const line = { ...(size === null ? {} : { h: pixels(size), ia: BooleanNumber.FALSE }), hd: yes(isHidden), ...(style === null ? {} : { s: styleName(style) }) };
    for (let row = first; row <= Math.min(last, count - 1); row += 1) data[row] = { ...data[row], ...line };
  }
  return data;
}

/** Heights of rows whose texts need more than one line. */
function wrappedHeights(sheet: SheetSnapshot, look: SheetLook, width: Width): ReadonlyMap<number, number> {
  const widths: number[] = [];
  for (const { first, last, size } of look.columns) for (let column = first; column <= Math.min(last, 200); column += 1) widths[column] = width(size);
  const merged = new Set(look.merges.map(({ top, left }) => `${top} ${left}`));
  const heights = new Map<number, number>();
  for (const [row, styles] of look.cells) {
    const texts = styles.flatMap((style, column) => {
      const value = style === undefined || merged.has(`${row} ${column}`) ? null : cellAt(sheet, row, column);
      return typeof value === "string" && style !== undefined ? [{ text: value, look: look.looks[style]!, width: widths[column] ?? width(null) }] : [];
    });
    const height = wrappedHeight(texts);
    if (height > pixels(look.defaultRowHeight)) heights.set(row, height);
  }
  return heights;
}

function cellData(sheet: SheetSnapshot, look: SheetLook, styleName: StyleName): SheetData["cellData"] {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const row of new Set([...look.cells.keys(), ...sheet.rows.keys()])) {
    const styles = look.cells.get(row) ?? [];
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < Math.max(styles.length, sheet.rows.get(row)?.length ?? 0); column += 1) {
      const style = styles[column];
      const cell = cellOf(cellAt(sheet, row, column), formulaAt(sheet, row, column), style === undefined ? undefined : styleName(style));
      if (Object.keys(cell).length > 0) cells[column] = cell;
    }
    data[row] = cells;
  }
  return data;
}

function extent(sheet: SheetSnapshot, look: SheetLook): { readonly rows: number; readonly columns: number } {
  let [lastRow, lastColumn] = [0, 0];
  for (const [row, cells] of sheet.rows) [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, cells.length)];
  for (const [row, cells] of look.cells) [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, cells.length)];
  return { rows: Math.max(LEAST.rows, lastRow + SPARE.rows), columns: Math.max(LEAST.columns, lastColumn + SPARE.columns) };
}
