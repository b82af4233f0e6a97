import assert from "node:assert/strict";
import fc from "fast-check";
import { layOutSettings, printSettings, USUAL_SETTINGS, type WorkbookSettings } from "#core";
import { checkWorkbooks, markWorkbook } from "#jobs/check-workbooks";
import { clearMarks } from "#jobs/clear-marks";
import { consolidate } from "#jobs/consolidate";
import type { Host } from "#jobs/host";
import { recallSettings } from "#jobs/recall-settings";
import { rememberSettings } from "#jobs/remember-settings";
import { MemoryHost } from "#memory";
import { XlsxHost } from "#xlsx";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import { readBack } from "../helpers/read-back";
import { sampleForm } from "../helpers/sample-form";
import { faultyForm } from "../host/contract";

const roster = { superior: { code: "430702", name: "武陵区" }, units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }] };
const wanted: WorkbookSettings = { roster, period: "2020-03-20", hardFindings: "out" };
const review = { templates: [sampleForm], roster, period: null, expects: "any" } as const;

const hosts: Readonly<Record<string, () => Host>> = {
  memory: () => new MemoryHost("区.xlsx", []),
  xlsx: () => XlsxHost.create("区.xlsx", nodeCodec),
};

const recalled = async (host: Host) => recallSettings(await host.readWorkbook());

for (const [name, open] of Object.entries(hosts)) {
  describe(`rememberSettings (${name})`, () => {
    it("keeps roster, period and choice in the workbook, on a sheet that nobody sees", async () => {
      const host = open();
      await rememberSettings(host, wanted);
      assert.deepEqual(await recalled(host), { settings: wanted, state: "remembered" });
      assert.deepEqual((await host.readWorkbook()).sheets.map(({ worksheet, visibility }) => [worksheet, visibility]), [["汇核设置", "very-hidden"]]);
    });

    it("remembers the last alone", async () => {
      const host = open();
      await rememberSettings(host, wanted);
      await rememberSettings(host, USUAL_SETTINGS);
      assert.deepEqual(await recalled(host), { settings: USUAL_SETTINGS, state: "remembered" });
      assert.equal((await host.readWorkbook()).sheets.length, 1);
    });

    it("outlives marking, clearing and consolidating, and is no submission", async () => {
      const host = open();
      await host.writeSheets([faultyForm()]);
      await rememberSettings(host, wanted);
      const checked = await checkWorkbooks([host], review);
      assert.deepEqual(checked.review.submissions.map(({ worksheet, state }) => [worksheet, state]), [["府坪街道", "hard"], ["汇核设置", "ignored"]]);
      assert.deepEqual(checked.review.findings.filter(({ worksheet }) => worksheet === "汇核设置"), []);
      await markWorkbook(host, checked.workbooks[0]!, checked, "zh-CN");
      await clearMarks(host);
      await consolidate([host], host, review, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
      assert.deepEqual(await recalled(host), { settings: wanted, state: "remembered" });
    });
  });
}

describe("recallSettings", () => {
  const book = (...sheets: Parameters<typeof readBack>[0][]) => ({ name: "区.xlsx", sheets: sheets.map((draft) => readBack(draft)) });

  it("finds nothing in a workbook with which nothing is remembered", () => {
    assert.deepEqual(recallSettings(book()), { settings: USUAL_SETTINGS, state: "none" });
  });

  it("brings any roster through, however long and whatever its names", () => {
    const plain = { noNullPrototype: true } as const;
    const unit = fc.record({ code: fc.string({ unit: "grapheme" }), name: fc.string({ unit: "binary" }) }, plain);
    const any = fc.record<WorkbookSettings>({
      roster: fc.option(fc.record({ superior: unit, units: fc.array(unit, { maxLength: 400, size: "max" }) }, plain)),
      period: fc.constantFrom(null, "2020-03-20", "2020-W12", "2020"), hardFindings: fc.constantFrom("in", "out"),
    }, plain);
    fc.assert(fc.property(any, (settings) => {
      const draft = layOutSettings(settings);
      assert.deepEqual(recallSettings(book(draft)), { settings, state: "remembered" });
      assert.ok(draft.cells.every(({ value }) => String(value).length < 10_000));
    }), { numRuns: 60 });
  });

  it("says so when they are damaged, and goes by the usual ones", () => {
    const text = printSettings(wanted);
    const damaged = fc.oneof(
      fc.nat(text.length - 1).map((at) => text.slice(0, at)),
      fc.constantFrom("null", "[]", '{"version":1}', text.replace("2020-03-20", "2020-13-20"), text.replace('"out"', '"off"'), text.replace('"001"', "1"), text.replace('"version":1', '"version":2')),
    );
    fc.assert(fc.property(damaged, (broken) => {
      const draft = layOutSettings(wanted);
      const cells = [...draft.cells.slice(0, 2), { row: 2, column: 0, value: `§${broken}` }];
      assert.deepEqual(recallSettings(book({ ...draft, cells })), { settings: USUAL_SETTINGS, state: "unreadable" });
    }));
  });
});
