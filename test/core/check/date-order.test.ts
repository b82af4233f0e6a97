import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "d", kind: "date-order", strength: "hard", dates: ["found", "given", "solved"], source: "" } as const;
const form = formOf({ found: { label: "收集", type: "date" }, given: { label: "交办", type: "date" }, solved: { label: "解决", type: "date" }, count: { label: "数", measure: "件" } }, [edit]);

describe("date-order", () => {
  it("passes dates that do not go back, the same day included", () => {
    assert.equal(tally(check(form, { found: "2020-03-01", given: "2020-03-01", solved: "2020-03-20" })), "2/0/0/0");
  });

  it("fails at the later date, and says by how many days", () => {
    const { findings } = check(form, { found: "2020-03-01", given: "2020-02-28", solved: "2020-03-20" });
    assert.deepEqual(findings.map(brief), [{ code: "edit.date-order", cells: ["C8", "C7"], expected: null, imbalance: null }]);
    assert.equal(sentence(findings[0]), "C8 交办：2020-02-28，早于“收集”的 2020-03-01（早 2 天）。");
  });

  it("is undecided for a blank, and holds the next against the nearest filled one", () => {
    assert.equal(tally(check(form, { found: "2020-03-01" })), "0/0/2/0");
    assert.equal(tally(check(form, { found: "2020-03-01", solved: "2020-02-28" })), "0/1/1/0");
  });

  it("is broken when it is put to a number, or a figure is no date", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, dates: ["found", "count"] }]), {})), "0/0/0/1");
    assert.equal(tally(check(form, { found: "2020-02-31", given: "2020-03-01" })), "0/0/1/1");
  });
});
