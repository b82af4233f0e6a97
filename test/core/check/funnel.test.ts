import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "f", kind: "funnel", strength: "hard", stages: ["jobs", "wanted", "hired"], source: "" } as const;
const form = formOf({ jobs: { label: "岗位", measure: "人" }, wanted: { label: "达成意向", measure: "人" }, hired: { label: "招录", measure: "人" }, visits: { label: "人次", measure: "人次" } }, [edit]);

describe("funnel", () => {
  it("passes when each stage is at most the one before it", () => {
    assert.equal(tally(check(form, { jobs: 235, wanted: 40, hired: 40 })), "2/0/0/0");
  });

  it("fails at the later stage", () => {
    const { findings } = check(form, { jobs: 235, wanted: 40, hired: 41 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.funnel", cells: ["C9", "C8"], expected: "40", imbalance: "+1" }]);
    assert.equal(sentence(findings[0]), "C9 招录：填报 41，多于前一环节“达成意向”的 40（+1）。");
  });

  it("is undecided for a stage that is blank, and holds the next against the one before", () => {
    const checked = check(form, { jobs: 235, hired: 236 });
    assert.deepEqual([tally(checked), checked.findings.map(brief)], ["0/1/1/0", [{ code: "edit.funnel", cells: ["C9", "C7"], expected: "235", imbalance: "+1" }]]);
  });

  it("is broken when 人 is held against 人次", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, stages: ["visits", "hired"] }]), { visits: 3, hired: 4 })), "0/0/0/1");
  });
});
