import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "k", kind: "stock-balance", strength: "hard", opening: "opening", receipts: ["bought", "given"], issues: ["issued"], closing: "closing", source: "" } as const;
const masks = formOf({
  opening: { label: "上期结存", measure: "只" }, bought: { label: "采购", measure: "只" }, given: { label: "受赠", measure: "只" },
  issued: { label: "发放", measure: "只" }, closing: { label: "期末结存", measure: "只" },
}, [edit]);

describe("stock-balance", () => {
  it("passes when opening and receipts less issues are the closing stock", () => {
    assert.equal(tally(check(masks, { opening: 300, bought: 2000, given: 500, issued: 2300, closing: 500 })), "1/0/0/0");
  });

  it("fails at the closing stock", () => {
    const { findings } = check(masks, { opening: 300, bought: 2000, given: 500, issued: 2300, closing: 5000 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.stock-balance", cells: ["C11", "C7", "C8", "C9", "C10"], expected: "500", imbalance: "+4500" }]);
    assert.equal(sentence(findings[0]), "C11 期末结存：填报 5000只，按“上期结存＋收入－发出”应为 500只，相差 +4500（上期结存 300、采购 2000、受赠 500、−发放 2300）。");
  });

  it("is undecided without the opening stock", () => {
    assert.equal(tally(check(masks, { bought: 2000, given: 500, issued: 2300, closing: 500 })), "0/0/1/0");
  });

  it("is broken when a code is unknown", () => {
    assert.equal(tally(check(unchecked(masks, [{ ...edit, closing: "rest" }]), {})), "0/0/0/1");
  });

  it("converts 斤 into 千克", () => {
    const alcohol = formOf({ opening: { label: "上期", measure: "千克", decimals: 1 }, in: { label: "收", measure: "斤" }, out: { label: "发", measure: "斤" }, closing: { label: "期末", measure: "千克", decimals: 1 } },
      [{ id: "k", kind: "stock-balance", strength: "hard", opening: "opening", receipts: ["in"], issues: ["out"], closing: "closing", source: "" }]);
    assert.equal(tally(check(alcohol, { opening: 0, in: 1600, out: 1, closing: 7995 })), "1/0/0/0");
  });
});
