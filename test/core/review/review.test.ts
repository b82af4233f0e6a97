import assert from "node:assert/strict";
import fc from "fast-check";
import { review, say, LANGUAGES, type CellValue, type SheetSnapshot, type Template } from "#core";
import { builtInTemplates } from "#templates";
import { sampleForm } from "../../helpers/sample-form";
import { sheet } from "../../helpers/sheet";
import { byCode } from "../../helpers/indicators";

const roster = { superior: { code: "430702", name: "武陵区" }, units: [{ code: "001", name: "府坪街道" }, { code: "002", name: "永安街道" }] };
const settings = { templates: [sampleForm], roster, period: null, expects: "any" } as const;
const book = (...sheets: SheetSnapshot[]) => ({ name: "test.xlsx", sheets: sheets.map((one) => ({ ...one, workbook: "test.xlsx" })) });

const labels = ["填报单位", "期别", "行业", "已复工", "未复工", "企业总数", "商贸", "工业", "指标", "数值", "从业人员", "府坪街道", "2020-03-20", "汇核｜form｜T01@2｜street｜001｜2020-03-20", "汇核|form|T01@1|street|x|"];
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  fc.string({ unit: "grapheme" }),
  fc.constantFrom<CellValue>("１,897家", "8000余", "37.71亿", "—", "2月31日", "三百二十", true, null, { error: "#REF!" }, 0, -1, 1e300, 12.5),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const anySheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    cells: fc.array(fc.tuple(fc.nat(12), fc.nat(6), anyValue), { maxLength: 60 }),
    merges: fc.array(fc.tuple(fc.nat(10), fc.nat(5), fc.nat(3), fc.nat(3)), { maxLength: 4 }),
    formulas: fc.array(fc.tuple(fc.nat(12), fc.nat(6), fc.constantFrom("SUM(A1:C9)", "[1]x!A1", "#REF!+1", "'O''B'!A1")), { maxLength: 5 }),
    hidden: fc.array(fc.nat(12), { maxLength: 3 }),
  })
  .map(({ cells, merges, formulas, hidden }) => {
    const rows = new Map<number, CellValue[]>();
    for (const [row, column, value] of [...cells].sort(([one], [other]) => one - other)) {
      const values = rows.get(row) ?? [];
      values[column] = value;
      rows.set(row, values);
    }
    return sheet("表", "", {
      rows,
      merges: merges.map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
      formulas: new Map(formulas.map(([row, column, formula]) => [row * 16_384 + column, formula])),
      hiddenRows: new Set(hidden), hiddenColumns: new Set(hidden),
    });
  });

describe("review", () => {
  it("never throws on content, and puts every finding into words in every language", () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
        const { findings, submissions } = review([book(...sheets.map((one, at) => ({ ...one, worksheet: `表${at}` })))], { ...settings, templates: [sampleForm, ...builtInTemplates] });
        for (const finding of findings) for (const language of LANGUAGES) assert.ok(!/\{\w+\}/.test(say(finding, language).sentence), finding.code);
        assert.ok(submissions.length <= Math.max(1, sheets.length));
      }),
      { numRuns: 400 },
    );
  });

  it("refuses a workbook that follows no template, and says so once", () => {
    const { findings, submissions } = review([book(sheet("说明", "| | A |\n| 1 | 说明 |"), sheet("空", ""))], settings);
    assert.deepEqual(findings.map(({ code }) => code), ["sheet.not-recognised"]);
    assert.deepEqual(submissions.map(({ state }) => state), ["refused"]);
  });

  it("has nothing to say of no workbooks", () => {
    const { findings, submissions, templates } = review([], settings);
    assert.deepEqual([findings, submissions, templates], [[], [], []]);
  });

  it("tells a broken rule once, and holds it against no unit", () => {
    const broken: Template = { ...sampleForm, edits: [{ id: "T01.broken", kind: "balance", strength: "hard", total: "tradeAll", parts: ["nowhere"], source: "test" }] };
    const filled = (unit: string) => sheet(unit, `
      |   | A        | B        | C        | D        |
      | 1 | 填报单位 | ${unit}  | 期别     | 2020-03-20 |
      | 4 | 行业     | 已复工   | 未复工   | 企业总数 |
      | 5 | 商贸     | 12       | 3        | 15       |
      | 6 | 工业     | 7        | 1        | 8        |
      | 7 | 指标     | 数值     |          |          |
      | 8 | 从业人员 | 1897     |          |          |
    `);
    const { findings, templates, counts } = review([book(filled("府坪街道"), filled("永安街道"))], { ...settings, templates: [broken] });
    assert.deepEqual(findings.map(({ code, reach }) => [code, reach]), [["edit.broken", "template"]]);
    assert.equal(templates[0]!.withHard.size, 0);
    assert.equal(counts.broken, 2);
  });

  it("reads a ledger row by row, types each cell and asks for required fields", () => {
    const ledger: Template = {
      id: "L01", version: 1, kind: "ledger", name: { "zh-CN": "问题台账" }, period: "week", level: "street", header: [], tables: [], edits: [],
      indicators: byCode({
        name: { type: "text", label: { "zh-CN": "企业名称" }, required: true },
        found: { type: "date", label: { "zh-CN": "收集日期" }, required: true },
        amount: { type: "quantity", label: { "zh-CN": "金额" }, measure: "万元", decimals: 2, required: false, rollUp: { method: "sum" } },
        closed: { type: "yes-no", label: { "zh-CN": "是否销号" }, required: false },
      }),
      ledger: { columns: ["name", "found", "amount", "closed"].map((indicator, at) => ({ indicator, path: [{ "zh-CN": ["企业名称", "收集日期", "金额", "是否销号"][at]! }] })), key: ["name"] },
    };
    const { templates, findings, submissions } = review([book(sheet("台账", `
      |   | A        | B         | C         | D        | E        |
      | 1 | 填报单位 | 府坪街道  | 报告期    | 2020年第12周 |      |
      | 3 | 序号     | 企业名称  | 收集日期  | 金额     | 是否销号 |
      | 4 | 1        | 跃进米业  | '2020.3.2 | '3000万  | √        |
      | 6 | 2        |           | '2月31日  | '几十    | 否       |
    `))], { ...settings, templates: [ledger] });
    assert.deepEqual(submissions.map(({ unit, period, state }) => [unit, period, state]), [["001", "2020-W12", "hard"]]);
    const { entries } = templates[0]!.records[0]!.ledger!;
    assert.deepEqual(entries.map(({ row, figures }) => [row, ...["name", "found", "amount", "closed"].map((code) => figures.get(code)?.value)]), [
      [3, "跃进米业", "2020-03-02", 300_000, true],
      [5, null, null, null, false],
    ]);
    assert.deepEqual(findings.map(({ code, cells }) => [code, cells[0]?.address]), [["edit.required", "B6"], ["read.impossible-date", "C6"], ["read.approximate", "D6"], ["read.text-number", "D4"]]);
  });
});
