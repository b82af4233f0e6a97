import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("a range of the fake Excel", () => {
  it("gives values, formulas, texts and types of its cells", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A4:C5").load("values,formulas,text,valueTypes,address,cellCount");
      await context.sync();
      assert.equal(range.address, "产品!A4:C5");
      assert.equal(range.cellCount, 6);
      assert.deepEqual(range.values, [["巧克力", 5, 9.5], ["", "", 97]]);
      assert.deepEqual(range.formulas[1], ["", "", "=SUMPRODUCT(B2:B4,C2:C4)"]);
      assert.deepEqual(range.text[0], ["巧克力", "5", "9.5"]);
      assert.deepEqual(range.valueTypes[1], ["Empty", "Empty", "Double"]);
    });
  });

  it("reads what is written as Excel reads what is typed", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet2").getRange("A1:G1");
      range.values = [["'007", "007", "1,250", "12%", "2020-03-20", "=1+1", "#N/A"]];
      range.load("values,valueTypes");
      await context.sync();
      assert.deepEqual(range.values, [["007", 7, 1250, 0.12, 43910, 2, "#N/A"]]);
      assert.deepEqual(range.valueTypes, [["String", "Double", "Double", "Double", "Double", "Double", "Error"]]);
    });
  });

  it("refuses values that do not fit, and says where", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    assert.equal(await refusal(work), "InvalidArgument");
  });
});
