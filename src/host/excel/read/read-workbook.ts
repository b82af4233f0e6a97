import type { WorkbookSnapshot } from "#core";
import type { Known } from "../known";
import { askDetails, askFacts, lookAtHead, type TabHead } from "../look";
import { askAll } from "./questions";
import { SheetCells } from "./sheet-cells";
import { askShape } from "./shape";
import { tabQuestions } from "./tab-questions";

/** The workbook as it stands, and what a host needs to know to write to it. */
export interface WorkbookRead {
  readonly snapshot: WorkbookSnapshot;
  readonly known: Known;
}

/** Tabs whose reach is asked for in one request. */
const TABS_MOST = 400;

/** Reads all tabs: one request for their names, one for how far they reach, and one for each block of cells. */
export async function readWorkbook(context: Excel.RequestContext, workbook: string, withNotes: boolean): Promise<WorkbookRead> {
  const { tabs: heads, ...head } = await lookAtHead(context);
  const reads = [];
  for (let start = 0; start < heads.length; start += TABS_MOST) reads.push(...(await readTabs(context, heads.slice(start, start + TABS_MOST), withNotes)));
  const sheets = reads.map(({ tab, cells }) => cells.finish({ workbook, worksheet: tab.worksheet, visibility: tab.visibility, date1904: head.date1904 }));
  return { snapshot: { name: workbook, sheets }, known: { ...head, tabs: reads.map(({ tab }) => tab) } };
}

async function readTabs(context: Excel.RequestContext, heads: readonly TabHead[], withNotes: boolean) {
  const asked = heads.map((head) => {
    const sheet = context.workbook.worksheets.getItem(head.id);
    return { head, sheet, facts: askFacts(sheet, withNotes), shape: askShape(sheet) };
  });
  await context.sync();
  // What the facts have made worth asking goes out with the first block of cells.
  const details = asked.map(({ head, facts, sheet }) => askDetails(head, facts, sheet));
  const cells = heads.map(() => new SheetCells());
  await askAll(context, asked.flatMap(({ head, shape }, index) => tabQuestions(head.id, shape(), cells[index]!)));
  return details.map((detail, index) => ({ tab: detail(), cells: cells[index]! }));
}
