import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOf, recogniseSheet, type FormPlacement, type SheetSnapshot, type Template, type UnitRowsPlacement } from "#core";
import { sampleForm } from "../../helpers/sample-form";
import { sheet } from "../../helpers/sheet";

const asIssued = `
  |   | A                                  | B        | C      | D        |
  | 1 | 汇核｜form｜T01@2｜street｜001｜2020-03-20 |  |  |  |
  | 2 | 复工简报                           |          |        |          |
  | 3 | 填报单位                           | 府坪街道 | 期别   | 2020-03-20 |
  | 4 | 行业                               | 已复工   | 未复工 | 企业总数 |
  | 5 | 商贸                               | 12       | 3      | 15       |
  | 6 | 工业                               | 7        | 1      | 8        |
  | 7 | 指标                               | 数值     |        |          |
  | 8 | 从业人员                           | 1897     |        |          |
`;

const issued = (drawing: string, more: Partial<SheetSnapshot> = {}) => sheet("简报", drawing, more);

function placedForm(snapshot: SheetSnapshot, templates: readonly Template[] = [sampleForm]): FormPlacement {
  const recognition = recogniseSheet(snapshot, templates);
  assert.equal(recognition.kind, "placed");
  assert.equal(recognition.kind === "placed" && recognition.placement.shape, "form");
  return (recognition as { placement: FormPlacement }).placement;
}

const cells = (placement: FormPlacement) => Object.fromEntries(placement.figures.map(({ indicator, row, column }) => [indicator, addressOf(row, column)]));
const drifts = (placement: { drift: readonly { code: string }[] }) => placement.drift.map(({ code }) => code);

const ALL = { tradeOpen: "B5", tradeClosed: "C5", tradeAll: "D5", factoryOpen: "B6", factoryClosed: "C6", factoryAll: "D6", people: "B8" };

describe("recogniseSheet", () => {
  it("finds every figure of a form as it was issued, and nothing to remark", () => {
    const placement = placedForm(issued(asIssued));
    assert.deepEqual(cells(placement), ALL);
    assert.deepEqual(drifts(placement), []);
    assert.equal(placement.identity?.unit, "001");
  });

  it("finds it without the identity block by its labels", () => {
    assert.deepEqual(cells(placedForm(sheet("x", asIssued.split("\n").filter((line) => !line.includes("汇核")).join("\n")))), ALL);
  });

  it("follows moved rows and columns by their labels, and notes them", () => {
    const placement = placedForm(sheet("x", `
      |   | A        | B        | C        | D      |
      | 1 | 填报单位 | 府坪街道 |          |        |
      | 2 | 行业     | 企业总数 | 已复工   | 未复工 |
      | 3 | 工业     | 8        | 7        | 1      |
      | 4 | 商贸     | 15       | 12       | 3      |
      | 5 | 指标     | 数值     |          |        |
      | 6 | 从业人员 | 1897     |          |        |
    `));
    assert.equal(cells(placement)["tradeAll"], "B4");
    assert.equal(cells(placement)["factoryClosed"], "D3");
    assert.deepEqual(drifts(placement), ["sheet.moved-row", "sheet.moved-column"]);
  });

  it("reads traditional script, full-width forms, measures in brackets and small slips", () => {
    const placement = placedForm(sheet("x", `
      |   | A              | B            | C        | D        |
      | 1 | 填報單位：府坪街道 |           |          |          |
      | 2 | 行業           | 已復工（家） | 未复工   | 企业总数 |
      | 3 | 商 贸          | 12           | 3        | 15       |
      | 4 | 工业：         | 7            | 1        | 8        |
      | 5 | 指标           | 数值         |          |          |
      | 6 | 从业人员员     | 1897         |          |          |
    `));
    assert.equal(placement.coverage, 1);
    assert.deepEqual(drifts(placement), ["sheet.renamed-row"]);
  });

  it("never takes 未复工 for 已复工, though they differ in one sign", () => {
    const placement = placedForm(sheet("x", `
      |   | A        | B      | C        |
      | 2 | 行业     | 未复工 | 企业总数 |
      | 3 | 商贸     | 3      | 15       |
      | 4 | 工业     | 1      | 8        |
      | 5 | 指标     | 数值   |          |
      | 6 | 从业人员 | 1897   |          |
    `));
    assert.equal(cells(placement)["tradeOpen"], undefined);
    assert.equal(cells(placement)["tradeClosed"], "B3");
    assert.deepEqual(drifts(placement), ["sheet.missing-column"]);
  });

  it("passes over an inserted blank row and reports an extra row that nobody would add up", () => {
    const placement = placedForm(issued(`
      |   | A                                  | B        | C      | D        |
      | 1 | 汇核｜form｜T01@2｜street｜001｜2020-03-20 |  |  |  |
      | 4 | 行业                               | 已复工   | 未复工 | 企业总数 |
      | 5 | 商贸                               | 12       | 3      | 15       |
      | 6 |                                    |          |        |          |
      | 7 | 建筑                               | 2        | 0      | 2        |
      | 8 | 工业                               | 7        | 1      | 8        |
      | 9 | 指标                               | 数值     |        |          |
      | 10 | 从业人员                          | 1897     |        |          |
    `));
    assert.equal(placement.coverage, 1);
    assert.deepEqual(drifts(placement), ["sheet.extra-row", "sheet.inserted-row"]);
  });

  it("takes a row whose label was wiped by its neighbours", () => {
    const wiped = asIssued.replace("| 6 | 工业 ", "| 6 |      ");
    const three = { ...sampleForm, tables: [{ ...sampleForm.tables[0]!, rows: [...sampleForm.tables[0]!.rows], cells: sampleForm.tables[0]!.cells }] };
    const placement = placedForm(issued(wiped), [three]);
    assert.equal(cells(placement)["factoryAll"], "D6");
    assert.deepEqual(drifts(placement), ["sheet.unlabelled-row"]);
  });

  it("reads group headings over two lines, merged or only written once", () => {
    const grouped: Template = {
      ...sampleForm,
      tables: [{
        stub: { "zh-CN": "地区" },
        rows: [{ path: [{ "zh-CN": "城区" }] }],
        columns: ["零售", "住宿"].flatMap((trade) => ["总户数", "复市户数"].map((label) => ({ path: [{ "zh-CN": trade }, { "zh-CN": label }] as const }))),
        cells: [["tradeAll", "tradeOpen", "factoryAll", "factoryOpen"]],
      }],
    };
    const placement = placedForm(sheet("x", `
      |   | A    | B      | C              | D      | E        |
      | 1 | 地区 | 零售   |                | 住宿   |          |
      | 2 |      | 总户数 | '复市\\n户数   | 总户数 | 复市户数 |
      | 3 | 城区 | 50     | 47             | 19     | 18       |
    `, { merges: [{ top: 0, bottom: 0, left: 1, right: 2 }, { top: 0, bottom: 0, left: 3, right: 4 }, { top: 0, bottom: 1, left: 0, right: 0 }] }), [grouped]);
    assert.deepEqual(cells(placement), { tradeAll: "B3", tradeOpen: "C3", factoryAll: "D3", factoryOpen: "E3" });
  });

  it("finds a table with a row a unit, its total row left out", () => {
    const byUnit: Template = {
      ...sampleForm, tables: [],
      unitTable: { unitLabels: ["街道", "单位"], columns: [{ path: [{ "zh-CN": "已复工" }], indicator: "tradeOpen" }, { path: [{ "zh-CN": "企业总数" }], indicator: "tradeAll" }] },
    };
    const recognition = recogniseSheet(sheet("x", `
      |   | A    | B        | C      | D        |
      | 1 | 各街道情况 |    |        |          |
      | 2 | 序号 | 单位     | 已复工 | 企业总数 |
      | 3 | 1    | 府坪     | 12     | 15       |
      | 4 | 2    | 永安     | 9      | 9        |
      | 5 |      | 合  计   | 21     | 24       |
      | 6 | 注：截至17时 |  |        |          |
    `), [byUnit]);
    assert.equal(recognition.kind, "placed");
    const placement = (recognition as { placement: UnitRowsPlacement }).placement;
    assert.deepEqual(placement.rows.map(({ unitText }) => unitText), ["府坪", "永安"]);
    assert.equal(placement.totalRow, 4);
  });

  it("refuses a sheet that names a template whose figures are not there, and says which", () => {
    const recognition = recogniseSheet(sheet("x", `
      |   | A | B |
      | 1 | 汇核｜form｜T01@2｜street｜001｜2020-03-20 | |
      | 2 | 完全 | 不同 |
    `), [sampleForm]);
    assert.equal(recognition.kind, "refused");
    assert.equal(recognition.kind === "refused" && recognition.drift.code, "sheet.unplaceable");
  });

  it("leaves cover sheets and empty sheets alone", () => {
    assert.equal(recogniseSheet(sheet("x", "| | A |\n| 1 | 说明 |"), [sampleForm]).kind, "none");
    assert.equal(recogniseSheet(sheet("x", ""), [sampleForm]).kind, "none");
  });

  it("finds on a tab what it would find there if no other had come before", () => {
    const lines = asIssued.trim().split("\n").map((line) => line.split("|").slice(2, -1).map((cell) => cell.trim()));
    const text = fc.constantFrom("", "商贸", "工业", "行业", "已复工", "企业总数", "填报单位", "填报单位：永安街道", "永安街道", "单位：人", "期别", "2020-03-21", "备注", "12");
    const change = fc.record({ row: fc.nat(lines.length - 2), column: fc.nat(3), text });
    const tab = fc.record({ changes: fc.array(change, { maxLength: 3 }), inserted: fc.option(fc.nat(lines.length - 2)) }).map(({ changes, inserted }) => {
      const rows = lines.slice(1).map((cells) => [...cells]);
      for (const { row, column, text: changed } of changes) rows[row]![column] = changed;
      if (inserted !== null) rows.splice(inserted, 0, ["", "", "", ""]);
      return sheet("x", [["", "A", "B", "C", "D"], ...rows.map((cells, row) => [String(row + 1), ...cells])].map((cells) => `|${cells.join("|")}|`).join("\n"));
    });
    const alone = (snapshot: SheetSnapshot) => {
      recogniseSheet(sheet("y", "|   | A |\n| 1 | 别的 |"), [structuredClone(sampleForm)]);
      return recogniseSheet(snapshot, [structuredClone(sampleForm)]);
    };
    fc.assert(fc.property(fc.array(tab, { minLength: 2, maxLength: 4 }), (tabs) => {
      const inTurn = tabs.map((snapshot) => recogniseSheet(snapshot, [sampleForm]));
      assert.deepEqual(inTurn, tabs.map(alone));
    }), { numRuns: 300 });
  });
});
