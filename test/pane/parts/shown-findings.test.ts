import { strict as assert } from "node:assert";
import { findingAt, saySettled } from "#core";
import { listedFindings, type FindingGroup } from "../../../src/pane/parts/listed-finding";
import { limitReaching, shownFindings } from "../../../src/pane/parts/shown-findings";

/** A worksheet with a blank in each of the first `count` rows. */
function group(heading: string, count: number): FindingGroup {
  const at = { workbook: "日报.xlsx", worksheet: heading, unit: null, period: null };
  const findings = Array.from({ length: count }, (_, row) =>
    findingAt(at, { code: "edit.required", strength: "hard", reach: "form", edit: "S01.required", places: [{ row, column: 2 }], values: { label: `第${row}项` } }));
  return { heading, findings: listedFindings(findings.map((finding) => saySettled({ finding, answer: { kind: "open" } }, "zh-CN"))) };
}

const sizes = (groups: readonly FindingGroup[]) => groups.map(({ heading, findings }) => `${heading} ${findings.length}`);

describe("a list of findings", () => {
  it("shows as many as asked for over all worksheets together, and no empty worksheet", () => {
    assert.deepEqual(sizes(shownFindings([group("日报", 30), group("物资", 0), group("签约", 30), group("台账", 5)], 50)), ["日报 30", "签约 20"]);
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
