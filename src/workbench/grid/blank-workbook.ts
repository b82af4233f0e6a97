import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, WrapStrategy, type IBorderData, type ICellData, type IStyleData, type IWorkbookData } from "@univerjs/core";

/** Name of the workbook that the grid is set up with. */
export const BLANK_UNIT = "blank";

const SIZE = { rows: 10, columns: 4 };

const line = { s: BorderStyleTypes.THIN, cl: { rgb: "#bfbfbf" } };
const frame: IBorderData = { t: line, b: line, l: line, r: line };
const STYLES: Readonly<Record<string, IStyleData>> = {
  title: { ff: "宋体", fs: 16, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER },
  label: { ff: "宋体", fs: 11, bd: frame, bg: { rgb: "#ffffff" }, tb: WrapStrategy.WRAP },
  figure: { ff: "宋体", fs: 11, bd: frame, n: { pattern: "#,##0" } },
};

/** A workbook that nobody gets to see: cells such as forms have, so that drawing them has gone through once before the first real sheet comes. */
export function blankWorkbook(): Partial<IWorkbookData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (let row = 0; row < SIZE.rows; row += 1) cellData[row] = Object.fromEntries(Array.from({ length: SIZE.columns }, (_, column) => [column, column % 2 === 0 ? label(row) : figure(row * column)]));
  cellData[0] = { 0: { v: "汇核", t: CellValueType.STRING, s: "title" } };
  const mergeData = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: SIZE.columns - 1 }];
  const freeze = { startRow: 2, startColumn: 1, ySplit: 2, xSplit: 1 };
  return { id: BLANK_UNIT, styles: STYLES, sheetOrder: ["tab"], sheets: { tab: { id: "tab", name: "tab", rowCount: 60, columnCount: 20, mergeData, freeze, cellData } } };
}

const label = (row: number): ICellData => ({ v: `其中 ${row}`, t: CellValueType.STRING, s: "label" });
const figure = (value: number): ICellData => ({ v: value * 7919, t: CellValueType.NUMBER, s: "figure" });
