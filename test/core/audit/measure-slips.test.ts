import assert from "node:assert/strict";
import { sheet } from "../../helpers/sheet";
import { spoken, told, withCells } from "./drawn-audit";

describe("measureSlips", () => {
  const subsidies = sheet("补助", `
    |   | A    | B    | C              | D                |
    | 1 | 村   | 人数 | 补助金额（元） | 补助金额（万元） |
    | 2 | 东村 | 12   | 125300         | 12.53            |
    | 3 | 西村 | 22   | 98400          | 9.84             |
    | 4 | 南村 | 31   | 310500         | 31.05            |
    | 5 | 北村 | 9    | 45600          | 4.56             |
    | 6 | 河村 | 11   | 87250          | 8.73             |
    | 7 | 合计 | 85   | 667050         | 66.71            |
  `);

  it("says nothing where 元 and 万元 convert into each other, but for rounding", () => assert.deepEqual(spoken(subsidies), []));

  it("finds 元 typed into the column of 万元, and the other way round", () => {
    assert.equal(told(withCells(subsidies, { D4: 310_500 }))[0], "D4 audit.measure-slip → D4=31.05 times-10000");
    assert.equal(told(withCells(subsidies, { C3: 9.84 }))[0], "C3 audit.measure-slip → C3=98400 over-10000");
  });

  it("leaves open which of two is wrong when another slip keeps them apart", () => {
    assert.equal(told(withCells(subsidies, { C4: 301_500 }))[0], "C4 audit.measure-slip → C4=310500 or D4=30.15");
  });

  const detail = (measure: string) => sheet("明细", `
    |   | A          | B      | C        |
    | 1 | 单位：${measure} | |          |
    | 2 | 街道       | 企业数 | 营业收入 |
    | 3 | 东街       | 12     | 1253000  |
    | 4 | 西街       | 22     | 984000   |
    | 5 | 南街       | 31     | 3105000  |
    | 6 | 北街       | 9      | 456000   |
    | 7 | 新城       | 11     | 872500   |
    | 8 | 河口       | 10     | 770000   |
    | 9 | 桥头       | 8      | 512000   |
  `);
  const summary = sheet("汇总", `
    |   | A    | B      | C        |
    | 1 | 街道 | 企业数 | 营业收入 |
    | 2 |      | 家     | 万元     |
    | 3 | 东街 | 12     | 125.3    |
    | 4 | 西街 | 22     | 98.4     |
    | 5 | 南街 | 31     | 310.5    |
    | 6 | 北街 | 9      | 45.6     |
    | 7 | 新城 | 11     | 87.25    |
    | 8 | 河口 | 10     | 77       |
    | 9 | 桥头 | 8      | 51.2     |
  `);

  it("converts between tabs: 单位：元 above one table, a row of measures in the other", () => assert.deepEqual(spoken(detail("元"), summary), []));

  it("finds the one figure that is in the other tab's measure", () => {
    assert.deepEqual(told(detail("元"), withCells(summary, { C5: 3_105_000 })), ["C5 audit.measure-slip → C5=310.5 times-10000"]);
    assert.deepEqual(told(withCells(detail("元"), { C6: 45.6 }), summary), ["C6 audit.measure-slip → C6=456000 over-10000"]);
  });

  it("only has a look at a figure that differs by no measure", () => assert.deepEqual(spoken(withCells(detail("元"), { C6: 465_000 }), summary), []));

  it("finds a whole column that is stated in another measure than it says", () => assert.deepEqual(spoken(detail("万元"), summary), ["C3 audit.measure-column"]));

  it("says nothing of a whole column when one of the two says no measure", () => assert.deepEqual(spoken(withCells(detail("元"), { A1: "各街道" }), summary), []));

  it("makes nothing of measures that count different things", () => assert.deepEqual(spoken(detail("吨"), summary), []));
});
