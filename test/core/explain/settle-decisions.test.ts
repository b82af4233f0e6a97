import assert from "node:assert/strict";
import { bindingOf, settleDecisions, settleExplanations } from "#core";
import { softFinding } from "../../helpers/soft-finding";

describe("settleDecisions", () => {
  it("shows neither in the reason nor in the word to it a number by which a person may be known", () => {
    const finding = softFinding();
    const settled = settleExplanations([finding], [{ workbook: finding.workbook, binding: bindingOf(finding), text: "两名店员轮休，联系张三13812345678" }]);
    const text = "两名店员轮休，联系张三138****5678";
    assert.deepEqual(settled.map(({ answer }) => answer), [{ kind: "explained", text }]);
    const decision = { unit: finding.unit!, binding: bindingOf(finding), text, verdict: "returned", word: "请问李科139-1234-5678" } as const;
    assert.deepEqual(settleDecisions(settled, [decision]).map(({ answer }) => answer), [{ kind: "returned", text, word: "请问李科139-****-5678" }]);
  });
});
