import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "g", kind: "range", strength: "hard", of: ["rate"], least: "0", most: "100", source: "" } as const;
const form = formOf({ rate: { label: "到岗率", measure: "%", decimals: 2, rollUp: { method: "none" } }, note: { label: "说明", type: "text" } }, [edit]);

describe("range", () => {
  it("passes both ends of the range", () => {
    assert.deepEqual([check(form, { rate: 0 }), check(form, { rate: 10_000 })].map(tally), ["1/0/0/0", "1/0/0/0"]);
  });

  it("fails below the least and above the most, with the bound as what was expected", () => {
    const above = check(form, { rate: 10_001 }).findings;
    assert.deepEqual(above.map(brief), [{ code: "edit.range-most", cells: ["C7"], expected: "100.00", imbalance: "+0.01" }]);
    assert.equal(sentence(above[0]), "C7 到岗率：填报 100.01%，不应大于 100.00%（+0.01）。");
    assert.deepEqual(check(form, { rate: -1 }).findings.map(brief), [{ code: "edit.range-least", cells: ["C7"], expected: "0.00", imbalance: "-0.01" }]);
  });

  it("is undecided for a blank", () => {
    assert.equal(tally(check(form, {})), "0/0/1/0");
  });

  it("is broken when a bound is no number, or the indicator none", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, most: "一百" }]), { rate: 5 })), "0/0/0/1");
    assert.equal(tally(check(unchecked(form, [{ ...edit, of: ["note"] }]), { note: "x" })), "0/0/0/1");
  });

  it("keeps a bound that is finer than the figure", () => {
    const fine = unchecked(form, [{ ...edit, least: "0.005", most: "99.995" }]);
    assert.deepEqual([0, 1, 9999, 10_000].map((rate) => tally(check(fine, { rate }))), ["0/1/0/0", "1/0/0/0", "1/0/0/0", "0/1/0/0"]);
    const below = unchecked(form, [{ ...edit, least: "-1.005" }]);
    assert.deepEqual([-100, -101].map((rate) => tally(check(below, { rate }))), ["1/0/0/0", "0/1/0/0"]);
  });

  it("only notes a figure written so coarsely that a true value fits", () => {
    assert.deepEqual(check(form, { rate: { value: 10_040, step: 100 } }).findings.map(({ code }) => code), ["edit.rounding"]);
    assert.deepEqual(check(form, { rate: { value: 10_060, step: 100 } }).findings.map(({ code }) => code), ["edit.range-most"]);
  });
});
