import { columnName, printIdentity, type SheetDraft } from "#core";
import type { Tab } from "../known";
import { step, type Step } from "../steps";
import type { ExcelPlacement } from "./excel-placement";

/** Makes a tab, or empties the one that is replaced, and says in A1 what it is. */
export function startSteps({ draft, name, key, replaced }: ExcelPlacement): Step[] {
  const identity = printIdentity(draft.identity);
  const made = replaced ? emptied(replaced.tab, draft) : step(2, ({ workbook }) => void workbook.worksheets.add(name));
  const named = step(3, ({ workbook }) => {
    workbook.worksheets.getItem(key).getRange("A1").untrack().values = [[`'${identity}`]];
  });
  return [made, named];
}

/** The sheet as if it were new, as far as the draft reaches; drawings that a person has put on it stay. */
const emptied = (tab: Tab, { cells, widths }: SheetDraft): Step =>
  step(28 + 3 * tab.tables.length + 3 * (tab.notes?.ours.length ?? 0), ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(tab.id);
    if (tab.protection) sheet.protection.unprotect();
    for (const table of tab.tables) sheet.tables.getItem(table).convertToRange().untrack();
    if (tab.isFiltered) sheet.autoFilter.remove();
    for (const address of tab.notes?.ours ?? []) sheet.notes.getItem(address).delete();
    const all = sheet.getRange().untrack();
    all.unmerge();
    all.clear("All");
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    const rows = sheet.getRange(`1:${(cells.at(-1)?.row ?? 0) + 1}`).untrack();
    rows.rowHidden = false;
    rows.format.useStandardHeight = true;
    const columns = sheet.getRange(`A:${columnName(Math.max(widths.length, 1) - 1)}`).untrack();
    columns.columnHidden = false;
    columns.format.useStandardWidth = true;
    sheet.freezePanes.unfreeze();
  });
