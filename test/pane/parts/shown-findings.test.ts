import { strict as assert } from "node:assert";
import { familyName, findingAt, saySettled } from "#core";
import { listedFindings, type FindingGroup } from "../../../src/pane/parts/listed-finding";
import { limitReaching, shownFindings } from "../../../src/pane/parts/shown-findings";

/** A worksheet with a blank in each of the first `count` rows, each of another edit unless they are `alike`. */
function group(heading: string, count: number, alike: "alike" | "unlike" = "unlike"): FindingGroup {
  const at = { workbook: "日报.xlsx", worksheet: heading, unit: null, period: null };
  const findings = Array.from({ length: count }, (_, row) =>
    findingAt(at, { code: "edit.required", strength: "hard", reach: "form", edit: alike === "alike" ? "S01.required" : `S01.${row}`, places: [{ row, column: 2 }], values: { label: `第${row}项` } }));
  return { heading, findings: listedFindings(findings.map((finding) => saySettled({ finding, answer: { kind: "open" } }, "zh-CN"))) };
}

const NONE: ReadonlySet<string> = new Set();

/** What is listed: heading, lines and findings of each group, and the lines that are left. */
function listed(groups: readonly FindingGroup[], limit: number, opened = NONE) {
  const { shown, left } = shownFindings(groups, limit, opened);
  return [...shown.map(({ heading, lines, count }) => `${heading} ${lines.length}/${count}`), `+${left}`];
}

describe("a list of findings", () => {
  it("shows as many as asked for over all worksheets together, and no empty worksheet", () => {
    assert.deepEqual(listed([group("日报", 30), group("物资", 0), group("签约", 30), group("台账", 5)], 50), ["日报 30/30", "签约 20/30", "+15"]);
  });

  it("folds 37 blanks of the same edit into one line, so that they hide no other sheet", () => {
    assert.deepEqual(listed([group("日报", 37, "alike"), group("签约", 3)], 50), ["日报 1/37", "签约 3/3", "+0"]);
    const { shown: [first] } = shownFindings([group("日报", 37, "alike")], 50, NONE);
    assert.deepEqual(first!.lines.map(({ family }) => family && [family.others, family.isOpen]), [[36, false]]);
  });

  it("lists all of a family that was opened", () => {
    const blanks = group("日报", 37, "alike");
    assert.deepEqual(listed([blanks, group("签约", 3)], 50, new Set([familyName(blanks.findings[0]!)])), ["日报 37/37", "签约 3/3", "+0"]);
  });

  it("reaches a finding far down in whole steps of 50, and never shrinks", () => {
    assert.equal(limitReaching(50, 49), 50);
    assert.equal(limitReaching(50, 50), 100);
    assert.equal(limitReaching(150, 3), 150);
    assert.equal(limitReaching(50, -1), 50);
  });

  it("gives each finding a name of its own, also two of the same rule at one cell", () => {
    const [first] = group("日报", 1).findings;
    const twice = listedFindings([first!, first!]);
    assert.notEqual(twice[0]!.key, twice[1]!.key);
  });
});
