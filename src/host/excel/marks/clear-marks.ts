import { HostError } from "#jobs/host-error";
import type { Known } from "../known";
import { lockedTabs, runUnlocked } from "../unlocked";
import { clearingSteps } from "./mark-steps";
import { hasMarks } from "./show-marks";

/**
 * Takes all marks and notes of ours off the tabs; returns how many cells were marked.
 * @throws HostError "protected" when some stand on sheets that we may not change; all others are gone then
 */
export async function clearMarks(context: Excel.RequestContext, known: Known, workbook: string): Promise<number> {
  const touched = known.tabs.filter(hasMarks);
  const locked = await lockedTabs(context, known, touched);
  const open = touched.filter(({ id }) => !locked.has(id));
  await runUnlocked(context, open, clearingSteps);
  const left = touched.filter(({ id }) => locked.has(id)).map(({ worksheet }) => worksheet);
  if (left.length > 0) throw new HostError("protected", left.join("、"), `marks are left in ${workbook}`);
  return open.reduce((sum, { markedCells }) => sum + markedCells, 0);
}
