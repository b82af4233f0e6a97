import type { Locator, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import type { Language } from "../../src/core";
import { collectTexts } from "../../src/pane/collect/collect-texts";
import { consolidateTexts } from "../../src/pane/consolidate/consolidate-texts";
import { paneText, type PaneText } from "../../src/pane/pane-texts";
import { workbenchText, type WorkbenchText } from "../../src/workbench/workbench-texts";
import { builtOnce } from "../helpers/built-once";
import { showPage, type Look, type ShownPage, type Surroundings } from "../pane/stage/open-stage";

/** The workbench as npm start builds it, once a run; the build is remembered between runs. */
export const theWorkbench = builtOnce("workbench", async () => (await import("./workbench-build")).buildWorkbench());

/** Drawn by Univer: a canvas with the keyboard's field over it, and the bars above and below it, which are its own. */
export const GRID = ".grid-place, [data-u-comp]";

/** Shows the workbench at this address, with the three steps closed. */
export async function openWorkbench(address: string, language: Language = "zh-CN", look: Look = { width: 1400, height: 900 }, surroundings: Surroundings = {}): Promise<ShownPage> {
  const shown = await showPage(await theWorkbench(), `index.html${address}`, look, { locale: language, reducedMotion: "reduce", acceptDownloads: true, ...surroundings });
  await shown.page.locator("[data-part=ribbon]").waitFor();
  return shown;
}

/** The sentences of the page in one language, and its parts. */
export function partsOf(page: Page, language: Language = "zh-CN") {
  const front = page.locator("[data-part=front]");
  const say = (key: WorkbenchText): string => workbenchText(key, language);
  const pane = (key: PaneText): string => paneText(key, language);
  const grid = page.locator("[data-part=grid] canvas[id^=univer-sheet-main]");
  /** Resolves when this cell is selected and the keyboard acts on the sheet. */
  const standsAt = (address: string, timeout = 30_000): Promise<unknown> =>
    page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>("[data-part=grid] input")?.value === wanted && document.activeElement?.matches("[data-u-comp=editor]"), address, { timeout });
  /** Goes to a cell by the box left of the formula bar, once the grid is not busy. In the first moments of a sheet it may not listen yet: a person presses Enter again. */
  const goTo = async (address: string, again = 4): Promise<void> => {
    await page.locator(".grid-place[aria-busy=false]").waitFor({ state: "attached" });
    const box = page.locator("[data-part=grid] input").first();
    await box.fill(address);
    await box.press("Enter");
    await standsAt(address, 5_000).catch((late: unknown) => (again > 0 ? goTo(address, again - 1) : Promise.reject(late)));
  };
  return {
    front, grid, say, pane,
    consolidation: consolidateTexts(language),
    collection: collectTexts(language),
    /** The one big button, once files came in that can be taken. */
    takeButton: (): Locator => front.getByRole("button", { name: new RegExp(`^${collectTexts(language)("go.take", { count: "#" }).replace("#", "\\d+")}$`), disabled: false }),
    button: (name: string): Locator => page.getByRole("button", { name, exact: true }),
    paneButton: (name: string): Locator => front.getByRole("button", { name, exact: true }),
    closeTour: () => page.getByRole("button", { name: say("tour.close"), exact: true }).click(),
    /** Types into the cell that is selected, as a person with the keyboard in the sheet. */
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    standsAt,
    /** Lets these files fall onto the page, or onto the first element that is named. */
    async drop(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], onto = "[data-part=ribbon]"): Promise<void> {
      const packed = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
      const transfer = await page.evaluateHandle((all) => {
        const data = new DataTransfer();
        for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
        return data;
      }, packed);
      for (const kind of ["dragover", "drop"]) await page.dispatchEvent(onto, kind, { dataTransfer: transfer });
    },
    goTo,
    /** Saves the workbook in front. @returns its name and its bytes */
    async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("save"), exact: true }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
}
