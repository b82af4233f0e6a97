import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("worksheets of the fake Excel", () => {
  it("are listed in tab order, with their ids, places and visibility", async () => {
    const { Excel, workbook } = openSample();
    workbook.insert("很深").visibility = "very-hidden";
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id,items/position,items/visibility");
      const [all, visible] = [sheets.getCount(), sheets.getCount(true)];
      await context.sync();
      assert.deepEqual(sheets.items.map(({ name, position, visibility }) => [name, position, visibility]), [["产品", 0, "Visible"], ["Sheet2", 1, "Visible"], ["很深", 2, "VeryHidden"]]);
      assert.deepEqual([all.value, visible.value], [3, 2]);
      const byId = sheets.getItem(sheets.items[1]!.id).load("name");
      await context.sync();
      assert.equal(byId.name, "Sheet2");
    });
  });

  it("are added at the end without becoming active, renamed, coloured, moved and shown", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("汇总");
      sheet.name = "汇总 '一' （2020）";
      sheet.tabColor = "#ff9900";
      sheet.showGridlines = false;
      sheet.position = 0;
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      sheet.load("name,tabColor,position");
      const range = sheet.getRange("B2").load("address");
      await context.sync();
      assert.deepEqual([sheet.name, sheet.tabColor, sheet.position, active.name], ["汇总 '一' （2020）", "#FF9900", 0, "产品"]);
      assert.equal(range.address, "'汇总 ''一'' （2020）'!B2");
      sheet.activate();
      await context.sync();
    });
    assert.equal(workbook.active.name, "汇总 '一' （2020）");
  });

  it("carry the formulas of others along when they are renamed", async () => {
    const { Excel, workbook } = openSample();
    workbook.sheet("Sheet2").makeCell(0, 0).formula = "产品!B2+1";
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("产品").name = "新产品";
      const cell = context.workbook.worksheets.getItem("Sheet2").getRange("A1").load("formulas,values");
      await context.sync();
      assert.deepEqual([cell.formulas, cell.values], [[["='新产品'!B2+1"]], [[3]]]);
    });
  });

  it("are deleted when they exist, as one writes it without looking first", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("样表").delete();
      context.workbook.worksheets.getItemOrNullObject("Sheet2").delete();
      context.workbook.worksheets.add("样表");
      await context.sync();
    });
    assert.deepEqual(workbook.sheets.map(({ name }) => name), ["产品", "样表"]);
  });

  it("are asked for their neighbours, hidden ones or not", async () => {
    const { Excel, workbook } = openSample();
    workbook.insert("第三");
    workbook.sheet("Sheet2").visibility = "hidden";
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const [next, visible, last, none] = [first.getNext(), first.getNext(true), context.workbook.worksheets.getLast(true), first.getPreviousOrNullObject()].map((sheet) => sheet.load("name"));
      await context.sync();
      assert.deepEqual([next?.name, visible?.name, last?.name, none?.isNullObject], ["Sheet2", "第三", "第三", true]);
    });
  });

  it("know what of them is used, and that nothing is", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const [product, empty] = [context.workbook.worksheets.getItem("产品"), context.workbook.worksheets.getItem("Sheet2")];
      product.getRange("F9").format.fill.color = "yellow";
      const [values, all] = [product.getUsedRangeOrNullObject(true).load("address"), product.getUsedRangeOrNullObject().load("address")];
      const [nothing, corner] = [empty.getUsedRangeOrNullObject(true).load("address"), empty.getUsedRange().load("address")];
      await context.sync();
      assert.deepEqual([values.address, all.address, nothing.isNullObject, corner.address], ["产品!A1:C5", "产品!A1:F9", true, "Sheet2!A1"]);
    });
  });

  it("keep rows and columns in view", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      assert.equal(location.address, "产品!A1:B3");
      sheet.freezePanes.unfreeze();
      sheet.freezePanes.freezeRows(2);
      await context.sync();
    });
    assert.deepEqual(workbook.sheet("产品").frozen, { rows: 2, columns: 0 });
  });

  it("refuse names that Excel does not take, names that are taken, and to be none at all", async () => {
    const { Excel, workbook } = openSample();
    workbook.sheet("Sheet2").visibility = "hidden";
    const failing = (work: (sheets: Excel.WorksheetCollection) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    }));
    for (const name of ["a/b", "[1]", "'a", "", "三十二".repeat(11), "History"]) assert.equal(await failing((sheets) => void sheets.add(name)), "InvalidArgument", name);
    assert.equal(await failing((sheets) => void sheets.add("sheet2")), "ItemAlreadyExists");
    assert.equal(await failing((sheets) => void (sheets.getItem("产品").name = "SHEET2")), "ItemAlreadyExists");
    assert.equal(await failing((sheets) => sheets.getItem("产品").delete()), "InvalidOperation");
    assert.equal(await failing((sheets) => void (sheets.getItem("产品").visibility = "VeryHidden")), "InvalidOperation");
    assert.equal(await failing((sheets) => void sheets.getItem("没有").load("name")), "ItemNotFound");
    assert.equal(await failing((sheets) => sheets.getItem("Sheet2").activate()), "InvalidOperation");
    assert.equal(await failing((sheets) => sheets.getItem("Sheet2").getRange("A1").select()), "InvalidSelection");
  });

  it("take their ranges along when they go", async () => {
    const { Excel, user } = openSample();
    const work = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet2").getRange("A1").load("values");
      await context.sync();
      user.deleteSheet("Sheet2");
      range.values = [[1]];
      await context.sync();
    });
    assert.equal(await refusal(work), "ItemNotFound");
  });
});
