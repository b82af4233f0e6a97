import { layOutForm, type CellValue, type Template } from "#core";
import { MemoryHost } from "../../src/host/memory/memory-host";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";

/** A workbook in which one unit has filled a form: a value for each indicator that is named. */
export function submitted(
  template: Template, workbook: string, unit: { readonly code: string; readonly name: string }, values: Readonly<Record<string, CellValue>>, period = "2020-03-20",
): MemoryHost {
  const entries = new Map(Object.entries(values).map(([code, value]) => [code, { value }]));
  const { draft } = layOutForm(template, { role: "form", unit, period, values: entries });
  return new MemoryHost(workbook, [snapshotOfDraft(draft, workbook, draft.name)]);
}
