import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LANGUAGES } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { axeViolations } from "../helpers/axe";
import { tabTo } from "../helpers/tab-to";
import { describePane } from "../pane/describe-pane";
import type { ShownPage } from "../pane/stage/open-stage";
import { GRID, openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, valueAt } from "./read-saved";

describePane("the workbench's page", () => {
  let shown: ShownPage;

  afterEach(() => shown?.close());

  for (const language of LANGUAGES) {
    it(`speaks ${language} and has nothing in anybody's way, on the start page and over a flagged sheet`, async () => {
      shown = await openWorkbench("", language);
      const { page } = shown;
      const { say, pane, button, paneButton, front } = partsOf(page, language);
      await page.getByRole("heading", { name: say("gallery.title") }).waitFor();
      await page.getByRole("region", { name: say("gallery.new") }).getByRole("combobox").first().waitFor();
      assert.deepEqual(await axeViolations(page), []);
      await page.getByRole("button", { name: new RegExp(`^${say("sample.faulty")}`) }).click();
      await paneButton(pane("check.press")).click();
      await front.getByText(/120/).first().waitFor();
      await paneButton(pane("clear.press")).waitFor();
      assert.deepEqual(await axeViolations(page, undefined, GRID), []);
      await button(say("tour.close")).click();
      assert.deepEqual(shown.complaints, []);
    });
  }

  it("has everything at hand after a while on the start page, and nothing of that is left on it", async () => {
    shown = await openWorkbench("");
    const { page } = shown;
    // On a fast machine the rehearsal is over before anybody could look for it.
    await page.addInitScript({ content: 'new MutationObserver(() => { if (document.querySelector("[inert] canvas")) window.hasRehearsed = true; }).observe(document, { childList: true, subtree: true });' });
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset["complete"] === "true");
    assert.equal(await page.evaluate("window.hasRehearsed"), true);
    assert.equal(await page.locator("canvas, [inert]").count(), 0);
    assert.deepEqual(await page.evaluate(() => [document.activeElement?.tagName, document.querySelectorAll("[data-u-comp]").length]), ["BODY", 0]);
    assert.deepEqual(shown.complaints, []);
  });

  it("has the pane at 320 pixels, and nothing is cut off there", async () => {
    shown = await openWorkbench("?sample=faulty");
    const { closeTour, paneButton, pane, front, say, standsAt } = partsOf(shown.page);
    await closeTour();
    // The sheet takes the keyboard once, when it is there.
    await standsAt("A1");
    const splitter = shown.page.getByRole("separator", { name: say("pane.width") });
    await splitter.focus();
    for (let presses = 0; presses < 6; presses += 1) await shown.page.keyboard.press("ArrowRight");
    assert.equal(await splitter.getAttribute("aria-valuenow"), "320");
    await paneButton(pane("check.press")).click();
    await front.getByText(/^填报 5，/).waitFor();
    assert.equal((await front.boundingBox())?.width, 320);
    assert.deepEqual(await front.evaluate((element) => [...element.querySelectorAll("*")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "auto").length), 0);
  });

  it("makes a new form in a narrow window by the keyboard, which checks itself and is saved under the name that it is sent under", async () => {
    shown = await openWorkbench("", "zh-CN", { width: 320, height: 900 });
    const { page } = shown;
    const { say, closeTour, goTo, type, save } = partsOf(page);
    const part = page.getByRole("region", { name: say("gallery.new") });
    await part.getByRole("combobox").first().waitFor();
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 80))), []);
    await tabTo(page, "S03");
    for (const keys of ["S03", "府坪街道", "2020-03-20"]) {
      await page.keyboard.type(keys);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await shown.page.setViewportSize({ width: 1400, height: 900 });
    await closeTour();
    await goTo("C8");
    await type("5");
    await goTo("C8");
    const { name, bytes } = await save();
    assert.equal(name, "防疫物资收发存日报_府坪街道_2020-03-20_第1版.xlsx");
    assert.equal(valueAt(await readSaved(bytes), "防疫物资收发存日报", "C8"), 5);
    assert.ok(XlsxHost.open(bytes, name, nodeCodec).look("防疫物资收发存日报").conditionalFormats.length > 0);
    assert.deepEqual(shown.complaints, []);
  });

  it("asks before changes are lost, and only then", async () => {
    shown = await openWorkbench("?sample=form");
    const { closeTour, goTo, type, button, say } = partsOf(shown.page);
    const close = button("关闭 府坪街道_复工复产日报_2020-03-20.xlsx");
    await closeTour();
    const leaves = (): Promise<boolean> => shown.page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
    assert.equal(await leaves(), true);
    await goTo("C7");
    await type("3");
    await goTo("C8");
    assert.equal(await leaves(), false);
    await close.click();
    await button(say("close.stay")).click();
    // The page is there again, and the workbook with it.
    await close.click();
    await button(say("close.discard")).click();
    await close.waitFor({ state: "detached" });
    await shown.page.getByRole("heading", { name: say("gallery.title") }).waitFor();
    assert.equal(await leaves(), true);
    await shown.page.getByRole("button", { name: new RegExp(`^${say("sample.form")}`) }).click();
    await close.click();
    await close.waitFor({ state: "detached" });
  });

  it("saves first, when that is the answer, and then closes", async () => {
    shown = await openWorkbench("?sample=form");
    const { closeTour, goTo, type, button, say } = partsOf(shown.page);
    const name = "府坪街道_复工复产日报_2020-03-20.xlsx";
    await closeTour();
    await goTo("C7");
    await type("3");
    await goTo("C8");
    assert.equal(await shown.page.title(), `● ${name} - 汇核`);
    await button(`关闭 ${name}`).click();
    const [download] = await Promise.all([shown.page.waitForEvent("download"), button(say("close.save")).click()]);
    assert.deepEqual([download.suggestedFilename(), valueAt(await readSaved(readFileSync(await download.path())), "复工复产日报", "C7")], [name, 3]);
    await button(`关闭 ${name}`).waitFor({ state: "detached" });
    await shown.page.getByRole("heading", { name: say("gallery.title") }).waitFor();
    assert.equal(await shown.page.title(), "汇核");
  });
}, theWorkbench);
