import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("Microsoft's client over the fake Excel", () => {
  it("stands where an add-in looks for it, and goes again", async () => {
    const fake = openSample();
    const uninstall = fake.install();
    const name = await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      await context.sync();
      return workbook.name;
    });
    uninstall();
    assert.deepEqual([name, "Excel" in globalThis], ["样例.xlsx", false]);
  });

  it("is a fresh one for each workbook", async () => {
    const [one, other] = [openSample(), openSample()];
    one.user.type("产品", "A1", "甲");
    assert.notEqual(one.Excel, other.Excel);
    assert.equal(other.workbook.sheet("产品").cell(0, 0)?.value, "名称");
  });

  it("loads a few items of many, and what belongs to the items", async () => {
    const { Excel, workbook } = openSample();
    for (const name of ["甲", "乙", "丙"]) workbook.insert(name);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ select: "name,protection/protected", top: 2, skip: 2 });
      await context.sync();
      assert.deepEqual(sheets.items.map(({ name, protection }) => [name, protection.protected]), [["甲", false], ["乙", false]]);
    });
  });

  it("loads by an object that names what is wanted", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("B2").load({ values: true, format: { font: { bold: true } }, worksheet: { name: true } });
      await context.sync();
      assert.deepEqual([range.values, range.format.font.bold, range.worksheet.name], [[[2]], false, "产品"]);
      assert.throws(() => range.text, { code: "PropertyNotLoaded" });
    });
  });

  it("sets several properties at once", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("产品").getRange("A1:C1").set({ format: { font: { bold: true, size: 14 }, fill: { color: "#FFFF00" } } });
      await context.sync();
    });
    const { bold, fontSize, fill } = workbook.sheet("产品").formatAt(0, 2);
    assert.deepEqual([bold, fontSize, fill], [true, 14, "#FFFF00"]);
  });

  it("keeps a tracked range beyond the run in which it was made, until it is given back", async () => {
    const fake = openSample();
    const { Excel } = fake;
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("B2").load("values");
      range.track();
      await context.sync();
      return range;
    });
    await fake.settled();
    assert.equal(fake.references.count, 1);
    await Excel.run(kept, async (context) => {
      kept.values = [[9]];
      kept.untrack();
      await context.sync();
    });
    await fake.settled();
    assert.deepEqual([fake.workbook.sheet("产品").cell(1, 1)?.value, fake.references.count], [9, 0]);
  });

  it("says what the fake does not know", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("产品").pivotTables.load("items/name");
      await context.sync();
    });
    assert.equal(await refusal(work), "NotImplemented");
  });
});
