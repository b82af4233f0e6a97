import assert from "node:assert/strict";
import fc from "fast-check";
import { parseChineseNumeral } from "../../../src/core/read/chinese-numeral";

const DIGITS = [..."零一二三四五六七八九"];
const FINANCIAL: Readonly<Record<string, string>> = {
  一: "壹", 二: "贰", 三: "叁", 四: "肆", 五: "伍", 六: "陆", 七: "柒", 八: "捌", 九: "玖", 十: "拾", 百: "佰", 千: "仟", 万: "萬", 亿: "億", 〇: "零",
};

/** A whole number as Chinese writes it, in full: 10050 → 一万零五十. */
function inChinese(value: number): string {
  if (value >= 100_000_000) return inChinese(Math.floor(value / 100_000_000)) + "亿" + behind(value % 100_000_000, 10_000_000);
  if (value >= 10_000) return inChinese(Math.floor(value / 10_000)) + "万" + behind(value % 10_000, 1_000);
  if (value < 10) return DIGITS[value]!;
  const unit = value >= 1_000 ? 1_000 : value >= 100 ? 100 : 10;
  const sign = { 1000: "千", 100: "百", 10: "十" }[unit]!;
  return DIGITS[Math.floor(value / unit)]! + sign + behind(value % unit, unit / 10);
}

const behind = (rest: number, place: number): string => (rest === 0 ? "" : (rest < place ? "零" : "") + inChinese(rest));

/** As a plain number, null if it is no numeral. */
function valueOf(text: string): number | null {
  const decimal = parseChineseNumeral(text);
  return decimal && Number(decimal.coefficient) * 10 ** decimal.exponent;
}

describe("parseChineseNumeral", () => {
  it("reads back every whole number that is written in full, in plain and in financial characters", () => {
    fc.assert(fc.property(fc.oneof(fc.nat(100_000_000), fc.nat(20_000), fc.integer({ min: 1e8, max: 1e15 })), (value) => {
      const text = inChinese(value);
      assert.equal(valueOf(text), value, text);
      assert.equal(valueOf([...text].map((sign) => FINANCIAL[sign] ?? sign).join("")), value, text);
    }), { numRuns: 3_000 });
  });

  it("reads the ways in which people shorten", () => {
    const table: Readonly<Record<string, number>> = {
      十: 10, 十五: 15, 二百五: 250, 一千五: 1500, 两万三: 23_000, 一亿五: 150_000_000, 两百: 200, 两千零三: 2003, 一千二百五: 1250, 廿三: 23, 卅: 30, 一百十五: 115,
      十万零三千: 103_000, 一百〇五: 105, "一百○五": 105, 二〇二〇: 2020, 二零二零: 2020, 一〇: 10, 一二三: 123,
    };
    for (const [text, value] of Object.entries(table)) assert.equal(valueOf(text), value, text);
  });

  it("reads decimals, with the last place stated", () => {
    assert.deepEqual(parseChineseNumeral("三点五〇"), { coefficient: 350n, exponent: -2 });
    assert.deepEqual(parseChineseNumeral("三点五万"), { coefficient: 35n, exponent: 3 });
    assert.equal(valueOf("零点五"), 0.5);
    assert.equal(valueOf("十二点二五亿"), 1_225_000_000);
  });

  it("refuses what is no numeral instead of guessing", () => {
    const refused = [
      "", "百", "千", "万", "亿", "百万", "十十", "百百", "一百二百", "一十二十", "二三", "二二", "一百零", "零五", "零零", "一百零零五", "一千零五百", "十零五", "一百五零", "两十", "二十两",
      "一万万", "零万", "一亿一亿", "三点", "点五", "三点五点六", "三点十五", "一家", "五百一千", "一万二万", "〇〇", "一百零两", "○", "一一一",
    ];
    for (const text of refused) assert.equal(valueOf(text), null, text);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."零〇一两二九十百千万亿点廿壹仟0") }), (text) => {
      const decimal = parseChineseNumeral(text);
      return decimal === null || decimal.coefficient >= 0n;
    }), { numRuns: 3_000 });
  });
});
