import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("data validation of the fake Excel", () => {
  it("holds numbers to their limits, and says which cells break them", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("B2:B4");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" } };
      range.dataValidation.errorAlert = { message: "请填整数", showAlert: true, style: "Stop", title: "填写" };
      range.dataValidation.prompt = { message: "一到三", showPrompt: true, title: "件数" };
      range.dataValidation.ignoreBlanks = false;
      range.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([range.dataValidation.type, range.dataValidation.valid, range.dataValidation.ignoreBlanks, invalid.address], ["WholeNumber", null, false, "产品!B4"]);
      assert.deepEqual(range.dataValidation.rule, { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" } });
      assert.equal(range.dataValidation.errorAlert.message, "请填整数");
    });
  });

  it("offers a list, from texts or from another range", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet2");
      sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("B1:B9").dataValidation.rule = { list: { inCellDropDown: true, source: context.workbook.worksheets.getItem("产品").getRange("A2:A4") } };
      await context.sync();
    });
    assert.deepEqual(workbook.sheet("Sheet2").validations.map(({ rule }) => rule), [
      { list: { inCellDropDown: true, source: "是,否" } },
      { list: { inCellDropDown: true, source: "=产品!A2:A4" } },
    ]);
  });

  it("says when cells have none, and when only some have it, and goes when cleared", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet2");
      const types = ["A1:A2", "A1:A3", "C1"].map((address) => sheet.getRange(address).dataValidation);
      types[0]!.rule = { custom: { formula: "=LEN(A1)<5" } };
      for (const one of types) one.load("type");
      await context.sync();
      assert.deepEqual(types.map(({ type }) => type), ["Custom", "Inconsistent", "None"]);
      sheet.getRange("A1").dataValidation.clear();
      await context.sync();
    });
    assert.deepEqual(workbook.sheet("Sheet2").validations.map(({ areas }) => areas), [[{ top: 1, left: 0, bottom: 1, right: 0 }]]);
  });

  it("refuses rules of two kinds, endless lists and endless messages", async () => {
    const { Excel } = openSample();
    const failing = (work: (validation: Excel.DataValidation) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet2").getRange("A1").dataValidation);
      await context.sync();
    }));
    assert.equal(await failing((one) => void (one.rule = { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } })), "InvalidArgument");
    assert.equal(await failing((one) => void (one.rule = { list: { inCellDropDown: true, source: "长,".repeat(200) } })), "InvalidArgument");
    assert.equal(await failing((one) => void (one.prompt = { showPrompt: true, title: "", message: "长".repeat(256) })), "InvalidArgument");
  });
});
