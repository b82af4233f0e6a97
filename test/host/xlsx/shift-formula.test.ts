import assert from "node:assert/strict";
import fc from "fast-check";
import { shiftFormula } from "../../../src/host/xlsx/shift-formula";

describe("shiftFormula", () => {
  const moved: readonly (readonly [formula: string, downTwoRightOne: string])[] = [
    ["A1+$B1+C$1+$D$1", "B3+$B3+D$1+$D$1"],
    ["SUM(B2:D9)/COUNT(A:A,2:3)", "SUM(C4:E11)/COUNT(B:B,4:5)"],
    ["SUM($A:B)+SUM($1:3)+SUM(A$1:$B2)", "SUM($A:C)+SUM($1:5)+SUM(B$1:$B4)"],
    ["'A1 表'!A1+Sheet1!B2+府坪街道!C3", "'A1 表'!B3+Sheet1!C4+府坪街道!D5"],
    ["'O''Brien A1'!A1", "'O''Brien A1'!B3"],
    ['"A1 & ""B2"""&A1', '"A1 & ""B2"""&B3'],
    ["LOG10(A1)+ATAN2(A1,B1)+DEC2BIN(A1)+T.TEST(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)+DEC2BIN(B3)+T.TEST(B3,C3)"],
    ["1E5+A1*1.5E-3+2E+4", "1E5+B3*1.5E-3+2E+4"],
    ["rate_A1+A1_rate+合计A1+TAX2020X+_A1+A1.B1+XFE1+A1048577", "rate_A1+A1_rate+合计A1+TAX2020X+_A1+A1.B1+XFE1+A1048577"],
    ["Table1[Column A1]+Table1[[#This Row],[B2]]+[1]Sheet1!A1", "Table1[Column A1]+Table1[[#This Row],[B2]]+[1]Sheet1!B3"],
    ["A1:INDEX(B1:B5,2)", "B3:INDEX(C3:C7,2)"],
    ["Sheet1!A1:Sheet1!B2", "Sheet1!B3:Sheet1!C4"],
    ["Sheet1:Sheet3!A1", "Sheet1:Sheet3!B3"],
    ["#REF!+A1#+@A1+{1,2;3,4}", "#REF!+B3#+@B3+{1,2;3,4}"],
    ["xfd1+A1048576", "#REF!+#REF!"],
    ["IF(A1>=0.5,TRUE,FALSE)", "IF(B3>=0.5,TRUE,FALSE)"],
    ["", ""],
  ];
  for (const [formula, expected] of moved) {
    it(`moves ${formula || "nothing"}`, () => {
      assert.equal(shiftFormula(formula)(2, 1), expected);
    });
  }

  it("says #REF! where an area would leave the sheet", () => {
    assert.equal(shiftFormula("SUM(A1:B2)+A3+$A$1")(-2, 0), "SUM(#REF!)+A1+$A$1");
    assert.equal(shiftFormula("SUM(B:C,5:6)")(-5, -2), "SUM(#REF!,#REF!)");
  });

  it("leaves a formula as it is where it does not move, and comes back", () => {
    const word = fc.constantFrom("A1", "$B$2", "C$3", "SUM(", ")", "+", '"A1"', "'A 1'!", "[1]", "名A1", ":", "1E5", ",", " ", '"', "'", "[", "]", "$");
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }).map((words) => words.join("")), (formula) => {
      assert.equal(shiftFormula(formula)(0, 0), formula);
      const there = shiftFormula(formula)(3, 2);
      assert.equal(shiftFormula(there)(-3, -2), formula);
    }));
  });

  for (const evil of ['"', "'", "[", "[[a]", "A1:", "$", "[']", "a"]) {
    it(`takes no longer than a glance over 200,000 times ${evil}`, function () {
      this.timeout(2000);
      shiftFormula(evil.repeat(200_000));
    });
  }
});
