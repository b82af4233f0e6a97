import type { Language, Template, WorkbookSnapshot } from "#core";
import { readTotals, type Totals } from "#jobs/read-totals";
import type { ConsolidateState } from "./consolidate-state";
import { totalView, type TotalView } from "./total-view";

/** What 来源 says, remembered for as long as the workbook was not read anew. */
const known = new WeakMap<WorkbookSnapshot, { readonly totals: Totals | null }>();

/** The total at the selected cell and where it comes from; null when that cell is no total of ours. */
export function selectedTotal({ selected, open, choices }: ConsolidateState, templates: readonly Template[], language: Language): TotalView | null {
  if (!selected || !open || selected.workbook !== open.name) return null;
  const { total, sources } = totalsOf(open)?.sourcesOf(selected) ?? { total: selected, sources: [] };
  return totalView(total, sources, { open, templates, roster: choices.roster?.roster ?? null, language });
}

function totalsOf(open: WorkbookSnapshot): Totals | null {
  let found = known.get(open);
  if (!found) {
    found = { totals: readTotals(open) };
    known.set(open, found);
  }
  return found.totals;
}
