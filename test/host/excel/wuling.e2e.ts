import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { review, type Area, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import { consolidate } from "#jobs/consolidate";
import { builtInTemplates } from "#templates";
import { readAnyWorkbook, XlsxHost } from "#xlsx";
import { readSeed } from "../../../seeds/build/seed";
import { nodeCodec } from "../../../src/host/xlsx/node-codec";
import { describeWithClient } from "../../fake-excel/sample";
import { FakeWorkbook } from "../../fake-excel/model/workbook";
import { openHost } from "./open-host";
import { workbookOfSnapshot } from "./workbook-of-snapshot";

const folder = new URL("../../../seeds/wuling/submissions/", import.meta.url);
const { roster, period } = readSeed("wuling");
const settings = { templates: builtInTemplates, roster, period, expects: "all-units" } as const;
const options = { language: "zh-CN", hardFindings: "in", superior: settings.roster.superior } as const;

const sorted = (merges: readonly Area[]) => [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
const comparable = ({ name, sheets }: WorkbookSnapshot): WorkbookSnapshot => ({ name, sheets: sheets.map((sheet) => ({ ...sheet, rows: new Map(sheet.rows), merges: sorted(sheet.merges) })) });

describeWithClient("the Wuling district in Excel", () => {
  let files: readonly WorkbookSnapshot[];
  let inExcel: readonly WorkbookSnapshot[];
  before(async () => {
    files = await Promise.all(readdirSync(folder).sort().map((file) => readAnyWorkbook(readFileSync(new URL(encodeURIComponent(file), folder)), file, nodeCodec)));
    inExcel = await Promise.all(files.map((file) => openHost(workbookOfSnapshot(file)).host.readWorkbook()));
  });

  it("reads every submission as its file is read", () => {
    assert.ok(files.length > 10);
    for (const [index, file] of files.entries()) assert.deepEqual(comparable(inExcel[index]!), comparable(file));
  });

  it("has the findings that the files have", () => {
    assert.deepEqual(review(inExcel, settings).findings, review(files, settings).findings);
  });

  it("gets the same sheets, with the same totals worked out by Excel", async () => {
    const sources = inExcel.map((snapshot) => ({ name: snapshot.name, readWorkbook: async () => snapshot }));
    const { host: district } = openHost(new FakeWorkbook("武陵区.xlsx", "空表"));
    const file = XlsxHost.create("武陵区.xlsx", nodeCodec);
    const live = await consolidate(sources, district, settings, options);
    const filed = await consolidate(sources, file, settings, options);
    assert.deepEqual(live.rollUps, filed.rollUps);
    const [first, ...sheets] = (await district.readWorkbook()).sheets;
    assert.equal(first?.worksheet, "空表");
    const written = (await file.readWorkbook()).sheets;
    assert.deepEqual(sheets.map(content), written.map(content));
  });
});

/** Values that a formula gives are compared by number, not by the last bit of a division. */
const content = ({ worksheet, rows, formulas, formats, merges, visibility }: SheetSnapshot) => ({
  worksheet, visibility, formats, formulas, merges: sorted(merges),
  rows: [...rows].map(([row, values]) => [row, Array.from(values, (value) => (typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? null)))]),
});
