import assert from "node:assert/strict";
import { sheet } from "../../helpers/sheet";
import { expectedOf, merged, rolesOf, spoken } from "./drawn-audit";

const groups = (typed: string, total: string) => sheet("用工", `
  |    | A    | B      | C      | D       |
  | 1  | 片区 | 街道   | 企业数 | 从业人员 |
  | 2  | 东片 | 甲街道 | 120    | 3400    |
  | 3  |      | 乙街道 | 96     | 2812    |
  | 4  |      | 小计   | 216    | 6212    |
  | 5  | 西片 | 丙街道 | 77     | 1999    |
  | 6  |      | 丁街道 | 45     | 1203    |
  | 7  |      | 小计   | 122    | ${typed} |
  | 8  | 直属 | 高新区 | 50     | 5100    |
  | 9  | 合计 |        | ${total} | 14514 |
`, merged("A2:A4", "A5:A7", "A9:B9"));

describe("columnTotals", () => {
  it("says nothing where sub-totals and the total of sub-totals and single rows come out", () => {
    assert.deepEqual(spoken(groups("3202", "388")), []);
  });

  it("finds a sub-total with two digits swapped", () => {
    assert.deepEqual(spoken(groups("3220", "388")), ["D7 audit.column-total"]);
  });

  it("finds a total that counts its sub-totals and their details both", () => {
    assert.deepEqual(expectedOf(groups("3202", "=SUM(C2:C8) → 726")), ["388"]);
  });

  it("finds such a total when all its columns count twice", () => {
    const drawing = (last: string) => sheet("用工", `
      |   | A      | B   | C    |
      | 1 | 街道   | 户  | 人   |
      | 2 | 甲     | 120 | 3400 |
      | 3 | 乙     | 96  | 2812 |
      | 4 | 小计   | =SUM(B2:B3) → 216 | =SUM(C2:C3) → 6212 |
      | 5 | 丙     | 77  | 1999 |
      | 6 | 丁     | 45  | 1203 |
      | 7 | 小计   | =SUM(B5:B6) → 122 | =SUM(C5:C6) → 3202 |
      | 8 | 合计   | ${last} |
    `);
    assert.deepEqual(spoken(drawing("=SUM(B2:B7) → 676 | =SUM(C2:C7) → 18828")), ["B8 audit.column-total", "C8 audit.column-total"]);
  });

  const subTotalsFirst = (typed: number, all: number) => sheet("片区", `
    |   | A    | B    | C   | D    |
    | 1 | 片区 | 社区 | 户  | 人   |
    | 2 | 全镇合计 |  | 600 | ${all} |
    | 3 | 东片 | 小计 | 350 | 1050 |
    | 4 |      | 甲   | 200 | 600  |
    | 5 |      | 乙   | 150 | 450  |
    | 6 | 西片 | 小计 | 250 | ${typed} |
    | 7 |      | 丙   | 120 | 360  |
    | 8 |      | 丁   | 130 | 390  |
  `, merged("A2:B2", "A3:A5", "A6:A8"));

  it("takes the rows below where totals stand above their details", () => {
    assert.deepEqual(spoken(subTotalsFirst(750, 1800)), []);
  });

  it("finds a wrong sub-total above its details", () => {
    assert.deepEqual(spoken(subTotalsFirst(705, 1800)), ["D6 audit.column-total"]);
  });

  it("finds a wrong total at the top of sub-totals", () => {
    assert.deepEqual(spoken(subTotalsFirst(750, 1808)), ["D2 audit.column-total"]);
  });

  it("adds up areas of several towns, and an area of one", () => {
    assert.deepEqual(spoken(sheet("全县", `
      |    | A          | B  | C   |
      | 1  | 乡镇       | 户 | 人  |
      | 2  | 一村       | 10 | 31  |
      | 3  | 二村       | 12 | 35  |
      | 4  | 甲镇合计   | 22 | 66  |
      | 5  | 三村       | 14 | 40  |
      | 6  | 四村       | 11 | 30  |
      | 7  | 乙镇合计   | 25 | 70  |
      | 8  | 山区片合计 | 47 | 136 |
      | 9  | 五村       | 20 | 61  |
      | 10 | 六村       | 21 | 60  |
      | 11 | 丙镇合计   | 41 | 121 |
      | 12 | 平原片合计 | 41 | 121 |
      | 13 | 全县总计   | 88 | 257 |
    `)), []);
  });

  it("does not take yesterday's total and the change for sums of the rows above", () => {
    assert.deepEqual(spoken(sheet("日报", `
      |   | A        | B    | C    | D    |
      | 1 | 市场     | 摊位 | 开业 | 交易量 |
      | 2 | 甲       | 100  | 80   | 20.5 |
      | 3 | 乙       | 200  | 190  | 35.2 |
      | 4 | 丙       | 150  | 122  | 18.8 |
      | 5 | 今日合计 | 450  | 392  | 74.5 |
      | 6 | 昨日合计 | 450  | 380  | 70.1 |
      | 7 | 增减     | 0    | 12   | 4.4  |
    `)), []);
  });

  it("does not add a running total to the month that follows it", () => {
    assert.deepEqual(spoken(sheet("明细账", `
      |    | A        | B    | C    |
      | 1  | 摘要     | 收入 | 支出 |
      | 2  | 收款     | 300  |      |
      | 3  | 付款     |      | 120  |
      | 4  | 租金     | 250  |      |
      | 5  | 本月合计 | 550  | 120  |
      | 6  | 本年累计 | 3550 | 2120 |
      | 7  | 收款     | 100  |      |
      | 8  | 付款     |      | 20   |
      | 9  | 本月合计 | 100  | 20   |
      | 10 | 本年累计 | 3650 | 2140 |
    `)), []);
  });

  it("adds up a unit whose name begins like a row that is not counted", () => {
    assert.deepEqual(spoken(sheet("经费", `
      |   | A          | B   | C   | D   |
      | 1 | 单位       | 1月 | 2月 | 3月 |
      | 2 | 党政办     | 120 | 130 | 140 |
      | 3 | 计划生育办 | 80  | 85  | 90  |
      | 4 | 民政办     | 60  | 61  | 62  |
      | 5 | 合计       | 260 | 276 | 292 |
    `)), []);
  });

  it("finds a total that leaves a row out which its neighbours count", () => {
    assert.deepEqual(spoken(sheet("税收", `
      |   | A        | B   | C   | D   | E   |
      | 1 | 税种     | 1月 | 2月 | 3月 | 4月 |
      | 2 | 增值税   | 320 | 300 | 310 | 290 |
      | 3 | 消费税   | 110 | 98  | 102 | 95  |
      | 4 | 海关代征 | 55  | 60  | 71  | 66  |
      | 5 | 合计     | 485 | 398 | 483 | 451 |
    `)), ["C5 audit.column-total"]);
  });

  it("says nothing aloud of a total that leaves out the same row in all columns", () => {
    assert.deepEqual(spoken(sheet("税收", `
      |   | A        | B   | C   | D   |
      | 1 | 税种     | 1月 | 2月 | 3月 |
      | 2 | 增值税   | 320 | 300 | 310 |
      | 3 | 消费税   | 110 | 98  | 102 |
      | 4 | 所得税   | 410 | 360 | 377 |
      | 5 | 海关代征 | 55  | 60  | 71  |
      | 6 | 合计     | 840 | 758 | 789 |
    `)), []);
  });

  it("does not take a gap above the first sub-total for a table that is upside down", () => {
    assert.deepEqual(spoken(sheet("统计", `
      |   | A      | B  | C |
      | 1 | 街道   | 摊 | 户 |
      | 2 | 甲街道 |    |   |
      | 3 | 乙街道 |    |   |
      | 4 | 小计   | 0  | 0 |
      | 5 | 丙街道 |    |   |
      | 6 | 丁街道 |    | 1 |
      | 7 | 小计   | 0  | 1 |
      | 8 | 合计   | 0  | 1 |
    `)), []);
  });
});

describe("rows that add up without a word for it", () => {
  const budget = (nonTax: number, total: number) => sheet("预算", `
    |    | A              | B     | C     | D     | E     |
    | 1  | 项目           | 年初  | 调整  | 完成  | 本月  |
    | 2  | 一、税收收入   | 52000 | 53000 | 41340 | 4100  |
    | 3  | 增值税         | 21000 | 21500 | 16770 | 1700  |
    | 4  | 企业所得税     | 15000 | 15000 | 11550 | 1200  |
    | 5  | 房产税         | 16000 | 16500 | 13020 | 1200  |
    | 6  | 二、非税收入   | 8000  | 8200  | ${nonTax} | 650 |
    | 7  | 专项收入       | 3000  | 3000  | 2400  | 250   |
    | 8  | 罚没收入       | 5000  | 5200  | 3600  | 400   |
    | 9  | 收入合计       | 60000 | 61200 | ${total} | 4750 |
  `);

  it("takes 一、 and 二、 for sums of the rows below them, and the total for the sum of both", () => {
    assert.deepEqual(spoken(budget(6000, 47340)), []);
  });

  it("finds a wrong figure in a row with a number of the first order", () => {
    assert.deepEqual(spoken(budget(6900, 48240)), ["D6 audit.column-total"]);
  });

  it("finds a wrong total over numbered rows", () => {
    assert.deepEqual(spoken(budget(6000, 47430)), ["D9 audit.column-total"]);
  });

  const villages = (total: number) => sheet("各村", `
    |   | A    | B    | C    | D   |
    | 1 | 单位 | 户数 | 人口 | 党员 |
    | 2 | 城关镇 | 1200 | 3600 | 150 |
    | 3 | 东村 | 500  | 1500 | 60  |
    | 4 | 西村 | 700  | 2100 | 90  |
    | 5 | 河口镇 | 900 | 2650 | 120 |
    | 6 | 上村 | 410  | 1200 | 55  |
    | 7 | 下村 | 490  | 1450 | 65  |
    | 8 | 合计 | 2100 | ${total} | 270 |
  `);

  it("takes a town for the sum of its villages when all three columns come out", () => {
    assert.deepEqual(rolesOf(villages(6250)).filter((role) => role.endsWith("sub-total")), ["2 sub-total", "5 sub-total"]);
  });

  it("finds a wrong total over towns with their villages", () => {
    assert.deepEqual(spoken(villages(6520)), ["C8 audit.column-total"]);
  });

  it("takes a last row without a label for the total when most columns come out", () => {
    assert.deepEqual(spoken(sheet("补贴", `
      |   | A    | B    | C    | D    | E   |
      | 1 | 姓名 | 面积 | 金额 | 代发 | 户数 |
      | 2 | 张三 | 3.2  | 320  | 300  | 12  |
      | 3 | 李四 | 5.5  | 550  | 500  | 34  |
      | 4 | 王五 | 2.1  | 210  | 200  | 56  |
      | 5 | 赵六 | 7.8  | 780  | 700  | 71  |
      | 6 |      | 18.6 | 1806 | 1700 | 173 |
    `)), ["C6 audit.column-total"]);
  });
});
