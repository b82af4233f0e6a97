import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("what the fake Excel refuses", () => {
  it("members beyond the declared level: methods in the client, loaded properties in the host", async () => {
    const { Excel } = openSample({ apiLevel: "1.8" });
    const failing = (work: (sheet: Excel.Worksheet) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("产品"));
      await context.sync();
    }));
    assert.equal(await failing((sheet) => void sheet.getRanges("A1,B2")), "ApiNotFound");
    assert.equal(await failing((sheet) => void sheet.customProperties.load("items/key")), "ApiNotFound");
    assert.equal(await failing((sheet) => void sheet.load("tabId")), "ApiNotFound");
    assert.equal(await failing((sheet) => void sheet.load("tabColor")), "");
    assert.equal(await failing((sheet) => void sheet.load()), "");
  });

  it("has no notes in this client, whatever the host declares", async () => {
    const { Excel, Office } = openSample({ apiLevel: "1.18" });
    assert.equal(Office.context.requirements.isSetSupported("ExcelApi", "1.18"), true);
    await Excel.run(async (context) => assert.equal("notes" in context.workbook, false));
  });

  it("addresses of over 8,192 characters", async () => {
    const { Excel } = openSample();
    const areas = (count: number) => Array.from({ length: count }, (_, row) => `B${1000 + row}`).join(",");
    const failing = (address: string) => refusal(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("产品").getRanges(address).format.fill.color = "red";
      await context.sync();
    }));
    assert.deepEqual([await failing(areas(1300)), await failing(areas(1400))], ["", "InvalidArgument"]);
  });

  it("values of over 5,000,000 cells: there is null in their place", async () => {
    const { Excel } = openSample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A:Z").load("values,cellCount");
      await context.sync();
      assert.deepEqual([range.values, range.cellCount], [null, 26 * 1_048_576]);
    });
  });

  it("requests and answers of over 5 MB", async () => {
    const { Excel, workbook } = openSample();
    const long = "长".repeat(30_000);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1:A60").values = Array.from({ length: 60 }, () => [long]);
      await context.sync();
    });
    assert.equal(await refusal(write), "RequestPayloadSizeLimitExceeded");
    assert.equal(workbook.sheet("Sheet2").cells.size, 0);
    for (let row = 0; row < 60; row++) workbook.sheet("Sheet2").makeCell(row, 0).value = long;
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1:A60").load("values");
      await context.sync();
    });
    assert.equal(await refusal(read), "ResponsePayloadSizeLimitExceeded");
  });

  it("the rest of a batch after the first failure, while what came before stays applied", async () => {
    const { Excel, workbook, journal } = openSample();
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet2");
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("A2:A3").values = [["错"]];
      sheet.getRange("A4").values = [["后"]];
      await context.sync();
    });
    assert.equal(await refusal(work), "InvalidArgument");
    assert.deepEqual([...workbook.sheet("Sheet2").cells.values()].map(({ value }) => value), ["先"]);
    assert.equal(journal.entries[0]?.error, "InvalidArgument");
  });

  it("requests while a cell is being edited, unless they are willing to wait", async () => {
    const { Excel, user, workbook } = openSample();
    const write = (text: string) => async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("A1").values = [[text]];
      await context.sync();
    };
    user.enterCell();
    assert.equal(await refusal(Excel.run(write("马上"))), "InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, write("等等"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(workbook.sheet("Sheet2").cells.size, 0);
    user.leaveCell();
    await waiting;
    assert.equal(workbook.sheet("Sheet2").cell(0, 0)?.value, "等等");
  });

  it("the request that a test asks it to refuse", async () => {
    const { Excel, faults } = openSample();
    faults.failRequest(2, "GeneralException");
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      context.workbook.worksheets.add("新");
      await context.sync();
    });
    assert.equal(await refusal(work), "GeneralException");
  });

  it("more merged areas than Excel tells at once", async () => {
    const { Excel, workbook } = openSample();
    workbook.sheet("Sheet2").merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    const failing = (address: string) => refusal(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange(address).getMergedAreasOrNullObject().load("address");
      await context.sync();
    }));
    assert.deepEqual([await failing("A1:B513"), await failing("A1:B512")], ["GeneralException", ""]);
  });

  it("ranges that the add-in no longer tracks", async () => {
    const { Excel } = openSample();
    const work = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A1").load("values");
      range.untrack();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    assert.equal(await refusal(work), "InvalidObjectPath");
  });
});

describeWithClient("the journal of the fake Excel", () => {
  it("counts what the add-in sends, apart from the client's cleaning up, which gives all references back", async () => {
    const fake = openSample();
    await fake.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("产品").getRange("A1:C5").load("values");
      await context.sync();
      assert.equal(fake.references.count, 1);
      range.format.font.bold = true;
      await context.sync();
    });
    await fake.settled();
    assert.deepEqual([fake.journal.syncs, fake.journal.entries.length, fake.references.count], [2, 3, 0]);
    assert.ok(fake.journal.bytesIn > 1000 && fake.journal.bytesOut > 300 && fake.journal.actions > 10);
    assert.deepEqual(fake.journal.entries.map(({ isCleanup, error }) => [isCleanup, error]), [[false, null], [false, null], [true, null]]);
  });

  it("shows what a thousand cells cost one by one and at once", async () => {
    const fake = openSample();
    const { Excel, journal } = fake;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet2");
      for (let row = 0; row < 1000; row++) sheet.getCell(row, 0).format.fill.color = "red";
      await context.sync();
    });
    await fake.settled();
    const [alone] = journal.entries;
    journal.clear();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet2").getRange("B1:B1000").format.fill.color = "red";
      await context.sync();
    });
    assert.ok(alone!.bytesIn > 500_000 && journal.largestRequest < 2000);
  });
});
