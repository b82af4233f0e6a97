import { withListAsCells, type SheetDraft } from "../model/sheet-draft";

/** The sheet with its values as they stand in place of its formulas, and without links to sheets that it leaves behind. */
export function withoutFormulas(draft: SheetDraft): SheetDraft {
  const plain = withListAsCells(draft);
  return { ...plain, cells: plain.cells.map(({ row, column, value, style }) => ({ row, column, value, ...(style && { style }) })) };
}
