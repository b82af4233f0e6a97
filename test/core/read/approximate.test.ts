import assert from "node:assert/strict";
import fc from "fast-check";
import { readCell, type Indicator } from "#core";
import { brief, counted } from "../../helpers/indicators";

const CONTEXT = { format: "General", date1904: false, period: null };

function bounds(indicator: Indicator, table: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(table)) assert.equal(brief(readCell(text, indicator, CONTEXT)), `≈${expected}`, text);
}

describe("approximateEntry", () => {
  const firms = counted("家");

  it("lets 余, 多 and 几 add less than one of the last place that is not zero", () => {
    bounds(firms, {
      "8000余": "8000..8999", "５０００余家": "5000..5999", "300余": "300..399", "1670余": "1670..1679", "1400 余 家": "1400..1499", "30多万": "300000..399999", "63万多家": "630000..639999",
      "3.5万余": "35000..35999", "百余": "100..199", "千余家": "1000..1999", 十几: "10..19", 十多家: "10..19", 二十几: "20..29", 三千余: "3000..3999", "20来家": "20..29", "40多": "40..49", "8000餘": "8000..8999",
    });
  });

  it("knows 几十, 数百 and two digits side by side", () => {
    bounds(firms, {
      几十: "20..99", 数百: "200..999", 好几百家: "200..999", 几万: "20000..99999", 几家: "2..9", 幾家: "2..9", 三五家: "3..5", 一两家: "1..2", 七八十: "70..80", 两三万: "20000..30000", 十七八家: "17..18",
    });
  });

  it("takes ranges as written, the unit of the second for both", () => {
    bounds(firms, { "3-5": "3..5", "3～5家": "3..5", "3—5": "3..5", "3至5": "3..5", 三到五家: "3..5", "3家-5家": "3..5", "3-5万": "30000..50000", "3万至5万": "30000..50000", "1,200-1,500": "1200..1500" });
    bounds(counted("%", 1), { "80%-90%": "800..900", "80-90%": "800..900" });
    bounds(counted("万元", 2), { "3-5万元": "300..500", "3~5亿": "3000000..5000000" });
  });

  it("widens by what is said around the number", () => {
    bounds(firms, {
      约300: "270..330", 大约300家: "270..330", "300家左右": "270..330", "300上下": "270..330", 近百: "90..100", 将近百家: "90..100", 上百: "100..", 超200家: "200..", 逾8000: "8000..", "300+": "300..",
      "300+家": "300..", "300家以上": "300..", "≥300": "300..", "＞300": "300..", 至少5家: "5..", 不少于10: "10..", 过万: "10000..", "不足100": "..100", "100以内": "..100", "＜5": "..5", 最多10家: "..10", 不到10家: "..10",
      "约3-5家": "2..6",
    });
    bounds(counted("万元", 2), { 超155万元: "15500..", 约3亿: "2700000..3300000" });
  });

  it("leaves what counts something else, and what is no number at all", () => {
    assert.equal(brief(readCell("8000余人次", firms, CONTEXT)), "wrong-measure");
    for (const text of ["约", "近", "余", "多家", "大量", "5-3", "3-3", "3-5-7", "10以上20以下", "几乎没有"]) {
      assert.match(brief(readCell(text, firms, CONTEXT)), /^(not-a-number|several-numbers)$/, text);
    }
  });

  it("never makes a figure of a number that is hedged", () => {
    const numbers = fc.oneof(fc.nat(1_000_000).map(String), fc.constantFrom("百", "一千二百", "3万", "1,200", "5.5万", "十"));
    const hedges = fc.constantFrom("约#", "近#", "#余", "#多", "超#", "#以上", "#左右", "#+", "不足#", "≥#", "至少#", "#家以上", "大概#家", "#余家");
    fc.assert(fc.property(numbers, hedges, (number, hedge) => readCell(hedge.replace("#", number), firms, CONTEXT).kind !== "figure"));
  });

  it("keeps the low bound at or below the high one", () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.constantFrom("约#", "近#", "#余", "#多万", "#-999999999"), (number, hedge) => {
      const reading = readCell(hedge.replace("#", String(number)), firms, CONTEXT);
      return reading.kind === "approximate" && reading.low !== null && reading.high !== null && reading.low <= reading.high;
    }));
  });
});
