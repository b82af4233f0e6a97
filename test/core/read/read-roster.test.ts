import assert from "node:assert/strict";
import { LANGUAGES, rosterOfCsv, rosterOfWorkbook, sayRosterProblem, type RosterRead, type SheetSnapshot } from "#core";
import { sheet } from "../../helpers/sheet";

const HEADER = "unit_code,unit_name,district_code,district_name";
const wuling = { superior: { code: "430702", name: "武陵区" }, units: [{ code: "430702001", name: "启明街道" }, { code: "430702002", name: "府坪街道" }] };

const problems = (read: RosterRead): readonly string[] => read.problems.map((problem) => sayRosterProblem(problem, "en"));
const book = (...sheets: SheetSnapshot[]) => ({ name: "名册.xlsx", sheets });

describe("rosterOfCsv", () => {
  it("takes units in the order of the lines, under English or Chinese headings in any order", () => {
    assert.deepEqual(rosterOfCsv(`${HEADER}\n430702001,启明街道,430702,武陵区\n430702002,府坪街道,430702,武陵区\n`).roster, wuling);
    assert.deepEqual(rosterOfCsv("上级名称,单位名称,备注,单位代码,上级代码\r\n武陵区,启明街道,,430702001,430702\r\n武陵区,府坪街道,老城,430702002,430702").roster, wuling);
    assert.deepEqual(rosterOfCsv("單位代碼,單位名稱,上級代碼,上級名稱\n430702001,启明街道,430702,武陵区\n430702002,府坪街道,430702,武陵区").roster, wuling);
  });

  it("keeps separators and quotes inside quotes, and leaves out empty lines", () => {
    assert.deepEqual(rosterOfCsv(`${HEADER}\n\n1,"府坪, ""老城""",2,武陵区\n,,,\n`).roster?.units, [{ code: "1", name: '府坪, "老城"' }]);
  });

  it("takes tabs for commas where the heading has them, as Excel's Unicode text", () => {
    assert.deepEqual(rosterOfCsv(`${HEADER.replaceAll(",", "\t")}\n430702001\t启明街道\t430702\t武陵区\n430702002\t府坪街道\t430702\t武陵区`).roster, wuling);
  });

  it("names every wrong line at once", () => {
    const text = [HEADER, "1,启明街道,9,武陵区", "1,府坪街道,9,武陵区", "3,,9,武陵区", "4,启明街道,9,武陵区", "5,永安街道,8,鼎城区", "6,丹洲乡,8,鼎城区"].join("\n");
    assert.deepEqual(problems(rosterOfCsv(text)), [
      "line 3: 1 stands already in line 2",
      "line 4: unit_name left empty",
      "line 5: 启明街道 stands already in line 2",
      "line 6: the superior is 鼎城区, but 武陵区 in line 2",
    ]);
  });

  it("counts lines inside quotes", () => {
    assert.deepEqual(problems(rosterOfCsv(`${HEADER}\n1,"启明\n街道",9,武陵区\n,府坪街道,9,武陵区`)), ["line 4: unit_code left empty"]);
  });

  it("refuses a text without headings, without units, or with a quote left open", () => {
    assert.deepEqual(problems(rosterOfCsv("430702001,启明街道,430702,武陵区")), ["line 1: the heading lacks unit_name, district_name"]);
    assert.deepEqual(problems(rosterOfCsv("")), ["line 1: the heading lacks unit_name, district_name"]);
    assert.deepEqual(problems(rosterOfCsv(`${HEADER}\n`)), ["it lists no unit"]);
    assert.deepEqual(problems(rosterOfCsv(`${HEADER}\n1,启明街道,9,武陵区\n2,"府坪街道,9,武陵区\n`)), ["line 3: a quote is opened and never closed"]);
  });

  it("is content with a list of names when it is told whom they report to", () => {
    const superior = { code: "", name: "武陵区" };
    assert.deepEqual(rosterOfCsv("序号,街道\n1,启明街道\n2,府坪街道", superior).roster, { superior, units: [{ code: "启明街道", name: "启明街道" }, { code: "府坪街道", name: "府坪街道" }] });
    assert.deepEqual(problems(rosterOfCsv("序号,街道\n1,启明街道\n2,府坪街道")), ["line 1: the heading lacks district_name"]);
    assert.deepEqual(problems(rosterOfCsv("街道,上级\n启明街道,\n府坪街道,")), ["line 2: district_name left empty"]);
  });

  it("believes the list rather than what it is told besides", () => {
    assert.deepEqual(rosterOfCsv("街道,上级\n启明街道,武陵区", { code: "1", name: "鼎城区" }).roster?.superior, { code: "", name: "武陵区" });
  });

  it("says what is wrong in every language", () => {
    const { problems: found } = rosterOfCsv(`${HEADER}\n1,启明街道,9,武陵区\n1,府坪街道,8,鼎城区\n`);
    assert.deepEqual(LANGUAGES.map((language) => found.map((problem) => sayRosterProblem(problem, language))), [
      ["第 3 行“1”与第 2 行重复", "第 3 行上级是“鼎城区”，而第 2 行是“武陵区”"],
      ["第 3 行「1」與第 2 行重複", "第 3 行上級是「鼎城区」，而第 2 行是「武陵区」"],
      ["line 3: 1 stands already in line 2", "line 3: the superior is 鼎城区, but 武陵区 in line 2"],
    ]);
  });
});

describe("rosterOfWorkbook", () => {
  const list = sheet("名册", `
    |   | A                  | B                | C          | D              |
    | 1 | 武陵区统计单位名册 |                  |            |                |
    | 2 | 序号               | 单位代码         | 街道（乡镇） | 上级单位       |
    | 3 | 1                  | 430702001        | 启明街道   | 武陵区         |
    | 4 | 2                  | '430702002       | 府坪街道   |                |
    | 5 |                    |                  | 合计       |                |
    | 6 | 注：不含开发区     |                  |            |                |
  `);

  it("reads a list with a title above it, one superior for all, a total and a remark below", () => {
    assert.deepEqual(rosterOfWorkbook(book(list)).roster, { ...wuling, superior: { code: "", name: "武陵区" } });
  });

  it("finds the list among other sheets, and takes no sheet of ours for one", () => {
    const cover = sheet("封面", "| | A |\n| 1 | 武陵区统计局 |");
    const chase = sheet("催报", "| | A | B | C |\n| 2 | 单位代码 | 单位名称 | 上级名称 |\n| 3 | 1 | 永安街道 | 武陵区 |");
    const ours = { ...chase, rows: new Map([[0, ["汇核|chase|@0|district|430702|2020-03-20"]], ...chase.rows]) };
    assert.deepEqual(rosterOfWorkbook(book(cover, ours, list)).roster?.units, wuling.units);
  });

  it("says what is wrong with the sheet that looks most like a list, by its rows", () => {
    const cover = sheet("封面", "| | A |\n| 1 | 武陵区统计局 |");
    const twice = sheet("名册", "| | A | B |\n| 3 | 名称 | 上级 |\n| 4 | 启明街道 | 武陵区 |\n| 5 | 启明街道 | 武陵区 |");
    assert.deepEqual(problems(rosterOfWorkbook(book(cover, twice))), ["line 5: 启明街道 stands already in line 4"]);
    assert.deepEqual(problems(rosterOfWorkbook(book(cover))), ["line 1: the heading lacks unit_name, district_name"]);
    assert.deepEqual(problems(rosterOfWorkbook(book())), ["line 1: the heading lacks unit_name, district_name"]);
  });
});
