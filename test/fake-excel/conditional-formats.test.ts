import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("conditional formats of the fake Excel", () => {
  it("paint several areas with one rule of our own", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("产品").getRanges("B2:B3,C4");
      const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=LEN("HUIHE:HARD")=10';
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem("EdgeTop").style = "Dash";
      format.custom.format.borders.bottom.color = "#9C0006";
      format.stopIfTrue = true;
      format.load("id,type,priority,stopIfTrue");
      await context.sync();
      assert.deepEqual([format.type, format.priority, format.stopIfTrue, format.id.length > 0], ["Custom", 0, true, true]);
    });
    const [rule] = workbook.sheet("产品").rules;
    assert.deepEqual([rule?.formula, rule?.format.fill, rule?.format.borders.EdgeTop?.style, rule?.areas.length], ['=LEN("HUIHE:HARD")=10', "#FFC7CE", "Dash", 2]);
  });

  it("are found again among all kinds, and taken away one by one", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("A1:A9").conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      const values = sheet.getRange("B2:B4").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      values.cellValue.format.font.color = "#FF0000";
      values.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      const ours = sheet.getRange("C2:C4").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      ours.custom.rule.formula = "=TRUE";
      await context.sync();
      const formats = sheet.getRange().conditionalFormats.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
      await context.sync();
      assert.deepEqual(formats.items.map(({ type, priority }) => [type, priority]), [["Custom", 0], ["CellValue", 1], ["DataBar", 2]]);
      assert.deepEqual(formats.items.map(({ customOrNullObject }) => (customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula)), ["=TRUE", null, null]);
      for (const item of formats.items) if (item.type === "Custom") item.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      assert.equal(count.value, 2);
    });
    assert.deepEqual(workbook.sheet("产品").rules.map(({ type }) => type), ["CellValue", "DataBar"]);
  });

  it("say which cells they cover, and change places", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const one = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      const two = sheet.getRanges("A1,C3:C4").conditionalFormats.add("Custom");
      one.priority = 0;
      const [range, areas, several] = [one.getRange().load("address"), two.getRanges().load("address,areaCount"), two.getRangeOrNullObject().load("address")];
      one.load("priority");
      two.load("priority");
      await context.sync();
      assert.deepEqual([range.address, areas.address, areas.areaCount, several.isNullObject], ["产品!A1:A9", "产品!A1,产品!C3:C4", 2, true]);
      assert.deepEqual([one.priority, two.priority], [0, 1]);
    });
  });

  it("are cut out of the cells that are cleared of all of them", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      sheet.getRange("A4:C5").conditionalFormats.clearAll();
      await context.sync();
    });
    assert.deepEqual(workbook.sheet("产品").rules[0]?.areas.map(({ top, bottom }) => [top, bottom]), [[0, 2], [5, 8]]);
  });

  it("fail as a whole when one loads the rule of a type that they are not, as in Excel", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("产品").getRange("A1");
      conditionalFormats.add("DataBar");
      conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
    });
    assert.equal(await refusal(work), "InvalidOperation");
  });

  it("are gone for good once deleted", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem("产品").getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
      format.delete();
      format.delete();
      await context.sync();
    });
    assert.equal(await refusal(work), "ItemNotFound");
  });
});
