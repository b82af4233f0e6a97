import { strict as assert } from "node:assert";
import { newReviewMemory, type WorkbookSnapshot } from "#core";
import { consolidate } from "#jobs/consolidate";
import { MemoryHost } from "../../../src/host/memory/memory-host";
import { sourcesOf } from "../../../src/pane/consolidate/sources";
import { sheet } from "../../helpers/sheet";
import { sampleForm } from "../../helpers/sample-form";
import { submitted } from "../../helpers/submitted";

const unit = { code: "001", name: "府坪街道" };
const superior = { code: "430702", name: "武陵区" };
const settings = { templates: [sampleForm], roster: null, period: null, expects: "all-units" } as const;
const fuping = submitted(sampleForm, "府坪.xlsx", unit, { tradeOpen: 12, tradeClosed: 3, tradeAll: 15, people: 100 });
const yongan = submitted(sampleForm, "永安.xlsx", { code: "002", name: "永安街道" }, { tradeOpen: 1, tradeClosed: 3, tradeAll: 4, people: 50 });
const gathered = (open: WorkbookSnapshot | null, files: readonly WorkbookSnapshot[], takesOpen = true) =>
  sourcesOf({ open, files: files.map((snapshot) => ({ snapshot })), choices: { takesOpen } }, settings, newReviewMemory());
const names = ({ workbooks }: ReturnType<typeof gathered>) => workbooks.map(({ name }) => name);

describe("sourcesOf", () => {
  it("takes the open workbook and the files together", async () => {
    assert.deepEqual(names(gathered(await fuping.readWorkbook(), [await yongan.readWorkbook()])), ["府坪.xlsx", "永安.xlsx"]);
  });

  it("leaves the open workbook out when somebody says so, and still counts its forms", async () => {
    const sources = gathered(await fuping.readWorkbook(), [await yongan.readWorkbook()], false);
    assert.deepEqual(names(sources), ["永安.xlsx"]);
    assert.equal(sources.formTabs.length, 1);
  });

  it("takes a fresh workbook for no submission that went wrong", async () => {
    const fresh = { name: "工作簿1.xlsx", sheets: [sheet("Sheet1", "| | A |\n| 1 | 会议通知 |")] };
    assert.deepEqual(names(gathered(fresh, [])), []);
  });

  it("tells copies of an earlier consolidation from forms, and takes its totals for neither", async () => {
    const district = new MemoryHost("区.xlsx", []);
    await consolidate([fuping, yongan], district, settings, { language: "zh-CN", hardFindings: "in", superior });
    const { formTabs, copyTabs } = gathered(await district.readWorkbook(), []);
    assert.deepEqual([formTabs, copyTabs], [["府坪街道", "永安街道"], ["府坪街道", "永安街道"]]);
  });
});
