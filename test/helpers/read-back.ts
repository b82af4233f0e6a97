import { withListAsCells, type SheetDraft, type SheetSnapshot } from "#core";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** What a host reads of a sheet that it has written from `draft`; columns moved by `order`. */
export function readBack(draft: SheetDraft, order: (column: number) => number = (column) => column): SheetSnapshot {
  const whole = withListAsCells(draft);
  return snapshotOfDraft({ ...whole, cells: whole.cells.map((cell) => ({ ...cell, column: order(cell.column) })) }, "district.xlsx", draft.name);
}
