import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("a range of the fake Excel", () => {
  it("gives values, formulas, texts and types of its cells", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A4:C5").load("values,formulas,text,valueTypes,address,cellCount,rowIndex,columnCount");
      await context.sync();
      assert.deepEqual([range.address, range.cellCount, range.rowIndex, range.columnCount], ["产品!A4:C5", 6, 3, 3]);
      assert.deepEqual(range.values, [["巧克力", 5, 9.5], ["", "", 97]]);
      assert.deepEqual(range.formulas[1], ["", "", "=SUMPRODUCT(B2:B4,C2:C4)"]);
      assert.deepEqual(range.text[0], ["巧克力", "5", "9.5"]);
      assert.deepEqual(range.valueTypes[1], ["Empty", "Empty", "Double"]);
    });
  });

  it("walks to rows, columns, cells beside it and what it shares with another", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const range = sheet.getRange("B2:C4");
      const steps = [
        range.getCell(1, 1), range.getRow(2), range.getColumn(1), range.getOffsetRange(1, -1), range.getResizedRange(1, 0), range.getEntireRow(), range.getEntireColumn(),
        range.getLastCell(), range.getRowsAbove(1), range.getColumnsAfter(2), range.getBoundingRect("E9"), range.getIntersection("A1:B9"), sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getCell(8, 0), sheet.getUsedRange(true), sheet.getRange("C:C").getUsedRange(true),
      ].map((one) => one.load("address"));
      const apart = range.getIntersectionOrNullObject("X1:Z9").load("address");
      await context.sync();
      assert.deepEqual(
        steps.map(({ address }) => address.replace("产品!", "")),
        ["C3", "B4:C4", "C2:C4", "A3:B5", "B2:C5", "2:4", "B:C", "C4", "B1:C1", "D2:E4", "B2:E9", "B2:B4", "B1:D2", "A9", "A1:C5", "C1:C5"],
      );
      assert.equal(apart.isNullObject, true);
    });
  });

  it("takes many rows, which the client sends in blocks of 1,500 cells", async () => {
    const { Excel, workbook, journal } = openSample();
    const rows = Array.from({ length: 4000 }, (_, row) => [row, `第${row}行`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1:B4000").values = rows;
      await context.sync();
    });
    assert.equal(workbook.sheet("Sheet2").cell(3999, 1)?.value, "第3999行");
    assert.equal(journal.entries[0]?.writes.filter((name) => name === "Values").length, 6);
  });

  it("puts one value into all cells, leaves cells alone for null, and empties them for \"\"", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("E1:F2").values = "同" as never;
      sheet.getRange("A2:B2").values = [[null, ""]];
      await context.sync();
    });
    const sheet = workbook.sheet("产品");
    assert.deepEqual([sheet.cell(1, 5)?.value, sheet.cell(1, 0)?.value, sheet.cell(1, 1)?.value], ["同", "杏仁", null]);
  });

  it("is formatted as a whole, and says null where its cells differ", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const head = sheet.getRange("A1:C1");
      head.format.fill.color = "#4472C4";
      head.format.font.color = "white";
      head.format.font.bold = true;
      head.format.horizontalAlignment = Excel.HorizontalAlignment.center;
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.format.columnWidth = 90;
      sheet.getRange("C2:C5").numberFormat = [["0.00"], ["0.00"], ["0.00"], ["#,##0.00"]];
      const both = sheet.getRange("A1:C2").load("format/fill/color,format/font/bold,format/columnWidth");
      const one = sheet.getRange("B1").load("format/fill/color,format/font/color,format/font/bold,format/horizontalAlignment");
      const border = head.format.borders.getItem("EdgeBottom").load("style,color");
      const prices = sheet.getRange("C2:C5").load("text,numberFormat");
      await context.sync();
      assert.deepEqual([both.format.fill.color, both.format.font.bold, both.format.columnWidth], [null, null, 90]);
      assert.deepEqual([one.format.fill.color, one.format.font.color, one.format.font.bold, one.format.horizontalAlignment], ["#4472C4", "#FFFFFF", true, "Center"]);
      assert.deepEqual([border.style, border.color], ["Continuous", "#000000"]);
      assert.deepEqual(prices.text.flat(), ["7.50", "34.50", "9.50", "97.00"]);
      assert.deepEqual(prices.numberFormat.flat(), ["0.00", "0.00", "0.00", "#,##0.00"]);
    });
  });

  it("reads and sets properties cell by cell, row by row, column by column in one call", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A1:B2");
      range.setCellProperties([[{ format: { fill: { color: "#FFFF00" } } }, {}], [{}, { format: { font: { bold: true } } }]]);
      range.setColumnProperties([{ format: { columnWidth: 60 } }, { columnHidden: true }]);
      range.setRowProperties([{ format: { rowHeight: 30 } }, {}]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      const rows = range.getRowProperties({ format: { rowHeight: true }, rowHidden: true });
      await context.sync();
      const bolds = cells.value.flat().map((cell) => [cell.address, cell.format?.fill?.color, cell.format?.font?.bold]);
      assert.deepEqual(bolds, [["产品!A1", "#FFFF00", false], ["产品!B1", "#FFFFFF", false], ["产品!A2", "#FFFFFF", false], ["产品!B2", "#FFFFFF", true]]);
      assert.deepEqual(rows.value.map((row) => [row.format?.rowHeight, row.rowHidden]), [[30, false], [15, false]]);
    });
  });

  it("is merged and taken apart; only the top left value stays", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("A1:C1").merge();
      const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A3:C4").getMergedAreasOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([merged.address, none.isNullObject, workbook.sheet("产品").cell(0, 1)?.value], ["产品!A1:C1", true, null]);
      sheet.getRange("B1").unmerge();
      await context.sync();
      assert.equal(workbook.sheet("产品").merges.length, 0);
    });
  });

  it("finds formulas, constants and visible cells", async () => {
    const { Excel, workbook } = openSample();
    workbook.sheet("产品").row(2).hidden = true;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      const used = sheet.getUsedRange();
      const [formulas, numbers, visible] = [
        used.getSpecialCellsOrNullObject("Formulas"), used.getSpecialCellsOrNullObject("Constants", "Numbers"), used.getSpecialCellsOrNullObject("Visible"),
      ].map((one) => one.load("address"));
      const errors = used.getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
      await context.sync();
      assert.deepEqual([formulas?.address, numbers?.address, visible?.address], ["产品!C5", "产品!B2:C4", "产品!A1:C2,产品!A4:C5"]);
      assert.equal(errors.isNullObject, true);
    });
  });

  it("links to a place in the workbook", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("产品").getRange("A2");
      cell.hyperlink = { documentReference: "Sheet2!B2", textToDisplay: "杏仁", screenTip: "去看" };
      cell.load("hyperlink,values");
      await context.sync();
      assert.deepEqual([cell.hyperlink.documentReference, cell.hyperlink.textToDisplay, cell.values], ["Sheet2!B2", "杏仁", [["杏仁"]]]);
    });
    assert.equal(workbook.sheet("产品").cell(1, 0)?.format?.underline, "Single");
  });

  it("is cleared, of contents or of all", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("A1:C2").format.fill.color = "red";
      sheet.getRange("A1:C1").clear(Excel.ClearApplyTo.contents);
      sheet.getRange("A2:C2").clear();
      await context.sync();
    });
    const sheet = workbook.sheet("产品");
    assert.deepEqual([sheet.cell(0, 0)?.value, sheet.formatAt(0, 0).fill, sheet.formatAt(1, 0).fill], [null, "#FF0000", null]);
  });

  it("moves cells up when rows are deleted and down when they are inserted", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.getRange("2:2").delete(Excel.DeleteShiftDirection.up);
      sheet.getRange("A1:C1").insert(Excel.InsertShiftDirection.down);
      await context.sync();
    });
    assert.deepEqual([1, 2].map((row) => workbook.sheet("产品").cell(row, 0)?.value), ["名称", "咖啡"]);
  });

  it("refuses values that do not fit, colours and addresses that are none, and says where", async () => {
    const { Excel } = openSample();
    const failing = (work: (sheet: Excel.Worksheet) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet2"));
      await context.sync();
    }));
    assert.equal(await failing((sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]])), "InvalidArgument");
    assert.equal(await failing((sheet) => void (sheet.getRange("A1").values = [[{ a: 1 }]])), "InvalidArgument");
    assert.equal(await failing((sheet) => void (sheet.getRange("A1").values = [["长".repeat(32_768)]])), "InvalidArgument");
    assert.equal(await failing((sheet) => void (sheet.getRange("A1").format.fill.color = "rosa?")), "InvalidArgument");
    assert.equal(await failing((sheet) => void sheet.getRange("A0:B2").load("values")), "InvalidArgument");
    assert.equal(await failing((sheet) => void sheet.getRange("A1").getOffsetRange(-1, 0).load("values")), "InvalidArgument");
  });
});
