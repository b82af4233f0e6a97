import assert from "node:assert/strict";
import fc from "fast-check";
import { checkTemplate, codesOf, LANGUAGES, learnForms, printQuantity, review, rollUpFigures, sayProposed, sureProposals, templateOfForm, type CellValue, type Indicator, type LearnedForm, type Proposed, type QuantityIndicator, type SheetSnapshot, type Template } from "#core";
import { sheet } from "../../helpers/sheet";

const learn = (...sheets: readonly SheetSnapshot[]): readonly LearnedForm[] => learnForms([{ name: "test.xlsx", sheets }]);
const only = (...sheets: readonly SheetSnapshot[]): LearnedForm => {
  const [form, ...others] = learn(...sheets);
  assert.deepEqual(others.map(({ worksheets }) => worksheets), []);
  return form!;
};
const sure = (form: LearnedForm): Template => templateOfForm(form, sureProposals(form))!;
const edits = (form: LearnedForm): readonly (readonly [string, string, string])[] => form.proposals.filter(({ part }) => part.kind === "edit").map(({ edit, level, label }) => [edit!, level, label]);
const rollUpOf = (indicator: Indicator | undefined) => (indicator?.type === "quantity" ? indicator.rollUp : null);
const about = (form: LearnedForm, kind: Proposed["edit"]): Proposed => form.proposals.find(({ edit }) => edit === kind)!;

const streets = (worksheet: string, totals = "=SUM(B4:B6) → 60"): SheetSnapshot => sheet(worksheet, `
  |   | A        | B            | C              | D              | E       |
  | 1 | 各街道复工情况日报 |      |                |                |         |
  | 3 | 街道     | 企业总数（家） | 已复工（家）  | 未复工（家）   | 复工率  |
  | 4 | 府坪街道 | =C4+D4 → 10  | 9              | 1              | 0.9     |
  | 5 | 永安街道 | =C5+D5 → 20  | 15             | 5              | 0.75    |
  | 6 | 丹洲乡   | =C6+D6 → 30  | 24             | 6              | 0.8     |
  | 7 | 合计     | ${totals}    | =SUM(C4:C6) → 48 | =SUM(D4:D6) → 12 | 0.8  |
`);

describe("learnForms", () => {
  it("takes a table with a row a unit for what it is, and reads it by what was learnt", () => {
    const form = only(streets("日报"));
    assert.deepEqual([form.shape, form.head.name, form.head.period, form.head.level, form.observed], ["unit-rows", "各街道复工情况日报", "day", "street", 3]);
    const template = sure(form);
    assert.deepEqual([...template.indicators].map(([code, one]) => [code, one.type === "quantity" ? one.measure : one.type]), [["企业总数", "家"], ["已复工", "家"], ["未复工", "家"], ["复工率", "1"]]);
    const { templates, findings } = review([{ name: "test.xlsx", sheets: [streets("日报")] }], { templates: [template], roster: null, period: null, expects: "any" });
    assert.deepEqual(templates[0]!.records.map(({ unit }) => unit.name), ["府坪街道", "永安街道", "丹洲乡"]);
    assert.deepEqual(findings.map(({ code }) => code), []);
  });

  it("proposes what its formulas add up, tells which formula, and how often it comes out", () => {
    const { label, level, reason } = about(only(streets("日报")), "balance");
    assert.deepEqual([label, level, reason.code, reason.values["cell"], reason.values["formula"], reason.values["agree"], reason.values["against"]], ["企业总数 = 已复工 + 未复工", "sure", "formula", "B4", "C4+D4", "3", "0"]);
  });

  it("adds up over the units what the sheet's own total row adds up, and no rate", () => {
    const { indicators } = sure(only(streets("日报")));
    assert.deepEqual([...indicators.values()].map((one) => one.type === "quantity" && one.rollUp.method), ["sum", "sum", "sum", "none"]);
  });

  it("makes a rate anew from the two columns that it comes from, once enough rows tell", () => {
    const form = only(streets("3月19日"), streets("3月20日"));
    assert.deepEqual([form.observed, form.worksheets], [6, ["3月19日", "3月20日"]]);
    const { indicators } = sure(form);
    assert.deepEqual(rollUpOf(indicators.get("复工率")), { method: "ratio", numerator: "已复工", denominator: "企业总数" });
  });

  for (const [way, over] of [["added by signs", (row: number) => `(B${row}+C${row})`], ["added by SUM", (row: number) => `SUM(B${row}:C${row})`]] as const) {
    it(`makes a rate over a sum, ${way}, a ratio of sums, of the units that report all of it`, () => {
      const open = (worksheet: string, gap = "30"): SheetSnapshot => sheet(worksheet, `
        |   | A        | B          | C          | D       |
        | 1 | 各街道复工情况日报 |    |          |         |
        | 3 | 街道     | 已复工（家） | 未复工（家） | 复工率 |
        | 4 | 府坪街道 | 9          | 1          | =B4/${over(4)} → 0.9 |
        | 5 | 永安街道 | 15         | 5          | =IFERROR(ROUND(B5/${over(5)},4),0) → 0.75 |
        | 6 | 丹洲乡   | 10         | ${gap}     | =B6/${over(6)} → 0.25 |
      `);
      const template = sure(only(open("日报")));
      assert.deepEqual(rollUpOf(template.indicators.get("复工率")), { method: "ratio", numerator: "已复工", denominator: "_复工率_base" });
      assert.deepEqual([rollUpOf(template.indicators.get("_复工率_base")), template.indicators.get("_复工率_base")!.label["zh-CN"]], [{ method: "sum-of", parts: ["已复工", "未复工"] }, "已复工＋未复工"]);
      assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
      const rateOf = (one: SheetSnapshot): string => {
        const [{ records } = { records: [] }] = review([{ name: "test.xlsx", sheets: [one] }], { templates: [template], roster: null, period: null, expects: "any" }).templates;
        const { totals } = rollUpFigures(template, { superior: { code: "", name: "区" }, period: null, records, missing: [], withHard: new Set(), hardFindings: "in" });
        const rate = template.indicators.get("复工率") as QuantityIndicator;
        return printQuantity(totals.find(({ indicator }) => indicator === "复工率")!.value!, rate.decimals);
      };
      assert.equal(Number(rateOf(open("日报"))).toFixed(2), "0.49");
      assert.equal(Number(rateOf(open("日报", ""))).toFixed(2), "0.80");
    });
  }

  it("leaves out a sum of figures that cannot be added, and the rate over it", () => {
    const form = only(sheet("日报", `
      |   | A        | B          | C          | D       |
      | 3 | 街道     | 已复工（家） | 到岗（人） | 复工率 |
      | 4 | 府坪街道 | 9          | 1          | =B4/(B4+C4) → 0.9 |
      | 5 | 永安街道 | 15         | 5          | =B5/(B5+C5) → 0.75 |
      | 6 | 丹洲乡   | 10         | 30         | =B6/(B6+C6) → 0.25 |
    `));
    const template = sure(form);
    assert.deepEqual([rollUpOf(template.indicators.get("复工率")), template.indicators.has("_复工率_base"), checkTemplate(template).filter(({ strength }) => strength === "hard")], [{ method: "none" }, false, []]);
  });

  it("counts where a rule fails, and is less sure of it", () => {
    const faulty = sheet("表", `
      |   | A    | B    | C    | D      |
      | 1 | 行业 | 总数 | 已开 | 未开   |
      | 2 | 批发 | 10   | 9    | 1      |
      | 3 | 零售 | 20   | 15   | 5      |
      | 4 | 住宿 | 30   | 24   | 6      |
      | 5 | 餐饮 | 45   | 30   | 16     |
    `);
    const { level, reason } = about(only(faulty), "balance");
    assert.deepEqual([level, reason.code, reason.values["agree"], reason.values["against"]], ["likely", "words", "3", "1"]);
  });

  it("never is sure of what arithmetic alone tells", () => {
    const form = only(sheet("表", `
      |   | A    | B    | C    | D    |
      | 1 | 行业 | 甲类 | 乙类 | 丙类 |
      | 2 | 批发 | 1034 | 934  | 100  |
      | 3 | 零售 | 2055 | 1550 | 505  |
      | 4 | 住宿 | 3099 | 2493 | 606  |
      | 5 | 餐饮 | 4412 | 3311 | 1101 |
    `));
    assert.deepEqual(edits(form).filter(([edit]) => edit === "balance"), [["balance", "likely", "甲类 = 乙类 + 丙类"]]);
  });

  it("knows the rows of a form, their measures, their parts and what stays within", () => {
    const form = only(sheet("防疫物资", `
      |   | A              | B          | C      |
      | 1 | 填报单位：府坪街道 |         |        |
      | 2 | 统计日期：2020年3月20日 |    |        |
      | 3 | 指标名称       | 计量单位   | 数值   |
      | 4 | 在岗人员       | 人         | 30     |
      | 5 | 其中：党员     | 人         | 12     |
      | 6 | 口罩库存       | 只         | 900    |
    `));
    assert.equal(form.shape, "form");
    assert.deepEqual(form.proposals.filter(({ part }) => part.kind === "field").map(({ label }) => label), ["填报单位", "统计日期"]);
    assert.deepEqual(form.proposals.filter(({ part }) => part.kind === "measure").map(({ label, level, reason }) => [label, level, reason.code]), [["人", "sure", "stated"], ["只", "sure", "stated"]]);
    assert.deepEqual(edits(form).find(([edit]) => edit === "subset"), ["subset", "sure", "其中：党员 ≤ 在岗人员"]);
  });

  it("gives the balance of a stock its own kind, and asks whether it opens with what was left", () => {
    const form = only(sheet("物资", `
      |   | A        | B        | C        | D        | E        |
      | 1 | 物资     | 上日库存 | 本日收入 | 本日发放 | 本日库存 |
      | 2 | 口罩     | 100      | 50       | 30       | 120      |
      | 3 | 消毒液   | 40       | 0        | 15       | 25       |
      | 4 | 防护服   | 12       | 8        | 5        | 15       |
    `));
    assert.deepEqual(edits(form).filter(([edit]) => edit === "stock-balance" || edit === "carry-forward").map(([edit, level]) => [edit, level]), [["stock-balance", "sure"], ["carry-forward", "likely"]]);
  });

  it("lists things row by row, masks what is personal, and counts the classes", () => {
    const form = only(sheet("台账", `
      |   | A    | B      | C      | D                  | E           | F    |
      | 1 | 序号 | 姓名   | 类别   | 身份证号           | 联系电话    | 社区 |
      | 2 | 1    | 赵甲一 | 境外   | 430702199001011234 | 13800000001 | 甲   |
      | 3 | 2    | 钱乙二 | 境外   | 430702199001011235 | 13800000002 | 乙   |
      | 4 | 3    | 孙丙三 | 本地   | 430702199001011236 | 13800000003 | 甲   |
      | 5 | 4    | 李丁四 | 境外   | 430702199001011237 | 13800000004 | 乙   |
      | 6 | 5    | 周戊五 | 本地   | 430702199001011238 | 13800000005 | 甲   |
      | 7 | 6    | 吴己六 | 境外   | 430702199001011239 | 13800000006 | 乙   |
    `));
    const { ledger, indicators, kind } = sure(form);
    assert.equal(kind, "ledger");
    assert.deepEqual(ledger!.columns.map(({ indicator }) => [indicator, indicators.get(indicator)!.privacy ?? "public"]), [["姓名", "name"], ["类别", "public"], ["身份证号", "resident-id"], ["联系电话", "phone"], ["社区", "public"]]);
    assert.deepEqual(Object.keys(ledger!.counts!), ["_rows", "_类别_1", "_类别_2", "_社区_1", "_社区_2"]);
  });

  it("takes id, version and level from the identity block of a form of ours", () => {
    const own = sheet("表", `
      |   | A                                       | B    |
      | 1 | 汇核\\u007cform                          |      |
      | 2 | 指标 | 数值 |
      | 3 | 企业 | 5    |
    `);
    const rows = new Map(own.rows).set(0, ["汇核|form|X7@4|district|430702|2020-03"]);
    assert.deepEqual((({ id, version, level }) => ({ id, version, level }))(only({ ...own, rows }).head), { id: "X7", version: 4, level: "district" });
  });

  it("finds no form on an empty tab, in prose, or in figures without headings", () => {
    const bare = sheet("数", "| | A | B |\n| 1 | 1 | 2 |\n| 2 | 3 | 4 |");
    assert.deepEqual(learn(sheet("空", "| | A |"), sheet("话", "| | A |\n| 1 | 请于 18 时前报送 |"), bare), []);
  });
});

describe("templateOfForm", () => {
  it("lets go with a line whatever names it, and nothing else", () => {
    const form = only(streets("日报"));
    const closed = form.proposals.find(({ label, part }) => label === "未复工" && part.kind === "line")!;
    const template = templateOfForm(form, new Set([...sureProposals(form)].filter((number) => number !== closed.number)))!;
    assert.deepEqual(codesOf(template), ["企业总数", "已复工", "复工率"]);
    assert.deepEqual(template.edits.map(({ kind }) => kind).includes("balance"), false);
    assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
  });

  it("is none once every line is left out", () => assert.equal(templateOfForm(only(streets("日报")), new Set()), null));

  it("takes name, id and period that the author put right", () => {
    const form = only(streets("日报"));
    const { id, name, period, edits: [first] } = templateOfForm(form, sureProposals(form), { ...form.head, id: "FG01", name: "复工周报", period: "week" })!;
    assert.deepEqual([id, name["zh-CN"], period, first!.id.startsWith("FG01.")], ["FG01", "复工周报", "week", true]);
  });
});

describe("learning, whatever stands on a sheet", () => {
  const words = ["合计", "其中：已复工", "单位", "单位：万元", "街道", "序号", "1、企业", "人数（人）", "复工率", "姓名", "2020年3月20日", "—", "8000余", "１２", "上日库存", "本日库存", "名次", "汇核|form|S01@3|street|1|2020-03-20", ""];
  const value: fc.Arbitrary<CellValue> = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 3, arbitrary: fc.integer({ min: -5, max: 50 }) }, fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: "#REF!" }), fc.string());
  const formula = fc.constantFrom("SUM(A1:A3)", "B2+C2-D2", "B2/C2", "IFERROR(B3/C3,0)", "SUM(B1:", "1+1", "A1", "SUM(A1:ZZ9999)");
  const anySheet = fc.record({ grid: fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 12 }), formulas: fc.array(fc.tuple(fc.nat(11), fc.nat(6), formula), { maxLength: 6 }), merge: fc.option(fc.tuple(fc.nat(9), fc.nat(5))) })
    .map(({ grid, formulas, merge }): SheetSnapshot => ({
      ...sheet("any", "| | A |"), rows: new Map(grid.map((row, index) => [index, row])), formulas: new Map(formulas.map(([row, column, text]) => [row * 16_384 + column, text])),
      merges: merge ? [{ top: merge[0], left: merge[1], bottom: merge[0] + 1, right: merge[1] + 1 }] : [],
    }));

  it("never throws, and what it makes of all proposals can be said and stands the check", () => {
    fc.assert(fc.property(fc.array(anySheet, { minLength: 1, maxLength: 2 }), (sheets) => {
      for (const form of learn(...sheets)) {
        for (const one of form.proposals) for (const language of LANGUAGES) assert.doesNotMatch(`${sayProposed(one, language).what}${sayProposed(one, language).why}`.replaceAll(one.label, ""), /\{[a-z]+\}/);
        const template = templateOfForm(form, new Set(form.proposals.map(({ number }) => number)));
        if (template) assert.deepEqual(checkTemplate(template).filter(({ strength }) => strength === "hard"), []);
      }
    }), { numRuns: 400 });
  });
});
