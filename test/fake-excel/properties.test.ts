import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("properties of the fake Excel", () => {
  it("keep what a workbook says of itself, and what an add-in adds to it", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "日报";
      properties.custom.add("版本", 3);
      properties.custom.add("来源", "府坪");
      properties.custom.add("版本", 4);
      properties.load("title,author");
      properties.custom.load("items/key,items/value,items/type");
      await context.sync();
      assert.deepEqual([properties.title, properties.author], ["日报", ""]);
      assert.deepEqual(properties.custom.items.map(({ key, value, type }) => [key, value, type]), [["版本", 4, "Number"], ["来源", "府坪", "String"]]);
    });
  });

  it("keep what an add-in adds to a sheet, found again without regard to case", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("Sheet2");
      customProperties.add("Huihe.Role", "findings");
      const known = customProperties.getItemOrNullObject("huihe.role").load("key,value");
      const none = customProperties.getItemOrNullObject("other").load("key");
      await context.sync();
      assert.deepEqual([known.key, known.value, none.isNullObject], ["Huihe.Role", "findings", true]);
      known.delete();
      await context.sync();
    });
    assert.equal(workbook.sheet("Sheet2").customProperties.size, 0);
  });

  it("keep how a sheet is printed", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("产品");
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns("A:A");
      pageLayout.setPrintArea("A1:C5");
      pageLayout.load("orientation,zoom");
      const [rows, columns] = [pageLayout.getPrintTitleRowsOrNullObject().load("address"), pageLayout.getPrintTitleColumnsOrNullObject().load("address")];
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([pageLayout.orientation, rows.address, columns.address, area.address], ["Landscape", "产品!1:2", "产品!A:A", "产品!A1:C5"]);
      assert.equal(pageLayout.zoom.horizontalFitToPages, 1);
    });
  });

  it("know the state of the program", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.calculationMode = Excel.CalculationMode.manual;
      context.application.load("calculationMode,decimalSeparator");
      context.workbook.load("name,readOnly");
      const [cell, range] = [context.workbook.getActiveCell().load("address"), context.workbook.getSelectedRange().load("address")];
      await context.sync();
      assert.deepEqual([context.application.calculationMode, context.workbook.name, context.workbook.readOnly, cell.address, range.address], ["Manual", "样例.xlsx", false, "产品!A1", "产品!A1"]);
    });
  });

  it("hold a filter over a sheet until it is removed", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.autoFilter.apply(sheet.getRange("A1:C4"));
      sheet.autoFilter.load("enabled,isDataFiltered");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address], [true, false, "产品!A1:C4"]);
    });
  });

  it("refuse a zoom that is none", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("产品").pageLayout.zoom = { scale: 5 };
      await context.sync();
    });
    assert.equal(await refusal(work), "InvalidArgument");
  });
});
