import assert from "node:assert/strict";
import { brief, formOf, hold, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "n", kind: "never-falls", strength: "hard", of: ["toDate"], source: "" } as const;
const form = formOf({ toDate: { label: "累计关停门店", measure: "家" }, paid: { label: "累计发放金额", measure: "万元", decimals: 2 } }, [edit]);
const yesterday = { "2020-03-19": { 府坪: { toDate: 5 } } };

describe("never-falls", () => {
  it("passes for a figure to date that stays or grows", () => {
    assert.equal(tally(hold(form, { 府坪: { toDate: 5 } }, yesterday)), "1/0/0/0");
  });

  it("fails at a figure to date that is less than before", () => {
    const { findings } = hold(form, { 府坪: { toDate: 3 } }, yesterday);
    assert.deepEqual(findings.map(brief), [{ code: "edit.never-falls", cells: ["C7", "C7"], expected: null, imbalance: "-2" }]);
    assert.equal(sentence(findings[0]), "C7 累计关停门店：填报 3家，少于2020年3月19日的 5家（-2）；累计数不会减少。");
  });

  it("is undecided for a blank, and without an earlier period", () => {
    assert.deepEqual(hold(form, { 府坪: {}, 永安: { toDate: 1 } }, yesterday).counts, { pass: 0, fail: 0, undecided: 2, broken: 0, withoutHistory: 1 });
  });

  it("compares within a year alone where counting begins anew each year", () => {
    const yearly = formOf({ toDate: { label: "本年累计", measure: "家" } }, [{ ...edit, within: "year" }]);
    assert.equal(hold(yearly, { 府坪: { toDate: 3 } }, { "2019-12-31": { 府坪: { toDate: 900 } } }).counts.withoutHistory, 1);
  });

  it("passes with a note where rounding alone explains the fall", () => {
    const amounts = formOf({ toDate: { label: "累计", measure: "家" }, paid: { label: "累计发放金额", measure: "万元", decimals: 2 } }, [{ ...edit, of: ["paid"] }]);
    const { findings, counts } = hold(amounts, { 府坪: { paid: { value: 1000, step: 100 } } }, { "2020-03-19": { 府坪: { paid: 1040 } } });
    assert.deepEqual([tally({ counts }), findings.map(({ code, strength }) => [code, strength])], ["1/0/0/0", [["edit.rounding", "note"]]]);
  });

  it("is broken for an indicator that there is not", () => {
    assert.equal(tally(hold(unchecked(form, [{ ...edit, of: ["other"] }]), { 府坪: { toDate: 3 } }, yesterday)), "0/0/0/1");
  });
});
