import assert from "node:assert/strict";
import { describeWithClient, openSample, refusal } from "./sample";

describeWithClient("comments in the fake Excel", () => {
  it("are added at a cell, found by their place, and deleted", async () => {
    const { Excel, workbook } = openSample();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("产品!B2", "TODO: add data.");
      comments.add(context.workbook.worksheets.getItem("产品").getRange("C2"), "第二条");
      comments.load("content");
      await context.sync();
      const places = comments.items.map((comment) => comment.getLocation().load("address"));
      await context.sync();
      assert.deepEqual(comments.items.map(({ content }) => content), ["TODO: add data.", "第二条"]);
      assert.deepEqual(places.map(({ address }) => address), ["产品!B2", "产品!C2"]);
      comments.items[0]!.delete();
      await context.sync();
    });
    assert.deepEqual(workbook.sheet("产品").remarks.map(({ content }) => content), ["第二条"]);
  });

  it("refuse an address that is not of a single cell, and a second one at the same cell", async () => {
    const { Excel } = openSample();
    const failing = (...addresses: readonly string[]) => refusal(Excel.run(async (context) => {
      for (const address of addresses) context.workbook.comments.add(address, "批");
      await context.sync();
    }));
    assert.deepEqual([await failing("产品!A1:B2"), await failing("产品!A1", "产品!A1")], ["InvalidArgument", "ItemAlreadyExists"]);
  });
});

describeWithClient("notes in the fake Excel of today", () => {
  const today = { apiLevel: "1.18", hasNotes: true };

  it("are added, changed and deleted by the address of their cell", async () => {
    const { Excel, workbook } = openSample(today);
    await Excel.run(async (context) => {
      const { notes } = context.workbook.worksheets.getItem("产品");
      notes.add("A1", "The first note.");
      notes.add("B2", "第二条");
      await context.sync();
      notes.getItem("A1").content = "改过了";
      notes.getItem("B2").delete();
      notes.load("content");
      await context.sync();
      const [place] = notes.items.map((note) => note.getLocation().load("address"));
      await context.sync();
      assert.deepEqual([notes.items.map(({ content }) => content), place!.address], [["改过了"], "产品!A1"]);
    });
    assert.deepEqual(workbook.sheet("产品").remarks.map(({ kind, content }) => [kind, content]), [["note", "改过了"]]);
  });

  it("refuse addresses that are not of a single cell, cells without a note, and protected sheets", async () => {
    const { Excel, workbook } = openSample(today);
    workbook.sheet("Sheet2").protection = { options: {}, password: null };
    const failing = (work: (worksheets: Excel.WorksheetCollection) => void) => refusal(Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    }));
    assert.equal(await failing((sheets) => sheets.getItem("产品").notes.add("A1:B2", "注")), "InvalidCellAddress");
    assert.equal(await failing((sheets) => sheets.getItem("产品").notes.getItem("A1").delete()), "ItemNotFound");
    assert.equal(await failing((sheets) => sheets.getItem("Sheet2").notes.add("A1", "注")), "AccessDenied");
  });

  it("are there neither below level 1.18 nor in the client of npm", async () => {
    const { Excel } = openSample({ apiLevel: "1.17", hasNotes: true });
    assert.equal(await refusal(Excel.run(async (context) => void context.workbook.notes.add("产品!A1", "注"))), "ApiNotFound");
    await openSample({ apiLevel: "1.18" }).Excel.run(async (context) => assert.equal("notes" in context.workbook, false));
  });
});
