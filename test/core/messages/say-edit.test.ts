import assert from "node:assert/strict";
import { sayEdit, type Edit } from "#core";
import { formOf } from "../../helpers/check";

const firms = (label: string) => ({ label, measure: "家" }) as const;
const form = formOf({ all: firms("企业总数"), open: firms("已复工"), closed: firms("未复工"), rate: { label: "复工率", measure: "%", rollUp: { method: "none" } } }, []);
const said = (edit: object) => sayEdit({ id: "T01.x", strength: "hard", source: "", ...edit } as Edit, form, "zh-CN");

describe("sayEdit", () => {
  it("says a rule as a section chief would write it down", () => {
    assert.equal(said({ kind: "balance", total: "all", parts: ["open", "closed"] }), "企业总数 = 已复工 + 未复工");
    assert.equal(said({ kind: "balance", total: "open", parts: ["all"], less: ["closed"] }), "已复工 = 企业总数 − 未复工");
    assert.equal(said({ kind: "subset", whole: "all", parts: ["open", "closed"] }), "已复工 ≤ 企业总数；未复工 ≤ 企业总数");
    assert.equal(said({ kind: "range", of: ["all", "open"], least: "0" }), "0 ≤ 企业总数、已复工");
    assert.equal(said({ kind: "ratio", rate: "rate", numerator: "open", denominator: "all" }), "复工率 = 已复工 ÷ 企业总数");
    assert.equal(said({ kind: "funnel", stages: ["all", "open"] }), "企业总数 ≥ 已复工");
    assert.equal(said({ kind: "expression", test: "[已复工] > [企业总数]" }), "[已复工] > [企业总数]");
  });

  it("takes the rule's own words where it has any, and its id where it can say no more", () => {
    assert.equal(said({ kind: "funnel", stages: ["all", "open"], label: { "zh-CN": "复工不多于总数" } }), "复工不多于总数");
    assert.equal(said({ kind: "repeated", of: ["all"] }), "T01.x");
  });
});
