import type { SheetDraft, SheetSnapshot } from "#core";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** What a host reads of a sheet that it has written from `draft`; columns moved by `order`. */
export const readBack = (draft: SheetDraft, order: (column: number) => number = (column) => column): SheetSnapshot =>
  snapshotOfDraft({ ...draft, cells: draft.cells.map((cell) => ({ ...cell, column: order(cell.column) })) }, "district.xlsx", draft.name);
