import { printIdentity, type DraftCell, type Mark, type SheetDraft, type SheetIdentity, type Strength } from "#core";

/** A district's sheet of S01, unless said otherwise. */
export const identity = (more: Partial<SheetIdentity> = {}): SheetIdentity => ({
  role: "district", template: "S01", version: 1, level: "district", unit: "430702", period: "2020-03-20", ...more,
});

/** A draft with its identity in A1 and these cells below. */
export function draft(more: Partial<Omit<SheetDraft, "cells">> & { readonly cells?: readonly DraftCell[] } = {}): SheetDraft {
  const own = more.identity ?? identity();
  return {
    name: "汇总", identity: own, visibility: "visible", merges: [], widths: [], heights: new Map(), validations: [], names: [], print: { landscape: false },
    isProtected: false, ...more, cells: [{ row: 0, column: 0, value: printIdentity(own) }, ...(more.cells ?? [])],
  };
}

/** A mark: [sheet, cell, strength]. */
export const mark = (workbook: string, worksheet: string, address: string, strength: Strength = "hard", note = `填报有误：${address}`): Mark =>
  ({ cell: { workbook, worksheet, address }, strength, note });
