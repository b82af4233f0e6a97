import assert from "node:assert/strict";
import { layOutForm, type CellValue, type SheetDraft } from "#core";
import { snapshotOfDraft } from "../../src/host/memory/snapshot-of-draft";
import { sampleForm } from "../helpers/sample-form";
import { openFakeExcel } from "./fake-excel";
import { workbookOfDrafts } from "./model/from-drafts";
import { readOut } from "./model/read-out";
import { describeWithClient } from "./sample";

const unit = { code: "001", name: "府坪街道" };

/** A filled form with a text figure, one figure left blank and a name that needs quotes. */
function filledForm(): SheetDraft {
  const figures = { tradeOpen: 600, tradeClosed: 560, tradeAll: 1250, factoryOpen: "７家", factoryClosed: 1, factoryAll: 8, people: null };
  const values = new Map(Object.entries(figures).map(([code, value]) => [code, { value }]));
  return layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values, entries: "open", worksheet: "府坪 '街道'区" }).draft;
}

const inExcel = (value: CellValue | undefined): unknown => (value === null || value === undefined ? "" : typeof value === "object" ? value.error : value);

describeWithClient("a workbook of drafts", () => {
  it("reads through Excel as the draft is laid out", async () => {
    const draft = filledForm();
    const { Excel } = openFakeExcel(workbookOfDrafts("府坪.xlsx", [draft]));
    const snapshot = snapshotOfDraft(draft, "府坪.xlsx", draft.name);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(draft.name);
      const range = sheet.getUsedRange(true).load("values,valueTypes,rowIndex,columnIndex");
      const merged = sheet.getRange().getMergedAreasOrNullObject().load("areaCount");
      sheet.load("visibility,protection/protected");
      await context.sync();
      for (const [row, cells] of snapshot.rows) {
        for (const [column, value] of Array.from(cells).entries()) assert.equal(range.values[row - range.rowIndex]?.[column - range.columnIndex], inExcel(value), `${row} ${column}`);
      }
      assert.equal(merged.areaCount, draft.merges.length);
      assert.deepEqual([sheet.visibility, sheet.protection.protected], ["Visible", draft.isProtected]);
    });
  });

  it("can be read out again as plain data", () => {
    const draft = filledForm();
    const { sheets, names } = readOut(workbookOfDrafts("府坪.xlsx", [draft]));
    const [sheet] = sheets;
    assert.equal(Object.keys(names).length, draft.names.length);
    assert.equal(sheet?.validations.length, draft.validations.length);
    assert.equal(sheet?.merges.length, draft.merges.length);
    assert.ok(String(sheet?.cells["A1"]).includes("001"));
    const open = Object.values(sheet?.formats ?? {}).filter(({ locked }) => locked === false);
    assert.equal(open.length, draft.cells.filter(({ style }) => style?.unlocked).length);
  });

  it("has one empty sheet when there are no drafts, for Excel knows no workbook without", () => {
    assert.deepEqual(readOut(workbookOfDrafts("区.xlsx", [])).sheets.map(({ name }) => name), ["Sheet1"]);
  });
});
