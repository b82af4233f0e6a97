import assert from "node:assert/strict";
import { dateOfDayNumber, dayNumber, firstDayOf, isoDate, periodOfDate, periodTypeOf, previousPeriod, printPeriod } from "#core";

describe("period", () => {
  it("knows real days from impossible ones", () => {
    assert.equal(isoDate(2020, 2, 29), "2020-02-29");
    assert.equal(isoDate(2020, 2, 31), null);
    assert.equal(periodTypeOf("2020-02-31"), null);
  });

  it("counts days to and from 1970 without a gap over four centuries", () => {
    for (let days = -100_000; days < 100_000; days += 97) assert.equal(dayNumber(dateOfDayNumber(days)), days);
    assert.equal(dayNumber("1970-01-01"), 0);
    assert.equal(dateOfDayNumber(dayNumber("2020-03-20")), "2020-03-20");
  });

  it("puts days into ISO weeks, also across the new year", () => {
    assert.equal(periodOfDate("2020-03-20", "week"), "2020-W12");
    assert.equal(periodOfDate("2021-01-03", "week"), "2020-W53");
    assert.equal(periodOfDate("2018-12-31", "week"), "2019-W01");
    assert.equal(firstDayOf("2020-W53"), "2020-12-28");
  });

  it("names the period before", () => {
    assert.equal(previousPeriod("2020-03-01"), "2020-02-29");
    assert.equal(previousPeriod("2020-W01"), "2019-W52");
    assert.equal(previousPeriod("2020-Q1"), "2019-Q4");
    assert.equal(previousPeriod("2020-01"), "2019-12");
  });

  it("prints periods as a form shows them", () => {
    assert.deepEqual(["2020-03-20", "2020-W12", "2020-Q1", "2020"].map(printPeriod), ["2020年3月20日", "2020年第12周", "2020年第1季度", "2020年"]);
  });
});
