import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "e", kind: "expression", strength: "hard", test: "[复工企业] + [未复工企业] = [企业总数]", source: "" } as const;
const form = formOf({
  total: { label: "企业总数", measure: "家" }, open: { label: "复工企业", measure: "家" }, closed: { label: "未复工企业", measure: "家" },
  rate: { label: "到岗率", measure: "%", decimals: 2, rollUp: { method: "none" } }, paid: { label: "放款", measure: "万元", decimals: 2 }, credit: { label: "授信", measure: "亿元", decimals: 2 },
  masked: { label: "佩戴口罩", type: "yes-no" }, state: { label: "状态", type: "text" }, day: { label: "日期", type: "date" },
}, [edit]);
const testing = (test: string, more = {}) => unchecked(form, [{ ...edit, test, ...more }]);

describe("expression", () => {
  it("passes when it is true", () => {
    assert.equal(tally(check(form, { total: 1160, open: 600, closed: 560 })), "1/0/0/0");
  });

  it("fails at the figure that stands alone, with both sides and the difference left − right", () => {
    const { findings } = check(form, { total: 1250, open: 600, closed: 560 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.expression", cells: ["C7", "C8", "C9"], expected: "1250", imbalance: "-90" }]);
    assert.equal(sentence(findings[0]), "C7 企业总数：不符合“[复工企业] + [未复工企业] = [企业总数]”：左边是 1160，应当 = 1250，相差 -90（企业总数 1250家、复工企业 600家、未复工企业 560家）。");
  });

  it("is undecided while a figure is missing, and when something is divided by 0", () => {
    assert.equal(tally(check(form, { total: 1250, open: 600 })), "0/0/1/0");
    assert.equal(tally(check(testing("[复工企业] / [企业总数] >= 50%"), { total: 0, open: 0 })), "0/0/1/0");
  });

  it("is broken when it cannot be read, and tells where", () => {
    const { findings } = check(testing("[复工企业] + = 3"), { open: 1 });
    assert.deepEqual(findings.map(({ code, values }) => [code, values.cause]), [["edit.broken", "operand-missing at 10: [复工企业] + = 3"]]);
  });

  it("is broken when it adds measures that do not add", () => {
    assert.equal(tally(check(testing("[放款] + [企业总数] > 0"), {})), "0/0/0/1");
  });

  it("reads a rate as a fraction, so that 90% is ninety per cent", () => {
    assert.equal(tally(check(testing("[到岗率] >= 90%"), { rate: 9000 })), "1/0/0/0");
    const { findings } = check(testing("[到岗率] >= 90%"), { rate: 8999 });
    assert.deepEqual([findings[0]?.expected, findings[0]?.imbalance], ["0.9", "-0.0001"]);
  });

  it("converts measures: 68.18 亿元 is 681,800.00 万元", () => {
    assert.equal(tally(check(testing("[放款] = [授信]"), { paid: 681_800_00, credit: 6818 })), "1/0/0/0");
    assert.equal(tally(check(testing("[放款] > [授信]"), { paid: 681_800_00, credit: 6817 })), "1/0/0/0");
  });

  it("only notes a comparison of sums that rounding explains", () => {
    assert.deepEqual(check(testing("[放款] = [授信]"), { paid: 681_849_99, credit: 6818 }).findings.map(({ code, strength }) => [code, strength]), [["edit.rounding", "note"]]);
    assert.deepEqual(check(testing("[放款] = [授信]"), { paid: 681_851_00, credit: 6818 }).findings.map(({ code }) => code), ["edit.expression"]);
    assert.deepEqual(check(testing("[复工企业] = [未复工企业]"), { open: 3, closed: 4 }).findings.map(({ code }) => code), ["edit.expression"]);
  });

  it("reports each condition of an AND by itself", () => {
    const both = testing("AND([复工企业] <= [企业总数], [未复工企业] <= [企业总数], [到岗率] <= 100%)");
    assert.deepEqual(check(both, { total: 5, open: 6, closed: 7 }).findings.map(({ imbalance }) => imbalance), ["+1", "+2"]);
    assert.equal(tally(check(both, { total: 5, open: 6, closed: 7 })), "0/2/1/0");
  });

  it("shows the comparison of the branch that was taken", () => {
    const { findings } = check(testing("IF([企业总数] > 0, [复工企业] >= 1, TRUE)"), { total: 5, open: 0 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.expression", cells: ["C8", "C7"], expected: "1", imbalance: "-1" }]);
    assert.equal(tally(check(testing("IF([企业总数] > 0, [复工企业] >= 1, TRUE)"), { total: 0, open: 0 })), "1/0/0/0");
  });

  it("tests texts, dates and yes/no marks", () => {
    assert.equal(tally(check(testing('OR([状态] = "销号", NOT([佩戴口罩]))'), { state: "办理中", masked: false })), "1/0/0/0");
    const { findings } = check(testing('OR([状态] = "销号", [佩戴口罩])'), { state: "办理中", masked: false });
    assert.deepEqual(findings.map(brief), [{ code: "edit.expression-false", cells: ["C14", "C13"], expected: null, imbalance: null }]);
    assert.equal(tally(check(testing('[日期] >= "2020-03-01"'), { day: "2020-02-29" })), "0/1/0/0");
  });

  it("asks whether something is blank; approximate is not blank", () => {
    const asked = testing("IF(ISBLANK([未复工企业]), [复工企业] = [企业总数], TRUE)");
    assert.equal(tally(check(asked, { total: 5, open: 4 })), "0/1/0/0");
    assert.equal(tally(check(asked, { total: 5, open: 4, closed: { state: "approximate" } })), "1/0/0/0");
  });

  it("names the figures that are there, not the blanks among them", () => {
    const { findings } = check(testing("[企业总数] = MAX(IF(ISBLANK([复工企业]), 0, [复工企业]), IF(ISBLANK([未复工企业]), 0, [未复工企业]))"), { total: 5, open: 4 });
    assert.deepEqual(findings[0]?.values.parts, ["企业总数 5家", "复工企业 4家"]);
  });

  it("counts a blank as 0 only where the rule says so", () => {
    assert.equal(tally(check(testing(edit.test, { blank: "zero" }), { total: 600, open: 600 })), "1/0/0/0");
  });
});
