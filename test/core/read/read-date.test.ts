import assert from "node:assert/strict";
import fc from "fast-check";
import { dateOfDayNumber, dayNumber, readCell, type CellValue, type Period } from "#core";
import { isoOfSerial } from "../../../src/core/read/date-serial";
import { brief, content } from "../../helpers/indicators";

const read = (value: CellValue, period: Period | null = "2020-03-20", format = "General", date1904 = false): string =>
  brief(readCell(value, content("date"), { format, date1904, period }));

function reads(table: readonly (readonly [CellValue, string])[]): void {
  assert.deepEqual(table.map(([value]) => [value, read(value)]), table);
}

describe("readDate", () => {
  it("reads full dates in every shape", () => {
    for (const text of [
      "2020-03-20", "2020-3-20", "2020/3/20", "2020.3.20", "２０２０．３．２０", "20200320", "2020年3月20日", "2020年03月20号", "2020 年 3 月 20 日", "2020年3月20", "二〇二〇年三月二十日",
      "二零二零年三月二十日", "二○二○年三月廿日", "2020-03-20 08:30:00", "2020-03-20T08:30:00Z", "2020/3/20 8:30", "2020年3月20日上午9:30", "2020年3月20日 18时", "2020年3月20日24时",
      "2020年3月20日（星期五）", "2020-03-20 周五 08:30", "（2020年3月20日）", "20-Mar-2020", "Mar 20, 2020", "\n2020-03-20 ",
    ]) assert.equal(read(text), "2020-03-20", text);
  });

  it("takes a missing year from the period", () => {
    for (const text of ["3月20日", "３月２０日", "三月二十日", "3.20", "3/20", "3-20", "03.20", "3月20号", "3月20"]) assert.equal(read(text), "2020-03-20", text);
    assert.equal(read("3.2"), "2020-03-02");
    assert.equal(read("3月20日", "2020-W12"), "2020-03-20");
    assert.equal(read("3月20日", null), "not-a-date");
  });

  it("takes the year nearest to the period across the new year, with less certainty", () => {
    assert.equal(read("12月30日", "2020-01-02"), "2019-12-30?");
    assert.equal(read("1月2日", "2019-12-31"), "2020-01-02?");
    assert.equal(read("12月20日", "2020"), "2020-12-20");
    assert.equal(read("1月3日", "2020-W53"), "2021-01-03");
    assert.equal(read("2月29日", "2021-03-05"), "impossible-date");
  });

  it("reads two-digit years and years at the end only where no doubt is left, and not for sure", () => {
    reads([
      ["20.3.20", "2020-03-20?"], ["20/3/20", "2020-03-20?"], ["20年3月20日", "2020-03-20?"], ["65.3.2", "1965-03-02?"], ["3/20/2020", "2020-03-20?"], ["20/3/2020", "2020-03-20?"],
      ["3/4/2020", "not-a-date"], ["3/3/2020", "2020-03-03?"],
    ]);
  });

  it("names days that the calendar has not", () => {
    reads([
      ["2月31日", "impossible-date"], ["二月三十日", "impossible-date"], ["2020-02-30", "impossible-date"], ["2019年2月29日", "impossible-date"], ["2020年13月1日", "impossible-date"], ["13月5日", "impossible-date"],
      [20200231, "impossible-date"], ["2.30", "impossible-date"], ["20200431", "impossible-date"],
    ]);
    assert.equal(read("2月31日", null), "impossible-date");
  });

  it("refuses what names no single day", () => {
    reads([
      ["13.5", "not-a-date"], ["2020年3月", "not-a-date"], ["3月", "not-a-date"], ["明天", "not-a-date"], ["2020-3.20", "not-a-date"], ["3月20日-3月25日", "not-a-date"], ["1020-03-20", "not-a-date"],
      [12, "not-a-date"], [-5, "not-a-date"], [true, "boolean"], [{ error: "#N/A" }, "error-value"], ["无", "not-reported"], ["—", "not-reported"], [null, "blank"],
    ]);
  });

  it("reads serials under a date format in both systems, their time dropped", () => {
    assert.equal(read(43_910, null, "yyyy-m-d"), "2020-03-20");
    assert.equal(read(43_910.75, null, "m/d/yy h:mm"), "2020-03-20");
    assert.equal(read(42_448, null, "yyyy-m-d", true), "2020-03-20");
    assert.equal(read(1, null, "yyyy-m-d"), "1900-01-01");
    assert.equal(read(59, null, "yyyy-m-d"), "1900-02-28");
    assert.equal(read(60, null, "yyyy-m-d"), "impossible-date");
    assert.equal(read(61, null, "yyyy-m-d"), "1900-03-01");
    assert.equal(read(0, null, "yyyy-m-d", true), "1904-01-01");
    assert.equal(read(0.5, null, "h:mm"), "not-a-date");
    assert.equal(read(2_958_465, null, "yyyy-m-d"), "9999-12-31");
    assert.equal(read(2_958_466, null, "yyyy-m-d"), "not-a-date");
  });

  it("takes plain numbers for days only where one reading is left", () => {
    reads([
      [20200320, "2020-03-20"], [43_910, "2020-03-20?"], ["43910", "2020-03-20?"], [3.21, "2020-03-21?"], [3.05, "2020-03-05?"], [3.4, "2020-03-04?"], [3.2, "not-a-date"], [3.1, "not-a-date"], [2020, "not-a-date"],
      [1e300, "not-a-date"],
    ]);
  });

  it("counts serials of both systems without a gap", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_000_000 }), (serial) => {
      const date = isoOfSerial(serial, false)!;
      assert.equal(isoOfSerial(serial - 1462, true), serial >= 1462 ? date : null);
      assert.equal(isoOfSerial(serial + 1, false), dateOfDayNumber(dayNumber(date) + 1));
    }));
  });
});
