import assert from "node:assert/strict";
import { findingAt, LANGUAGES, say, type Cause, type Finding, type ProposedFigure } from "#core";

const at = { workbook: "府坪.xlsx", worksheet: "府坪街道", unit: "001", period: "2020-03-20" };
const cell = (address: string) => ({ workbook: at.workbook, worksheet: at.worksheet, address });
const figure = (more: Partial<ProposedFigure> = {}): ProposedFigure =>
  ({ cell: cell("C9"), label: "未复工", reported: "560", value: "650", cause: "swapped-digits", other: null, block: [], ...more });
const finding = (more: Partial<ProposedFigure> = {}, alternatives: readonly ProposedFigure[] = []): Finding => ({
  ...findingAt(at, { code: "edit.balance", strength: "hard", reach: "form", values: { label: "合计", reported: "1", sum: "2" } }),
  proposal: { ...figure(more), together: [], alternatives },
});
const causes: readonly Cause[] = [
  "swapped-digits", "lost-digit", "added-digit", "repeated-digit", "replaced-digit", "sign", "times-10", "times-100", "times-10000", "over-10", "over-100", "over-10000",
  "percent-fraction", "cells-exchanged", "block-shifted", "total-not-updated", "part-left-out", "counted-twice", "text-left-out", "last-period-repeated",
];

describe("say (reason)", () => {
  it("says cell, value, what was written and how that came about", () => {
    assert.equal(say(finding(), "zh-CN").reason, "很可能是 C9：650 写成了 560（两位数字颠倒）。");
    assert.equal(say(finding(), "en").reason, "Most likely C9: 650 was written as 560 (two digits swapped).");
  });

  it("fills every cause in every language", () => {
    for (const cause of causes) {
      for (const language of LANGUAGES) {
        const { reason } = say(finding({ cause, other: cell("C7"), block: [cell("C9"), cell("C12")] }), language);
        assert.ok(reason.includes("C9") && !/\{\w+\}/.test(reason), `${cause} ${language}: ${reason}`);
      }
    }
  });

  it("claims nothing where several explanations are equally good", () => {
    const { reason } = say(finding({}, [figure({ cell: cell("C7"), cause: null, reported: "60", value: "150" })]), "zh-CN");
    assert.equal(reason, "可能是其中之一：C9：650 写成了 560（两位数字颠倒）；C7：按其他各数应为 150，填的是 60。");
  });

  it("is silent without a proposal", () => {
    const { proposal: _, ...plain } = finding();
    assert.equal(say(plain, "zh-CN").reason, "");
  });
});
