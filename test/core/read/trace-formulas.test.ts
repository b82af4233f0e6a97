import assert from "node:assert/strict";
import { areasIn, dependentsOf, printArea } from "#core";
import { sheet } from "../../helpers/sheet";

const areas = (formula: string) => areasIn(formula, "本表").map(({ worksheet, area }) => `${worksheet}!${printArea(area)}`);

describe("areasIn", () => {
  it("finds cells, ranges and other sheets' cells, quoted or not, absolute or not", () => {
    assert.deepEqual(areas("SUM(C5:$C$21)+汇总表2!K22-'O''Brien 表'!$B2"), ["本表!C5:C21", "汇总表2!K22", "O'Brien 表!B2"]);
  });

  it("takes no text, function or name for a reference, and leaves other files out", () => {
    assert.deepEqual(areas('IF(A1="B2",LOG10(3),[1]Sheet1!C3)&RATE2020'), ["本表!A1"]);
  });

  it("reads whole columns", () => {
    const [{ area } = { area: null }] = areasIn("SUM(C:D)", "x");
    assert.deepEqual(area && [area.left, area.right, area.top], [2, 3, 0]);
  });
});

describe("dependentsOf", () => {
  it("follows a wrong cell through sums to other tabs", () => {
    const totals = sheet("汇总", `
      |   | A         | B              | C  |
      | 1 | 92        | =A1+8 → 100    | 7  |
      | 2 | =C1 → 7   |                |    |
    `);
    const report = sheet("省厅", `
      |   | A                     |
      | 1 | =汇总!B1 → 100        |
      | 2 | =SUM(A1:A1)/2 → 50    |
      | 3 | =汇总!A2 → 7          |
    `);
    const found = dependentsOf([totals, report], { workbook: "test.xlsx", worksheet: "汇总", address: "A1" });
    assert.deepEqual(found.map(({ cell, value }) => `${cell.worksheet}!${cell.address}=${String(value)}`), ["汇总!B1=100", "省厅!A1=100", "省厅!A2=50"]);
  });

  it("ends on circles", () => {
    const circle = sheet("x", "|  | A | B |\n| 1 | =B1 → 0 | =A1 → 0 |");
    assert.equal(dependentsOf([circle], { workbook: "test.xlsx", worksheet: "x", address: "A1" }).length, 2);
  });
});
