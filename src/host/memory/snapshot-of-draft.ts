import { cellKey, type CellValue, type SheetDraft, type SheetSnapshot } from "#core";

/** The sheet that a draft becomes, as a host would read it back. */
export function snapshotOfDraft(draft: SheetDraft, workbook: string, worksheet: string): SheetSnapshot {
  const rows = new Map<number, (CellValue | undefined)[]>();
  const formulas = new Map<number, string>();
  const formats = new Map<number, (string | undefined)[]>();
  for (const { row, column, value, formula, style } of draft.cells) {
    if (value === null && formula === undefined) continue;
    rowOf(rows, row)[column] = value;
    if (formula !== undefined) formulas.set(cellKey(row, column), formula);
    if (typeof value === "number" && style?.format) rowOf(formats, row)[column] = style.format;
  }
  return {
    workbook, worksheet, visibility: draft.visibility, rows, formulas, formats,
    merges: draft.merges, hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
}

function rowOf<Item>(rows: Map<number, Item[]>, row: number): Item[] {
  const items = rows.get(row) ?? [];
  rows.set(row, items);
  return items;
}
