import assert from "node:assert/strict";
import { layOutForm, type SheetDraft } from "#core";
import { issueForm } from "#jobs/issue-forms";
import { describeWithClient } from "../../fake-excel/sample";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { mark } from "../../helpers/drafts";
import { sampleForm } from "../../helpers/sample-form";
import { openHost } from "./open-host";

const unit = { code: "430702002", name: "府坪街道" };
const form = (more: object = {}): SheetDraft => layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", ...more }).draft;
const checks = { neighbours: new Map() };

describeWithClient("a form that checks itself, issued through Excel", () => {
  const issue = async () => {
    const { host, excel } = openHost(new FakeWorkbook("府坪.xlsx"));
    await issueForm(host, sampleForm, { unit, superior: null, period: "2020-03-20", language: "zh-CN" });
    return { host, excel, sheet: excel.workbook.sheets[1]! };
  };

  it("gets every conditional format with its formula, the first on top, and prints the page alone", async () => {
    const { sheet } = await issue();
    const { conditions, print } = form({ checks });
    assert.deepEqual(sheet.rules.map(({ formula, areas }) => [formula, areas]), conditions!.map(({ formula, area }) => [`=${formula}`, [area]]));
    assert.deepEqual(sheet.page.printAreas, [print.area]);
  });

  it("gets validations that refuse, under a title", async () => {
    const { sheet } = await issue();
    assert.ok(sheet.validations.length > 0);
    assert.deepEqual(sheet.validations.map(({ errorAlert }) => [errorAlert.style, errorAlert.title]), sheet.validations.map(() => ["Stop", "请检查填写的内容"]));
  });

  it("keeps its formats when marks come and go, however often", async () => {
    const { host, sheet } = await issue();
    const before = sheet.rules.map(({ formula }) => formula);
    await host.showMarks([mark("府坪.xlsx", sheet.name, "E8"), mark("府坪.xlsx", sheet.name, "C8", "soft")]);
    assert.equal(sheet.rules.length, before.length + 2);
    assert.ok(sheet.rules[0]!.formula.includes("HUIHE"), "marks are on top while they are there");
    assert.deepEqual(await host.clear(["findings"]), { sheets: 0, marks: 2 });
    assert.deepEqual(sheet.rules.map(({ formula }) => formula), before);
  });

  it("takes no more requests than a form that does not check itself, and no more for many forms", async () => {
    const syncsFor = async (drafts: readonly SheetDraft[]): Promise<number> => {
      const { host, excel } = openHost(new FakeWorkbook("新.xlsx"));
      await host.writeSheets(drafts);
      return excel.journal.syncs;
    };
    const many = Array.from({ length: 6 }, (_, at) => form({ checks, unit: { code: String(at), name: `第${at}街道` }, worksheet: `第${at}街道` }));
    const plain = await syncsFor([form()]);
    assert.deepEqual([await syncsFor([form({ checks })]), await syncsFor(many)], [plain, plain]);
  });
});
