import { isCellError, type Area, type CellValue } from "#core";
import { oneCell } from "./areas";
import { hasContent } from "./cell";
import { valueAt } from "./cell-values";
import type { Region } from "./region";
import type { FakeSheet } from "./sheet";

/** Single cells put together to as few areas as is easily done: runs in a row, then equal runs below each other. */
export function areasOfCells(places: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) last.right = column;
    else runs.push({ ...oneCell(row, column) });
  }
  const areas: typeof runs = [];
  for (const run of runs) {
    const above = areas.find((area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right);
    if (above) above.bottom = run.bottom;
    else areas.push(run);
  }
  return areas;
}

/** The cells of a region that Excel calls by this name ("Formulas", "Constants", "Blanks", "Visible"), if need be of these values. */
export function specialCells(region: Region, kind: string, values: string): readonly Area[] {
  const { sheet } = region;
  const within = region.areas.flatMap((area) => {
    const used = sheet.usedArea(false, area);
    return used ? [used] : [];
  });
  const isWanted = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    if (kind === "Visible") return !sheet.rows.get(row)?.hidden && !sheet.columns.get(column)?.hidden;
    if (kind === "Blanks") return !cell || !hasContent(cell);
    if (!cell || !hasContent(cell) || (kind === "Formulas") !== (cell.formula !== null)) return false;
    return isOfValue(valueAt(sheet, row, column), values);
  };
  const places = within.flatMap((area) => placesOf(area)).filter(({ row, column }) => isWanted(row, column));
  return areasOfCells(places);
}

const placesOf = (area: Area): readonly { readonly row: number; readonly column: number }[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, row) => Array.from({ length: area.right - area.left + 1 }, (__, column) => ({ row: area.top + row, column: area.left + column }))).flat();

function isOfValue(value: CellValue, values: string): boolean {
  const words: Readonly<Record<string, boolean>> = { All: true, Errors: isCellError(value), Logical: typeof value === "boolean", Numbers: typeof value === "number", Text: typeof value === "string" };
  return Object.entries(words).some(([word, holds]) => holds && (values.includes(word) || values === ""));
}

/** The areas of a sheet that have a conditional format, or a data validation. */
export const ruledAreas = (sheet: FakeSheet, kind: string): readonly Area[] => (kind === "ConditionalFormats" ? sheet.rules : sheet.validations).flatMap(({ areas }) => areas);
