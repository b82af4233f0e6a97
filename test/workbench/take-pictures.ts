import { fileURLToPath } from "node:url";
import { closeBrowser } from "../helpers/tabs";
import type { ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf } from "./open-workbench";

const ASSETS = fileURLToPath(new URL("../../assets/", import.meta.url));
const LOOK = { width: 1280, height: 760 };

const keep = ({ page }: ShownPage, name: string): Promise<unknown> => page.screenshot({ path: `${ASSETS}${name}.png` });

/** A flagged sheet: the findings beside it, the first of them at its cell. */
async function drawFlaggedSheet(): Promise<void> {
  const shown = await openWorkbench("?sample=faulty", "zh-CN", LOOK);
  const { closeTour, paneButton, pane, front, standsAt } = partsOf(shown.page);
  await closeTour();
  await paneButton(pane("check.press")).click();
  await front.getByText(/^填报 120，/).click();
  await standsAt("C14");
  await keep(shown, "flagged-sheet");
  await shown.close();
}

/** A district as it was consolidated, and then where one of its totals is from. */
async function drawDistrict(): Promise<void> {
  const shown = await openWorkbench("?sample=wuling&view=consolidate", "zh-CN", LOOK);
  const { closeTour, takeButton, consolidation, front, goTo } = partsOf(shown.page);
  await closeTour();
  await takeButton().click();
  await front.getByText(consolidation("result.title")).waitFor();
  await goTo("A7");
  await keep(shown, "consolidation");
  await goTo("C24");
  await front.getByText(consolidation("total.method.sum", { count: 19 })).waitFor();
  await keep(shown, "provenance");
  await shown.close();
}

// The README's pictures, from the running workbench. Needs chromium.
await drawFlaggedSheet();
await drawDistrict();
await closeBrowser();
