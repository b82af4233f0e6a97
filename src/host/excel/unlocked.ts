import { HostError } from "#jobs/host-error";
import { excelTrouble } from "./excel-trouble";
import type { Known, Tab } from "./known";
import { runSteps, step, type Step } from "./steps";

/** The steps with a tab's protection taken off before and put on again after, as it was. */
export function unlocked({ id, protection }: Tab, steps: readonly Step[]): Step[] {
  if (!protection || steps.length === 0) return [...steps];
  const open = step(2, ({ workbook }) => workbook.worksheets.getItem(id).protection.unprotect());
  const close = step(2, ({ workbook }) => workbook.worksheets.getItem(id).protection.protect(protection), 300);
  return [open, ...steps, close];
}

/**
 * The ids of those protected tabs that we may not open: sheets of others, and sheets of ours that somebody has given a password.
 * One request, unless there is such a password.
 */
export async function lockedTabs(context: Excel.RequestContext, { isReadOnly }: Known, tabs: readonly Tab[]): Promise<ReadonlySet<string>> {
  const closed = tabs.filter(({ protection }) => protection !== null);
  const locked = new Set(closed.filter(({ identity }) => identity === null).map(({ id }) => id));
  const own = closed.filter(({ id }) => !locked.has(id));
  // A read-only workbook refuses for a reason of its own, which whoever writes is told.
  if (own.length === 0 || isReadOnly || (await isOpening(context, own))) return locked;
  for (const tab of own) if (!(await isOpening(context, [tab]))) locked.add(tab.id);
  return locked;
}

/** Whether the tabs can be opened without a password. They are closed again in any case. */
async function isOpening(context: Excel.RequestContext, tabs: readonly Tab[]): Promise<boolean> {
  try {
    await runSteps(context, tabs.flatMap((tab) => unlocked(tab, [step(0, () => undefined)])));
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Excel says that it may not, or that a missing password is the wrong one. */
function isRefusal(error: unknown): boolean {
  const trouble = excelTrouble(error, "");
  return trouble instanceof HostError ? trouble.code === "protected" : error instanceof Error && "code" in error && error.code === "InvalidArgument";
}
