import { HostError } from "#jobs/host-error";
import { excelTrouble } from "./excel-trouble";
import type { Known, Tab } from "./known";
import { runSteps, step, type Step } from "./steps";

/** Does steps on each tab with its protection taken off meanwhile. Should Excel stop halfway, no tab is left open that was closed before. */
export async function runUnlocked(context: Excel.RequestContext, tabs: readonly Tab[], stepsOf: (tab: Tab) => readonly Step[]): Promise<void> {
  try {
    await runSteps(context, tabs.flatMap((tab) => unlocked(tab, stepsOf(tab))));
  } catch (error) {
    // Whoever asked wants to know of the first trouble, not of a second one while tabs are closed again.
    await Promise.allSettled([closeAgain(context, tabs)]);
    throw error;
  }
}

async function closeAgain(context: Excel.RequestContext, tabs: readonly Tab[]): Promise<void> {
  const closed = tabs.flatMap(({ id, protection }) => {
    if (!protection) return [];
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("id");
    return [{ sheet, id, protection, now: sheet.protection.load("protected") }];
  });
  if (closed.length === 0) return;
  await context.sync();
  const open = closed.filter(({ sheet, now }) => !sheet.isNullObject && !now.protected);
  await runSteps(context, open.map(({ id, protection }) => closing(id, protection)));
}

const closing = (id: string, protection: Excel.WorksheetProtectionOptions): Step =>
  step(2, ({ workbook }) => workbook.worksheets.getItem(id).protection.protect(protection), 300);

/** The steps with a tab's protection taken off before and put on again after, as it was. */
function unlocked({ id, protection }: Tab, steps: readonly Step[]): Step[] {
  if (!protection || steps.length === 0) return [...steps];
  const open = step(2, ({ workbook }) => workbook.worksheets.getItem(id).protection.unprotect());
  return [open, ...steps, closing(id, protection)];
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
