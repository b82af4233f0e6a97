import assert from "node:assert/strict";
import fc from "fast-check";
import { MEASURES, readCell, type CellValue, type Indicator, type Measure } from "#core";
import { brief, coded, content, counted } from "../../helpers/indicators";

const CONTEXT = { format: "General", date1904: false, period: "2020-03-20" };

/** Reads each first as the indicator and compares it, in short, with its second. */
function reads(indicator: Indicator, table: readonly (readonly [CellValue, string])[]): void {
  const found = table.map(([value]) => [value, brief(readCell(value, indicator, CONTEXT))]);
  assert.deepEqual(found, table.map(([value, expected]) => [value, expected]));
}

describe("readCell: counts", () => {
  const firms = counted("家");

  it("takes numbers as they are", () => {
    reads(firms, [[0, "0"], [19, "19"], [1897, "1897"], [-3, "-3"], [2.0000000000000004, "2"], [9007199254740991, "9007199254740991"]]);
  });

  it("takes text that is exactly a number, whatever its width, separators and blanks", () => {
    reads(firms, [
      ["21973", "21973"], ["2\n", "2"], ["5.00\n", "5"], ["１８９７", "1897"], ["1,897", "1897"], ["1，８９７", "1897"], ["1'897", "1897"],
      ["1\u2009897", "1897"], ["\u200b\ufeff12\u00a0", "12"], ["'12", "12"], ["’12", "12"], ["+5", "5"], ["＋５", "5"], ["00012", "12"], ["5.", "5"],
      ["1,234,567", "1234567"], ["1.5E+03", "1500"], ["13。", "13"],
    ]);
  });

  it("never takes away what may part two numbers", () => {
    reads(firms, [
      ["1 897", "several-numbers"], ["12\n13", "several-numbers"], ["1, 234", "several-numbers"], ["1,89", "not-a-number"], ["1,0000", "not-a-number"],
      ["12,34,567", "not-a-number"], ["0,123", "not-a-number"], ["1,234'567", "not-a-number"], ["13、14", "several-numbers"], ["13家;14家", "several-numbers"],
      ["河北875.5 + 680", "several-numbers"], ["13家（含2家）", "several-numbers"], ["1/2", "several-numbers"], ["5-3", "several-numbers"],
    ]);
  });

  it("takes the measure word off, and the whole figure away when it counts something else", () => {
    reads(firms, [
      ["13400家", "13400"], ["13 家", "13"], ["13（家）", "13"], ["19家企业", "19?"], ["19个", "19?"], ["19人次", "wrong-measure"], ["19户", "wrong-measure"],
      ["5元", "wrong-measure"], ["¥5", "wrong-measure"], ["92%", "wrong-measure"], ["3月", "wrong-measure"], ["5平方米", "wrong-measure"], ["19家商铺", "not-a-number"],
    ]);
    reads(counted("人"), [["12名", "12"], ["12位", "12"], ["12个人", "12"], ["12人次", "wrong-measure"], ["12个", "12?"]]);
    reads(counted("人次"), [["9000人次", "9000"], ["9000人/次", "9000"], ["9000人", "wrong-measure"], ["9000次", "wrong-measure"]]);
    reads(counted("天"), [["3天", "3"], ["3个工作日", "3"], ["3日", "wrong-measure"]]);
    reads(counted("名次"), [["第三名", "3"], ["第3", "3"], ["3名", "3"]]);
  });

  it("multiplies 万 and 亿 out", () => {
    reads(firms, [
      ["1.3万", "13000"], ["1.3萬家", "13000"], ["2亿", "200000000"], ["3千", "3000"], ["5百万", "5000000"], ["3千5百", "3500"], ["1万2千", "12000"],
      ["12万3000", "123000"], ["1亿2000万", "120000000"], ["3万0500", "30500"], ["1万2", "12000?"], ["1万300", "10300?"], ["3万050", "several-numbers"],
      ["1.23456万", "too-precise"], ["1千万", "10000000"], ["3百2千", "several-numbers"],
    ]);
  });

  it("takes negatives in the ways of accounts", () => {
    reads(firms, [
      ["-5", "-5"], ["－5", "-5"], ["–5", "-5"], ["−5", "-5"], ["负5", "-5"], ["負三", "-3"], ["(123)", "-123?"], ["（１２３）", "-123?"], ["123-", "-123?"],
      ["(5)家", "-5?"], ["（一）", "not-a-number"], ["--5", "not-a-number"], ["(5", "not-a-number"],
    ]);
  });

  it("reads nothing into other text", () => {
    reads(firms, [
      ["辽宁（第一批）1320", "not-a-number"], ["1O0", "not-a-number"], ["10²", "not-a-number"], ["①", "not-a-number"], ["½", "not-a-number"], ["NaN", "not-a-number"],
      ["Infinity", "not-a-number"], ["约", "not-a-number"], ["三无企业", "not-a-number"], ["超额完成", "not-a-number"], ["第3家", "not-a-number"], ["2020-03-20", "date-in-number"],
      ["3月20日", "date-in-number"], ["x".repeat(40_000), "not-a-number"], ["9".repeat(32_000), "not-a-number"], ["1e99999", "not-a-number"],
    ]);
  });

  it("keeps blank, not reported and zero apart", () => {
    reads(firms, [
      [null, "blank"], ["", "blank"], [" \n\u3000", "blank"], ["\u200b", "blank"], ["—", "not-reported"], ["——", "not-reported"], ["-", "not-reported"], ["－", "not-reported"],
      ["/", "not-reported"], ["\\", "not-reported"], ["无", "not-reported"], ["無", "not-reported"], ["没有", "not-reported"], ["沒有", "not-reported"], ["未报", "not-reported"],
      ["暂无", "not-reported"], ["N/A", "not-reported"], ["null", "not-reported"], ["……", "not-reported"], ["0", "0"], ["〇", "0"], ["零家", "0"], ["×", "not-a-number"],
    ]);
  });

  it("lets the template say what means not reported", () => {
    reads(counted("家", 0, { notReported: ["停业", "—"] }), [["停业", "not-reported"], ["--", "not-reported"], ["无", "not-a-number"], ["/", "not-a-number"]]);
  });

  it("refuses errors, logical values, decimals of a count and what cannot be added exactly", () => {
    reads(firms, [
      [{ error: "#REF!" }, "error-value"], [true, "boolean"], [1.5, "too-precise"], ["1.5", "too-precise"], ["三点五", "too-precise"], [1e16, "out-of-range"],
      [Number.NaN, "out-of-range"], [Infinity, "out-of-range"], ["9007199254740992", "out-of-range"], ["9e99", "out-of-range"],
    ]);
  });
});

describe("readCell: number formats", () => {
  const under = (format: string, value: number, indicator: Indicator) => brief(readCell(value, indicator, { ...CONTEXT, format }));

  it("refuses a number that Excel made a day of", () => {
    assert.equal(under('m"月"d"日"', 43_895, counted("家")), "date-in-number");
    assert.deepEqual(readCell(43_895, counted("家"), { ...CONTEXT, format: "m/d" }), { kind: "unreadable", reason: "date-in-number", text: "2020-03-05" });
  });

  it("takes a number under a per cent format as a fraction of the indicator's rate, and as no count", () => {
    assert.equal(under("0.00%", 0.92, counted("%", 2)), "9200");
    assert.equal(under("0%", 1, counted("%", 2)), "10000");
    assert.equal(under("0%", 0.92, counted("1", 4)), "9200");
    assert.equal(under("0%", 0.005, counted("‰", 1)), "50");
    assert.equal(under("0%", 1, counted("家")), "wrong-measure");
  });
});

describe("readCell: money", () => {
  it("knows 万 and 亿 as 元 whatever the column's measure", () => {
    reads(counted("万元", 2), [
      ["37.71亿", "37710000"], ["37.71亿元", "37710000"], ["2000万", "200000"], ["2000万元", "200000"], ["2,000.50 万元", "200050"], ["三千万", "300000"], ["5000", "500000"],
      ["500000元", "5000"], ["3千元", "30"], ["5百万元", "50000"], ["¥37.71亿", "37710000"], ["￥5000元", "50"], ["人民币5000元整", "50"], ["-12.5万元", "-1250"],
      ["一万三千", "130?"], ["3千", "300000?"], ["¥5,000.00", "500000?"], ["5000美元", "wrong-measure"], ["10家", "wrong-measure"],
    ]);
    reads(counted("亿元", 2), [["3000万", "30"], ["68.18亿", "6818"], ["681800万元", "6818"], ["37.71亿+30.47亿", "several-numbers"]]);
  });

  it("reads amounts in words to the fen", () => {
    reads(counted("元", 2), [
      ["壹仟贰佰叁拾肆元伍角陆分", "123456"], ["人民币壹万元整", "1000000"], ["壹佰元零伍分", "10005"], ["12元5角", "1250"], ["一百元整", "10000"], ["五块钱", "500"],
    ]);
  });

  it("rounds amounts half away from zero, and says so", () => {
    reads(counted("万元", 0), [[12.5, "13"], [-12.5, "-13"], [2.5, "3"], ["12.5", "13"]]);
    reads(counted("元", 2), [[1.005, "101"], [-1.005, "-101"], [2.675, "268"], [0.30000000000000004, "30"], [123456789012.34, "12345678901234"]]);
    const reading = readCell(1.005, counted("元", 2), CONTEXT);
    assert.ok(reading.kind === "figure" && reading.repairs.includes("rounded") && reading.text === "1.005");
  });
});

describe("readCell: weights and rates", () => {
  it("converts weights exactly", () => {
    reads(counted("公斤", 2), [["1600斤", "80000"], ["3吨", "300000"], ["5kg", "500"], ["3.5千克", "350"], ["500克", "50"], ["1.3万斤", "650000"], ["800", "80000"], ["5升", "wrong-measure"]]);
  });

  it("reads a rate in every way of writing it", () => {
    reads(counted("%", 2), [
      ["92%", "9200"], ["９２％", "9200"], ["92.5 %", "9250"], ["百分之九十二", "9200"], ["百分之92.5", "9250"], ["百分之百", "10000"], ["九成二", "9200"], ["9.2成", "9200"],
      ["九成", "9000"], ["120%", "12000"], ["-5%", "-500"], ["5‰", "50"], ["千分之五", "50"], ["92", "9200"], [92, "9200"], [0, "0"], ["0", "0"],
    ]);
    reads(counted("1", 4), [["92%", "9200"], [0.92, "9200"], ["0.92", "9200"], [1, "10000"]]);
  });

  it("doubts a bare number between one and two in a per cent column", () => {
    reads(counted("%", 2), [[1.377, "138?"], ["1.2", "120?"], [-1.5, "-150?"], ["1.2%", "120"]]);
  });

  it("takes a bare fraction in a per cent column for a fraction, but not for sure", () => {
    reads(counted("%", 2), [[0.92, "9200?"], [1, "10000?"], [-0.05, "-500?"], ["0.92", "9200?"], ["1", "10000?"], ["1%", "100"], [2.5, "250"], [2, "200"]]);
  });
});

describe("readCell: steps", () => {
  const stepOf = (value: CellValue, indicator: Indicator) => {
    const reading = readCell(value, indicator, CONTEXT);
    return reading.kind === "figure" ? reading.step : null;
  };

  it("says how coarse a text states its figure", () => {
    assert.equal(stepOf("37.71亿", counted("万元", 2)), 10_000);
    assert.equal(stepOf("1.3万", counted("家")), 1_000);
    assert.equal(stepOf("92%", counted("%", 2)), 100);
    assert.equal(stepOf("1600斤", counted("公斤", 2)), 50);
    assert.equal(stepOf("13400家", counted("家")), 1);
    assert.equal(stepOf(92, counted("%", 2)), 1);
  });
});

describe("readCell: hostile content", () => {
  const anything = fc.oneof(
    fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.record({ error: fc.string() }), fc.string(), fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,-+%()（）年月日一二三十百千万亿零两点余多约近几元家人次 e/:\n") }),
  );
  const indicators = fc.oneof(
    fc.record({ measure: fc.constantFrom(...(Object.keys(MEASURES) as Measure[])), decimals: fc.integer({ min: 0, max: 8 }) }).map(({ measure, decimals }) => counted(measure, decimals)),
    fc.constantFrom(content("date"), content("text"), content("yes-no"), content("code"), coded("uscc"), coded("resident-id"), coded("phone"), content("text", { codeList: ["产业"] })),
  );
  const contexts = fc.record({
    format: fc.constantFrom("General", "0.00%", "yyyy-m-d", "[h]:mm", "@", '"', "[", "\\"), date1904: fc.boolean(), period: fc.constantFrom(null, "2020-03-20", "2020-W12", "2020"),
  });

  it("never throws, and a figure of a quantity is always a safe whole number of steps", () => {
    fc.assert(fc.property(anything, indicators, contexts, (value, indicator, context) => {
      const reading = readCell(value, indicator, context);
      if (reading.kind !== "figure" || indicator.type !== "quantity") return true;
      return Number.isSafeInteger(reading.value) && !Object.is(reading.value, -0) && Number.isSafeInteger(reading.step) && reading.step >= 1;
    }), { numRuns: 4_000 });
  });

  it("reads every whole number the same from a number, its text and its text with separators", () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ",");
      for (const cell of [value, String(value), grouped, `${grouped}家`]) assert.equal(brief(readCell(cell, counted("家"), CONTEXT)), String(value));
    }));
  });

  it("reads every amount of two decimals exactly, also with float noise from a formula", () => {
    fc.assert(fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (cents) => {
      assert.equal(brief(readCell(cents / 100, counted("元", 2), CONTEXT)), String(cents));
      assert.equal(brief(readCell(cents / 100 + 0.1 - 0.1, counted("元", 2), CONTEXT)), String(cents));
    }));
  });
});
