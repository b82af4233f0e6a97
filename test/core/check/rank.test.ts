import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "n", kind: "rank", strength: "hard", scores: ["sa", "sb", "sc", "sd"], ranks: ["ra", "rb", "rc", "rd"], order: "descending", source: "" } as const;
const score = (label: string) => ({ label, measure: "分", decimals: 1, rollUp: { method: "none" } }) as const;
const rank = (label: string) => ({ label, measure: "名次", rollUp: { method: "none" } }) as const;
const form = formOf({ sa: score("甲分"), sb: score("乙分"), sc: score("丙分"), sd: score("丁分"), ra: rank("甲名次"), rb: rank("乙名次"), rc: rank("丙名次"), rd: rank("丁名次") }, [edit]);
const scores = { sa: 955, sb: 900, sc: 900, sd: 880 };

describe("rank", () => {
  it("passes ranks that follow from the scores; equal scores share a rank", () => {
    assert.equal(tally(check(form, { ...scores, ra: 1, rb: 2, rc: 2, rd: 4 })), "4/0/0/0");
  });

  it("fails at each stale rank", () => {
    const { findings } = check(form, { ...scores, ra: 1, rb: 2, rc: 3, rd: 4 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.rank", cells: ["C13", "C9"], expected: "2", imbalance: "+1" }]);
    assert.equal(sentence(findings[0]), "C13 丙名次：填报第 3 名，按“丙分”90.0 应为第 2 名。");
  });

  it("is undecided while any score is missing: the rank could change", () => {
    assert.equal(tally(check(form, { ...scores, sd: null, ra: 1, rb: 2, rc: 2, rd: 4 })), "0/0/4/0");
  });

  it("is broken when scores and ranks are not as many", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, ranks: ["ra"] }]), scores)), "0/0/0/1");
  });

  it("puts the lowest first where the form says so", () => {
    assert.equal(tally(check(unchecked(form, [{ ...edit, order: "ascending" }]), { ...scores, ra: 4, rb: 2, rc: 2, rd: 1 })), "4/0/0/0");
  });
});
