import assert from "node:assert/strict";
import { check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "l", kind: "code-list", strength: "hard", of: "state", list: ["已复工", "未复工"], source: "" } as const;
const form = formOf({ state: { label: "状态", type: "text" }, count: { label: "数", measure: "家" } }, [edit]);

describe("code-list", () => {
  it("passes a listed text, blanks at its ends aside", () => {
    assert.deepEqual([check(form, { state: "已复工" }), check(form, { state: " 未复工　" })].map(tally), ["1/0/0/0", "1/0/0/0"]);
  });

  it("fails for any other text, and tells the choices", () => {
    const { findings } = check(form, { state: "复工中" });
    assert.deepEqual(findings.map(({ code, values }) => [code, values.list]), [["edit.code-list", ["已复工", "未复工"]]]);
    assert.equal(sentence(findings[0]), "C7 状态：“复工中”不在可选范围内。");
  });

  it("is undecided for a blank", () => {
    assert.equal(tally(check(form, {})), "0/0/1/0");
  });

  it("is broken when it is put to a number", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, of: "count" }]), { count: 1 })), "0/0/0/1");
  });
});
