import { strict as assert } from "node:assert";
import { findingAt, LANGUAGES, say, type Finding, type Language } from "#core";
import { findingHeading } from "../../../src/pane/parts/finding-heading";

const at = { workbook: "日报.xlsx", worksheet: "日报", unit: null, period: null };
const C7 = [{ row: 6, column: 2 }];
const balance = findingAt(at, {
  code: "edit.balance", strength: "hard", reach: "form", places: C7, values: { label: "企业总数", reported: "1250", sum: "1160" }, expected: "1160", imbalance: "+90",
});
const blank = findingAt(at, { code: "edit.required", strength: "hard", reach: "form", places: C7, values: { label: "企业总数" } });
const otherMeasure = findingAt(at, { code: "read.wrong-measure", strength: "hard", reach: "form", places: C7, values: { label: "返岗人员", measure: "人", text: "386人次" } });
const unknown = findingAt({ ...at, worksheet: "" }, { code: "sheet.not-recognised", strength: "hard", reach: "sheet" });

const heading = (finding: Finding, language: Language) => findingHeading(say(finding, language));

describe("the heading of a finding", () => {
  it("names cell and indicator once, and the difference beside them", () => {
    assert.deepEqual(heading(balance, "zh-CN"), { place: "C7 企业总数", difference: "+90", sentence: "填报 1250，分项合计 1160，相差 +90。" });
  });

  it("keeps a sentence whole that makes no sense without its place", () => {
    assert.equal(heading(blank, "zh-CN").sentence, "没有填。");
    assert.equal(heading(blank, "en").sentence, "C7 企业总数 is blank.");
    assert.equal(heading(otherMeasure, "zh-CN").sentence, "C7 返岗人员的单位是人，填的却是“386人次”，两者不能换算。");
  });

  it("stays empty where a finding is about no cell", () => {
    assert.equal(heading(unknown, "zh-CN").place, "");
    assert.equal(heading(unknown, "zh-CN").sentence, say(unknown, "zh-CN").sentence);
  });

  it("never loses words: place and sentence together say what the whole sentence says", () => {
    for (const language of LANGUAGES) {
      for (const finding of [balance, blank, unknown]) {
        const { place, sentence } = heading(finding, language);
        const whole = say(finding, language).sentence;
        assert.ok(whole === sentence || (whole.startsWith(place) && whole.endsWith(sentence) && whole.length - place.length - sentence.length <= 2), whole);
      }
    }
  });
});
