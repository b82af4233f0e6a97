import assert from "node:assert/strict";
import fc from "fast-check";
import type { Indicator, Template } from "#core";
import { entryRule, hundredth } from "../../../src/core/layout/entry-rule";
import { LIST_TEMPLATE } from "../../helpers/sample-templates";
import { byCode } from "../../helpers/indicators";

const withContent = (indicator: Partial<Indicator>, edits: Template["edits"] = []): Template =>
  ({ ...LIST_TEMPLATE, edits, indicators: byCode({ x: { label: { "zh-CN": "x" }, required: true, ...indicator } as Indicator }) });

describe("entryRule", () => {
  it("offers the code list, or 是 and 否 for a mark", () => {
    assert.deepEqual(entryRule(withContent({ type: "text", codeList: ["甲", "乙"] }), "x", "zh-CN", "C7")?.rule, { kind: "list", list: ["甲", "乙"] });
    assert.deepEqual(entryRule(withContent({ type: "yes-no" }), "x", "zh-CN", "C7")?.rule, { kind: "list", list: ["是", "否"] });
  });

  it("leaves a list to the edits when Excel could not hold it", () => {
    assert.equal(entryRule(withContent({ type: "text", codeList: ["甲,乙"] }), "x", "zh-CN", "C7"), null);
    assert.equal(entryRule(withContent({ type: "text", codeList: ["长".repeat(256)] }), "x", "zh-CN", "C7"), null);
  });

  it("refuses only what hard edits refuse: soft ones may stand with a reason", () => {
    const soft = withContent({ type: "quantity", measure: "家", decimals: 0, rollUp: { method: "sum" } } as never, [{ id: "x", kind: "range", of: ["x"], most: "5", strength: "soft", source: "" }]);
    assert.deepEqual(entryRule(soft, "x", "zh-CN", "C7")?.rule, { kind: "whole" });
  });

  it("warns where only a soft edit has a list: it may be passed over", () => {
    const soft = withContent({ type: "text" }, [{ id: "x", kind: "code-list", of: "x", list: ["甲"], strength: "soft", source: "" }]);
    assert.equal(entryRule(soft, "x", "zh-CN", "C7")?.style, "warning");
  });

  it("lets a score have no more decimals than can be read", () => {
    const score = withContent({ type: "quantity", measure: "分", decimals: 1, rollUp: { method: "none" } } as never, [{ id: "x", kind: "range", of: ["x"], least: "0", most: "20", strength: "hard", source: "" }]);
    assert.deepEqual(entryRule(score, "x", "zh-CN", "C7")?.rule, { kind: "formula", formula: "IF(ISNUMBER(C7),AND(ABS(C7-ROUND(C7,1))<1E-7,C7>=0,C7<=20),FALSE)" });
  });

  it("asks for the usual length of a code, and lets an unusual one pass with a question", () => {
    const rule = entryRule(withContent({ type: "code", codeKind: "uscc" }), "x", "zh-CN", "C7");
    assert.deepEqual([rule?.rule, rule?.style], [{ kind: "length", least: 18, most: 18 }, "warning"]);
  });

  it("says what is wrong in the form's language, under a title", () => {
    const rule = entryRule(withContent({ type: "date" }), "x", "en", "C7");
    assert.deepEqual([rule?.title, rule?.alert], ["Please check this entry", "Enter a date, such as 2020-3-20."]);
  });

  it("takes any text where nothing is asked", () => {
    assert.equal(entryRule(withContent({ type: "text" }), "x", "zh-CN", "C7"), null);
  });
});

describe("hundredth", () => {
  it("divides by 100 without leaving decimals", () => {
    assert.deepEqual(["100", "0", "92.5", "-5", "7", "0.5"].map(hundredth), ["1", "0", "0.925", "-0.05", "0.07", "0.005"]);
  });

  it("is exact for every decimal", () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6), (steps, decimals) => {
      const text = (steps / 10 ** decimals).toFixed(decimals);
      assert.equal(Number(hundredth(text)), Number((steps / 10 ** (decimals + 2)).toFixed(decimals + 2)));
    }));
  });
});
