import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { workbenchText } from "../../src/workbench/workbench-texts";
import { axeViolations } from "../helpers/axe";
import { book } from "../helpers/pack";
import { tabTo } from "../helpers/tab-to";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { GRID, openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, valueAt } from "./read-saved";

const rowOf = (row: number, address: string, text: string): string => `<row r="${row}"><c r="${address}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describePane("the workbench without a mouse", () => {
  let shown: ShownPage;
  after(() => shown?.close());

  it("takes a clerk from opening a file to the corrected workbook, saved", async () => {
    shown = await openWorkbench("");
    const { page } = shown;
    const { say, pane, front, standsAt } = partsOf(page);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const choice = page.waitForEvent("filechooser");
    await tabTo(page, say("gallery.own"));
    await press("Enter");
    await (await choice).setFiles(submission("南坪街道日报 3.20.xlsx"));
    await front.getByText("南坪街道 · 2020-03-20").waitFor();
    // The sheet has the keyboard, as in Excel; the pane is beside it.
    await standsAt("A1");
    await press("F6");
    await tabTo(page, pane("check.press"));
    await press("Enter");
    await front.getByText(/^填报 5，/).waitFor();
    await tabTo(page, "C14");
    await press("ArrowDown");
    await press("Enter");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[data-part=grid] input")?.value === "E14");
    // The sheet again, at the finding's cell.
    await press("F6");
    await standsAt("E14");
    await page.keyboard.type("17");
    await press("Enter");
    await front.getByText(/^填报 5，/).waitFor({ state: "detached" });
    const [download] = await Promise.all([page.waitForEvent("download"), press("Control+s")]);
    assert.equal(valueAt(await readSaved(readFileSync(await download.path())), "复工复产日报", "E14"), 17);
    // The way on to the last step of the tour, and out of it.
    await press("F6");
    await tabTo(page, say("tour.close"));
    await press("Enter");
    assert.equal(await page.getByRole("button", { name: say("tour.close"), exact: true }).count(), 0);
    assert.deepEqual(shown.complaints, []);
  });

  it("finds a text with Ctrl+F, on other tabs too and in a narrow window, and gives the keyboard back to the sheet", async () => {
    await shown.close();
    shown = await openWorkbench("");
    const { page } = shown;
    const { closeTour, drop, goTo, say, standsAt } = partsOf(page);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const bar = page.getByRole("search", { name: say("find") });
    const told = (key: "find.at" | "find.none", values: Record<string, string | number>): Promise<void> => bar.getByText(workbenchText(key, "zh-CN", values)).waitFor();
    await drop([{ name: "区.xlsx", bytes: book({ tabs: [{ name: "甲", rows: rowOf(2, "B2", "府坪街道") }, { name: "乙", rows: rowOf(60, "C60", "府坪街道办") }] }) }]);
    await closeTour();
    await goTo("A1");
    await press("Control+f");
    await page.keyboard.type("府坪");
    await press("Enter");
    await told("find.at", { cell: "甲 B2", at: 1, count: 2 });
    await press("Enter");
    await told("find.at", { cell: "乙 C60", at: 2, count: 2 });
    await press("Shift+Enter");
    await told("find.at", { cell: "甲 B2", at: 1, count: 2 });
    await page.setViewportSize({ width: 320, height: 900 });
    assert.deepEqual(await bar.evaluate((element) => [...element.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth).map(({ outerHTML }) => outerHTML)), []);
    assert.deepEqual(await axeViolations(page, undefined, GRID), []);
    await page.setViewportSize({ width: 1400, height: 900 });
    await press("Enter");
    await told("find.at", { cell: "乙 C60", at: 2, count: 2 });
    await press("Control+f");
    await page.keyboard.type("查无此文");
    await press("Enter");
    await told("find.none", { text: "查无此文" });
    await press("Escape");
    await standsAt("C60");
    assert.equal(await bar.count(), 0);
    await page.keyboard.type("3");
    await press("Enter");
    await standsAt("C61");
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
