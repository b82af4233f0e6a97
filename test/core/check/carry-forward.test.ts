import assert from "node:assert/strict";
import { brief, formOf, hold, sentence, tally, unchecked } from "../../helpers/check";

const toDate = { id: "t", kind: "carry-forward", strength: "hard", of: "toDate", from: "toDate", plus: ["issued"], source: "" } as const;
const opening = { id: "o", kind: "carry-forward", strength: "hard", of: "opening", from: "closing", source: "" } as const;
const form = formOf({
  opening: { label: "上日库存", measure: "只" }, issued: { label: "本日发放", measure: "只" }, closing: { label: "本日库存", measure: "只" },
  toDate: { label: "累计发放", measure: "只" }, weight: { label: "重量", measure: "公斤" },
}, [toDate, opening]);
const yesterday = { "2020-03-19": { 府坪: { opening: 900, issued: 100, closing: 800, toDate: 300 } } };

describe("carry-forward", () => {
  it("passes when to date is to date before and what is new, and stock opens as it closed", () => {
    assert.equal(tally(hold(form, { 府坪: { opening: 800, issued: 50, closing: 750, toDate: 350 } }, yesterday)), "2/0/0/0");
  });

  it("fails at the figure, and names what it was carried forward from", () => {
    const { findings } = hold(form, { 府坪: { opening: 880, issued: 50, closing: 830, toDate: 360 } }, yesterday);
    assert.deepEqual(findings.map(brief), [
      { code: "edit.carry-forward", cells: ["C10", "C8", "C10"], expected: "350", imbalance: "+10" },
      { code: "edit.carry-forward", cells: ["C7", "C9"], expected: "800", imbalance: "+80" },
    ]);
    assert.deepEqual(findings[1]?.cells[1], { workbook: "2020-03-19.xlsx", worksheet: "府坪", address: "C9" });
    assert.equal(sentence(findings[1]), "C7 上日库存：填报 880只，按2020年3月19日的报表推算应为 800只，相差 +80（本日库存 800）。");
  });

  it("is undecided when a figure of either report is a gap", () => {
    assert.deepEqual(hold(form, { 府坪: { issued: 50, toDate: 350 } }, yesterday).counts, { pass: 1, fail: 0, undecided: 1, broken: 0, withoutHistory: 0 });
    assert.deepEqual(hold(form, { 府坪: { opening: 8, issued: 50, toDate: 350 } }, { "2020-03-19": { 府坪: { toDate: 300 } } }).counts, { pass: 1, fail: 0, undecided: 1, broken: 0, withoutHistory: 0 });
  });

  it("is undecided when the period just before is not at hand", () => {
    const { counts } = hold(form, { 府坪: { opening: 880, issued: 50, toDate: 360 } }, { "2020-03-18": { 府坪: { closing: 800, toDate: 300 } } });
    assert.deepEqual(counts, { pass: 0, fail: 0, undecided: 2, broken: 0, withoutHistory: 2 });
  });

  it("is broken when 公斤 is to be carried forward as 只", () => {
    assert.equal(tally(hold(unchecked(form, [{ ...opening, from: "weight" }]), { 府坪: { opening: 1 } }, yesterday)), "0/0/0/1");
  });
});
