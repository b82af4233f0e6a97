import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { addressOf } from "#core";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { kitchenSink } from "../helpers/kitchen-sink";
import { noLibreOffice } from "../helpers/libreoffice";
import { differences } from "../helpers/package-diff";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { describePane } from "../pane/describe-pane";
import { submission, type ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved, resultsOf, valueAt } from "./read-saved";

const NAME = "南坪街道日报 3.20.xlsx";
const FORM = "复工复产日报";
/** What is said of E14 before it is put right. */
const WRONG = /^填报 5，“未复工”各项合计 17/;

/** The cells of a tab that carry a mark of ours. */
function marked(bytes: Uint8Array, worksheet: string): readonly string[] {
  const areas = XlsxHost.open(bytes, NAME, nodeCodec).look(worksheet).conditionalFormats.filter(({ mark }) => mark !== null).flatMap((format) => format.areas);
  return areas.flatMap(({ top, bottom, left, right }) => Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (__, across) => addressOf(top + down, left + across))).flat()).sort();
}

// One page, one road: each step stands on the one before.
describePane("a clerk's road through the workbench", () => {
  let shown: ShownPage;
  let saved: Uint8Array;
  const parts = () => partsOf(shown.page);

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("");
  });
  after(() => shown?.close());

  it("opens a file of one's own, and says what it is", async () => {
    const { say, button, closeTour, front } = parts();
    const [chooser] = await Promise.all([shown.page.waitForEvent("filechooser"), button(say("gallery.own")).click()]);
    await chooser.setFiles(submission(NAME));
    await closeTour();
    await front.getByText("南坪街道 · 2020-03-20").waitFor();
  });

  it("finds what does not agree, and goes to its cell when a finding is pressed", async () => {
    const { pane, paneButton, front, standsAt } = parts();
    await paneButton(pane("check.press")).click();
    await paneButton(pane("clear.press")).waitFor();
    await front.getByText(WRONG).click();
    await standsAt("E14");
  });

  it("takes the right figure from the keyboard, and the findings and marks follow", async () => {
    const { type, front, pane, save, standsAt } = parts();
    await type("17");
    await front.getByText(pane("stale.list")).waitFor();
    assert.equal(await front.getByText(WRONG).count(), 0);
    await standsAt("E15");
    const { bytes } = await save();
    assert.deepEqual([marked(bytes, FORM), valueAt(await readSaved(bytes), FORM, "E14")], [["C27"], 17]);
  });

  it("undoes and redoes what was typed, in the file too", async () => {
    const { front, save } = parts();
    await shown.page.keyboard.press("Control+z");
    await front.getByText(WRONG).waitFor();
    const { bytes } = await save();
    assert.deepEqual([marked(bytes, FORM), valueAt(await readSaved(bytes), FORM, "E14")], [["C14", "C27", "E14"], 5]);
    await shown.page.keyboard.press("Control+y");
    await front.getByText(WRONG).waitFor({ state: "detached" });
  });

  it("recalculates what follows from a figure, in the file too", async () => {
    const { goTo, type, save } = parts();
    await goTo("C8");
    await type("6");
    await goTo("C14");
    const { bytes, name } = await save();
    const now = await readSaved(bytes);
    assert.equal(name, NAME);
    assert.deepEqual([valueAt(now, FORM, "C8"), valueAt(now, FORM, "C14")], [6, 121]);
    saved = bytes;
  });

  it("saves a workbook in which nothing else is other than it was", () => {
    const touched = differences(readFileSync(submission(NAME)), saved).filter((line) => !/^new /.test(line));
    assert.deepEqual(touched.filter((line) => !/worksheets\/|workbook\.xml|styles\.xml|Content_Types|app\.xml|sharedStrings/.test(line)), []);
  });

  it("saves a workbook that the strict validator takes", function () {
    if (noValidator()) return this.skip();
    assert.deepEqual(complaintsAbout(saved), []);
  });

  it("saves a workbook that LibreOffice opens and recalculates to the same results", async function () {
    if (noLibreOffice()) return this.skip();
    const { ours, theirs } = await resultsOf(saved);
    assert.ok(Object.keys(ours).length > 0);
    assert.deepEqual(theirs, ours);
  });

  it("opens files that are dropped on the page, and saves an entry among charts, notes and macros without touching these", async () => {
    const { drop, button, goTo, type, save } = parts();
    const sink = kitchenSink();
    await drop([{ name: "府坪街道 原表.xlsm", bytes: sink }, { name: "坏.xlsx", bytes: Buffer.from("PK\u0003\u0004 broken") }]);
    await shown.page.getByText(/^坏\.xlsx 没有打开：/).waitFor();
    await button("府坪街道 原表.xlsm").click();
    await goTo("B2");
    await type("1900");
    await goTo("B3");
    const { name, bytes } = await save();
    assert.deepEqual([name, valueAt(await readSaved(bytes), "填报", "B2")], ["府坪街道 原表.xlsm", 1900]);
    const changed = differences(sink, bytes);
    // A formula went with the figure, so Excel makes its list of formulas anew.
    assert.deepEqual(changed, ["changed [Content_Types].xml", "changed xl/workbook.xml", "changed xl/_rels/workbook.xml.rels", "gone xl/calcChain.xml", "changed xl/worksheets/sheet1.xml"].filter((line) => changed.includes(line)));
    assert.ok(changed.includes("changed xl/worksheets/sheet1.xml"));
  });

  it("asked nobody for anything but its own files, and nothing went wrong in the page", () => {
    assert.deepEqual(shown.requests.filter((request) => /^https?:/.test(request)), []);
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
