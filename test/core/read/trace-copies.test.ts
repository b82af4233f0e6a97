import assert from "node:assert/strict";
import { copiesOf } from "#core";
import { sheet } from "../../helpers/sheet";

const own = sheet("汇总表", "|  | A |\n| 1 | 1504 |");
const report = sheet("上报表", `
  |   | A        | B                | C          | D             |
  | 1 | 行业     | 企业总户数（户） | 复市企业数 | 说明          |
  | 2 | 地区总数 | 1504             | 1504       | '1504         |
  | 3 | 算出     | =A1 → 1504       |            |               |
`);
const cells = (label: string) => copiesOf([own, report], "汇总表", 1504, label).map(({ worksheet, address }) => `${worksheet}!${address}`);

describe("copiesOf", () => {
  it("finds the same number typed on another sheet under a heading of the same meaning", () => {
    assert.deepEqual(cells("限上企业总户数"), ["上报表!B2"]);
    assert.deepEqual(cells("总户数"), ["上报表!B2"]);
  });

  it("takes an equal number under another heading for a coincidence", () => {
    assert.deepEqual(cells("从业人员"), []);
    assert.deepEqual(cells("户"), []);
  });
});
