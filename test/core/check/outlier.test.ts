import assert from "node:assert/strict";
import { brief, formOf, hold, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "o", kind: "outlier", strength: "soft", of: ["staff"], per: "firms", limit: "50", least: "5", source: "" } as const;
const form = formOf({ firms: { label: "企业", measure: "家" }, staff: { label: "从业人员", measure: "人" }, name: { label: "名称", type: "text" } }, [edit]);

/** Eleven units with 55 to 65 people a firm. */
const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`单位${index}`, { firms: 10 + index, staff: (10 + index) * (55 + index) }]));

describe("outlier", () => {
  it("passes for units that are alike for their size", () => {
    assert.equal(tally(hold(form, eleven)), "11/0/0/0");
  });

  it("fails at the unit that stands out, beside what it is measured by", () => {
    const { findings } = hold(form, { ...eleven, 府坪: { firms: 15, staff: 9150 } });
    assert.deepEqual(findings.map(brief), [{ code: "edit.outlier", cells: ["C8", "C7"], expected: null, imbalance: null }]);
    assert.equal(findings[0]?.reach, "roll-up");
    assert.match(sentence(findings[0]), /^C8 从业人员：填报 9150人，“企业” 15家，平均 610.00；按 12 个单位的情况，一般在 \d+ 到 \d+ 之间。$/);
  });

  it("says what would have been ordinary: the whole numbers just inside pass, the next ones do not", () => {
    const { least, most } = hold(form, { ...eleven, 府坪: { firms: 15, staff: 9150 } }).findings[0]!.usual!;
    assert.ok(Number(least) < 900 && Number(most) > 900 && Number(most) < 9150);
  });

  it("does not ask units that are too small for it", () => {
    assert.equal(tally(hold(form, { ...eleven, 府坪: { firms: 4, staff: 9000 } })), "12/0/0/0");
  });

  it("is undecided for a gap, and among fewer than ten units", () => {
    assert.deepEqual(hold(form, { ...eleven, 府坪: { firms: 15 } }).counts, { pass: 11, fail: 0, undecided: 1, broken: 0, withoutHistory: 0 });
    assert.equal(hold(form, { 府坪: { firms: 15, staff: 9150 }, 永安: { firms: 10, staff: 600 } }).counts.withoutHistory, 2);
  });

  it("is broken for a text", () => {
    assert.equal(tally(hold(unchecked(form, [{ ...edit, of: ["name"] }]), { 府坪: { firms: 15, staff: 900 } })), "0/0/0/1");
  });
});
