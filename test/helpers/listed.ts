import { layOutForm, type CellValue, type SheetDraft, type Template } from "#core";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** A row of a ledger: a value for each column that is named. */
export type ListedRow = Readonly<Record<string, CellValue>>;

type OfUnit = { readonly code: string; readonly name: string };

/** A ledger that one unit has filled. */
export const layOutListed = (template: Template, unit: OfUnit, rows: readonly ListedRow[], period: string): SheetDraft =>
  layOutForm(template, { role: "form", unit, period, rows: rows.map((row) => new Map(Object.entries(row).map(([code, value]) => [code, { value }]))) }).draft;

/** A workbook with such a ledger. */
export function listed(template: Template, workbook: string, unit: OfUnit, rows: readonly ListedRow[], period: string): MemoryHost {
  const draft = layOutListed(template, unit, rows, period);
  return new MemoryHost(workbook, [snapshotOfDraft(draft, workbook, draft.name)]);
}
