import assert from "node:assert/strict";
import { enter } from "./model/entry";
import { formatNumber } from "./model/number-text";

const value = (text: unknown, format = "General") => enter(text, format).value;

describe("what is typed into the fake Excel", () => {
  it("becomes a number, a date, a truth value or an error where it looks like one", () => {
    assert.deepEqual(
      ["12", "1,250", "12.5%", "(5)", "1e3", "￥8", "２，０４６", "2020-03-20", "2020年3月20日", "true", "#n/a"].map((text) => value(text)),
      [12, 1250, 0.125, -5, 1000, 8, 2046, 43910, 43910, true, { error: "#N/A" }],
    );
  });

  it("stays text where it looks like none", () => {
    for (const text of ["7家", "—", "1,25", "2020-13-01", "12 34", "-", "第1组", "1.2.3"]) assert.equal(value(text), text);
  });

  it("stays text behind an apostrophe and in a cell formatted as text", () => {
    assert.deepEqual([value("'007"), value("'=1+1"), value("007", "@"), enter("=1+1", "@").formula, value(12, "@")], ["007", "=1+1", "007", null, "12"]);
  });

  it("becomes a formula behind an equals sign, and behind a leading sign too", () => {
    assert.deepEqual([enter("=A1+1", "General").formula, enter("-无", "General").formula, enter("+A1", "General").formula], ["A1+1", "-无", "+A1"]);
  });

  it("brings its number format along", () => {
    assert.deepEqual(["12%", "1,250.5", "2020/3/20", "7"].map((text) => enter(text, "General").format), ["0%", "#,##0.00", "yyyy/m/d", null]);
  });
});

describe("formatNumber", () => {
  it("prints numbers as plain formats show them", () => {
    const shown: readonly (readonly [number, string, string])[] = [
      [1234.5, "General", "1234.5"], [0.1 + 0.2, "General", "0.3"], [1234.5, "#,##0.00", "1,234.50"], [-5, "0", "-5"], [-5, "0;(0)", "(5)"], [0.125, "0.0%", "12.5%"],
      [43910, "yyyy-mm-dd", "2020-03-20"], [43910, 'yyyy"年"m"月"d"日"', "2020年3月20日"], [0.75, "h:mm", "18:00"], [7, '0"家"', "7家"],
    ];
    for (const [number, format, text] of shown) assert.equal(formatNumber(number, format), text);
  });
});
