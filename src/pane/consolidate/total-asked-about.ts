import type { CellRef, Language, Template, WorkbookSnapshot } from "#core";
import { readTotals, type Totals } from "#jobs/read-totals";
import type { ConsolidateState } from "./consolidate-state";
import { totalView, type TotalView } from "./total-view";

/** What 来源 says, remembered for as long as the workbook was not read anew. */
const known = new WeakMap<WorkbookSnapshot, { readonly totals: Totals | null }>();

/** Whether a cell holds a total of ours; of a workbook that was not read yet nobody knows. */
export const isTotal = (cell: CellRef, open: WorkbookSnapshot | null): boolean =>
  open === null || (cell.workbook === open.name && (totalsOf(open)?.sourcesOf(cell).sources.length ?? 0) > 0);

/** The total that is asked about and where it comes from; null when there is none, or that cell is no total any more. */
export function totalAskedAbout({ total: asked, open, choices, survey }: ConsolidateState, templates: readonly Template[], language: Language): TotalView | null {
  if (!asked || !open || asked.workbook !== open.name) return null;
  const { total, sources } = totalsOf(open)?.sourcesOf(asked) ?? { total: asked, sources: [] };
  return totalView(total, sources, { open, templates, roster: choices.roster?.roster ?? null, language, moved: survey?.moved ?? [] });
}

function totalsOf(open: WorkbookSnapshot): Totals | null {
  let found = known.get(open);
  if (!found) {
    found = { totals: readTotals(open) };
    known.set(open, found);
  }
  return found.totals;
}
