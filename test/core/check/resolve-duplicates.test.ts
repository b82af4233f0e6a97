import assert from "node:assert/strict";
import { resolveDuplicates, versionMark, type Figure, type UnitRecord } from "#core";
import { sampleForm } from "../../helpers/sample-form";

function sent(workbook: string, people: number | null, unit = "002"): UnitRecord {
  const figure: Figure = { indicator: "people", value: people, step: 1, row: 7, column: 1, state: people === null ? "blank" : "figure", isNumber: true };
  return { template: "T01", version: 2, unit: { code: unit, name: "府坪街道" }, period: "2020-03-20", workbook, worksheet: "简报", figures: new Map([["people", figure]]) };
}

const undated = (record: UnitRecord) => ({ record, filedOn: null });

describe("resolveDuplicates", () => {
  it("keeps what only came once", () => {
    const record = sent("a.xlsx", 5);
    assert.deepEqual(resolveDuplicates(sampleForm, [undated(record)]), { kept: [record], superseded: [], disputed: [], findings: [] });
  });

  it("takes the file that calls itself newer and says cell by cell what changed", () => {
    const [old, corrected] = [sent("日报.xlsx", 1890), sent("日报（更正）.xlsx", 1897)];
    const { kept, superseded, findings } = resolveDuplicates(sampleForm, [undated(corrected), undated(old)]);
    assert.deepEqual([kept, superseded], [[corrected], [old]]);
    assert.equal(findings[0]?.code, "roster.superseded");
    assert.deepEqual(findings[0]?.values["differences"], ["从业人员 1890 → 1897"]);
    assert.deepEqual(findings[0]?.cells.map(({ workbook, address }) => `${workbook} ${address}`), ["日报.xlsx B8", "日报（更正）.xlsx B8"]);
  });

  it("goes by the date on the form before it goes by the file's name", () => {
    const older = { record: sent("日报（更正）.xlsx", 1), filedOn: "2020-03-20" };
    const newer = { record: sent("日报.xlsx", 2), filedOn: "2020-03-21" };
    assert.deepEqual(resolveDuplicates(sampleForm, [older, newer]).kept, [newer.record]);
  });

  it("counts the same figures sent twice only once", () => {
    const { kept, findings } = resolveDuplicates(sampleForm, [undated(sent("a.xlsx", 5)), undated(sent("b.xlsx", 5))]);
    assert.equal(kept.length, 1);
    assert.deepEqual(findings.map(({ code, strength }) => [code, strength]), [["roster.same-again", "note"]]);
  });

  it("takes neither when it cannot tell which is newer", () => {
    const { kept, disputed, findings } = resolveDuplicates(sampleForm, [undated(sent("a.xlsx", 5)), undated(sent("b.xlsx", 6))]);
    assert.deepEqual([kept.length, disputed.length], [0, 2]);
    assert.deepEqual(findings.map(({ code, strength }) => [code, strength]), [["roster.duplicate", "hard"], ["roster.duplicate", "hard"]]);
  });

  it("knows a gap from a zero when it compares", () => {
    assert.equal(resolveDuplicates(sampleForm, [undated(sent("a.xlsx", 0)), undated(sent("b.xlsx", null))]).disputed.length, 2);
  });
});

describe("versionMark", () => {
  it("orders the ways in which people name versions", () => {
    const names = ["日报.xlsx", "日报(1).xlsx", "日报(2).xlsx", "日报第3版.xlsx", "日报v4.xlsx", "日报-更正.xlsx"];
    const marks = names.map(versionMark);
    assert.deepEqual(marks, [...marks].sort((one, other) => one - other));
    assert.equal(new Set(marks).size, marks.length);
  });

  it("takes a date in brackets for no version", () => {
    assert.equal(versionMark("日报(2020-03-20).xlsx"), 0);
  });
});
