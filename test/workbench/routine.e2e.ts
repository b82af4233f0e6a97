import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { findIdentity, loadTemplateSchema } from "#core";
import { recallLog } from "#jobs/recall-log";
import { issueTexts } from "../../src/pane/issue/issue-texts";
import { routineTexts } from "../../src/pane/routine/routine-texts";
import { waysBack } from "../../src/pane/routine/ways-back";
import { workbenchText } from "../../src/workbench/workbench-texts";
import { creditForm, filledForm, THIRTEEN, thirteenStreets, unitMail } from "../helpers/street-mails";
import { withNotes } from "../helpers/with-notes";
import { complaintsAbout, noValidator } from "../helpers/validate-xlsx";
import { describePane } from "../pane/describe-pane";
import type { ShownPage } from "../pane/stage/open-stage";
import { openWorkbench, partsOf, theWorkbench } from "./open-workbench";
import { readSaved } from "./read-saved";

const say = routineTexts("zh-CN");
const streets = thirteenStreets().units;
/** The streets whose first mails have a total that is wrong. */
const WRONG = [3, 7];
/** What the people of all thirteen come to: 60, 61 … 72. */
const PEOPLE = 13 * 60 + 78;
/** The credit of all thirteen in 亿元: 13 × 1523 万元. */
const CREDIT = 1.98;

/** What a street sent whose total is wrong: it keeps notes of its own in the file. */
const wrongFile = async (index: number): Promise<Uint8Array> => withNotes(await filledForm(streets[index]!, { people: 60 + index, tradeAll: 12 }), `第${String(index)}家`);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// One page, one road: each step stands on the one before.
describePane("the e-mail routine on the workbench, 13 streets", () => {
  let shown: ShownPage;
  const parts = () => partsOf(shown.page);
  const download = async (press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const [file] = await Promise.all([shown.page.waitForEvent("download"), press()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const openPart = async (name: string): Promise<void> => {
    await parts().paneButton(name).click();
  };

  before(async function () {
    this.timeout(300_000);
    shown = await openWorkbench("");
    await parts().button(parts().say("gallery.collect")).click();
    await parts().closeTour();
  });
  after(() => shown?.close());

  it("puts thirteen mails that were dropped with the roster and the form into their units' rows", async () => {
    const { templateToJson } = await loadTemplateSchema();
    const mails = await Promise.all(streets.map(async (unit, index) => ({ name: `${String(index)}.eml`, bytes: unitMail(unit, index, WRONG.includes(index) ? await wrongFile(index) : await filledForm(unit, { people: 60 + index })) })));
    const { drop, front, collection, consolidation } = parts();
    await front.getByText(consolidation("start.title")).waitFor();
    await drop([{ name: "名册.csv", bytes: bytesOf(THIRTEEN) }, { name: "复工简报.json", bytes: bytesOf(JSON.stringify(templateToJson(creditForm))) }, ...mails], "[data-part=front] h2");
    await front.getByText(collection("heap.look", { count: 2 })).waitFor();
    await front.getByText(consolidation("count.reported", { in: 13, of: 13 })).first().waitFor();
  });

  it("issues the next day's forms: one archive with a workbook for each street, its name and the day filled in, and a mail to each", async () => {
    const { front, paneButton } = parts();
    const sayIssue = issueTexts("zh-CN");
    await openPart(sayIssue("title"));
    await front.getByRole("checkbox", { name: /^S01 / }).check();
    await front.getByRole("checkbox", { name: /^S04 / }).check();
    await front.getByLabel(sayIssue("period")).fill("2020-03-21");
    const archive = await download(() => paneButton(sayIssue("press")).click());
    assert.match(archive.name, /^下发_.+_2020-03-21\.zip$/);
    const files = Object.entries(unzipSync(archive.bytes));
    assert.deepEqual(files.map(([name]) => name), streets.map(({ name }) => `${name}_2020-03-21.xlsx`));
    for (const [index, [, bytes]] of files.entries()) {
      const { code } = streets[index]!;
      const identities = (await readSaved(bytes)).sheets.map(findIdentity).map((identity) => [identity?.role, identity?.template, identity?.unit, identity?.period]);
      assert.deepEqual(identities, [["form", "S01", code, "2020-03-21"], ["form", "S04", code, "2020-03-21"]]);
    }
    await front.getByRole("button", { name: new RegExp(`^${streets[0]!.name} .*${streets[0]!.name}_2020-03-21`) }).click();
    assert.match(await front.locator("textarea").nth(1).inputValue(), new RegExp(`^${streets[0]!.name}：`));
    await openPart(sayIssue("title"));
  });

  it("takes them in, and says who must put something right", async () => {
    const { takeButton, front, collection } = parts();
    await takeButton().click();
    await front.getByText(collection("taken", { count: 13 })).waitFor();
  });

  it("sends two back, each with a notice and its own file marked, whatever else is in it as it was, and notes it", async () => {
    const { front, paneButton } = parts();
    await openPart(say("return"));
    await front.getByLabel(say("deadline")).fill("3月21日12:00");
    await paneButton(say("return.press")).click();
    await front.getByText(waysBack(WRONG.map((index) => ({ unit: streets[index]!, workbooks: [{ kind: "own" }] })), "zh-CN")).waitFor();
    await front.locator("li", { hasText: say("return.hard", { count: 1 }) }).getByRole("button", { name: new RegExp(streets[3]!.name) }).last().click();
    const marked = await download(() => front.getByRole("button", { name: /退回改正_/ }).first().click());
    assert.equal(marked.name, `退回改正_复工简报-${streets[3]!.name}.xlsx`);
    assert.deepEqual((await readSaved(marked.bytes)).sheets.slice(-2).map(({ worksheet }) => worksheet), ["备忘", "校验结果"]);
    const notes = "xl/worksheets/sheet2.xml";
    assert.deepEqual(unzipSync(marked.bytes)[notes], unzipSync(await wrongFile(3))[notes]);
    assert.match(await front.locator("textarea").nth(1).inputValue(), /请在 3月21日12:00 前改好重报/);
    await paneButton(say("return.all-sent")).click();
    await front.getByText(say("noted"), { exact: true }).waitFor();
    await openPart(say("return"));
  });

  it("asks again for the two, until they have come", async () => {
    const { front, paneButton } = parts();
    await openPart(say("chase"));
    await paneButton(say("chase.press")).click();
    await front.getByText(say("chase.all", { count: 2 })).waitFor();
    await openPart(say("chase"));
  });

  it("knows the corrected files that fell onto the sheet for newer ones, with what changed, and comes to the right total", async () => {
    const { drop, front, takeButton, collection, save } = parts();
    const mails = await Promise.all(WRONG.map(async (index) => ({ name: `更正${String(index)}.eml`, bytes: unitMail(streets[index]!, index, await filledForm(streets[index]!, { people: 60 + index }, "2020-03-20 20:00")) })));
    await drop(mails, "[data-part=grid]");
    await shown.page.getByText(workbenchText("dropped.received", "zh-CN", { count: 2 })).waitFor();
    await front.getByRole("heading", { name: collection("heap.title", { count: 2 }), exact: true }).waitFor();
    await front.getByRole("button", { name: new RegExp(`${streets[3]!.name} ?新版`) }).click();
    await front.getByText("商贸企业总数 12 → 11").waitFor();
    await takeButton().click();
    await front.getByText(collection("taken", { count: 2 })).waitFor();
    const { bytes } = await save();
    const log = recallLog(await readSaved(bytes)).map(({ action }) => action);
    assert.deepEqual([log.filter((action) => action === "taken").length, log.filter((action) => action === "sent-back").length], [15, 2]);
    if (!noValidator()) assert.deepEqual(complaintsAbout(bytes), []);
  });

  it("reports upward a clean stamped file with these totals, and notes it", async () => {
    const { front, paneButton, save } = parts();
    await openPart(say("up"));
    await front.getByLabel(say("up.filler")).fill("李四");
    await paneButton(say("up.press")).click();
    const up = await download(() => front.getByRole("button", { name: /^存下 / }).click());
    const workbook = await readSaved(up.bytes);
    assert.deepEqual(workbook.sheets.flatMap(({ formulas }) => [...formulas]), []);
    const total = workbook.sheets.find(({ worksheet }) => worksheet === "汇总")!;
    assert.ok([...total.rows.values()].some((row) => row[0] === "从业人员" && row.includes(PEOPLE)), JSON.stringify([...total.rows]));
    await front.getByText(say("noted"), { exact: true }).waitFor();
    assert.equal(recallLog(await readSaved((await save()).bytes)).at(-1)!.action, "reported-up");
  });

  it("reports amounts up in the measure that was chosen, and says how many figures lost digits", async () => {
    const { front, paneButton } = parts();
    await front.getByLabel(say("up.measure")).selectOption("亿元");
    await paneButton(say("up.press")).click();
    await front.getByText(say("up.rounded", { measure: "亿元", rounded: 14, moved: 3 })).waitFor();
    const up = await download(() => front.getByRole("button", { name: /^存下 / }).click());
    const workbook = await readSaved(up.bytes);
    assert.ok(workbook.sheets.some(({ worksheet }) => worksheet === "舍位说明"));
    const total = workbook.sheets.find(({ worksheet }) => worksheet === "汇总")!;
    assert.ok([...total.rows.values()].some((row) => row[0] === "授信金额" && row.includes(CREDIT)), JSON.stringify([...total.rows]));
    await front.getByText(say("noted"), { exact: true }).waitFor();
  });

  it("shows all that was noted, the latest first", async () => {
    const { front } = parts();
    await openPart(say("history"));
    await front.getByText(say("history.count", { count: 19 })).waitFor();
    assert.deepEqual(shown.complaints, []);
  });
}, theWorkbench);
