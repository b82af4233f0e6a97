import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const form = formOf(
  { all: { label: "企业总数", measure: "家", required: true }, open: { label: "复工企业", measure: "家" }, by: { label: "联系人", type: "text", required: true } },
  [{ id: "b", kind: "balance", strength: "hard", total: "all", parts: ["open"], source: "" }],
);

describe("required", () => {
  it("passes what is there; 0 is there", () => {
    assert.equal(tally(check(form, { all: 0, open: 0, by: "张三" })), "3/0/0/0");
  });

  it("fails for a blank once, and leaves the balance undecided", () => {
    const checked = check(form, { open: 3, by: "张三" });
    assert.equal(tally(checked), "1/1/1/0");
    assert.deepEqual(checked.findings.map(brief), [{ code: "edit.required", cells: ["C7"], expected: null, imbalance: null }]);
    assert.deepEqual([checked.findings[0]?.edit, checked.findings[0]?.strength], ["T01.required", "hard"]);
    assert.equal(sentence(checked.findings[0]), "C7 企业总数：没有填。");
  });

  it("fails for a not-reported mark, and says that it is one", () => {
    assert.deepEqual(check(form, { all: { state: "not-reported" }, by: "张三" }).findings.map(({ code }) => code), ["edit.required-mark"]);
  });

  it("is undecided where reading has its own finding, and where the sheet has no such cell", () => {
    for (const state of ["approximate", "unreadable"] as const) assert.equal(tally(check(form, { all: { state }, by: "张三" })), "1/0/2/0");
    assert.equal(tally(check(form, { all: undefined, by: "张三" })), "1/0/2/0");
  });

  it("is broken when the rule names what is not there", () => {
    const edits = [{ id: "q", kind: "required", strength: "soft", of: ["nobody"], source: "" }] as const;
    assert.equal(tally(check(unchecked(form, edits), { all: 1, by: "张三" })), "2/0/0/1");
  });

  it("does not ask twice for what a hard rule of the template already asks for", () => {
    const stated = unchecked(form, [{ id: "q", kind: "required", strength: "hard", of: ["all"], source: "" }]);
    assert.deepEqual(check(stated, {}).findings.map(({ edit, cells }) => [edit, cells[0]?.address]), [["T01.required", "C9"], ["q", "C7"]]);
  });
});
