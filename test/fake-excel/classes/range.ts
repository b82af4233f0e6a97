import { child, finds, act, value, type ClassTable } from "../protocol/class-table";
import { invalidArgument } from "../protocol/rich-error";
import { cellCount, columnCount, rowCount } from "../model/areas";
import { plainValue, textAt, valueAt, valueType } from "../model/cell-values";
import type { RangeRef } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { formulaAt, writeCells } from "../model/write-cells";
import { checkSheet } from "./find-range";
import { worksheet } from "./worksheet";

const MOST_CELLS = 5_000_000;

/** A value of each cell, in rows; null when there are more cells than Excel gives out. */
const grid = (of: (sheet: FakeSheet, row: number, column: number) => unknown) => ({ sheet, area }: RangeRef): unknown => {
  if (cellCount(area) > MOST_CELLS) return null;
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, across) => of(sheet, area.top + down, area.left + across)),
  );
};

/** Excel.Range. */
export const range: ClassTable<RangeRef> = {
  name: "Range",
  isReferenced: true,
  check: ({ sheet }) => checkSheet(sheet),
  members: {
    Address: value((range) => range.address),
    RowIndex: value(({ area }) => area.top),
    ColumnIndex: value(({ area }) => area.left),
    RowCount: value(({ area }) => rowCount(area)),
    ColumnCount: value(({ area }) => columnCount(area)),
    CellCount: value(({ area }) => (cellCount(area) >= 2 ** 31 ? -1 : cellCount(area))),
    Values: value(grid((sheet, row, column) => plainValue(valueAt(sheet, row, column))), writeCells),
    Formulas: value(grid(formulaAt), writeCells),
    Text: value(grid(textAt)),
    ValueTypes: value(grid((sheet, row, column) => valueType(valueAt(sheet, row, column)))),
    Worksheet: child(() => worksheet, ({ sheet }) => sheet),
    GetRow: finds(() => range, (one) => one),
    _ValidateArraySize: act(({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) throw invalidArgument("the dimensions of the input do not match the range");
    }),
  },
};
