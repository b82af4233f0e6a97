import type { SheetDraft } from "../model/sheet-draft";

/** The sheet with its values as they stand in place of its formulas, and without links to sheets that it leaves behind. */
export const withoutFormulas = (draft: SheetDraft): SheetDraft => ({
  ...draft,
  cells: draft.cells.map(({ row, column, value, style }) => ({ row, column, value, ...(style && { style }) })),
});
