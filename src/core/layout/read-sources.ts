import { printCellValue, type CellValue } from "../model/cell";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
import { decimalText } from "./decimal-cell";
import type { CellPlace } from "./district-picture";
import { findHead } from "./find-head";
import type { SourceRow } from "./lay-out-sources";
import { SOURCE_COLUMNS, type SourceHeading } from "./source-columns";

const HEADINGS = SOURCE_COLUMNS.map(({ heading }) => heading);

type Columns = ReadonlyMap<SourceHeading, number>;

/**
 * Reads a sheet 来源 back into the rows that it was laid out from, in any of its languages and whatever the order of
 * its columns. A sheet without all of its heads has no rows; a row without total or cell is left away.
 */
export function readSources(sheet: SheetSnapshot): SourceRow[] {
  const head = findHead(sheet, HEADINGS);
  if (!head) return [];
  const rows: SourceRow[] = [];
  for (const [row, values] of sheet.rows) {
    const source = row > head.row ? readSource(sheet, row, values, head.columns) : null;
    if (source) rows.push(source);
  }
  return rows;
}

function readSource(sheet: SheetSnapshot, row: number, values: readonly (CellValue | undefined)[], columns: Columns): SourceRow | null {
  const text = (heading: SourceHeading): string => printCellValue(values[columns.get(heading)!]);
  const total = parsePlace(text("column.total"));
  if (!total || text("column.cell") === "") return null;
  const column = columns.get("column.value")!;
  const value = cellAt(sheet, row, column);
  return {
    total,
    template: text("column.template"),
    version: Number(text("column.version")),
    indicator: text("column.indicator"),
    label: text("column.label"),
    measure: text("column.measure"),
    unit: text("column.unit-code"),
    unitName: text("column.unit"),
    workbook: text("column.workbook"),
    worksheet: text("column.worksheet"),
    address: text("column.cell"),
    value: typeof value === "number" ? decimalText(value, formatAt(sheet, row, column)) : printCellValue(value),
    here: parsePlace(text("column.here")),
  };
}

function parsePlace(text: string): CellPlace | null {
  const at = text.lastIndexOf("!");
  return at <= 0 ? null : { worksheet: text.slice(0, at), address: text.slice(at + 1) };
}
