import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePeriodText, parseSheetDate, PERIOD_TYPES, periodTypeOf, printPeriod, periodOfDate, dateOfDayNumber, type CellValue, type PeriodType } from "#core";

const period = (value: CellValue, type: PeriodType, year: number | null = null, format = "General") => parsePeriodText(value, format, false, type, year);

describe("parsePeriodText", () => {
  it("reads a day, alone, behind a label or in a title", () => {
    for (const text of [
      "2020年3月20日", "2020-03-20", "20200320", "填报日期：2020年3月20日", "统计日期: 2020.3.20", "截至2020年3月20日24时", "武陵区复工复产日报（二〇二〇年三月二十日）", "数据截止日期：2020/3/20 18:00",
    ]) assert.equal(period(text, "day"), "2020-03-20", text);
    assert.equal(period(20_200_320, "day"), "2020-03-20");
    assert.equal(period(43_910, "day", null, "yyyy-m-d"), "2020-03-20");
  });

  it("takes a missing year from the caller, or says nothing", () => {
    for (const text of ["截至3月20日", "3.20", "截至3.20", "3月20日复工复产统计表", "3月20日\n（0-18时）", "统计日期3月20日     单位：吨", "填报日期：3月20日"]) {
      assert.equal(period(text, "day", 2020), "2020-03-20", text);
      assert.equal(period(text, "day"), null, text);
    }
    assert.equal(period("投资1.2亿元", "day", 2020), null);
  });

  it("reads weeks, months, quarters and years in their own shapes", () => {
    const table: readonly (readonly [string, PeriodType, string])[] = [
      ["2020年第12周", "week", "2020-W12"], ["2020-W12", "week", "2020-W12"], ["2020年第十二周", "week", "2020-W12"], ["第12周", "week", "2020-W12"],
      ["2020年3月", "month", "2020-03"], ["2020年3月份", "month", "2020-03"], ["2020-03", "month", "2020-03"], ["2020.3", "month", "2020-03"], ["202003", "month", "2020-03"], ["三月份", "month", "2020-03"],
      ["2020年第1季度", "quarter", "2020-Q1"], ["2020年一季度", "quarter", "2020-Q1"], ["第一季度", "quarter", "2020-Q1"], ["Q1", "quarter", "2020-Q1"], ["2020-Q1", "quarter", "2020-Q1"], ["2020Q1", "quarter", "2020-Q1"],
      ["2020年", "year", "2020"], ["2020年度", "year", "2020"], ["2020", "year", "2020"], ["武陵区2020年度汇总表", "year", "2020"],
    ];
    for (const [text, type, expected] of table) assert.equal(period(text, type, 2020), expected, text);
    assert.equal(period(2020, "year"), "2020");
    assert.equal(period(202_003, "month"), "2020-03");
  });

  it("gives a day, or days of one and the same period, its period", () => {
    for (const text of ["2020年3月20日", "2020年3月16日—3月22日", "2020.3.16-3.22", "（2020年3月16日至2020年3月22日）"]) assert.equal(period(text, "week"), "2020-W12", text);
    assert.equal(period("2020-03-20", "month"), "2020-03");
    assert.equal(period("2020-03-20", "quarter"), "2020-Q1");
  });

  it("says nothing where two periods are named, none, or an impossible one", () => {
    for (const text of ["2020年3月20日 填表 2020年3月21日 审核", "2020年2月31日", "13812345678", "", "无", "2020年3月"]) assert.equal(period(text, "day", 2020), null, text);
    assert.equal(period("2020年1-3月", "month", 2020), null);
    assert.equal(period("3月第2周", "week", 2020), null);
    assert.equal(period("2020年第54周", "week"), null);
    assert.equal(period(true, "day"), null);
    assert.equal(period({ error: "#N/A" }, "day"), null);
  });

  it("reads back every period as a form prints it", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...PERIOD_TYPES), (days, type) => {
      const expected = periodOfDate(dateOfDayNumber(days), type);
      assert.equal(period(printPeriod(expected), type), expected);
      assert.equal(period(`报告期：${printPeriod(expected)}`, type), expected);
      assert.equal(period(expected, type), expected);
    }));
  });

  it("never throws, and gives a period of the type that was asked for", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123年月日季度周第Q-./~至：一二十〇 w") }), fc.double());
    fc.assert(fc.property(text, fc.constantFrom(...PERIOD_TYPES), (value, type) => {
      const found = period(value, type, 2020);
      return found === null || periodTypeOf(found) === type;
    }), { numRuns: 3_000 });
  });
});

describe("parseSheetDate", () => {
  const context = { format: "General", date1904: false, period: "2020-03-20" };

  it("reads the day of a head or foot, also behind its label", () => {
    assert.equal(parseSheetDate("填报日期：3月21日", context), "2020-03-21");
    assert.equal(parseSheetDate("2020-03-21 08:30", context), "2020-03-21");
    assert.equal(parseSheetDate(43_911, { ...context, format: "yyyy-m-d" }), "2020-03-21");
    assert.equal(parseSheetDate("2月31日", context), null);
    assert.equal(parseSheetDate(null, context), null);
  });
});
