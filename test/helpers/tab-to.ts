import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";

/** What the next key goes to, by its text or its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement.innerText || (document.activeElement.ariaLabel ?? "") : ""));

/** Presses Tab until the focus is on something with this text. @returns what was passed on the way */
export async function tabTo(page: Page, text: string): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await focused(page);
    if (here.includes(text)) return passed;
    passed.push(here);
  }
  return assert.fail(`${text} was not reached; passed: ${passed.join(" | ")}`);
}
