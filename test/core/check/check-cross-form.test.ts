import assert from "node:assert/strict";
import { checkCrossForm, compileEdits, type Template, type UnitRecord } from "#core";
import { brief, formOf, sentence, tally, unchecked } from "../../helpers/check";
import { recordOf } from "../../helpers/record";

const edit = { id: "x", kind: "cross-form", strength: "hard", of: "credit", other: { template: "T99", indicator: "credit" }, source: "" } as const;
const own = formOf({ credit: { label: "授信", measure: "亿元", decimals: 2 } }, [edit]);
const other: Template = { ...formOf({ credit: { label: "授信额", measure: "万元" } }, []), id: "T99", name: { "zh-CN": "银行表" } };
const compiled = (...templates: Template[]) => new Map(templates.map((template) => [template.id, compileEdits(template)]));
const sent = (credit: number | null): UnitRecord => recordOf(other, { credit }, { worksheet: "银行" });

describe("checkCrossForm", () => {
  it("passes when both forms say the same in their own measures", () => {
    assert.equal(tally(checkCrossForm([recordOf(own, { credit: 6818 }), sent(681_800)], compiled(own, other))), "1/0/0/0");
  });

  it("fails at the own figure, and points at the other form's cell", () => {
    const { findings } = checkCrossForm([recordOf(own, { credit: 6918 }), sent(681_800)], compiled(own, other));
    assert.deepEqual(findings.map(brief), [{ code: "edit.cross-form", cells: ["C7", "C7"], expected: "68.18", imbalance: "+1.00" }]);
    assert.deepEqual([findings[0]?.reach, findings[0]?.cells.map(({ worksheet }) => worksheet)], ["cross-form", ["府坪街道", "银行"]]);
    assert.equal(sentence(findings[0]), "C7 授信：填报 69.18亿元，《银行表》的“授信额”是 68.18亿元，相差 +1.00。");
  });

  it("is undecided while the other form was not sent, or its figure is missing", () => {
    assert.equal(tally(checkCrossForm([recordOf(own, { credit: 6818 })], compiled(own, other))), "0/0/1/0");
    assert.equal(tally(checkCrossForm([recordOf(own, { credit: 6818 }), sent(null)], compiled(own, other))), "0/0/1/0");
  });

  it("is broken when the other form has no such figure", () => {
    const wrong = unchecked(own, [{ ...edit, other: { template: "T99", indicator: "debit" } }]);
    const checked = checkCrossForm([recordOf(own, { credit: 6818 }), sent(681_800)], compiled(wrong, other));
    assert.deepEqual([tally(checked), checked.findings[0]?.code], ["0/0/0/1", "edit.broken"]);
  });
});
