import assert from "node:assert/strict";
import { formOf, hold, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "r", kind: "repeated", strength: "soft", of: ["a", "b", "c", "d", "e", "f"], source: "" } as const;
const label = (text: string) => ({ label: text, measure: "人" }) as const;
const form = formOf({ a: label("甲"), b: label("乙"), c: label("丙"), d: label("丁"), e: label("戊"), f: label("己") }, [edit]);
const report = { a: 12, b: 7, c: 4, d: 1, e: 3, f: 0 };
const yesterday = { "2020-03-19": { 府坪: report } };

describe("repeated", () => {
  it("passes as soon as one figure differs", () => {
    assert.equal(tally(hold(form, { 府坪: { ...report, d: 2 } }, yesterday)), "1/0/0/0");
  });

  it("passes when a figure is a gap that was none before", () => {
    assert.equal(tally(hold(form, { 府坪: { ...report, d: null } }, yesterday)), "1/0/0/0");
  });

  it("fails when every figure is that of the last report, at the first of them", () => {
    const { findings } = hold(form, { 府坪: report }, yesterday);
    assert.equal(sentence(findings[0]), "C7 甲等 5 个数与2020年3月19日的报表完全相同，像是照抄了上期的表。");
    assert.deepEqual(findings[0]?.cells.map(({ address }) => address), ["C7", "C8", "C9", "C10", "C11"]);
  });

  it("is undecided when hardly any figure is above zero, and without a last report", () => {
    const quiet = { a: 1, b: 0, c: 0, d: 0, e: 0, f: 0 };
    assert.deepEqual(hold(form, { 府坪: quiet, 永安: report }, { "2020-03-19": { 府坪: quiet } }).counts, { pass: 0, fail: 0, undecided: 2, broken: 0, withoutHistory: 1 });
  });

  it("is broken for an indicator that there is not", () => {
    assert.equal(tally(hold(unchecked(form, [{ ...edit, of: ["x"] }]), { 府坪: report }, yesterday)), "0/0/0/1");
  });
});
