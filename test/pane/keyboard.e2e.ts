import { strict as assert } from "node:assert";
import { paneText } from "../../src/pane/pane-texts";
import { tabTo } from "../helpers/tab-to";
import { describePane } from "./describe-pane";
import { openStage, seed, type ShownPage } from "./stage/open-stage";

const say = (key: Parameters<typeof paneText>[0]): string => paneText(key, "zh-CN");

describePane("the pane without a mouse", () => {
  let shown: ShownPage;
  afterEach(() => shown?.close());

  it("takes a clerk from opening the pane to the cell of the second finding, and back to a clean sheet", async () => {
    shown = await openStage({ workbook: seed("南坪街道日报 3.20.xlsx") });
    const { page } = shown;
    await page.getByRole("button", { name: say("check.press") }).waitFor();
    assert.ok((await tabTo(page, say("check.press"))).length <= 3, "the big button is near");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: say("clear.press") }).waitFor();
    await tabTo(page, "C14");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.evaluate(() => window.stage!.host.visited.map(({ address }) => address)), ["E14"]);
    await tabTo(page, say("clear.press"));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: say("clear.press") }).waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => window.stage!.host.marks.length), 0);
  });

  it("changes roads with the arrow keys", async () => {
    shown = await openStage({ workbook: seed("南坪街道日报 3.20.xlsx") });
    await tabTo(shown.page, say("road.check"));
    await shown.page.keyboard.press("ArrowRight");
    await shown.page.keyboard.press("Enter");
    await shown.page.getByRole("tab", { name: say("road.consolidate"), selected: true }).waitFor();
  });
});
