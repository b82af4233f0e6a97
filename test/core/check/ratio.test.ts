import assert from "node:assert/strict";
import fc from "fast-check";
import { checkRecord, compileEdits } from "#core";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";
import { recordOf } from "../../helpers/record";

const edit = { id: "r", kind: "ratio", strength: "hard", rate: "rate", numerator: "open", denominator: "all", source: "率" } as const;
const rateOf = (measure: "%" | "1", decimals: number) => formOf({
  open: { label: "复工企业", measure: "家" }, all: { label: "企业总数", measure: "家" },
  rate: { label: "复工率", measure, decimals, rollUp: { method: "ratio", numerator: "open", denominator: "all" } },
}, [edit]);
const perCent = rateOf("%", 2);

describe("ratio", () => {
  it("passes a rate that the division rounds to", () => {
    assert.equal(tally(check(perCent, { open: 1239, all: 1503, rate: 8244 })), "1/0/0/0");
    assert.equal(tally(check(rateOf("1", 6), { open: 1239, all: 1503, rate: 824_351 })), "1/0/0/0");
  });

  it("fails at the rate, with the rate that was expected", () => {
    const { findings } = check(perCent, { open: 1239, all: 1504, rate: 8244 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.ratio", cells: ["C9", "C7", "C8"], expected: "82.38", imbalance: "+0.06" }]);
    assert.equal(sentence(findings[0]), "C9 复工率：填报 82.44%，按 复工企业 1239家 ÷ 企业总数 1504家 应为 82.38%，相差 +0.06。");
  });

  it("is undecided while a part or the rate is blank", () => {
    assert.equal(tally(check(perCent, { all: 1503, rate: 8244 })), "0/0/1/0");
    assert.equal(tally(check(perCent, { open: 1, all: 1503 })), "0/0/1/0");
  });

  it("is broken when the division does not give what the rate is counted in", () => {
    const crooked = formOf({ open: { label: "企业", measure: "家" }, all: { label: "人数", measure: "人" }, rate: { label: "率", measure: "%", rollUp: { method: "none" } } }, []);
    assert.equal(tally(check(unchecked(crooked, [edit]), { open: 1, all: 1, rate: 1 })), "0/0/0/1");
  });

  it("goes by the precision that the clerk stated: 92 where 92.37 is exact", () => {
    assert.equal(tally(check(perCent, { open: 9237, all: 10_000, rate: { value: 9200, step: 100 } })), "1/0/0/0");
    assert.equal(tally(check(perCent, { open: 9237, all: 10_000, rate: 9200 })), "0/1/0/0");
  });

  it("says when per cent and fraction were mixed up", () => {
    const fraction = check(perCent, { open: 9237, all: 10_000, rate: 92 });
    assert.deepEqual(fraction.findings.map(({ code, values, expected }) => [code, values.times, expected]), [["edit.ratio-scale", "100", "92.37"]]);
    const tooLarge = check(rateOf("1", 4), { open: 9237, all: 10_000, rate: 923_700 });
    assert.deepEqual(tooLarge.findings.map(({ code, values, expected }) => [code, values.times, expected]), [["edit.ratio-scale", "100", "0.9237"]]);
    assert.deepEqual(check(perCent, { open: 9237, all: 10_000, rate: 9337 }).findings.map(({ code }) => code), ["edit.ratio"]);
  });

  it("demands no rate where the denominator is 0", () => {
    assert.equal(tally(check(perCent, { open: 0, all: 0 })), "0/0/1/0");
    assert.equal(tally(check(perCent, { open: 0, all: 0, rate: 0 })), "0/0/1/0");
    assert.deepEqual(check(perCent, { open: 0, all: 0, rate: 10_000 }).findings.map(({ code, strength }) => [code, strength]), [["edit.ratio-no-denominator", "soft"]]);
  });

  it("notes what the rounding of amounts alone explains", () => {
    const paid = formOf({
      open: { label: "已放款", measure: "亿元" }, all: { label: "授信", measure: "亿元" }, rate: { label: "放款率", measure: "%", rollUp: { method: "none" } },
    }, [edit]);
    assert.deepEqual(check(paid, { open: 1, all: 3, rate: 40 }).findings.map(({ code }) => code), ["edit.rounding"]);
    assert.deepEqual(check(paid, { open: 1, all: 3, rate: 70 }).findings.map(({ code }) => code), ["edit.ratio"]);
  });

  it("divides an amount by a count: 户均", () => {
    const mean = formOf({
      open: { label: "授信合计", measure: "万元", decimals: 2 }, all: { label: "签约企业", measure: "户" }, rate: { label: "户均授信", measure: "万元", decimals: 2, rollUp: { method: "none" } },
    }, [edit]);
    assert.equal(tally(check(mean, { open: 6_818_000_00, all: 251, rate: 27_163_35 })), "1/0/0/0");
    assert.deepEqual(check(mean, { open: 6_818_000_00, all: 251, rate: 27_163_45 }).findings.map(brief), [{ code: "edit.ratio", cells: ["C9", "C7", "C8"], expected: "27163.35", imbalance: "+0.10" }]);
  });

  it("passes exactly the rates within half a step of the division", () => {
    const compiled = compileEdits(perCent);
    fc.assert(fc.property(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: -2, max: 2 }), (open, all, off) => {
      const rate = Number((BigInt(open) * 10_000n) / BigInt(all)) + off;
      fc.pre(rate >= 0);
      const twiceOff = 2n * BigInt(open) * 10_000n - 2n * BigInt(rate) * BigInt(all);
      const isWithin = (twiceOff < 0n ? -twiceOff : twiceOff) <= BigInt(all);
      assert.equal(checkRecord(recordOf(perCent, { open, all, rate }), compiled).counts.pass === 1, isWithin);
    }));
  });
});
