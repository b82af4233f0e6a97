import type { LabelIndex } from "./label-index";
import { matchLines } from "./match-lines";
import { placeHeader } from "./place-header";
import { columnLines, findHeaderRow } from "./sheet-lines";
import { statedMeasures, withStatedMeasures } from "./stated-measures";
import { isBlank, printCellValue } from "../model/cell";
import type { SheetIdentity } from "../model/identity";
import { labelKey } from "../model/label-text";
import type { Drift, UnitRowsPlacement } from "../model/placement";
import { cellAt } from "../model/sheet";
import type { Template, UnitTable } from "../model/template";

/** Labels of the row in which a table adds its units up. */
export const TOTAL_LABELS: readonly string[] = ["合计", "总计", "共计", "全区", "全市", "全区合计", "全市合计", "区合计", "Total"];

/** Blank rows after which a table has ended. */
const MOST_BLANK_ROWS = 3;

/** Finds a table with a row a unit by its column labels; null when there is no unit column or no column of the template. */
export function placeUnitRows<Code extends string>(
  index: LabelIndex, template: Template<Code>, table: UnitTable<Code>, identity: SheetIdentity | null,
): UnitRowsPlacement<Code> | null {
  const header = findHeaderRow(index, table.columns, 0);
  const unitColumn = header === null ? null : findUnitColumn(index, table, header);
  if (header === null || unitColumn === null) return null;
  const match = matchLines(table.columns, columnLines(index, header, unitColumn + 1, Math.max(index.width, unitColumn + 2)));
  const placed = [...match.found].map(([at, line]) => ({ indicator: table.columns[at]!.indicator, row: header, column: line.at }));
  const { figures: columns, drift } = withStatedMeasures(placed, statedMeasures(index), template, { header });
  return {
    shape: "unit-rows",
    template,
    identity,
    fields: placeHeader(index, template.header),
    columns,
    unitColumn,
    ...unitRows(index, table, header, unitColumn),
    drift: [
      ...match.missing.map((at) => columnDrift("sheet.missing-column", "hard", [], { label: printed(table, at) })),
      ...match.renamed.map((at) => {
        const line = match.found.get(at)!;
        return columnDrift("sheet.renamed-column", "note", [{ row: header, column: line.at }], { label: printed(table, at), text: line.text });
      }),
      ...drift,
    ],
    coverage: columns.length / table.columns.length,
  };
}

const columnDrift = (code: string, strength: Drift["strength"], places: Drift["places"], values: Drift["values"]): Drift => ({ code, strength, places, values });

const printed = (table: UnitTable, at: number): string => table.columns[at]!.path.map((label) => label["zh-CN"]).join(" / ");

function findUnitColumn(index: LabelIndex, table: UnitTable, header: number): number | null {
  const keys = table.unitLabels.map(labelKey);
  const cells = keys.flatMap((key) => index.withKey(key)).filter((cell) => cell.row <= header && cell.bottom >= header - 1);
  return cells.length === 0 ? null : Math.min(...cells.map((cell) => cell.column));
}

function unitRows(index: LabelIndex, table: UnitTable, header: number, unitColumn: number) {
  const totals = new Set([...(table.totalLabels ?? []), ...TOTAL_LABELS].map(labelKey));
  const rows: { row: number; unitText: string }[] = [];
  let blanks = 0;
  for (let row = header + 1; row <= index.lastRow && blanks < MOST_BLANK_ROWS; row++) {
    const texts = Array.from({ length: unitColumn + 1 }, (_, column) => printCellValue(cellAt(index.sheet, row, column)));
    if (texts.some((text) => totals.has(labelKey(text)))) return { rows, totalRow: row };
    const unitText = texts[unitColumn]!;
    blanks = isBlank(unitText) ? blanks + 1 : 0;
    if (!isBlank(unitText)) rows.push({ row, unitText });
  }
  return { rows, totalRow: null };
}
