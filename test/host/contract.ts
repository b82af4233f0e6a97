import assert from "node:assert/strict";
import { findIdentity, layOutForm, parseIdentity, type Mark, type SheetDraft, type SheetSnapshot } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import type { Host } from "#jobs/host";
import { sampleForm } from "../helpers/sample-form";

const unit = { code: "001", name: "府坪街道" };
const roster = { superior: { code: "430702", name: "武陵区" }, units: [unit] };
const settings = { templates: [sampleForm], roster, period: null, expects: "all-units" } as const;

/** A filled form with a total that its parts miss by 90, a text figure, and one required figure left blank. */
export function faultyForm(): SheetDraft {
  const values = new Map(
    Object.entries({ tradeOpen: 600, tradeClosed: 560, tradeAll: 1250, factoryOpen: "７家", factoryClosed: 1, factoryAll: 8, people: null }).map(([code, value]) => [code, { value }]),
  );
  return layOutForm(sampleForm, { role: "form", unit, period: "2020-03-20", values }).draft;
}

/** What every host must do alike. `open` gives a host over a workbook with these sheets. */
export function hostContract(name: string, open: (workbook: string, sheets: readonly SheetDraft[]) => Promise<Host>): void {
  describe(`${name} keeps the contract of hosts`, () => {
    const faulty = () => open("府坪.xlsx", [faultyForm()]);
    const sheetsOf = async (host: Host) => (await host.readWorkbook()).sheets;
    // A new workbook in Excel is never without a sheet.
    const ownSheetsOf = async (host: Host) => (await sheetsOf(host)).filter((sheet) => findIdentity(sheet) !== null);

    it("reads back what stands on a sheet: numbers, text, formulas, merged areas, number formats", async () => {
      const [sheet] = await sheetsOf(await faulty());
      assert.equal(parseIdentity(String(sheet!.rows.get(0)?.[0]))?.unit, "001");
      assert.ok(sheet!.merges.length > 0);
    });

    it("finds the same findings at the same cells", async () => {
      const { findings, counts } = (await checkWorkbooks([await faulty()], settings)).review;
      assert.deepEqual(
        findings.map((finding) => [finding.code, finding.strength, finding.cells[0]?.address, finding.imbalance]),
        [["edit.balance", "hard", "E7", "+90"], ["read.text-number", "soft", "C8", null], ["edit.required", "hard", "C11", null]],
      );
      assert.deepEqual(counts, { pass: 7, fail: 2, undecided: 0, broken: 0 });
    });

    it("marks cells, lists the findings on a sheet of its own, and takes exactly that away again", async () => {
      const host = await faulty();
      const before = await sheetsOf(host);
      const checked = await checkWorkbooks([host], settings);
      const shown = await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
      assert.deepEqual([shown.shown, shown.unmarked], [3, []]);
      assert.deepEqual((await sheetsOf(host)).map(({ worksheet }) => worksheet), [before[0]!.worksheet, "校验结果"]);
      assert.deepEqual(values((await sheetsOf(host))[0]!), values(before[0]!));
      await clearMarks(host);
      assert.deepEqual(await sheetsOf(host), before);
    });

    it("marks twice as it marks once", async () => {
      const host = await faulty();
      const checked = await checkWorkbooks([host], settings);
      const mark = () => markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
      const [once, twice] = [await mark(), await mark()];
      assert.deepEqual(twice, once);
      assert.equal((await sheetsOf(host)).length, 2);
      assert.deepEqual((await checkWorkbooks([host], settings)).review.findings, checked.review.findings);
    });

    it("says which mark it could not show", async () => {
      const mark: Mark = { cell: { workbook: "府坪.xlsx", worksheet: "没有这张表", address: "A1" }, strength: "hard", note: "!" };
      const { shown, unmarked } = await (await faulty()).showMarks([mark]);
      assert.deepEqual([shown, unmarked.map((one) => one.mark)], [0, [mark]]);
    });

    it("holds a district's sheets, and the same ones after a second run", async () => {
      const district = await open("区.xlsx", []);
      const source = await faulty();
      const options = { language: "zh-CN", hardFindings: "in", superior: roster.superior } as const;
      const { rollUps } = await consolidate([source], district, settings, options);
      const once = await ownSheetsOf(district);
      await consolidate([source], district, settings, options);
      assert.deepEqual(rollUps[0]!.totals.map(({ indicator, value }) => [indicator, value]), [
        ["tradeOpen", 600], ["tradeClosed", 560], ["tradeAll", 1250], ["factoryOpen", 7], ["factoryClosed", 1], ["factoryAll", 8], ["people", null],
      ]);
      assert.deepEqual(once.map(({ worksheet }) => worksheet), ["汇总", "分街道", "校验结果", "来源", "催报", "府坪街道"]);
      assert.deepEqual((await ownSheetsOf(district)).map(values), once.map(values));
    });
  });
}

const values = (sheet: SheetSnapshot): unknown => [...sheet.rows].map(([row, cells]) => [row, Array.from(cells, (cell) => cell ?? null)]);
