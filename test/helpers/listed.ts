import { layOutForm, type CellValue, type Template } from "#core";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** A row of a ledger: a value for each column that is named. */
export type ListedRow = Readonly<Record<string, CellValue>>;

/** A workbook in which one unit has filled a ledger. */
export function listed(template: Template, workbook: string, unit: { readonly code: string; readonly name: string }, rows: readonly ListedRow[], period: string): MemoryHost {
  const entries = rows.map((row) => new Map(Object.entries(row).map(([code, value]) => [code, { value }])));
  const { draft } = layOutForm(template, { role: "form", unit, period, rows: entries });
  return new MemoryHost(workbook, [snapshotOfDraft(draft, workbook, draft.name)]);
}
