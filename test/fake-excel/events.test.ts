import assert from "node:assert/strict";
import { describeWithClient, openSample } from "./sample";

describeWithClient("events of the fake Excel", () => {
  it("tell what a person changes on any sheet, with what stood in a single cell before and after", async () => {
    const { Excel, user, settled } = told();
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event));
      await context.sync();
    });
    user.type("产品", "B2", "3");
    user.paste("Sheet2", "A1:B1", [[1, 2]]);
    await settled();
    assert.deepEqual(seen.map(({ address, changeType, source, triggerSource }) => [address, changeType, source, triggerSource]), [
      ["B2", "RangeEdited", "Local", "Unknown"], ["A1:B1", "RangeEdited", "Local", "Unknown"],
    ]);
    assert.deepEqual([seen[0]?.details?.valueBefore, seen[0]?.details?.valueAfter, seen[1]?.details], [2, 3, undefined]);
  });

  it("tell an add-in of its own writes as its own, and not at all while it has switched events off", async () => {
    const { Excel, user, settled } = told();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品");
      sheet.onChanged.add(async ({ address, triggerSource }) => void seen.push(`${address} ${triggerSource}`));
      sheet.load("id");
      await context.sync();
      sheet.getRange("A1").values = [["一"]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [["二"]];
      await context.sync();
      user.type("产品", "A3", "三");
      context.runtime.enableEvents = true;
      await context.sync();
      user.type("产品", "A4", "四");
    });
    await settled();
    assert.deepEqual(seen, ["A1 ThisLocalAddin", "A4 Unknown"]);
  });

  it("tell of sheets that come, go, get another name or come to the front", async () => {
    const { Excel, user, settled } = told({ isOnline: true });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ type }) => void seen.push(type));
      worksheets.onDeleted.add(async ({ type }) => void seen.push(type));
      worksheets.onActivated.add(async ({ type }) => void seen.push(type));
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void seen.push(`${nameBefore} → ${nameAfter}`));
      await context.sync();
    });
    user.addSheet("新来的");
    user.renameSheet("新来的", "改了");
    user.activate("改了");
    user.deleteSheet("Sheet2");
    await settled();
    assert.deepEqual(seen, ["WorksheetAdded", "新来的 → 改了", "WorksheetActivated", "WorksheetDeleted"]);
  });

  it("tell what is selected, by sheet and for the workbook", async () => {
    const { Excel, user, settled } = told();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(address));
      context.workbook.onSelectionChanged.add(async ({ workbook }) => {
        const range = workbook.getSelectedRange().load("address");
        await workbook.context.sync();
        seen.push(range.address);
      });
      await context.sync();
    });
    user.select("产品", "B2:C3");
    await settled();
    await settled();
    assert.deepEqual(seen, ["B2:C3", "产品!B2:C3"]);
  });

  it("tell of formats, hidden rows and protection", async () => {
    const { Excel, settled } = told();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onFormatChanged.add(async ({ address }) => void seen.push(`format ${address}`));
      worksheets.onRowHiddenChanged.add(async ({ address, changeType }) => void seen.push(`${changeType} ${address}`));
      worksheets.onProtectionChanged.add(async ({ isProtected }) => void seen.push(`protected ${isProtected}`));
      await context.sync();
      const sheet = worksheets.getItem("产品");
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("3:4").rowHidden = true;
      sheet.protection.protect();
      await context.sync();
    });
    await settled();
    assert.deepEqual(seen, ["format A1", "Hidden 3:4", "protected true"]);
  });

  it("tell that formulas were worked out anew after a change", async () => {
    const { Excel, user, settled } = told();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("产品").load("id");
      context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => void seen.push(worksheetId === sheet.id ? "产品" : "?"));
      await context.sync();
    });
    user.type("产品", "B2", "4");
    user.activate("Sheet2");
    await settled();
    assert.deepEqual(seen, ["产品"]);
  });

  it("stop when the handler is removed", async () => {
    const { Excel, user, settled } = told();
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      return added;
    });
    user.type("产品", "A1", "1");
    await settled();
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    user.type("产品", "A2", "2");
    await settled();
    assert.deepEqual(seen, ["A1"]);
  });
});

/** The sample, with `settled` ready to be taken out of it. */
function told(options: Parameters<typeof openSample>[0] = {}) {
  const fake = openSample(options);
  return { Excel: fake.Excel, user: fake.user, settled: () => fake.settled() };
}
