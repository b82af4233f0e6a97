import assert from "node:assert/strict";
import { defineTemplate, figureColumns, listTable, periodField, unitField, type IndicatorDraft, type Template } from "#core";

const own: IndicatorDraft = { label: "得分", measure: "分", rollUp: { method: "none" } };
const counted: IndicatorDraft = { label: "社区数", measure: "个" };

/** A form of these indicators, one a row. */
function formOf(indicators: Readonly<Record<string, IndicatorDraft>>): Template {
  const list = Object.keys(indicators);
  const labelled = Object.fromEntries(list.map((code) => [code, { ...indicators[code]!, label: code }]));
  return defineTemplate({
    id: "T", version: 1, kind: "form", name: "考核", period: "week", level: "street", header: [unitField, periodField], indicators: labelled,
    tables: [listTable({ stub: "指标", column: "数值", list })], edits: [],
  });
}

const columnsOf = (indicators: Readonly<Record<string, IndicatorDraft>>) => figureColumns(formOf(indicators), "zh-CN").map(({ code }) => code);

describe("figureColumns", () => {
  it("shows what does not roll up among what does", () => assert.deepEqual(columnsOf({ communities: counted, first: own }), ["communities", "first"]));

  it("leaves scores of a street's own to its tab, where they would crowd out the rest", () =>
    assert.deepEqual(columnsOf({ first: own, second: own, communities: counted }), ["communities"]));

  it("shows figures of which none rolls up, rather than nothing", () => assert.deepEqual(columnsOf({ first: own, second: own }), ["first", "second"]));

  it("leaves them away of a form with more than 300 figures", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, counted]));
    assert.equal(columnsOf({ ...many, first: own }).length, 300);
    assert.equal(columnsOf({ ...Object.fromEntries(Object.entries(many).slice(1)), first: own }).length, 300);
    assert.ok(columnsOf({ ...Object.fromEntries(Object.entries(many).slice(1)), first: own }).includes("first"));
  });
});
