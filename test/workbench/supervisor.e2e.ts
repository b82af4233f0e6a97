import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { noLibreOffice } from "../helpers/libreoffice";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, resultsOf, valueAt } from "./read-saved";

const TOTALS = "汇总";
const SENT = readdirSync(submission("")).length;

// One page, one road: each step stands on the one before.
describePane("a supervisor's road through the workbench", () => {
  let shown: ShownPage;
  let saved: Uint8Array;
  const parts = () => partsOf(shown.page);

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("?sample=wuling&view=consolidate");
  });
  after(() => shown?.close());

  it("begins, by its address, with what the district received, and with who has reported", async () => {
    const { closeTour, front, collection, consolidation } = parts();
    await closeTour();
    await front.getByRole("heading", { name: collection("heap.title", { count: SENT }), exact: true }).waitFor();
    await front.getByText(consolidation("count.reported", { in: 17, of: 19 })).first().waitFor();
  });

  it("adds the district's sheets when Consolidate is pressed", async () => {
    const { front, takeButton, consolidation, save } = parts();
    await takeButton().click();
    await front.getByText(consolidation("result.title")).waitFor();
    const { name, bytes } = await save();
    assert.equal(name, "武陵区汇总.xlsx");
    assert.deepEqual((await readSaved(bytes)).sheets.filter(({ visibility }) => visibility === "visible").slice(0, 2).map(({ worksheet }) => worksheet), ["说明", TOTALS]);
    saved = bytes;
  });

  it("shows the totals then, with where each is from, and goes to the street's cell", async () => {
    const { front, consolidation, goTo, standsAt } = parts();
    await goTo("C24");
    await front.getByText(consolidation("total.method.sum", { count: 19 })).waitFor();
    const total = valueAt(await readSaved(saved), TOTALS, "C24") as number;
    await front.getByText(new RegExp(total.toLocaleString("en"))).first().waitFor();
    await front.getByRole("button", { name: /^定位到府坪街道的/ }).click();
    await standsAt("C22");
    await shown.page.locator("[data-part=grid]").getByText("府坪街道", { exact: false }).first().waitFor();
  });

  it("takes a correction in a street's tab up into the total", async () => {
    const { type, save } = parts();
    const before = await readSaved(saved);
    const tab = before.sheets.find(({ worksheet }) => worksheet.startsWith("府坪街道"))!.worksheet;
    const was = valueAt(before, TOTALS, "C24") as number;
    await type(String((valueAt(before, tab, "C22") as number) + 5));
    saved = (await save()).bytes;
    assert.equal(valueAt(await readSaved(saved), TOTALS, "C24"), was + 5);
  });

  it("saves a workbook that the strict validator takes", function () {
    if (noValidator()) return this.skip();
    assert.deepEqual(complaintsAbout(saved), []);
  });

  it("saves totals that LibreOffice recalculates to the same figures", async function () {
    if (noLibreOffice()) return this.skip();
    this.timeout(180_000);
    const { ours, theirs } = await resultsOf(saved);
    assert.ok(Object.keys(ours).length > 500, String(Object.keys(ours).length));
    assert.deepEqual(theirs, ours);
  });

  it("consolidates a second time into the same sheets", async () => {
    const { front, paneButton, consolidation, save } = parts();
    await paneButton(consolidation("go.again")).click();
    await front.getByText(consolidation("result.title")).waitFor();
    const names = async (bytes: Uint8Array) => (await readSaved(bytes)).sheets.map(({ worksheet }) => worksheet).sort();
    assert.deepEqual(await names((await save()).bytes), await names(saved));
  });

  it("asked nobody for anything but its own files, and nothing went wrong in the page", () => {
    assert.deepEqual(shown.requests.filter((request) => /^https?:/.test(request)), []);
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
