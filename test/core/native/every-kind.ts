import fc from "fast-check";
import { type CellValue, type Measure, type QuantityIndicator, type Template } from "#core";
import type { Fill } from "./held-side-by-side";
import { byCode } from "../../helpers/indicators";

const amount = (label: string, measure: Measure, decimals: number): QuantityIndicator =>
  ({ type: "quantity", label: { "zh-CN": label }, measure, decimals, required: false, rollUp: { method: "sum" } });

const rule = { strength: "hard", source: "test" } as const;

/** Every kind of edit that a form can hold, with measures that convert, blanks that mean none, rounding, and tests of every operator. */
export const everyKind: Template = {
  id: "T09", version: 1, kind: "form", name: { "zh-CN": "各类规则" }, period: "day", level: "street", header: [], tables: [],
  indicators: byCode({
    all: amount("总数", "家", 0), one: amount("甲", "家", 0), two: amount("乙", "家", 0), three: amount("丙", "家", 0),
    large: amount("授信", "亿元", 4), small: amount("信用", "万元", 2), smaller: amount("抵押", "万元", 2), yuan: amount("零星", "元", 2), kilos: amount("消毒液", "公斤", 1), jin: amount("散装", "斤", 1),
    rate: amount("占比", "%", 2), share: amount("份额", "1", 3), each: amount("户均", "万元", 2), permille: amount("千分比", "‰", 1),
    score1: amount("得分一", "分", 1), score2: amount("得分二", "分", 1), score3: amount("得分三", "分", 1), rank1: amount("名次一", "名次", 0), rank2: amount("名次二", "名次", 0), rank3: amount("名次三", "名次", 0),
    began: { type: "date", label: { "zh-CN": "开工" }, required: false }, built: { type: "date", label: { "zh-CN": "完工" }, required: false }, opened: { type: "date", label: { "zh-CN": "投产" }, required: false },
    kind: { type: "text", label: { "zh-CN": "类别" }, required: true }, isOpen: { type: "yes-no", label: { "zh-CN": "是否开工" }, required: false },
  }),
  edits: [
    { id: "required", kind: "required", of: ["all", "began", "kind"], ...rule },
    { id: "range", kind: "range", of: ["one", "two"], least: "0", most: "6.5", ...rule },
    { id: "range-rate", kind: "range", of: ["rate"], least: "0.005", most: "100", ...rule },
    { id: "range-zero", kind: "range", of: ["three"], least: "1", blank: "zero", strength: "soft", source: "test" },
    { id: "list", kind: "code-list", of: "kind", list: ["工业", "商贸A"], ...rule },
    { id: "subset", kind: "subset", whole: "all", parts: ["one", "two"], ...rule },
    { id: "subset-money", kind: "subset", whole: "large", parts: ["small"], ...rule },
    { id: "balance", kind: "balance", total: "all", parts: ["one", "two"], less: ["three"], ...rule },
    { id: "balance-zero", kind: "balance", total: "all", parts: ["one", "two", "three"], blank: "zero", ...rule },
    { id: "balance-money", kind: "balance", total: "large", parts: ["small", "smaller", "yuan"], ...rule },
    { id: "balance-money-zero", kind: "balance", total: "small", parts: ["smaller", "yuan"], blank: "zero", ...rule },
    { id: "balance-weight", kind: "balance", total: "kilos", parts: ["jin"], ...rule },
    { id: "stock", kind: "stock-balance", opening: "one", receipts: ["two"], issues: ["three"], closing: "all", ...rule },
    { id: "funnel", kind: "funnel", stages: ["all", "one", "two", "three"], ...rule },
    { id: "ratio", kind: "ratio", rate: "rate", numerator: "one", denominator: "all", ...rule },
    { id: "ratio-money", kind: "ratio", rate: "share", numerator: "small", denominator: "large", ...rule },
    { id: "ratio-zero", kind: "ratio", rate: "each", numerator: "small", denominator: "two", blank: "zero", ...rule },
    { id: "ratio-permille", kind: "ratio", rate: "permille", numerator: "two", denominator: "all", ...rule },
    { id: "rank", kind: "rank", scores: ["score1", "score2", "score3"], ranks: ["rank1", "rank2", "rank3"], order: "descending", ...rule },
    { id: "rank-up", kind: "rank", scores: ["score1", "score2"], ranks: ["rank1", "rank2"], order: "ascending", blank: "zero", ...rule },
    { id: "dates", kind: "date-order", dates: ["began", "built", "opened"], ...rule },
    ...[
      "[总数] = [甲] + [乙] * 2", "[甲] / [乙] >= 1", "[授信] >= [信用] + [抵押]", "[信用] < [抵押]", "[信用] > [抵押]", "[占比] <= 50%", "[甲] <> [乙]",
      "IF([甲] > 0, [乙] / [甲] <= 2, [乙] = 0)", "AND([甲] <= [乙], OR([丙] > 0, [乙] = 0))", "NOT([甲] = 3)", "ISBLANK([甲]) = ISBLANK([乙])", "[总数] = MAX([甲], [乙], [丙])", "[总数] >= ABS([甲] - [乙])",
      "ROUND([信用] / 3, 1) <= [抵押]", "[类别] = \"工业\"", "[开工] <= [完工]", "[是否开工] = TRUE", "IF([是否开工], [甲] > 0, [甲] = 0)", "IF([甲] > [乙], AND([丙] >= 1, [信用] = [抵押]), TRUE)", "-[甲] + SUM([乙], [丙]) < 4",
    ].map((test, at) => ({ id: `test${at}`, kind: "expression", test, ...rule }) as const),
    { id: "test-zero", kind: "expression", test: "[总数] = MIN([甲], [乙]) + [丙]", blank: "zero", ...rule },
    { id: "test-zero-money", kind: "expression", test: "[信用] = [抵押] + [零星] * 2", blank: "zero", ...rule },
  ],
};

const few = (...more: CellValue[]) => fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -1, max: 8 }) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, ...more) });
const stepped = (numbers: readonly number[], more: readonly CellValue[]) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...numbers) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, ...more) });

/** Small numbers, so that everything comes out now and then; blanks, zeros, texts, and numbers at the edge of rounding. */
export const anyFill: fc.Arbitrary<Fill> = fc.record({
  all: few("３", 2.5), one: few("—"), two: few("2家", true), three: few({ error: "#N/A" }),
  large: stepped([0, 0.0001, 0.0002, 0.0004, 3.7712, 0.00015, 1], ["1亿"]), small: stepped([0, 0.5, 1, 2, 2.005, 1.005, 3.999, 37_712], ["约3"]), smaller: stepped([0, 0.5, 1, 2, 1.01, 0.1 + 0.2], []), yuan: stepped([0, 0.01, 5000, 49.99, 50, 150], []),
  kilos: stepped([0, 1, 1.5, 0.05, 2, 2.1], []), jin: stepped([0, 2, 3, 0.1, 4, 4.1, 4.3], []),
  rate: stepped([0, 0.5, 0.3333, 0.6667, 0.33335, 1, 1.2, 0.2, 0.25, 0.00005, 0.00004], ["50%"]), share: stepped([0, 0.001, 0.5, 1, 10, 0.377], []), each: stepped([0, 0.5, 0.25, 1, 0.33, 0.34], []), permille: stepped([0, 333.3, 500, 666.7, 1000, 250], []),
  score1: stepped([85.3, 85.30000000000001, 90, 85.35, 0], [null]), score2: stepped([85.3, 85.4, 90], [null]), score3: stepped([85.3, 80], ["缺"]),
  rank1: few(1.5), rank2: few(), rank3: few("第1"),
  began: stepped([43_900, 43_910, 43_920.5, 0], ["3月20日"]), built: stepped([43_900, 43_910, 43_920], [60]), opened: stepped([43_900, 43_910], []),
  kind: fc.constantFrom<CellValue>("工业", "商贸A", "商贸Ａ", "农业", null, "—", ""), isOpen: fc.constantFrom<CellValue>("是", "否", null),
}) as fc.Arbitrary<Fill>;
