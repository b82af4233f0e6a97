import assert from "node:assert/strict";
import { pastedTemplate } from "#core";
import { sheet } from "../../helpers/sheet";

describe("pastedTemplate", () => {
  it("puts the text of a template together again, a line a row, parted at tabs or not", () => {
    const text = pastedTemplate(sheet("模板", `
      |   | A                                | B   |
      | 1 | {                                |     |
      | 2 | "id": "T09", "version":          | 1,  |
      | 3 | "indicators": {}                 |     |
      | 4 | }                                |     |
    `));
    assert.deepEqual(JSON.parse(text!), { id: "T09", version: 1, indicators: {} });
  });

  it("takes no form, no empty sheet and no other text in braces for one", () => {
    for (const drawing of ["| | A |\n| 1 | 填报单位 |\n| 2 | { \"indicators\": 1 } |", "| | A |", "| | A |\n| 1 | {备注} |"]) assert.equal(pastedTemplate(sheet("表", drawing)), null);
  });
});
