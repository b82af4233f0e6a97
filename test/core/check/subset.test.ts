import assert from "node:assert/strict";
import { brief, check, formOf, sentence, tally, unchecked } from "../../helpers/check";

const edit = { id: "s", kind: "subset", strength: "hard", whole: "all", parts: ["listed", "small"], source: "其中项" } as const;
const firms = formOf({ all: { label: "企业", measure: "家" }, listed: { label: "其中：限上", measure: "家" }, small: { label: "其中：小微", measure: "户" }, }, []);
const form = formOf({ all: { label: "企业", measure: "家" }, listed: { label: "其中：限上", measure: "家" }, small: { label: "其中：小微", measure: "家" } }, [edit]);

describe("subset", () => {
  it("passes when each part is at most the whole, equal included", () => {
    assert.equal(tally(check(form, { all: 13_400, listed: 51, small: 13_400 })), "2/0/0/0");
  });

  it("fails at the part that exceeds the whole", () => {
    const checked = check(form, { all: 50, listed: 51, small: 3 });
    assert.deepEqual([tally(checked), checked.findings.map(brief)], ["1/1/0/0", [{ code: "edit.subset", cells: ["C8", "C7"], expected: "50", imbalance: "+1" }]]);
    assert.equal(sentence(checked.findings[0]), "C8 其中：限上：填报 51，多于“企业”的 50（+1）。");
  });

  it("is undecided for a part that is blank, and decides the others", () => {
    assert.equal(tally(check(form, { all: 50, listed: 49 })), "1/0/1/0");
  });

  it("is broken when part and whole count different things", () => {
    assert.equal(tally(check(unchecked(firms, [edit]), { all: 1, listed: 1, small: 1 })), "0/0/0/1");
  });
});
