import assert from "node:assert/strict";
import { filled, isMessageCode, LANGUAGES, readCell, readingFinding, readMessages, type CellValue, type Indicator } from "#core";
import { coded, content, counted } from "../../helpers/indicators";

const concern = (value: CellValue, indicator: Indicator, format = "General") =>
  readingFinding(readCell(value, indicator, { format, date1904: false, period: "2020-03-20" }), indicator);

describe("readingFinding", () => {
  const firms = counted("家");

  it("says nothing of plain numbers, days, marks, gaps and computed rates", () => {
    for (const value of [19, 0, null, "", "—", "无"]) assert.equal(concern(value, firms), null);
    assert.equal(concern("2020年3月20日", content("date")), null);
    assert.equal(concern("√", content("yes-no")), null);
    assert.equal(concern(13812345678, coded("phone")), null);
    assert.equal(concern(0.590454806, counted("%", 2), "0.00%"), null);
  });

  it("notes softly a number kept as text, with what it was read as", () => {
    assert.deepEqual(concern("1,897家", firms), { code: "read.text-number", strength: "soft", values: { label: "企业总数", measure: "家", text: "1,897家", value: "1897" } });
  });

  it("asks about what is only likely", () => {
    assert.deepEqual(concern(0.92, counted("%", 2)), {
      code: "read.likely", strength: "soft", values: { label: "企业总数", measure: "%", text: "0.92", value: "92.00", repair: "per-cent-without-sign" },
    });
    assert.equal(concern("20.3.20", content("date"))?.code, "read.likely");
  });

  it("notes a year taken from the period and an amount that was rounded", () => {
    assert.equal(concern("3月20日", content("date"))?.code, "read.text-date");
    assert.deepEqual(concern(12.345, counted("万元", 2)), { code: "read.rounded", strength: "note", values: { label: "企业总数", measure: "万元", text: "12.345", value: "12.35" } });
  });

  it("is hard on approximate numbers, with their bounds", () => {
    assert.deepEqual(concern("8000余", firms), {
      code: "read.approximate", strength: "hard", values: { label: "企业总数", measure: "家", text: "8000余", low: "8000", high: "8999", range: "8000–8999" },
    });
    assert.equal(concern("超155万元", counted("万元", 2))?.values["range"], "≥ 155.00");
    assert.equal(concern("不足100", firms)?.values["range"], "≤ 100");
  });

  it("is hard on every cell that cannot be read, with a message for each reason that needs no more than its cell and values", () => {
    const unread: readonly (readonly [CellValue, Indicator, string])[] = [
      ["关停", firms, "not-a-number"], [{ error: "#REF!" }, firms, "error-value"], [true, firms, "boolean"], [1.5, firms, "too-precise"], [1e17, firms, "out-of-range"], ["19人次", firms, "wrong-measure"],
      ["875.5 + 680", firms, "several-numbers"], ["3月5日", firms, "date-in-number"], ["明天", content("date"), "not-a-date"], ["2月31日", content("date"), "impossible-date"],
      ["91350100M000100Y44", coded("uscc"), "check-digit"], [Number("913501000001000432"), coded("uscc"), "lost-digits"], ["12", coded("uscc"), "not-a-code"], ["丙", content("text", { codeList: ["甲", "乙"] }), "not-in-list"],
      ["也许", content("yes-no"), "not-yes-no"],
    ];
    for (const [value, indicator, reason] of unread) {
      const found = concern(value, indicator);
      assert.equal(found?.code, `read.${reason}`);
      assert.equal(found.strength, "hard");
      assert.ok(isMessageCode(found.code));
      for (const { what, remedy } of [readMessages[found.code as keyof typeof readMessages]]) {
        for (const language of LANGUAGES) assert.doesNotMatch(filled(what[language] + remedy[language], { cell: "C7", ...found.values }, language), /[{}]/);
      }
    }
  });

  it("masks personal entries and shortens long ones", () => {
    const found = concern("110105194912310021", { ...coded("resident-id"), privacy: "resident-id" });
    assert.equal(found?.values["text"], "110***********0021");
    assert.equal(concern("关".repeat(200), firms)?.values["text"], `${"关".repeat(59)}…`);
  });
});
