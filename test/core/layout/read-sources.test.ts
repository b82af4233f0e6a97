import assert from "node:assert/strict";
import fc from "fast-check";
import { layOutSources, readSources, withListAsCells, type SheetDraft, type SourceRow } from "#core";
import { readBack } from "../../helpers/read-back";

const about = { unit: { code: "430702", name: "武陵区" }, level: "district", period: "2020-03-20", template: null } as const;

const row = (more: Partial<SourceRow> = {}): SourceRow => ({
  total: { worksheet: "汇总", address: "D8" }, template: "S01", version: 2, indicator: "enterprises", label: "企业总数", measure: "家",
  unit: "430702002", unitName: "府坪街道", workbook: "府坪 (终稿).xlsx", worksheet: "Sheet1!旧", address: "C7", value: "1897",
  here: { worksheet: "府坪街道", address: "D6" }, ...more,
});

describe("readSources", () => {
  it("reads back what layOutSources has laid out, decimals and all", () => {
    const rows = [row(), row({ indicator: "rate", measure: "%", value: "92.50" }), row({ value: "-0.10", here: null })];
    assert.deepEqual(readSources(readBack(layOutSources(rows, { about }))), rows);
  });

  it("reads it in every language, and with its columns in another order", () => {
    const rows = [row(), row({ address: "D9" })];
    for (const language of ["zh-CN", "zh-TW", "en"] as const) {
      assert.deepEqual(readSources(readBack(layOutSources(rows, { about, language }), (column) => 12 - column)), rows);
    }
  });

  it("finds nothing on a sheet that is none", () => {
    assert.deepEqual(readSources(readBack({ ...withListAsCells(layOutSources([], { about })), cells: [{ row: 0, column: 0, value: "值" }] })), []);
  });

  it("brings every decimal through unharmed", () => {
    const decimal = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(4)).map(([steps, decimals]) => (steps / 10 ** decimals).toFixed(decimals).replace(/^-(0(\.0+)?)$/, "$1"));
    fc.assert(fc.property(fc.array(decimal, { maxLength: 5 }), (values) => {
      const rows = values.map((value) => row({ value }));
      assert.deepEqual(readSources(readBack(layOutSources(rows, { about }))), rows);
    }));
  });

  it("links every place while Excel can hold so many links, and holds a hundred thousand rows", () => {
    const links = (draft: SheetDraft) => withListAsCells(draft).cells.filter((cell) => cell.link).length;
    assert.equal(links(layOutSources([row()], { about })), 2);
    assert.equal(links(layOutSources([row({ here: null })], { about })), 1);
    const draft = layOutSources(Array.from({ length: 100_000 }, () => row()), { about });
    assert.equal(links(draft), 0);
    assert.equal(readSources(readBack(draft)).length, 100_000);
  });
});
