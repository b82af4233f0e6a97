import assert from "node:assert/strict";
import { defineTemplate, fillerField, listTable, periodField, twoWayTable, unitField } from "#core";

const head = { id: "A01", version: 1, kind: "form", name: "日报", period: "day", level: "street" } as const;

describe("defineTemplate", () => {
  it("takes plain text for a zh-CN label, and fills in what is usual", () => {
    const template = defineTemplate({ ...head, header: [unitField, periodField, fillerField], indicators: { all: { label: "企业", measure: "家", aliases: ["企业数"] }, by: { label: { "zh-CN": "联系人", en: "Contact" }, type: "text" } }, tables: [], edits: [], instructions: ["没有的填 0。"] });
    assert.deepEqual(template.name, { "zh-CN": "日报" });
    assert.deepEqual(template.indicators.get("all"), { type: "quantity", label: { "zh-CN": "企业" }, aliases: ["企业数"], measure: "家", decimals: 0, required: false, rollUp: { method: "sum" } });
    assert.deepEqual(template.indicators.get("by"), { type: "text", label: { "zh-CN": "联系人", en: "Contact" }, required: false });
    assert.deepEqual([template.header.map(({ role }) => role), template.instructions], [["unit", "period", "filler"], [{ "zh-CN": "没有的填 0。" }]]);
  });

  it("lays a list out as a table of one column, each row under its indicator's label and aliases", () => {
    const template = defineTemplate({
      ...head, header: [], indicators: { all: { label: "企业", measure: "家", aliases: ["企业数"] }, open: { label: "复工", measure: "家" } },
      tables: [listTable({ title: "一、企业", stub: "指标", column: "本日", list: ["all", "open"] })], edits: [], unitTable: { unitLabels: ["街道"], columns: ["open", { indicator: "all", path: ["企业", "总数"] }] },
    });
    assert.deepEqual(template.tables, [{
      title: { "zh-CN": "一、企业" }, stub: { "zh-CN": "指标" }, columns: [{ path: [{ "zh-CN": "本日" }] }],
      rows: [{ path: [{ "zh-CN": "企业" }], aliases: ["企业数"] }, { path: [{ "zh-CN": "复工" }] }], cells: [["all"], ["open"]],
    }]);
    assert.deepEqual(template.unitTable?.columns, [{ indicator: "open", path: [{ "zh-CN": "复工" }] }, { indicator: "all", path: [{ "zh-CN": "企业" }, { "zh-CN": "总数" }] }]);
  });

  it("refuses a two-way table that has not one cell a row and column", () => {
    assert.throws(() => twoWayTable({ stub: "x", rows: ["甲", "乙"], columns: ["丙"], cells: [["a"]] }), RangeError);
    assert.throws(() => twoWayTable({ stub: "x", rows: ["甲"], columns: ["丙"], cells: [["a", "b"]] }), RangeError);
  });
});
