import assert from "node:assert/strict";
import { defineTemplate, twoWayTable, type Edit } from "#core";
import { brief, check, sentence, tally } from "../../helpers/check";

const amount = (label: string) => ({ label, measure: "家" }) as const;
const table = (edit: Partial<Extract<Edit, { kind: "table-balance" }>>) => defineTemplate({
  id: "T02", version: 1, kind: "form", name: "两向表", period: "day", level: "street", header: [],
  indicators: {
    industryOpen: amount("工业·复工"), industryClosed: amount("工业·未复工"), industryAll: amount("工业·小计"),
    tradeOpen: amount("商贸·复工"), tradeClosed: amount("商贸·未复工"), tradeAll: amount("商贸·小计"),
    allOpen: amount("合计·复工"), allClosed: amount("合计·未复工"), allAll: amount("合计·小计"),
    industryRate: { label: "工业·率", measure: "%", decimals: 2, rollUp: { method: "ratio", numerator: "industryOpen", denominator: "industryAll" } },
  },
  tables: [twoWayTable({
    stub: "行业", rows: ["工业", "商贸", "合计"], columns: ["复工", "未复工", "小计", "率"],
    cells: [["industryOpen", "industryClosed", "industryAll", "industryRate"], ["tradeOpen", "tradeClosed", "tradeAll", null], ["allOpen", "allClosed", "allAll", null]],
  })],
  edits: [{ id: "t", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, source: "", ...edit }],
});
const right = { industryOpen: 3, industryClosed: 1, industryAll: 4, tradeOpen: 5, tradeClosed: 2, tradeAll: 7, allOpen: 8, allClosed: 3, allAll: 11, industryRate: 7500 };

describe("table-balance", () => {
  it("passes a table whose columns add down; rates are not added", () => {
    assert.equal(tally(check(table({}), right)), "3/0/0/0");
  });

  it("fails at the total of the line that does not add up, and names the line", () => {
    const { findings } = check(table({}), { ...right, tradeClosed: 4 });
    assert.deepEqual(findings.map(brief), [{ code: "edit.table-balance", cells: ["C14", "C8", "C11"], expected: "5", imbalance: "-2" }]);
    assert.equal(sentence(findings[0]), "C14 合计·未复工：填报 3，“未复工”各项合计 5，相差 -2。");
  });

  it("is undecided where a cell of the line is blank", () => {
    assert.equal(tally(check(table({}), { ...right, tradeClosed: null })), "2/0/1/0");
  });

  it("is broken when the table has no such row", () => {
    assert.equal(tally(check(table({ totalRow: 7 }), right)), "0/0/0/1");
  });
});

describe("table-balance both ways", () => {
  const both = defineTemplate({
    id: "T03", version: 1, kind: "form", name: "收发", period: "day", level: "street", header: [],
    indicators: { a: amount("a"), b: amount("b"), ab: amount("ab"), c: amount("c"), d: amount("d"), cd: amount("cd"), ac: amount("ac"), bd: amount("bd"), all: amount("all") },
    tables: [twoWayTable({ stub: "x", rows: ["1", "2", "计"], columns: ["甲", "乙", "计"], cells: [["a", "b", "ab"], ["c", "d", "cd"], ["ac", "bd", "all"]] })],
    edits: [{ id: "t", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, totalColumn: 2, source: "" }],
  });

  it("finds one wrong figure by its row and by its column", () => {
    const figures = { a: 1, b: 2, ab: 3, c: 4, d: 5, cd: 9, ac: 5, bd: 7, all: 12 };
    assert.equal(tally(check(both, figures)), "6/0/0/0");
    assert.deepEqual(check(both, { ...figures, d: 6 }).findings.map(({ values, imbalance }) => [values.line, imbalance]), [["乙", "-1"], ["2", "-1"]]);
  });
});
