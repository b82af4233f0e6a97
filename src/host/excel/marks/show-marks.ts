import { parseAddress, type Mark } from "#core";
import type { MarksShown } from "#jobs/host";
import { tabNamed, type Known, type Tab } from "../known";
import { lockedTabs, runUnlocked } from "../unlocked";
import { clearingSteps, markingSteps } from "./mark-steps";

type Unmarked = MarksShown["unmarked"][number];

/** Shows these marks in place of all of ours that are known. On a protected sheet that is not ours nothing is shown. */
export async function showMarks(context: Excel.RequestContext, known: Known, marks: readonly Mark[], workbook: string): Promise<MarksShown> {
  const { byTab, unmarked: astray } = sorted(known, marks, workbook);
  const touched = known.tabs.filter((tab) => byTab.has(tab) || hasMarks(tab));
  const locked = await lockedTabs(context, known, touched);
  const open = touched.filter(({ id }) => !locked.has(id));
  await runUnlocked(context, open, (tab) => [...clearingSteps(tab), ...markingSteps(tab, byTab.get(tab) ?? [])]);
  const unmarked = [...astray, ...touched.filter(({ id }) => locked.has(id)).flatMap((tab) => (byTab.get(tab) ?? []).map((mark) => refused(mark, tab)))];
  return { shown: marks.length - unmarked.length, unmarked };
}

/** Whether a tab shows marks of ours. */
export const hasMarks = ({ marks, notes }: Tab): boolean => marks.length > 0 || (notes?.ours.length ?? 0) > 0;

const refused = (mark: Mark, { identity }: Tab): Unmarked => ({ mark, reason: identity ? "password" : "protected" });

/** Marks by their tab, and those that have none. */
function sorted(known: Known, marks: readonly Mark[], workbook: string) {
  const byTab = new Map<Tab, Mark[]>();
  const unmarked: Unmarked[] = [];
  for (const mark of marks) {
    if (!parseAddress(mark.cell.address)) throw new RangeError(`${mark.cell.address} is no address of a cell`);
    const tab = tabNamed(known, mark.cell.worksheet);
    if (mark.cell.workbook !== workbook) unmarked.push({ mark, reason: "other-workbook" });
    else if (!tab) unmarked.push({ mark, reason: "no-worksheet" });
    else listOf(byTab, tab).push(mark);
  }
  return { byTab, unmarked };
}

function listOf(byTab: Map<Tab, Mark[]>, tab: Tab): Mark[] {
  const list = byTab.get(tab) ?? [];
  byTab.set(tab, list);
  return list;
}
