import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tabTo } from "../helpers/tab-to";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, valueAt } from "./read-saved";

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
}, theWorkbench);
