import { cellKey, type CellValue, type SheetDraft, type SheetSnapshot } from "#core";

/** The sheet that a draft becomes, as a host would read it back. */
export function snapshotOfDraft(draft: SheetDraft, workbook: string, worksheet: string): SheetSnapshot {
  const rows = new Map<number, (CellValue | undefined)[]>();
  const formulas = new Map<number, string>();
  const formats = new Map<number, string>();
  for (const { row, column, value, formula, style } of draft.cells) {
    if (value === null && formula === undefined) continue;
    const values = rows.get(row) ?? [];
    values[column] = value;
    rows.set(row, values);
    if (formula !== undefined) formulas.set(cellKey(row, column), formula);
    if (typeof value === "number" && style?.format) formats.set(cellKey(row, column), style.format);
  }
  return {
    workbook, worksheet, visibility: draft.visibility, rows, formulas, formats,
    merges: draft.merges, hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
}
