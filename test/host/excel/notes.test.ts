import assert from "node:assert/strict";
import { NOTE_TITLE, type Mark, type Strength } from "#core";
import { describeWithClient } from "../../fake-excel/sample";
import { readOutSheet } from "../../fake-excel/model/read-out";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { draft, identity, mark as markIn } from "../../helpers/drafts";
import { openDrafts, openHost, type OpenedExcel } from "./open-host";

const BOOK = "府坪.xlsx";
const TODAY = { apiLevel: "1.18", hasNotes: true };
const mark = (address: string, note: string, strength: Strength = "hard"): Mark => ({ ...markIn(BOOK, "表", address, strength), note });
const opened = (options = TODAY): OpenedExcel => openHost(new FakeWorkbook(BOOK, "表"), options);
const remarksOf = ({ excel }: OpenedExcel) => readOutSheet(excel.workbook.sheet("表")).remarks;

/** A note and a comment of somebody else. */
async function withRemarks(): Promise<OpenedExcel> {
  const one = opened();
  await one.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").notes.add("C7", "我的批注");
    context.workbook.comments.add("表!C8", "请核对");
    await context.sync();
  });
  one.excel.journal.clear();
  return one;
}

describeWithClient("ExcelHost's notes", () => {
  it("say at the cell what is wrong, once a cell, in place of those before", async () => {
    const one = opened();
    await one.host.showMarks([mark("C7", "多了 90"), mark("C8", "缺数", "soft")]);
    assert.deepEqual(remarksOf(one), { C7: `${NOTE_TITLE}\n多了 90`, C8: `${NOTE_TITLE}\n缺数` });
    await one.host.showMarks([mark("C7", "多了 30")]);
    assert.deepEqual(remarksOf(one), { C7: `${NOTE_TITLE}\n多了 30` });
  });

  it("stay away from cells where somebody else has a note or a comment, and leave these when they go", async () => {
    const one = await withRemarks();
    const shown = await one.host.showMarks(["C7", "C8", "C9"].map((address) => mark(address, "多了 90")));
    assert.deepEqual(shown, { shown: 3, unmarked: [] });
    assert.deepEqual(remarksOf(one), { C7: "我的批注", C8: "请核对", C9: `${NOTE_TITLE}\n多了 90` });
    await one.host.clear([]);
    assert.deepEqual(remarksOf(one), { C7: "我的批注", C8: "请核对" });
    assert.equal(one.excel.journal.entries.filter(({ error }) => error !== null).length, 0);
  });

  it("go to the heaviest findings first where there are more than Excel shows quickly", async () => {
    const one = opened();
    const marks = Array.from({ length: 600 }, (_, row) => mark(`A${row + 1}`, "看", row < 550 ? "note" : "hard"));
    assert.equal((await one.host.showMarks(marks)).shown, 600);
    const addresses = Object.keys(remarksOf(one));
    assert.deepEqual([addresses.length, addresses.includes("A600"), addresses.includes("A1"), addresses.includes("A500")], [500, true, true, false]);
  });

  it("go with the sheet that is written anew, and leave what others said on it", async () => {
    const one = openDrafts(BOOK, [draft({ name: "表" })], TODAY);
    await one.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").notes.add("D5", "我的批注");
      await context.sync();
    });
    await one.host.showMarks([mark("A3", "多了 90")]);
    await one.host.writeSheets([draft({ name: "表" })]);
    assert.deepEqual(remarksOf(one), { D5: "我的批注" });
    await one.host.showMarks([mark("A3", "又多了"), mark("D5", "又少了")]);
    assert.deepEqual(remarksOf(one), { D5: "我的批注", A3: `${NOTE_TITLE}\n又多了` });
  });

  it("are written to protected forms of ours, and to no others", async () => {
    const form = draft({ name: "表", identity: identity({ role: "form", unit: "001" }), isProtected: true });
    const one = openDrafts(BOOK, [form], TODAY);
    await one.host.showMarks([mark("A3", "多了 90")]);
    assert.deepEqual([remarksOf(one), one.excel.workbook.sheet("表").protection === null], [{ A3: `${NOTE_TITLE}\n多了 90` }, false]);
    const other = opened();
    other.excel.workbook.sheet("表").protection = { options: {}, password: null };
    const { unmarked } = await other.host.showMarks([mark("A3", "多了 90")]);
    assert.deepEqual([remarksOf(other), unmarked.map(({ reason }) => reason)], [{}, ["protected"]]);
  });

  it("leave a protected form closed, and the cell to somebody's comment that came since the workbook was read", async () => {
    const form = draft({ name: "表", identity: identity({ role: "form", unit: "001" }), isProtected: true });
    const one = openDrafts(BOOK, [form], TODAY);
    const { excel, host } = one;
    await host.readWorkbook();
    const sheet = excel.workbook.sheet("表");
    sheet.remarks.push({ sheet, kind: "comment", id: "c", row: 2, column: 0, content: "请核对" });
    assert.deepEqual(await host.showMarks([mark("A3", "多了 90")]), { shown: 1, unmarked: [] });
    assert.deepEqual([remarksOf(one), readOutSheet(sheet).rules.length, sheet.protection === null], [{ A3: "请核对" }, 1, false]);
  });

  for (const [title, options] of [["this Excel", { apiLevel: "1.17", hasNotes: true }], ["the loaded client", { apiLevel: "1.18", hasNotes: false }]] as const) {
    it(`are left out where ${title} does not know them; the cells are marked all the same`, async () => {
      const one = opened(options);
      assert.equal((await one.host.showMarks([mark("C7", "多了 90")])).shown, 1);
      assert.deepEqual([remarksOf(one), readOutSheet(one.excel.workbook.sheet("表")).rules.length], [{}, 1]);
      assert.equal(one.excel.journal.entries.filter(({ error }) => error !== null).length, 0);
    });
  }
});
