import assert from "node:assert/strict";
import { review, type SheetSnapshot } from "#core";
import { sampleForm } from "../../helpers/sample-form";
import { sheet } from "../../helpers/sheet";

const settings = { templates: [sampleForm], roster: null, period: null, expects: "any" } as const;

/** A form that `unit` has filled in, with so many people; issued to whoever bears `code`, or written by the unit itself. */
const form = (code: string | null, unit: string, people = 1897): SheetSnapshot => sheet(unit, `
  |   | A        | B       | C      | D          |
  | 1 | ${code === null ? "" : `汇核｜form｜T01@2｜street｜${code}｜2020-03-20`} | | | |
  | 2 | 填报单位 | ${unit} | 期别   | 2020-03-20 |
  | 4 | 行业     | 已复工  | 未复工 | 企业总数   |
  | 5 | 商贸     | 12      | 3      | 15         |
  | 6 | 工业     | 7       | 1      | 8          |
  | 7 | 指标     | 数值    |        |            |
  | 8 | 从业人员 | ${people} |      |            |
`);

/** Whose each of these forms is, a workbook each, by code and name. */
function unitsOf(...forms: readonly SheetSnapshot[]): readonly string[] {
  const books = forms.map((one, index) => ({ name: `${index}.xlsx`, sheets: [{ ...one, workbook: `${index}.xlsx` }] }));
  const { submissions } = review(books, settings);
  return forms.map((_form, index) => submissions.find(({ workbook }) => workbook === `${index}.xlsx`)!).map(({ unit, unitName }) => `${unit} ${unitName}`);
}

describe("units without a roster", () => {
  it("are the same on the form that was issued to them and on the one that they wrote themselves", () => {
    assert.deepEqual(unitsOf(form("001", "府坪街道"), form(null, "府坪街道"), form(null, "府坪街道办事处"), form(null, "府坪")), Array(4).fill("001 府坪街道"));
  });

  it("are called by their fullest name on all forms", () => {
    assert.deepEqual(unitsOf(form("001", "府坪"), form("001", "府坪街道"), form(null, "永安街道")), ["001 府坪街道", "001 府坪街道", "永安街道 永安街道"]);
  });

  it("are added up once, and two different reports of one are a finding", () => {
    const books = [form("001", "府坪街道"), form(null, "府坪街道", 1900)].map((one, index) => ({ name: `${index}.xlsx`, sheets: [{ ...one, workbook: `${index}.xlsx` }] }));
    const { findings, templates } = review(books, settings);
    assert.deepEqual(findings.filter(({ code }) => code.startsWith("roster.")).map(({ code, unit }) => [code, unit]), [["roster.duplicate", "001"], ["roster.duplicate", "001"]]);
    assert.ok(templates[0]!.records.length <= 1);
  });

  it("are not taken for one another where 街道 and 镇 bear one name, or two issued units do", () => {
    assert.deepEqual(unitsOf(form("001", "城关镇"), form(null, "城关街道")), ["001 城关镇", "城关街道 城关街道"]);
    assert.deepEqual(unitsOf(form("001", "城关镇"), form("002", "城关街道"), form(null, "城关")), ["001 城关镇", "002 城关街道", "城关 城关"]);
  });

  it("are not taken for one another by the name of a tab, where no name is written", () => {
    const unnamed = (code: string | null) => ({ ...form(code, ""), worksheet: "复工简报" });
    assert.deepEqual(unitsOf(unnamed("001"), unnamed(null)), ["001 复工简报", "复工简报 复工简报"]);
  });

  it("keep what they wrote where one code stands under different names", () => {
    assert.deepEqual(unitsOf(form("001", "府坪街道"), form("001", "永安街道"), form(null, "府坪街道")), ["001 府坪街道", "001 永安街道", "府坪街道 府坪街道"]);
  });
});
