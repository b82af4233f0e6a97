import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

/** Runs one piece of work in a fake Excel where 产品 is protected and B2:B4 takes entries. */
function onProtected(options: Excel.WorksheetProtectionOptions, work: (sheet: Excel.Worksheet) => void): Promise<string> {
  const { Excel, workbook } = openSample();
  workbook.sheet("产品").changeFormat({ top: 1, left: 1, bottom: 3, right: 1 }, (format) => ({ ...format, locked: false }));
  return refusal(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("产品");
    sheet.protection.protect(options);
    await context.sync();
    work(sheet);
    await context.sync();
  }));
}

describeWithClient("protection in the fake Excel", () => {
  it("lets entries into unlocked cells of a protected sheet, and into no others", async () => {
    assert.equal(await onProtected({}, (sheet) => void (sheet.getRange("B2:B4").values = [[1], [2], [3]])), "");
    assert.equal(await onProtected({}, (sheet) => void (sheet.getRange("B4:B5").values = [[1], [2]])), "AccessDenied");
    assert.equal(await onProtected({}, (sheet) => void (sheet.getRange("A1").formulas = [["=1"]])), "AccessDenied");
    assert.equal(await onProtected({}, (sheet) => sheet.getRange("A1:B2").clear("Contents")), "AccessDenied");
  });

  it("keeps formats, rules, validations, merged areas and sizes as they are, unless that is allowed", async () => {
    const works: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => void (sheet.getRange("B2").format.fill.color = "red"),
      (sheet) => void sheet.getRange("B2").conditionalFormats.add("Custom"),
      (sheet) => sheet.getRange().conditionalFormats.clearAll(),
      (sheet) => void (sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } }),
      (sheet) => sheet.getRange("B2:B3").merge(),
      (sheet) => void (sheet.getRange("B:B").format.columnWidth = 9),
      (sheet) => void (sheet.getRange("2:2").rowHidden = true),
      (sheet) => sheet.getRange("2:2").delete("Up"),
      (sheet) => void sheet.tables.add("A1:C4", true),
    ];
    for (const work of works) assert.equal(await onProtected({}, work), "AccessDenied", String(work));
    for (const work of works.slice(0, 3)) assert.equal(await onProtected({ allowFormatCells: true }, work), "", String(work));
  });

  it("does not stand in the way of renaming, names, printing and reading", async () => {
    assert.equal(await onProtected({}, (sheet) => {
      sheet.name = "仍可改名";
      sheet.names.add("合计", "=1");
      sheet.pageLayout.orientation = "Landscape";
      sheet.getRange("A1").load("values");
    }), "");
  });

  it("is seen, told apart by its options, and taken off with the password only", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("产品");
      protection.protect({ allowSort: true }, "密码");
      protection.load("protected,options");
      await context.sync();
      assert.deepEqual([protection.protected, protection.options.allowSort, protection.options.allowFormatCells], [true, true, false]);
      protection.unprotect("错的");
      assert.equal(await refusal(context.sync()), "AccessDenied");
      protection.unprotect("密码");
      protection.load("protected");
      await context.sync();
      assert.equal(protection.protected, false);
    });
  });

  it("of the structure keeps sheets from coming, going and changing their names", async () => {
    const works: readonly ((book: Excel.Workbook) => void)[] = [
      (book) => void book.worksheets.add("新"),
      (book) => book.worksheets.getItem("Sheet2").delete(),
      (book) => void (book.worksheets.getItem("Sheet2").name = "新"),
      (book) => void (book.worksheets.getItem("Sheet2").visibility = "Hidden"),
      (book) => void (book.worksheets.getItem("Sheet2").position = 0),
    ];
    for (const work of works) {
      const { Excel, workbook } = openSample();
      workbook.structure = { password: null };
      assert.equal(await refusal(Excel.run(async (context) => { work(context.workbook); await context.sync(); })), "AccessDenied", String(work));
    }
  });

  it("of a read-only workbook lets nothing in", async () => {
    const { Excel, workbook } = openSample();
    workbook.isReadOnly = true;
    const failing = (work: (book: Excel.Workbook) => void) => refusal(Excel.run(async (context) => { work(context.workbook); await context.sync(); }));
    assert.equal(await failing((book) => void (book.worksheets.getItem("产品").getRange("B2").values = [[1]])), "AccessDenied");
    assert.equal(await failing((book) => void book.worksheets.add("新")), "AccessDenied");
    assert.equal(await failing((book) => void book.names.add("新", "=1")), "AccessDenied");
    assert.equal(await failing((book) => void book.load("readOnly")), "");
  });
});
