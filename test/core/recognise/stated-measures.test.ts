import assert from "node:assert/strict";
import fc from "fast-check";
import { crossed, defineTemplate, listTable, periodField, review, unitField, type Figure, type Finding, type Measure, type Template } from "#core";
import { sheet } from "../../helpers/sheet";

const amount = (label: string, measure: Measure, decimals = 2) => ({ label, measure, decimals }) as const;

const listed = defineTemplate({
  id: "T07", version: 1, kind: "form", name: "授信", period: "day", level: "street", header: [unitField, periodField],
  indicators: { firms: { label: "签约企业", measure: "家" }, credit: amount("授信总额", "万元"), paid: amount("已放款", "万元"), fluid: amount("消毒液", "公斤", 1) },
  tables: [listTable({ stub: "指标", column: "数值", list: ["firms", "credit", "paid", "fluid"] })], edits: [],
});

const twoWay: Template = defineTemplate({
  id: "T07", version: 1, kind: "form", name: "授信", period: "day", level: "street", header: [unitField, periodField],
  ...(() => {
    const { indicators, table } = crossed({ stub: "方式", rows: [{ code: "here", label: "现场" }, { code: "else", label: "场外" }], columns: [{ code: "firms", label: "企业", measure: "家" }, { code: "credit", label: "授信", measure: "万元", decimals: 2 }] });
    return { indicators, tables: [table] };
  })(),
  edits: [],
});

interface Read { readonly figures: ReadonlyMap<string, Figure>; readonly findings: readonly Finding[] }

function read(template: Template, drawing: string, more = {}): Read {
  const { templates, findings } = review([{ name: "a.xlsx", sheets: [sheet("授信", drawing, more)] }], { templates: [template], roster: null, period: null, expects: "any" });
  return { figures: templates[0]?.records[0]?.figures ?? new Map(), findings };
}

const list = (measure: string, value: string, above = ""): string => `
  |   | A        | B    | C        | D          |
  | 1 | ${above} |      |          |            |
  | 2 | 填报单位 | 府坪街道 | 统计日期 | 2020-03-20 |
  | 3 | 指标     | 计量单位 | 数值 |            |
  | 4 | 签约企业 | 家   | 14       |            |
  | 5 | 授信总额 | ${measure} | ${value} |        |
  | 6 | 已放款   | 万元 | 120      |            |
  | 7 | 消毒液   | 公斤 | 5        |            |
`;

const values = ({ figures }: Read, ...codes: readonly string[]) => codes.map((code) => [figures.get(code)?.value, figures.get(code)?.step, figures.get(code)?.statedIn]);
const codes = ({ findings }: Read): readonly string[] => findings.map(({ code }) => code);

describe("a measure that a sheet states", () => {
  it("is the template's own as a rule, and nothing is said of it", () => {
    const form = read(listed, list("万元", "3771"));
    assert.deepEqual(values(form, "credit", "paid"), [[377_100, 1, undefined], [12_000, 1, undefined]]);
    assert.deepEqual(codes(form), []);
  });

  it("counts where it stands in the figure's row: 37.71 亿元 are 377,100 万元, known to 100 万元", () => {
    const form = read(listed, list("亿元", "37.71"));
    assert.deepEqual(values(form, "credit", "paid", "firms"), [[37_710_000, 10_000, "亿元"], [12_000, 1, undefined], [14, 1, undefined]]);
    assert.deepEqual(codes(form), ["sheet.other-measure"]);
  });

  it("is told in other scripts and in brackets as well", () => {
    for (const measure of ["億元", "（亿元）", "单位：亿元"]) assert.deepEqual(values(read(listed, list(measure, "37.71")), "credit"), [[37_710_000, 10_000, "亿元"]], measure);
  });

  it("counts for a text that names none, and not for one that does", () => {
    assert.deepEqual(values(read(listed, list("亿元", "'37.71")), "credit"), [[37_710_000, 10_000, "亿元"]]);
    assert.deepEqual(read(listed, list("亿元", "'3771万元")).figures.get("credit")!.value, 377_100);
    assert.equal(read(listed, list("亿元", "约37")).figures.get("credit")!.value, null);
  });

  it("counts from above the table for all its amounts, and for no counts; a row's own word goes before it", () => {
    const form = read(listed, list("", "37.71", "单位：亿元、家").replace("| 万元 | 120", "| | 1.2").replace("公斤 | 5", "斤 | 5"));
    assert.deepEqual(values(form, "credit", "paid", "firms", "fluid"), [[37_710_000, 10_000, "亿元"], [1_200_000, 100_000, "亿元"], [14, 1, undefined], [25, 5, "斤"]]);
  });

  it("decides nothing where several are named: then the sheet is sent back", () => {
    const form = read(listed, list("", "37.71", "单位：亿元、元").replace("| 万元 | 120", "| | 1.2"));
    assert.deepEqual(codes(form), ["sheet.ambiguous-measure"]);
    assert.equal(form.findings[0]!.strength, "hard");
  });

  it("counts in the head of its column, with a row a unit too", () => {
    const form = read(twoWay, `
      |   | A        | B        | C          | D          |
      | 1 | 填报单位 | 府坪街道 | 统计日期   | 2020-03-20 |
      | 2 | 方式     | 企业（家） | 授信（亿元） |          |
      | 3 | 现场     | 3        | 37.71      |            |
      | 4 | 场外     | 4        | 30.47      |            |
    `);
    assert.deepEqual(values(form, "here_firms", "here_credit", "else_credit"), [[3, 1, undefined], [37_710_000, 10_000, "亿元"], [30_470_000, 10_000, "亿元"]]);
    const { tables: _, ...rest } = listed;
    const rows: Template = { ...rest, tables: [], unitTable: { unitLabels: ["单位"], columns: [{ path: [{ "zh-CN": "签约企业" }], indicator: "firms" }, { path: [{ "zh-CN": "授信总额" }], indicator: "credit" }] } };
    const { templates } = review([{ name: "a.xlsx", sheets: [sheet("授信", `
      |   | A        | B        | C                |
      | 1 | 统计日期 | 2020-03-20 |                |
      | 2 | 单位     | 签约企业 | 授信总额（亿元） |
      | 3 | 府坪街道 | 3        | 1.2              |
      | 4 | 永安街道 | 4        | 0.3              |
    `)] }], { templates: [rows], roster: null, period: null, expects: "any" });
    assert.deepEqual(templates[0]!.records.map(({ figures }) => figures.get("credit")!.value), [1_200_000, 300_000]);
  });

  it("rounds an amount once, from all its digits", () => {
    for (const [stated, steps] of [["349.95", 3], ["'349.95", 3], ["350", 4], ["-349.99", -3], ["123456749.95", 1_234_567], ["349.949999", 3]] as const) {
      assert.equal(read(listed, list("元", stated)).figures.get("credit")!.value, steps, stated);
    }
  });

  it("never makes another amount of what is stated, whatever the measure", () => {
    const measures = { 元: 1n, 千元: 1_000n, 万元: 10_000n, 百万元: 1_000_000n, 亿元: 100_000_000n } as const;
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(measures) as (keyof typeof measures)[])), fc.integer({ min: -99_999, max: 99_999 }), (measure, hundredths) => {
      const cent = BigInt(hundredths) * measures[measure];
      const { value } = read(listed, list(measure, (hundredths / 100).toFixed(2))).figures.get("credit")!;
      // In steps of 100 yuan, rounded half away from zero.
      const exact = Number(cent) / 10_000;
      assert.equal(value, Math.sign(exact) * Math.round(Math.abs(exact)) + 0);
    }), { numRuns: 200 });
  });
});
