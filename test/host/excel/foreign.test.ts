import assert from "node:assert/strict";
import { isMarker } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import { describeWithClient } from "../../fake-excel/sample";
import { readOut, type PlainWorkbook } from "../../fake-excel/model/read-out";
import { sampleForm } from "../../helpers/sample-form";
import { faultyForm } from "../contract";
import { openDrafts, type OpenedExcel } from "./open-host";

const superior = { code: "430702", name: "武陵区" };
const settings = { templates: [sampleForm], roster: { superior, units: [{ code: "001", name: "府坪街道" }] }, period: null, expects: "all-units" } as const;

/** A filled form, and beside it all that a person may have in a workbook. */
async function kitchenSink(): Promise<OpenedExcel> {
  const opened = openDrafts("府坪.xlsx", [{ ...faultyForm(), isProtected: false }]);
  const { excel } = opened;
  await excel.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [form, own] = [worksheets.getFirst(), worksheets.add("It's 我的（表）")];
    own.getRange("A1:B3").values = [["品名", "数"], ["'007", 1], ["口罩", "=B2*2"]];
    own.tables.add("A1:B3", true);
    own.getRange("D1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    own.getRange("D:D").columnHidden = true;
    own.getRange("F1:G2").merge();
    own.getRange("B2").format.fill.color = "#FFFF00";
    own.getRange("A5").hyperlink = { address: "https://example.org", textToDisplay: "网" };
    own.tabColor = "#00FF00";
    names.add("我的名", own.getRange("B3"));
    form.names.add("本表", "=1+1");
    const scale = form.getRange("A1:F20").conditionalFormats.add("Custom");
    scale.custom.rule.formula = '=LEN("HUIHE:OTHER")=11';
    scale.stopIfTrue = true;
    form.getRange("C5:C9").conditionalFormats.add("Custom").custom.rule.formula = "=$C5>100";
    form.getRange("E5").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    await context.sync();
  });
  excel.workbook.insert("锁").protection = { options: { allowSort: true }, password: "秘密" };
  return opened;
}

/** What is not ours. */
const foreign = ({ sheets, names }: PlainWorkbook): PlainWorkbook => ({
  names: Object.fromEntries(Object.entries(names).filter(([name]) => !name.includes("."))),
  sheets: sheets.slice(0, 3).map((sheet) => ({ ...sheet, rules: sheet.rules.filter(({ formula }) => !isMarker(formula)) })),
});

describeWithClient("ExcelHost among what is not ours", () => {
  it("checks, marks and clears, and the workbook is as it was before", async () => {
    const { host, excel } = await kitchenSink();
    const before = readOut(excel.workbook);
    const checked = await checkWorkbooks([host], settings);
    await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
    const marked = readOut(excel.workbook);
    assert.deepEqual([marked.sheets.length, foreign(marked)], [4, foreign(before)]);
    assert.equal(marked.sheets[0]!.rules.length, before.sheets[0]!.rules.length + 2);
    await clearMarks(host);
    assert.deepEqual(readOut(excel.workbook), before);
  });

  it("consolidates beside it, twice, and touches none of it", async () => {
    const { host, excel } = await kitchenSink();
    const before = readOut(excel.workbook);
    for (const _run of [1, 2]) {
      await consolidate([host], host, settings, { language: "zh-CN", hardFindings: "in", superior });
      assert.deepEqual(foreign(readOut(excel.workbook)), foreign(before));
    }
    assert.deepEqual(excel.workbook.sheets.map(({ name }) => name).slice(3), ["汇总", "分街道", "校验结果", "来源", "催报"]);
  });
});
