import assert from "node:assert/strict";
import { printArea, type SheetSnapshot } from "#core";
import { sheet } from "../../helpers/sheet";
import { merged, rolesOf, spoken, tablesOf } from "./drawn-audit";

/** Where the tables of a sheet stand, and which of their rows are headings, 1-based: "A2:C6 2". */
const placesOf = (drawn: SheetSnapshot): readonly string[] => tablesOf(drawn).map(({ area, headerRows }) => `${printArea(area)} ${headerRows.map((row) => row + 1).join(",")}`.trim());
const headingsOf = (drawn: SheetSnapshot): readonly string[] => tablesOf(drawn)[0]!.columns.map(({ heading }) => heading.join("/"));

describe("the tables of a sheet", () => {
  it("stand below a title and a caption, above a note and signatures", () => {
    assert.deepEqual(placesOf(sheet("表", `
      |   | A              | B    | C        |
      | 1 | 各街道就业情况 |      |          |
      | 2 | 填报单位：某区 |      | 单位：人 |
      | 3 | 街道           | 在岗 | 新招     |
      | 4 | 东街           | 120  | 12       |
      | 5 | 西街           | 98   | 7        |
      | 6 | 注：快报数。   |      |          |
      | 7 | 填表人：张某   |      | 审核人：李某 |
    `)), ["A3:C5 3"]);
  });

  it("are several, one below the other, each with headings of its own", () => {
    const twice = (total: number) => sheet("表", `
      |    | A          | B    | C    |
      | 1  | 一、企业   |      |      |
      | 2  | 街道       | 户数 | 人数 |
      | 3  | 东街       | 12   | 340  |
      | 4  | 西街       | 20   | 512  |
      | 5  | 合计       | 32   | 852  |
      | 6  |            |      |      |
      | 7  | 二、学校   |      |      |
      | 8  | 学校       | 班级 | 学生 |
      | 9  | 一小       | 18   | 810  |
      | 10 | 二小       | 24   | 1105 |
      | 11 | 三小       | 12   | 480  |
      | 12 | 合计       | 54   | ${total} |
    `);
    assert.deepEqual(placesOf(twice(2395)), ["A2:C5 2", "A8:C12 8"]);
    assert.deepEqual(spoken(twice(2395)), []);
    assert.deepEqual(spoken(twice(2359)), ["C12 audit.column-total"]);
  });

  it("stand side by side, with an empty column between them or with labels that begin anew", () => {
    assert.deepEqual(placesOf(sheet("表", `
      |   | A    | B  | C | D    | E  |
      | 1 | 街道 | 户 |   | 学校 | 人 |
      | 2 | 东街 | 12 |   | 一小 | 80 |
      | 3 | 西街 | 20 |   | 二小 | 95 |
      | 4 | 南街 | 11 |   | 三小 | 60 |
    `)), ["A1:B4 1", "D1:E4 1"]);
    assert.deepEqual(placesOf(sheet("表", `
      |   | A    | B    | C    | D    | E    | F    |
      | 1 | 收入 | 预算 | 决算 | 支出 | 预算 | 决算 |
      | 2 | 拨款 | 900  | 950  | 人员 | 600  | 620  |
      | 3 | 其他 | 50   | 40   | 公用 | 350  | 370  |
    `)), ["A1:C3 1", "D1:F3 1"]);
  });

  it("go on below headings that are said once more on the next page", () => {
    assert.deepEqual(placesOf(sheet("表", `
      |   | A    | B  | C  |
      | 1 | 街道 | 户 | 人 |
      | 2 | 东街 | 12 | 40 |
      | 3 | 西街 | 20 | 51 |
      | 4 | 街道 | 户 | 人 |
      | 5 | 南街 | 11 | 30 |
      | 6 | 合计 | 43 | 121 |
    `)), ["A1:C6 1,4"]);
  });

  it("may have three rows of headings, merged across and down", () => {
    assert.deepEqual(headingsOf(sheet("表", `
      |   | A    | B    | C    | D    |
      | 1 | 街道 | 企业 |      |      |
      | 2 |      | 合计 | 其中 |      |
      | 3 |      |      | 规上 | 规下 |
      | 4 | 东街 | 12   | 4    | 8    |
      | 5 | 西街 | 20   | 5    | 15   |
    `, merged("A1:A3", "B1:D1", "B2:B3", "C2:D2"))), ["街道", "企业/合计", "企业/其中/规上", "企业/其中/规下"]);
  });

  it("do not take measures and numbers of columns for headings", () => {
    const drawn = sheet("表", `
      |   | A    | B      | C      | D     |
      | 1 | 单位 | 企业数 | 产值   | 税收  |
      | 2 |      | 家     | 万元   | 万元  |
      | 3 | 甲   | '1     | '2     | '3    |
      | 4 | 东街 | 12     | 3400.5 | 120.1 |
      | 5 | 西街 | 20     | 5100.2 | 240.9 |
    `);
    assert.deepEqual([headingsOf(drawn), rolesOf(drawn)], [["单位", "企业数", "产值", "税收"], ["4 detail", "5 detail"]]);
  });

  it("may be headed by years, and by a column of telephones", () => {
    assert.deepEqual(headingsOf(sheet("表", `
      |   | A    | B    | C    | D    | E         |
      | 1 | 指标 | 2018 | 2019 | 2020 | 联系电话  |
      | 2 | 户数 | 120  | 131  | 140  | '5551234  |
      | 3 | 人口 | 400  | 420  | 431  | '5551235  |
    `)), ["指标", "2018", "2019", "2020", "联系电话"]);
  });

  it("count hidden rows as well: a total counts them", () => {
    const drawn = sheet("表", `
      |   | A    | B   | C   |
      | 1 | 街道 | 户  | 人  |
      | 2 | 东街 | 120 | 400 |
      | 3 | 西街 | 98  | 310 |
      | 4 | 南街 | 75  | 260 |
      | 5 | 合计 | 293 | 970 |
    `, { hiddenRows: new Set([2]), hiddenColumns: new Set([2]) });
    assert.deepEqual(spoken(drawn), []);
  });

  it("have sections of their own, titled, with totals in each", () => {
    const drawn = (second: number) => sheet("表", `
      |    | A        | B   | C   |
      | 1  | 街道     | 户  | 人  |
      | 2  | （一）城区 |   |     |
      | 3  | 东街     | 120 | 400 |
      | 4  | 西街     | 98  | 310 |
      | 5  | 小计     | 218 | 710 |
      | 6  | （二）乡镇 |   |     |
      | 7  | 河口     | 75  | 260 |
      | 8  | 南湾     | 62  | 188 |
      | 9  | 小计     | 137 | ${second} |
      | 10 | 合计     | 355 | 1158 |
    `);
    assert.deepEqual(spoken(drawn(448)), []);
    assert.deepEqual(spoken(drawn(484)), ["C9 audit.column-total"]);
  });
});

describe("the rows and columns of a table", () => {
  const kinds = (drawn: SheetSnapshot) => tablesOf(drawn)[0]!.columns.map(({ heading, kind }) => `${heading.at(-1) ?? ""} ${kind}`);

  it("are told apart by what they say and hold", () => {
    assert.deepEqual(kinds(sheet("表", `
      |   | A    | B    | C        | D      | E        | F    | G          | H        | I          | J    |
      | 1 | 序号 | 单位 | 开业户数 | 开业率 | 户均面积 | 排名 | 单产（公斤/亩） | 联系电话 | 信用代码 | 备注 |
      | 2 | 1    | 东街 | 120      | 0.92   | 88.5     | 2    | 401.5      | 13812345678 | 914301020012345678 | 正常 |
      | 3 | 2    | 西街 | 98       | 0.95   | 70.2     | 1    | 388.2      | 13812345679 | 914301020012345679 | 整改 |
      | 4 | 3    | 南街 | 75       | 0.71   | 65.1     | 3    | 420.9      | 13812345670 | 914301020012345670 | 正常 |
    `)), ["序号 ordinal", "单位 label", "开业户数 additive", "开业率 rate", "户均面积 average", "排名 rank", "单产（公斤/亩） average", "联系电话 code", "信用代码 code", "备注 remark"]);
  });

  it("are details, parts, sub-totals, totals, sections and what stands beside them", () => {
    assert.deepEqual(rolesOf(sheet("表", `
      |    | A          | B   |
      | 1  | 项目       | 户  |
      | 2  | 东街       | 120 |
      | 3  | 西街       | 98  |
      | 4  | 小计       | 218 |
      | 5  | 南街       | 75  |
      | 6  | 其中：规上 | 12  |
      | 7  | 合计       | 293 |
      | 8  | 上年合计   | 280 |
      | 9  | 开业率     | 0.9 |
      | 10 | 平均       | 98  |
    `)), ["2 detail", "3 detail", "4 sub-total", "5 detail", "6 part", "7 total", "8 note", "9 note", "10 note"]);
  });
});
