import assert from "node:assert/strict";
import { sheet } from "../../helpers/sheet";
import { merged, spoken } from "./drawn-audit";

describe("rowTotals", () => {
  const classes = (old: number, sum: number) => sheet("年龄", `
    |   | A    | B    | C    | D    | E      | F       | G       |
    | 1 | 街道 | 合计 | 性别 |      | 年龄   |         |         |
    | 2 |      |      | 男   | 女   | 0-17岁 | 18-59岁 | 60岁以上 |
    | 3 | 甲   | 1000 | 510  | 490  | 200    | 600     | 200     |
    | 4 | 乙   | 800  | 390  | 410  | 150    | 500     | 150     |
    | 5 | 丙   | 650  | 330  | 320  | 120    | 400     | ${old}  |
    | 6 | 丁   | 420  | 200  | 220  | 80     | 250     | 90      |
    | 7 | 合计 | 2870 | 1430 | 1440 | 550    | 1750    | ${sum}  |
  `, merged("A1:A2", "B1:B2", "C1:D1", "E1:G1"));

  it("says nothing where a whole is divided by sex and once more by age", () => {
    assert.deepEqual(spoken(classes(130, 570)), []);
  });

  it("finds a row in which the second division does not come out", () => {
    assert.deepEqual(spoken(classes(150, 590)), ["B5 audit.row-total"]);
  });

  const doses = (third: number, all: number) => sheet("接种", `
    |   | A    | B     | C    | D     | E    | F    | G    |
    | 1 | 街道 | 第一剂 |     | 第二剂 |      | 合计 |      |
    | 2 |      | 当日  | 累计 | 当日  | 累计 | 当日 | 累计 |
    | 3 | 甲   | 120   | 8930 | 80    | 8010 | 200  | 16940 |
    | 4 | 乙   | 96    | 7120 | 102   | 6890 | 198  | 14010 |
    | 5 | 丙   | 45    | 6003 | 51    | 5500 | 96   | ${third} |
    | 6 | 丁   | 77    | 9240 | 69    | 9000 | 146  | 18240 |
    | 7 | 合计 | 338   | 31293 | 302  | 29400 | 640 | ${all} |
  `, merged("A1:A2", "B1:C1", "D1:E1", "F1:G1"));

  it("adds up equal headings of several groups", () => {
    assert.deepEqual(spoken(doses(11503, 60693)), []);
  });

  it("finds a wrong sum of equal headings", () => {
    assert.deepEqual(spoken(doses(11530, 60720)).filter((one) => one.startsWith("G5")), ["G5 audit.row-total"]);
  });

  const tested = (left: number) => sheet("检测", `
    |   | A    | B     | C     | D   |
    | 1 | 街道 | 应检  | 已检  | 未检 |
    | 2 | 甲   | 23010 | 22890 | 120 |
    | 3 | 乙   | 11200 | 11000 | 200 |
    | 4 | 丙   | 30450 | 29950 | ${left} |
    | 5 | 丁   | 18888 | 18001 | 887 |
    | 6 | 戊   | 27600 | 27000 | 600 |
  `);

  it("says nothing where a column comes out as the sum of its neighbours, though no heading says so", () => {
    assert.deepEqual(spoken(tested(500)), []);
  });

  it("finds the row in which such a column does not come out", () => {
    assert.deepEqual(spoken(tested(550)), ["B4 audit.row-total"]);
  });

  it("leaves rows of rates out when it adds across", () => {
    assert.deepEqual(spoken(sheet("复工", `
      |   | A      | B    | C     | D     | E     | F     |
      | 1 | 指标   | 单位 | 市本级 | 甲区 | 乙区  | 合计  |
      | 2 | 企业数 | 家   | 120   | 300   | 210   | 630   |
      | 3 | 开工数 | 家   | 110   | 280   | 200   | 590   |
      | 4 | 开工率 | %    | 91.67 | 93.33 | 95.24 | 93.65 |
      | 5 | 从业   | 人   | 5000  | 9010  | 7008  | 21108 |
      | 6 | 到岗   | 人   | 4800  | 8000  | 6500  | 19300 |
      | 7 | 到岗率 | %    | 96    | 88.79 | 92.75 | 91.83 |
    `)), ["F5 audit.row-total"]);
  });

  it("takes 全区 for the total of its parts", () => {
    assert.deepEqual(spoken(sheet("排查", `
      |   | A      | B  | C  | D  | E    |
      | 1 | 指标   | 甲 | 乙 | 丙 | 全区 |
      | 2 | 总户数 | 10 | 20 | 35 | 65   |
      | 3 | 已排查 | 8  | 18 | 30 | 65   |
      | 4 | 隐患   | 3  | 4  | 1  | 8    |
      | 5 | 已整改 | 1  | 4  | 1  | 6    |
    `)), ["E3 audit.row-total"]);
  });

  const stock = (closing: number) => sheet("物资", `
    |   | A    | B        | C        | D        | E        | F        |
    | 1 | 项目 | 期初余额 | 本期增加 | 本期减少 | 其中：报废 | 期末余额 |
    | 2 | 房屋 | 500000   | 20000    | 0        | 0        | 520000   |
    | 3 | 车辆 | 300000   | 0        | 50000    | 50000    | 250000   |
    | 4 | 家具 | 82000    | 3000     | 1000     | 500      | 84000    |
    | 5 | 电脑 | 60000    | 12000    | 8000     | 3000     | ${closing} |
    | 6 | 打印 | 9000     | 1000     | 800      | 800      | 9200     |
  `);

  it("says nothing where opening, increase and decrease come to the closing balance", () => {
    assert.deepEqual(spoken(stock(64000)), []);
  });

  it("finds a closing balance that does not follow from the opening one", () => {
    assert.deepEqual(spoken(stock(46000)), ["F5 audit.stock"]);
  });
});
