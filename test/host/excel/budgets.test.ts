import assert from "node:assert/strict";
import { layOutForm } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { consolidate } from "#jobs/consolidate";
import { describeWithClient } from "../../fake-excel/sample";
import { sampleForm } from "../../helpers/sample-form";
import { openDrafts, type OpenedExcel } from "./open-host";

const MOST_BYTES = 1_700_000;

const unitsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ code: String(index + 1).padStart(3, "0"), name: `第${index + 1}街道` }));
const superior = { code: "430702", name: "武陵区" };

/** A district's workbook with a filled form a unit, each with the same mistake. */
function district(count: number) {
  const units = unitsOf(count);
  const values = new Map(Object.entries({ tradeOpen: 600, tradeClosed: 560, tradeAll: 1250, factoryOpen: 7, factoryClosed: 1, factoryAll: 8, people: 3 }).map(([code, value]) => [code, { value }]));
  const forms = units.map((unit) => layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values, worksheet: unit.name }).draft);
  return { opened: openDrafts("区.xlsx", forms), settings: { templates: [sampleForm], roster: { superior, units }, period: null, expects: "all-units" } as const };
}

/** Requests beyond the one that every job needs for cells: blocks for which the bytes of one would not do. */
function blocks({ excel: { journal } }: OpenedExcel): number {
  const large = journal.entries.filter(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut) > 500_000).length;
  return Math.max(0, large - 1);
}

const isWithinBytes = ({ excel: { journal } }: OpenedExcel): boolean => journal.entries.every(({ bytesIn, bytesOut }) => bytesIn <= MOST_BYTES && bytesOut <= MOST_BYTES);

describeWithClient("ExcelHost's budgets", () => {
  for (const count of [13, 154]) {
    it(`checks and marks ${count} tabs with 6 requests, besides blocks`, async () => {
      const { opened, settings } = district(count);
      const checked = await checkWorkbooks([opened.host], settings);
      const [workbook] = checked.workbooks;
      const { shown } = await markWorkbook(opened.host, workbook!, checked, "zh-CN");
      assert.equal(shown, count);
      const { journal, references } = opened.excel;
      assert.ok(journal.syncs - blocks(opened) <= 6, journal.entries.map(({ actions, bytesIn, bytesOut }) => `${actions} ${bytesIn} ${bytesOut}`).join("\n"));
      assert.ok(isWithinBytes(opened));
      assert.ok(journal.actions <= 3_000 + count * 60, String(journal.actions));
      assert.deepEqual([references.count, journal.entries.filter(({ error }) => error !== null)], [0, []]);
    });

    it(`consolidates ${count} tabs with 10 requests, besides blocks, the second time too`, async () => {
      const { opened, settings } = district(count);
      const { journal } = opened.excel;
      for (const _run of [1, 2]) {
        journal.clear();
        await consolidate([opened.host], opened.host, settings, { language: "zh-CN", hardFindings: "in", superior });
        assert.ok(journal.syncs - blocks(opened) <= 10, journal.entries.map(({ actions, bytesIn, bytesOut }) => `${actions} ${bytesIn} ${bytesOut}`).join("\n"));
        assert.ok(isWithinBytes(opened));
      }
      assert.equal(opened.excel.workbook.sheets.length, count + 5);
    });
  }

  it("suspends calculation and drawing while it writes, and no longer", async () => {
    const { opened, settings } = district(2);
    const checked = await checkWorkbooks([opened.host], settings);
    opened.excel.journal.clear();
    await markWorkbook(opened.host, checked.workbooks[0]!, checked, "zh-CN");
    const writing = opened.excel.journal.entries.filter(({ writes }) => writes.includes("Formulas") || writes.includes("Add"));
    assert.ok(writing.length > 0 && writing.every(({ writes }) => writes.includes("SuspendApiCalculationUntilNextSync") && writes.includes("SuspendScreenUpdatingUntilNextSync")));
    assert.equal(opened.excel.workbook.events.isEnabled, true);
  });
});
