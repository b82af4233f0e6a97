import assert from "node:assert/strict";
import { markFindings, type Finding, type MarkEntry, type Strength } from "#core";

const entry = (strength: Strength, address: string | null, sentence: string, worksheet = "日报"): MarkEntry => {
  const cells = address === null ? [] : [{ workbook: "a.xlsx", worksheet, address }];
  const finding: Finding = { code: "x", edit: "", strength, reach: "form", unit: null, period: null, workbook: "a.xlsx", worksheet, cells, values: {}, expected: null, imbalance: null };
  return { finding, sentence, remedy: "请改正。" };
};

describe("markFindings", () => {
  it("gives a cell one mark with its heaviest strength and all sentences, heaviest first", () => {
    assert.deepEqual(markFindings([entry("note", "C7", "甲"), entry("hard", "C7", "乙"), entry("soft", "C7", "丙")]), [
      { cell: { workbook: "a.xlsx", worksheet: "日报", address: "C7" }, strength: "hard", note: "● 乙\n   请改正。\n▲ 丙\n   请改正。\n○ 甲\n   请改正。" },
    ]);
  });

  it("orders marks by sheet, row and column, and marks only the first cell of a finding", () => {
    const two = entry("hard", "B2", "甲");
    const wide = { ...two, finding: { ...two.finding, cells: [...two.finding.cells, { workbook: "a.xlsx", worksheet: "日报", address: "Z9" }] } };
    const marks = markFindings([entry("soft", "C10", "乙"), entry("soft", "C9", "丙"), wide, entry("hard", "A1", "丁", "另表")]);
    assert.deepEqual(marks.map(({ cell }) => `${cell.worksheet}!${cell.address}`), ["另表!A1", "日报!B2", "日报!C9", "日报!C10"]);
  });

  it("gives no mark to a finding without a cell", () => {
    assert.deepEqual(markFindings([entry("hard", null, "没有报表")]), []);
  });

  it("shows only the strengths that are asked for", () => {
    assert.deepEqual(markFindings([entry("note", "C7", "甲"), entry("soft", "C8", "乙")], { strengths: ["hard", "soft"] }).map(({ cell }) => cell.address), ["C8"]);
  });

  it("keeps a note within 1,000 characters and says how many findings it does not tell", () => {
    const [mark] = markFindings(Array.from({ length: 40 }, (_, index) => entry("hard", "C7", `${index}${"长".repeat(60)}`)));
    assert.ok(mark!.note.length <= 1_000);
    assert.match(mark!.note, /\n… \+27$/);
    const [long] = markFindings([entry("hard", "C7", "😀".repeat(900))]);
    assert.ok(long!.note.length <= 1_000 && !/[\ud800-\udbff](?![\udc00-\udfff])/.test(long!.note));
  });
});
