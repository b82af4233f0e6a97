import assert from "node:assert/strict";
import { crossed } from "#core";

const heading = { title: { "zh-CN": "物资" }, stub: { "zh-CN": "名称" } };
const masks = { code: "mask", label: { "zh-CN": "口罩", "zh-TW": "口罩", en: "Masks" }, measure: "只" } as const;
const bulk = { code: "bulk", label: { "zh-CN": "散装消毒液" }, measure: "公斤", decimals: 1 } as const;
const total = { code: "total", label: { "zh-CN": "总数", "zh-TW": "總數", en: "All" }, measure: "家" } as const;
const open = { code: "open", label: { "zh-CN": "已复工" }, measure: "家" } as const;
const rate = { code: "rate", label: { "zh-CN": "开复工率" }, measure: "%", decimals: 2, required: false, ratioOf: ["open", "total"] } as const;
const firms = { code: "firms", label: { "zh-CN": "企业" } } as const;

describe("crossed", () => {
  it("has an indicator for each crossing, in the order of the page", () => {
    const { table, indicators } = crossed({ ...heading, rows: [masks, bulk], columns: [{ code: "in", label: { "zh-CN": "收入" } }, { code: "out", label: { "zh-CN": "发放" } }] });
    assert.deepEqual(table.cells, [["mask_in", "mask_out"], ["bulk_in", "bulk_out"]]);
    assert.deepEqual(Object.keys(indicators), table.cells.flat());
  });

  it("counts each row in its own measure where the column has none", () => {
    const { indicators } = crossed({ ...heading, rows: [masks, bulk], columns: [{ code: "in", label: { "zh-CN": "收入" } }] });
    assert.deepEqual([indicators.mask_in.measure, indicators.mask_in.decimals], ["只", 0]);
    assert.deepEqual([indicators.bulk_in.measure, indicators.bulk_in.decimals], ["公斤", 1]);
  });

  it("makes a district's rate from the sums of the same row, and adds everything else up", () => {
    const { indicators } = crossed({ ...heading, rows: [firms], columns: [total, open, rate] });
    assert.deepEqual(indicators.firms_rate.rollUp, { method: "ratio", numerator: "firms_open", denominator: "firms_total" });
    assert.deepEqual(indicators.firms_open.rollUp, { method: "sum" });
  });

  it("demands a figure unless the column says otherwise", () => {
    const { indicators } = crossed({ ...heading, rows: [firms], columns: [total, open, rate] });
    assert.deepEqual([indicators.firms_total.required, indicators.firms_rate.required], [true, false]);
  });

  it("names a crossing by row and column, in Chinese where a language is missing", () => {
    const { indicators } = crossed({ ...heading, rows: [masks], columns: [total, open] });
    assert.deepEqual(indicators.mask_total.label, { "zh-CN": "口罩·总数", "zh-TW": "口罩·總數", en: "Masks·All" });
    assert.equal(indicators.mask_open.label.en, "Masks·已复工");
  });

  it("puts neighbours under the heading of their group, and names their crossings with it", () => {
    const retail = { "zh-CN": "52 零售业", en: "52 Retail" };
    const { table, indicators } = crossed({
      ...heading,
      rows: [{ code: "d52", group: retail, label: { "zh-CN": "小计" } }, { code: "c5211", group: retail, label: { "zh-CN": "5211 百货零售" } }, firms],
      columns: [total],
    });
    assert.deepEqual(table.rows.map(({ path }) => path.map((label) => label["zh-CN"])), [["52 零售业", "小计"], ["52 零售业", "5211 百货零售"], ["企业"]]);
    assert.deepEqual(indicators.d52_total.label, { "zh-CN": "52 零售业·小计·总数", "zh-TW": "52 零售业·小计·總數", en: "52 Retail·小计·All" });
  });

  it("refuses a crossing that counts nothing", () => {
    assert.throws(() => crossed({ ...heading, rows: [firms], columns: [{ code: "in", label: { "zh-CN": "收入" } }] }), RangeError);
  });
});
