import assert from "node:assert/strict";
import fc from "fast-check";
import { compileEdits, checkRecord } from "#core";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";
import { recordOf } from "../../helpers/record";

const source = "制度第2条";
const balance = { id: "T01.total", kind: "balance", strength: "hard", total: "total", parts: ["open", "closed"], source } as const;
const firms = formOf(
  { total: { label: "企业总数", measure: "家" }, open: { label: "复工企业", measure: "家" }, closed: { label: "未复工企业", measure: "家" } },
  [balance],
);

describe("balance", () => {
  it("passes when the parts add up to the total", () => {
    const checked = check(firms, { total: 1160, open: 600, closed: 560 });
    assert.deepEqual([tally(checked), checked.findings], ["1/0/0/0", []]);
  });

  it("fails at the total, and names parts, sum and difference", () => {
    const checked = check(firms, { total: 1250, open: 600, closed: 560 });
    assert.equal(tally(checked), "0/1/0/0");
    assert.deepEqual(checked.findings.map(brief), [{ code: "edit.balance", cells: ["C7", "C8", "C9"], expected: "1160", imbalance: "+90" }]);
    assert.deepEqual(checked.findings[0]?.values.parts, ["复工企业 600", "未复工企业 560"]);
    assert.equal(sentence(checked.findings[0]), "C7 企业总数：填报 1250，分项合计 1160，相差 +90。");
  });

  it("is undecided while a part is missing, and then says nothing", () => {
    const checked = check(firms, { total: 1250, open: 600 });
    assert.deepEqual([tally(checked), checked.findings], ["0/0/1/0", []]);
  });

  it("is broken, not failed, when the rule names an indicator that is not there", () => {
    const checked = check(unchecked(firms, [{ ...balance, parts: ["open", "shut"] }]), { total: 1, open: 1 });
    assert.equal(tally(checked), "0/0/0/1");
    assert.deepEqual(checked.findings.map(({ code, reach, unit, cells }) => ({ code, reach, unit, cells })), [{ code: "edit.broken", reach: "template", unit: null, cells: [] }]);
  });

  it("counts a blank as none where the form says so, but never an approximate figure", () => {
    const lenient = unchecked(firms, [{ ...balance, blank: "zero" }]);
    assert.equal(tally(check(lenient, { total: 600, open: 600 })), "1/0/0/0");
    assert.equal(tally(check(lenient, { total: 600, open: 600, closed: { state: "approximate" } })), "0/0/1/0");
    assert.equal(tally(check(lenient, { total: 600, open: 600, closed: undefined })), "0/0/1/0");
  });

  it("takes figures off that the rule takes off", () => {
    const net = unchecked(firms, [{ ...balance, parts: ["open"], less: ["closed"] }]);
    assert.equal(tally(check(net, { total: 40, open: 600, closed: 560 })), "1/0/0/0");
    const [finding] = check(net, { total: 41, open: 600, closed: 560 }).findings;
    assert.deepEqual([finding?.expected, finding?.imbalance, finding?.values.parts], ["40", "+1", ["复工企业 600", "−未复工企业 560"]]);
  });

  it("adds 万元 to 亿元 exactly: 37.71 亿元 and 304,700 万元 are 68.18 亿元", () => {
    const credit = formOf(
      { all: { label: "授信合计", measure: "亿元", decimals: 2 }, onSite: { label: "现场授信", measure: "亿元", decimals: 2 }, elsewhere: { label: "场外授信", measure: "万元" } },
      [{ id: "c", kind: "balance", strength: "hard", total: "all", parts: ["onSite", "elsewhere"], source }],
    );
    assert.equal(tally(check(credit, { all: 6818, onSite: 3771, elsewhere: 304_700 })), "1/0/0/0");
    const [finding] = check(credit, { all: 6918, onSite: 3771, elsewhere: 304_701 }).findings;
    assert.deepEqual([finding?.code, finding?.expected, finding?.imbalance, finding?.values.parts], ["edit.balance", "68.1801", "+0.9999", ["现场授信 37.71", "场外授信 304701万元"]]);
  });

  it("notes what rounding alone explains, and fails what it does not", () => {
    const credit = formOf(
      { all: { label: "合计", measure: "万元", decimals: 2 }, a: { label: "甲", measure: "万元", decimals: 2 }, b: { label: "乙", measure: "万元", decimals: 2 } },
      [{ id: "c", kind: "balance", strength: "hard", total: "all", parts: ["a", "b"], source }],
    );
    const rounded = check(credit, { all: 101, a: 50, b: 50 });
    assert.deepEqual([tally(rounded), rounded.findings.map(({ code, strength }) => [code, strength])], ["1/0/0/0", [["edit.rounding", "note"]]]);
    assert.equal(tally(check(credit, { all: 102, a: 50, b: 50 })), "0/1/0/0");
    const coarse = { value: 377_100_00, step: 100_00 };
    assert.equal(check(credit, { all: 377_149_99, a: coarse, b: 0 }).findings[0]?.code, "edit.rounding");
    assert.equal(check(credit, { all: 377_152_00, a: coarse, b: 0 }).findings[0]?.code, "edit.balance");
  });

  it("adds beyond the safe range without losing a unit", () => {
    const top = Number.MAX_SAFE_INTEGER;
    const net = unchecked(firms, [{ ...balance, parts: ["open", "closed"] }]);
    assert.deepEqual(check(net, { total: top, open: top, closed: 2 }).findings.map(brief).map(({ expected, imbalance }) => [expected, imbalance]), [["9007199254740993", "-2"]]);
  });

  it("is broken by a figure that is no whole number of steps", () => {
    assert.equal(tally(check(firms, { total: 1, open: 0.5, closed: 0.5 })), "0/0/0/1");
  });

  it("holds for exact counts if and only if the imbalance is 0", () => {
    const compiled = compileEdits(firms);
    fc.assert(fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.integer({ min: -3, max: 3 }), (open, closed, off) => {
      const total = open + closed + off;
      fc.pre(Number.isSafeInteger(total) && Number.isSafeInteger(open + closed));
      const { counts, findings } = checkRecord(recordOf(firms, { total, open, closed }), compiled);
      assert.equal(counts.pass === 1, off === 0);
      assert.equal(findings[0]?.imbalance ?? "0", off > 0 ? `+${off}` : String(off));
    }));
  });
});
