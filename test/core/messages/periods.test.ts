import assert from "node:assert/strict";
import { findingAt, say, type Language } from "#core";

describe("a period in a sentence", () => {
  const about = (stated: string, wanted: string) =>
    findingAt({ workbook: "3月.xlsx", worksheet: "日报", unit: "1", period: null }, { code: "roster.wrong-period", strength: "hard", reach: "roll-up", values: { name: "府坪街道", stated, wanted } });
  const said = (language: Language, stated: string, wanted: string) => say(about(stated, wanted), language).sentence;

  it("is written as clerks write it in simplified script", () => {
    assert.match(said("zh-CN", "2020年第12周", "2020年3月20日"), /2020年第12周.*2020年3月20日/);
  });

  it("has the traditional sign for a week", () => {
    assert.match(said("zh-TW", "2020年第12周", "2020年3月20日"), /2020年第12週.*2020年3月20日/);
  });

  it("is an ISO date, week, month, quarter or year in English", () => {
    assert.match(said("en", "2020年第2周", "2020年3月2日"), /reports 2020-W02; wanted is 2020-03-02/);
    assert.match(said("en", "2020年3月", "2020年第1季度"), /reports 2020-03; wanted is 2020-Q1/);
    assert.match(said("en", "2020年", "2020年3月"), /reports 2020; wanted is 2020-03/);
  });

  it("stays as it is where it is no period of ours", () => {
    assert.match(said("en", "三月中旬", "2020年3月20日"), /三月中旬/);
  });
});
