import { flagOf, oneOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable } from "../protocol/class-table";
import { invalidArgument, RichError } from "../protocol/rich-error";
import { cellCount, columnCount, isAllColumns, isAllRows, rowCount } from "../model/areas";
import { plainValue, textAt, valueAt, valueType } from "../model/cell-values";
import { areHidden, hideLines } from "../model/lines";
import { mergeRange, mergesIn, unmergeRange } from "../model/merging";
import { AreasRef, type RangeRef } from "../model/region";
import { uniform } from "../model/region-format";
import { shiftCells } from "../model/shift";
import type { FakeSheet } from "../model/sheet";
import { fitted, formulaAt, writeCells } from "../model/write-cells";
import { readProperties, writeProperties } from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { checkSheet } from "./find-range";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { beside, bounding, cellOf, columnOf, common, entireColumn, entireRow, found, lastCell, lastColumn, lastRow, offset, resized, rowOf, sizedTo, usedPart } from "./range-navigation";
import { rangeAreas } from "./range-areas";
import { clearRegion, selectRegion, setNumberFormats, special } from "./region-acts";
import { rangeFormat } from "./range-format";
import { scopedTables } from "./tables";
import { worksheet } from "./worksheet";

const MOST_CELLS = 5_000_000;
const MOST_MERGES = 512;

/** A value of each cell, in rows; null when there are more cells than Excel gives out. */
const grid = (of: (sheet: FakeSheet, row: number, column: number) => unknown) => ({ sheet, area }: RangeRef): unknown => {
  if (cellCount(area) > MOST_CELLS) return null;
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, across) => of(sheet, area.top + down, area.left + across)),
  );
};

const merged = ({ sheet, area }: RangeRef): AreasRef | null => {
  const areas = mergesIn(sheet.merges, area);
  if (areas.length > MOST_MERGES) throw new RichError("GeneralException", `more than ${MOST_MERGES} merged areas`);
  return areas.length > 0 ? new AreasRef(sheet, areas) : null;
};

const numberFormats = value(grid((sheet, row, column) => sheet.formatAt(row, column).numberFormat), (range: RangeRef, given) => setNumberFormats(range, fitted(range, given)));

function validateSize({ area }: RangeRef, [rows, columns]: readonly unknown[]): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw invalidArgument("the dimensions of the input do not match the range");
}

/** Excel.Range. */
export const range: ClassTable<RangeRef> = {
  name: "Range",
  isReferenced: true,
  check: ({ sheet }) => checkSheet(sheet),
  members: {
    Address: value((one) => one.address),
    AddressLocal: value((one) => one.address),
    RowIndex: value(({ area }) => area.top),
    ColumnIndex: value(({ area }) => area.left),
    RowCount: value(({ area }) => rowCount(area)),
    ColumnCount: value(({ area }) => columnCount(area)),
    CellCount: value(({ area }) => (cellCount(area) >= 2 ** 31 ? -1 : cellCount(area))),
    IsEntireRow: value(({ area }) => isAllColumns(area)),
    IsEntireColumn: value(({ area }) => isAllRows(area)),
    Values: value(grid((sheet, row, column) => plainValue(valueAt(sheet, row, column))), writeCells),
    Formulas: value(grid(formulaAt), writeCells),
    FormulasLocal: value(grid(formulaAt), writeCells),
    Text: value(grid(textAt)),
    ValueTypes: value(grid((sheet, row, column) => valueType(valueAt(sheet, row, column)))),
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    RowHidden: value((one) => areHidden(one, "rows"), (one, hidden) => hideLines(one, "rows", flagOf(hidden))),
    ColumnHidden: value((one) => areHidden(one, "columns"), (one, hidden) => hideLines(one, "columns", flagOf(hidden))),
    Hidden: value((one) => areHidden(one, "rows") === true || areHidden(one, "columns") === true),
    Hyperlink: value(hyperlinkOf, setHyperlink),
    Style: value((one) => uniform(one, ({ style }) => style)?.value ?? null),
    HasSpill: value(() => false),
    Format: child(() => rangeFormat, (one) => one),
    Worksheet: child(() => worksheet, ({ sheet }) => sheet),
    ConditionalFormats: child(() => conditionalFormats, (one) => one),
    DataValidation: child(() => dataValidation, (one) => one),
    GetCell: finds(() => range, (one, [row, column]) => cellOf(one, row, column)),
    GetRow: finds(() => range, (one, [row]) => rowOf(one, row)),
    GetColumn: finds(() => range, (one, [column]) => columnOf(one, column)),
    GetOffsetRange: finds(() => range, (one, [rows, columns]) => offset(one, rows, columns)),
    GetResizedRange: finds(() => range, (one, [rows, columns]) => resized(one, rows, columns)),
    GetAbsoluteResizedRange: finds(() => range, (one, [rows, columns]) => sizedTo(one, rows, columns)),
    GetEntireRow: finds(() => range, entireRow),
    GetEntireColumn: finds(() => range, entireColumn),
    GetLastCell: finds(() => range, lastCell),
    GetLastRow: finds(() => range, lastRow),
    GetLastColumn: finds(() => range, lastColumn),
    GetRowsAbove: finds(() => range, (one, [count]) => beside(one, count, "above")),
    GetRowsBelow: finds(() => range, (one, [count]) => beside(one, count, "below")),
    GetColumnsBefore: finds(() => range, (one, [count]) => beside(one, count, "before")),
    GetColumnsAfter: finds(() => range, (one, [count]) => beside(one, count, "after")),
    GetBoundingRect: finds(() => range, (one, [other]) => bounding(one, other)),
    GetIntersection: finds(() => range, (one, [other]) => found(common(one, other), "an intersection")),
    GetIntersectionOrNullObject: finds(() => range, (one, [other]) => common(one, other)),
    GetUsedRange: finds(() => range, (one, [valuesOnly]) => usedPart(one, valuesOnly) ?? cellOf(one, 0, 0)),
    GetUsedRangeOrNullObject: finds(() => range, (one, [valuesOnly]) => usedPart(one, valuesOnly)),
    GetMergedAreasOrNullObject: finds(() => rangeAreas, merged),
    GetSpecialCells: finds(() => rangeAreas, (one, args) => found(special(one, args), "cells of that kind")),
    GetSpecialCellsOrNullObject: finds(() => rangeAreas, special),
    GetTables: finds(() => scopedTables, (one) => one),
    Clear: act((one, [what]) => clearRegion(one, what)),
    Delete: act((one, [shift]) => shiftCells(one, false, oneOf(["Up", "Left"], shift, "shift") === "Up" ? "rows" : "columns")),
    Insert: finds(() => range, (one, [shift]) => {
      shiftCells(one, true, oneOf(["Down", "Right"], shift, "shift") === "Down" ? "rows" : "columns");
      return one;
    }),
    Merge: act((one, [across]) => mergeRange(one, across === true)),
    Unmerge: act(unmergeRange),
    Select: act(selectRegion),
    Calculate: act(({ sheet }) => void sheet.book.generation++),
    SetDirty: act(({ sheet }) => void sheet.book.generation++),
    GetCellProperties: act((one, [options]) => readProperties(one, "cells", options)),
    GetRowProperties: act((one, [options]) => readProperties(one, "rows", options)),
    GetColumnProperties: act((one, [options]) => readProperties(one, "columns", options)),
    SetCellProperties: act((one, [given]) => writeProperties(one, "cells", given)),
    SetRowProperties: act((one, [given]) => writeProperties(one, "rows", given)),
    SetColumnProperties: act((one, [given]) => writeProperties(one, "columns", given)),
    _ValidateArraySize: act(validateSize),
  },
};
