import assert from "node:assert/strict";
import { answerTexts, explanationMessages, LANGUAGES, sayAnswer, sayProblem, saySettled, type Answer } from "#core";
import { softFinding } from "../../helpers/soft-finding";

const said = (answer: Answer): string => sayAnswer(answer, "zh-CN");

describe("sayAnswer", () => {
  it("says how far a finding is", () => {
    assert.equal(said({ kind: "open" }), "待处理");
    assert.equal(said({ kind: "explained", text: "新增3家企业" }), "已说明");
    assert.equal(said({ kind: "refused", text: "属实", why: "stock-phrase" }), "说明需重写：没有写出原因");
    assert.equal(said({ kind: "lapsed", text: "新增3家企业", why: "figures" }), "数已变动，请重新说明");
    assert.equal(said({ kind: "lapsed", text: "新增3家企业", why: "place" }), "位置已变动，请重新说明");
    assert.equal(said({ kind: "not-needed" }), "");
  });

  it("has words in every language, each its own", () => {
    const words = [...Object.values(answerTexts), ...Object.values(explanationMessages).flatMap(({ what, remedy }) => [what, remedy])];
    for (const text of words.slice(1)) assert.equal(new Set(LANGUAGES.map((language) => text[language])).size >= 2 && LANGUAGES.every((language) => text[language] !== ""), true, text["zh-CN"]);
  });
});

describe("sayProblem", () => {
  it("says what to write instead, with an example", () => {
    assert.match(sayProblem("stock-phrase", "zh-CN").remedy, /新增3家企业/);
  });
});

describe("saySettled", () => {
  it("says what is wrong, what to do, and how far it is", () => {
    const { sentence, remedy, state } = saySettled({ finding: softFinding({ values: { ...softFinding().values, rule: "到岗不少于复工", operator: "≥" } }), answer: { kind: "open" } }, "zh-CN");
    assert.deepEqual([/到岗人数/.test(sentence), remedy !== "", state], [true, true, "待处理"]);
  });
});
