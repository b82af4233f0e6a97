import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("names of the fake Excel", () => {
  it("stand for cells, formulas and constants, in the workbook or on a sheet", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      context.workbook.names.add("S01.合计", sheet.getRange("C5"));
      context.workbook.names.add("税率", "=0.13").visible = false;
      sheet.names.add("件数", "=产品!$B$2:$B$4", "说明");
      const names = context.workbook.names.load("items/name,items/type,items/value,items/formula,items/scope,items/visible");
      const own = sheet.names.load("items/name,items/scope,items/comment");
      const range = context.workbook.names.getItem("s01.合计").getRangeOrNullObject().load("address,values");
      const none = context.workbook.names.getItem("税率").getRangeOrNullObject().load("address");
      const cell = sheet.getRange("E1");
      cell.formulas = [["=ROUND(税率*S01.合计,2)"]];
      cell.load("values");
      await context.sync();
      assert.deepEqual(names.items.map(({ name, type, value, formula, scope, visible }) => [name, type, value, formula, scope, visible]), [
        ["S01.合计", "Range", "产品!$C$5", "=产品!$C$5", "Workbook", true],
        ["税率", "Double", 0.13, "=0.13", "Workbook", false],
      ]);
      assert.deepEqual(own.items.map(({ name, scope, comment }) => [name, scope, comment]), [["件数", "Worksheet", "说明"]]);
      assert.deepEqual([range.address, range.values, none.isNullObject, cell.values], ["产品!C5", [[97]], true, [[12.61]]]);
    });
  });

  it("lead to a range by getRange, and go when deleted", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      context.workbook.names.add("单价", "=产品!$C$2:$C$4");
      const range = context.workbook.worksheets.getItem("产品").getRange("单价").load("address");
      const missing = context.workbook.names.getItemOrNullObject("没有").load("name");
      await context.sync();
      assert.deepEqual([range.address, missing.isNullObject], ["产品!C2:C4", true]);
      context.workbook.names.getItem("单价").delete();
      await context.sync();
    });
    assert.deepEqual(workbook.names, []);
  });

  it("are refused when they look like cells or are taken", async () => {
    const failing = (name: string) => refusal(openSample().Excel.run(async (context) => {
      context.workbook.names.add("已有", "=1");
      context.workbook.names.add(name, "=1");
      await context.sync();
    }));
    assert.deepEqual([await failing("A1"), await failing("有 空格")], ["InvalidArgument", "InvalidArgument"]);
    assert.equal(await failing("已有"), "ItemAlreadyExists");
  });
});

describeWithClient("tables of the fake Excel", () => {
  it("are made of a range, grow by rows and know their parts", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("C5").clear();
      const table = sheet.tables.add("A1:C4", true);
      table.name = "价目";
      table.rows.add(undefined, [["茶", 3, 12]]);
      table.columns.load("items/name");
      const [all, head, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((one) => one.load("address"));
      const touching = sheet.getRange("B2").getTables().load("items/name");
      const price = table.columns.getItem("单价").getDataBodyRange().load("values");
      await context.sync();
      assert.deepEqual([all?.address, head?.address, body?.address], ["产品!A1:C5", "产品!A1:C1", "产品!A2:C5"]);
      assert.deepEqual([table.columns.items.map(({ name }) => name), touching.items.map(({ name }) => name)], [["名称", "件数", "单价"], ["价目"]]);
      assert.deepEqual(price.values, [[7.5], [34.5], [9.5], [12]]);
    });
  });

  it("do not overlap, and share no name", async () => {
    const { Excel } = openSample();
    const failing = (work: (tables: Excel.TableCollection) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("产品").tables);
      await context.sync();
    }));
    assert.equal(await failing((tables) => void (tables.add("A1:C4", true).name = "价目")), "");
    assert.equal(await failing((tables) => void tables.add("B2:D9", true)), "InvalidOperation");
    assert.equal(await failing((tables) => void (tables.add("F1:G2", true).name = "价目")), "ItemAlreadyExists");
  });
});
