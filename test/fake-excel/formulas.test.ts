import assert from "node:assert/strict";
import { valueAt } from "./model/cell-values";
import { FakeWorkbook } from "./model/workbook";

/** A workbook with 府坪 (A1:B3 = 1, x; 2, 0.1; blank, 0.2) and the formula on Sheet1. */
function result(formula: string) {
  const book = new FakeWorkbook("算.xlsx");
  const unit = book.insert("府坪（'1'）");
  for (const [row, cells] of [[1, "x"], [2, 0.1], [null, 0.2]].entries()) for (const [column, value] of cells.entries()) unit.makeCell(row, column).value = value;
  book.active.makeCell(0, 0).value = 3;
  book.active.makeCell(4, 4).formula = formula;
  return valueAt(book.active, 4, 4);
}

const ref = "'府坪（''1''）'!";

describe("formulas of the fake Excel", () => {
  it("add up references and ranges of other sheets, texts and blanks being nothing", () => {
    assert.equal(result(`SUM(${ref}A1:B3)`), 3.3000000000000003);
    assert.equal(result(`ROUND(SUM(${ref}B1:B3),1)+${ref}A1*2`), 2.3);
    assert.equal(result(`A1+${ref}A3`), 3);
  });

  it("choose, count and compare", () => {
    assert.equal(result(`IF(COUNT(${ref}A1:B3)=0,"",MAX(${ref}A1:A3))`), 2);
    assert.equal(result(`IF(COUNT(${ref}D1:D3)=0,"",1)`), "");
    assert.equal(result(`IF(ISNUMBER(${ref}B1),${ref}B1,"")`), "");
    assert.equal(result('LEN("HUIHE:HARD")=10'), true);
  });

  it("work out the rates that our totals use", () => {
    assert.equal(result(`IF(SUMPRODUCT(ISNUMBER(${ref}B1:B3)*1,${ref}A1:A3)=0,"",ROUND(SUMPRODUCT(ISNUMBER(${ref}B1:B3)*1,${ref}A1:A3)*100/SUM(${ref}A1:A3),2))`), 66.67);
  });

  it("are errors where Excel has errors", () => {
    assert.deepEqual([result("1/0"), result("未知!A1"), result("没有这个名称"), result('"a"+1')], [{ error: "#DIV/0!" }, { error: "#REF!" }, { error: "#NAME?" }, { error: "#VALUE!" }]);
  });

  it("keep their last value when they are not understood, and do not hang when they turn in a circle", () => {
    assert.equal(result("XLOOKUP(1,A1:A3,B1:B3)"), 0);
    assert.equal(result("E5+1"), 1);
  });

  it("follow a cell that changes", () => {
    const book = new FakeWorkbook("算.xlsx");
    book.active.makeCell(0, 0).value = 1;
    book.active.makeCell(0, 1).formula = "A1*2";
    assert.equal(valueAt(book.active, 0, 1), 2);
    book.active.makeCell(0, 0).value = 5;
    book.generation++;
    assert.equal(valueAt(book.active, 0, 1), 10);
  });
});
