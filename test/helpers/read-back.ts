import { cellKey, type CellValue, type SheetDraft, type SheetSnapshot } from "#core";

/** What a host reads of a sheet that it has written from `draft`; columns moved by `order`. */
export function readBack(draft: SheetDraft, order: (column: number) => number = (column) => column): SheetSnapshot {
  const rows = new Map<number, CellValue[]>();
  const formats = new Map<number, string>();
  for (const cell of draft.cells) {
    const values = rows.get(cell.row) ?? [];
    values[order(cell.column)] = cell.value;
    rows.set(cell.row, values);
    if (cell.style?.format) formats.set(cellKey(cell.row, order(cell.column)), cell.style.format);
  }
  return {
    workbook: "district.xlsx", worksheet: draft.name, visibility: "visible", rows, formats, formulas: new Map(), merges: draft.merges,
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
}
