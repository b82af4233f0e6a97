import assert from "node:assert/strict";
import { layOutSources, type SourceRow } from "#core";
import { readTotals } from "#jobs/read-totals";
import { readBack } from "../helpers/read-back";

const about = { unit: { code: "430702", name: "武陵区" }, level: "district", period: "2020-03-20", template: null } as const;

const row = (total: string, unitName: string): SourceRow => ({
  total: { worksheet: total.split("!")[0]!, address: total.split("!")[1]! }, template: "S01", version: 2, indicator: "enterprises", label: "企业总数", measure: "家",
  unit: unitName, unitName, workbook: `${unitName}.xlsx`, worksheet: "日报", address: "C7", value: "1897", here: null,
});

const rows = [row("汇总!D8", "府坪街道"), row("汇总!D8", "永安街道"), row("汇总!D9", "府坪街道"), row("汇总S03!D8", "府坪街道")];
const workbook = { name: "武陵区.xlsx", sheets: [readBack(layOutSources(rows, { about }))] };

describe("readTotals", () => {
  it("tells the cells of every total, in the order of 来源", () => {
    const totals = readTotals(workbook)!;
    assert.deepEqual(totals.sourcesOf({ worksheet: "汇总", address: "D8" }), { total: { worksheet: "汇总", address: "D8" }, sources: rows.slice(0, 2) });
    assert.deepEqual(totals.worksheets, ["汇总", "汇总S03"]);
  });

  it("takes an address as people write it", () => {
    assert.deepEqual(readTotals(workbook)!.sourcesOf({ worksheet: "汇总s", address: "$d$8" }), { total: { worksheet: "汇总S03", address: "D8" }, sources: rows.slice(3) });
  });

  it("has nothing to say of a cell that is no total", () => {
    assert.deepEqual(readTotals(workbook)!.sourcesOf({ worksheet: "汇总", address: "A1" }).sources, []);
    assert.deepEqual(readTotals(workbook)!.sourcesOf({ worksheet: "说明", address: "D8" }).sources, []);
    assert.deepEqual(readTotals(workbook)!.sourcesOf({ worksheet: "汇总", address: "toString" }).sources, []);
  });

  it("says so when a workbook has no totals of ours", () => {
    assert.equal(readTotals({ name: "空.xlsx", sheets: [] }), null);
  });
});
