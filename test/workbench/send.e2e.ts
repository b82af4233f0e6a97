import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cellKey, parseAddress } from "#core";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { stampState } from "#jobs/stamp-state";
import { builtInTemplates } from "#templates";
import { LiveXlsxHost, XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { sendingTexts } from "../../src/pane/check/sending-texts";
import { workbenchText } from "../../src/workbench/workbench-texts";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, valueAt } from "./read-saved";

const FORM = "复工复产日报";
const NAME = "复工复产日报_府坪街道_2020-03-20_第1版.xlsx";

/** 府坪街道's form with more people back from 湖北 than from outside, and a figure with its measure in the cell. */
async function almostReady(): Promise<Uint8Array> {
  const host = new LiveXlsxHost(XlsxHost.open(readFileSync(submission("复工复产日报-府坪街道-3.20.xlsx")), "府坪.xlsx", nodeCodec));
  for (const [address, typed] of [["C28", "600"], ["D18", "1108家"]] as const) {
    const { row, column } = parseAddress(address)!;
    await host.enter(FORM, new Map([[cellKey(row, column), typed]]));
  }
  return host.save();
}

// One page, one road: each step stands on the one before.
describePane("a form sent in from the workbench", () => {
  let shown: ShownPage;
  let saved: Uint8Array;
  const parts = () => partsOf(shown.page);
  const say = sendingTexts("zh-CN");

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("");
    await parts().drop([{ name: "府坪.xlsx", bytes: await almostReady() }]);
    await parts().closeTour();
    await parts().front.getByText("府坪街道 · 复工复产日报").waitFor();
  });
  after(() => shown?.close());

  it("leads the clerk to the last figure to be put right", async () => {
    const { pane, paneButton, standsAt, type } = parts();
    await paneButton(pane("check.press")).click();
    await paneButton(say("hard", { count: 1 })).click();
    await standsAt("C28");
    await type("5");
    await paneButton(say("unexplained", { count: 1 })).waitFor();
  });

  it("asks for the reason that is owed, and then is made ready", async () => {
    const { pane, paneButton, front } = parts();
    await paneButton(pane("explain.write")).click();
    await front.getByLabel(pane("explain.label")).fill("系统导出时带了单位，数字已逐个核对");
    await paneButton(pane("explain.save")).click();
    await front.getByLabel(say("filler")).fill("张小丽");
    await paneButton(say("press")).click();
    await front.getByText(/准备报送，第1版$/).waitFor();
  });

  it("is handed over under the name that was proposed", async () => {
    const { paneButton } = parts();
    const [download] = await Promise.all([shown.page.waitForEvent("download"), paneButton(say("save-as", { file: NAME })).click()]);
    assert.equal(download.suggestedFilename(), NAME);
    saved = readFileSync(await download.path());
    await shown.page.getByText(workbenchText("saved", "zh-CN", { file: NAME })).waitFor();
  });

  it("arrives with its figures, the reason and a stamp that holds", async () => {
    const host = XlsxHost.open(saved, NAME, nodeCodec);
    const { workbooks: [workbook], review, settled } = await checkWorkbooks([host], { templates: builtInTemplates, roster: null, period: null, expects: "any" });
    const { stamp, isChanged } = stampState(workbook!, review)!;
    assert.deepEqual([stamp.filler, stamp.edition, stamp.counts, isChanged], ["张小丽", 1, { hard: 0, soft: 0, explained: 1, note: 0 }, false]);
    assert.deepEqual(settled.map(({ finding: { code }, answer }) => [code, answer.kind]), [["read.text-number", "explained"]]);
    const now = await readSaved(saved);
    assert.deepEqual([valueAt(now, FORM, "C28"), valueAt(now, FORM, "D18")], [5, "1108家"]);
  });

  it("is a workbook that the strict validator takes", function () {
    if (noValidator()) return this.skip();
    assert.deepEqual(complaintsAbout(saved), []);
  });

  it("is seen to be changed when the last figure is undone, and to be as it was when that is done again", async () => {
    const { goTo, front } = parts();
    await goTo("A1");
    await shown.page.keyboard.press("Control+z");
    await front.getByText(say("changed")).waitFor();
    await shown.page.keyboard.press("Control+y");
    await front.getByText(/准备报送，第1版$/).waitFor();
  });

  it("asked nobody for anything but its own files, and nothing went wrong in the page", () => {
    assert.deepEqual(shown.requests.filter((request) => /^https?:/.test(request)), []);
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
