import { defineTemplate, fillerField, reviewerField, twoWayTable, unitField, type Localised, type QuantityDraft } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "社区环境整治考核周报填报说明 ";

/** As many communities as a street may have. */
const LINES = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"] as const;
type Line = (typeof LINES)[number];

/** What a third party scores, and how many points there are for it: 100 in all. */
const items = [
  { code: "streets", label: named("路面保洁", "路面保潔", "Streets"), most: "20" },
  { code: "alleys", label: named("背街小巷", "背街小巷", "Back alleys"), most: "20" },
  { code: "yards", label: named("楼道院落", "樓道院落", "Stairs and yards"), most: "20" },
  { code: "waste", label: named("垃圾清运", "垃圾清運", "Waste collection"), most: "15" },
  { code: "disinfection", label: named("消毒消杀", "消毒消殺", "Disinfection"), most: "15" },
  { code: "order", label: named("车辆秩序", "車輛秩序", "Parking order"), most: "10" },
] as const;
type Item = (typeof items)[number]["code"];

const points = { measure: "分", decimals: 1 } as const;

/** A figure a line, under codes such as c01_streets. */
const ofLines = <Suffix extends string, Draft>(suffix: Suffix, draft: (line: Line) => Draft) =>
  Object.fromEntries(LINES.map((line) => [`c${line}_${suffix}`, draft(line)])) as Record<`c${Line}_${Suffix}`, Draft>;

const inLine = (line: Line, { "zh-CN": simplified, "zh-TW": traditional, en }: Localised) => named(`${line}·${simplified}`, `${line}·${traditional}`, `${line}·${en}`);

const scores = Object.assign({}, ...items.map((item) =>
  ofLines(item.code, (line): QuantityDraft => ({ ...points, label: inLine(line, item.label), rollUp: { method: "none" } })))) as Record<`c${Line}_${Item}`, QuantityDraft<never>>;

const columns = {
  name: named("社区名称", "社區名稱", "Community"),
  total: named("总分", "總分", "Total score"),
  rank: named("名次", "名次", "Rank"),
} as const;

const totals = LINES.map((line) => `c${line}_total` as const);
const ranks = LINES.map((line) => `c${line}_rank` as const);

const summary = {
  communities: { required: true, measure: "个", label: named("参评社区个数", "參評社區個數", "Communities scored") },
  sum: { required: true, ...points, label: named("总分之和", "總分之和", "Sum of all total scores") },
  mean: { required: true, measure: "分", decimals: 2, label: named("平均分", "平均分", "Mean score"), rollUp: { method: "ratio", numerator: "sum", denominator: "communities" } },
  highest: { required: true, ...points, label: named("最高分", "最高分", "Highest score"), rollUp: { method: "max" } },
  lowest: { required: true, ...points, label: named("最低分", "最低分", "Lowest score"), rollUp: { method: "min" } },
  passed: { required: true, measure: "个", label: named("80分以上", "80分以上", "With 80 points or more") },
  faults: { required: true, measure: "个", label: named("发现问题", "發現問題", "Shortcomings found") },
  fixed: { required: true, measure: "个", label: named("已整改", "已整改", "Put right") },
} as const;

const SUMMARY = ["communities", "passed", "sum", "mean", "highest", "lowest", "faults", "fixed"] as const;

/** A line out of use is all blank, which adds up to nothing; a community without scores has neither total nor rank. */
const lineEdits = LINES.flatMap((line) => [
  { id: `S07.${line}.total`, kind: "balance", strength: "hard", blank: "zero", total: `c${line}_total`, parts: items.map(({ code }) => `c${line}_${code}` as const), source: `${SOURCE}2` } as const,
  { id: `S07.${line}.ranked`, kind: "expression", strength: "hard", test: `ISBLANK([c${line}_total]) = ISBLANK([c${line}_rank])`, source: `${SOURCE}3`, label: named(`第 ${line} 行：有总分的须有名次，没有总分的没有名次`, `第 ${line} 行：有總分者須有名次，沒有總分者沒有名次`, "Whoever has a total score has a rank, and nobody else") } as const,
  { id: `S07.${line}.named`, kind: "expression", strength: "hard", test: `ISBLANK([c${line}_total]) = ISBLANK([c${line}_name])`, source: `${SOURCE}1`, label: named(`第 ${line} 行：打了分的须写社区名称`, `第 ${line} 行：打了分者須寫社區名稱`, "Whoever is scored has a name") } as const,
]);

const list = (codes: readonly string[]): string => codes.map((code) => `[${code}]`).join(",");

/** S07 社区环境整治考核周报: how a third party scored each community of a street, and the ranks that follow, each week. */
export const environmentScores = defineTemplate({
  id: "S07",
  version: 1,
  kind: "form",
  name: named("社区环境整治考核周报", "社區環境整治考核週報", "Scores for the neighbourhood clean-up, weekly"),
  period: "week",
  level: "street",
  worksheets: ["社区环境整治考核周报", "环境整治考核", "打分排名"],
  header: [unitField, weekField, reviewerField, { ...fillerField, aliases: ["填报人", "制表人", "第三方机构"] }, phoneField, filedOnField],
  indicators: {
    ...ofLines("name", (line) => ({ type: "text", label: inLine(line, columns.name) }) as const),
    ...scores,
    ...ofLines("total", (line) => ({ ...points, label: inLine(line, columns.total), rollUp: { method: "none" } }) as const),
    ...ofLines("rank", (line) => ({ measure: "名次", label: inLine(line, columns.rank), rollUp: { method: "none" } }) as const),
    ...summary,
  },
  tables: [
    twoWayTable({
      title: named("一、打分和排名", "一、打分和排名", "1 Scores and ranks"),
      stub: named("序号", "序號", "No."),
      rows: LINES.map((line) => named(line, line, line)),
      columns: [columns.name, ...items.map((item) => ({ path: [item.label], aliases: [`${item.label["zh-CN"]}${item.most}分`] }) as const), columns.total, columns.rank],
      cells: LINES.map((line) => [`c${line}_name`, ...items.map(({ code }) => `c${line}_${code}` as const), `c${line}_total`, `c${line}_rank`] as const),
    }),
    twoWayTable({
      title: named("二、考核概况", "二、考核概況", "2 Summary"),
      stub: named("范围", "範圍", "Area"),
      rows: [named("全街道", "全街道", "The street")],
      columns: SUMMARY.map((code) => summary[code].label),
      cells: [SUMMARY],
    }),
  ],
  edits: [
    ...items.map(({ code, most }) => ({ id: `S07.${code}`, kind: "range", strength: "hard", blank: "zero", of: LINES.map((line) => `c${line}_${code}` as const), least: "0", most, source: `${SOURCE}2` }) as const),
    { id: "S07.totals", kind: "range", strength: "hard", blank: "zero", of: [...totals, "mean", "highest", "lowest"], least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S07.ranks", kind: "range", strength: "hard", of: ranks, least: "1", most: "20", source: `${SOURCE}3` },
    { id: "S07.summary", kind: "range", strength: "hard", of: ["sum", "passed", "faults", "fixed"], least: "0", source: `${SOURCE}1` },
    { id: "S07.communities", kind: "range", strength: "hard", of: ["communities"], least: "1", most: "20", source: `${SOURCE}1` },
    ...lineEdits,
    // Lines out of use count as 0: nobody is ranked behind them.
    { id: "S07.rank", kind: "rank", strength: "hard", blank: "zero", scores: totals, ranks, order: "descending", source: `${SOURCE}3` },
    { id: "S07.sum", kind: "balance", strength: "hard", blank: "zero", total: "sum", parts: totals, source: `${SOURCE}4` },
    { id: "S07.mean", kind: "ratio", strength: "hard", rate: "mean", numerator: "sum", denominator: "communities", source: `${SOURCE}4` },
    { id: "S07.highest", kind: "expression", strength: "hard", blank: "zero", test: `[highest] = MAX(${list(totals)})`, source: `${SOURCE}4`, label: named("最高分是各社区总分中最高的", "最高分是各社區總分中最高者", "The highest of the total scores") },
    { id: "S07.lowest", kind: "expression", strength: "hard", test: `[lowest] = MIN(${totals.map((code) => `IF(ISBLANK([${code}]),100,[${code}])`).join(",")})`, source: `${SOURCE}4`, label: named("最低分是各社区总分中最低的", "最低分是各社區總分中最低者", "The lowest of the total scores") },
    { id: "S07.between", kind: "expression", strength: "hard", test: "AND([lowest] <= [mean], [mean] <= [highest])", source: `${SOURCE}4`, label: named("最低分不高于平均分，平均分不高于最高分", "最低分不高於平均分，平均分不高於最高分", "Lowest ≤ mean ≤ highest") },
    { id: "S07.passed", kind: "subset", strength: "hard", whole: "communities", parts: ["passed"], source: `${SOURCE}4` },
    { id: "S07.fixed", kind: "subset", strength: "hard", whole: "faults", parts: ["fixed"], source: `${SOURCE}5` },
    { id: "S07.change", kind: "change", strength: "soft", of: ["communities", "mean"], limit: "10", least: "2", source: "核实性审核：变动较大的须说明原因" },
    { id: "S07.repeated", kind: "repeated", strength: "soft", of: totals, source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("由第三方机构按城市管理考核考评办法对辖区全部社区打分，街道汇总，周一 12 时前报送。一行一个社区，按社区名册顺序填写，不用的行空着。", "由第三方機構按城市管理考核考評辦法對轄區全部社區打分，街道匯總，週一 12 時前報送。一行一個社區，按社區名冊順序填寫，不用的行空著。", "A third party scores every community; the street sends the sheet on Monday by 12:00. One line a community, in the order of the list; lines out of use stay blank."),
    named("满分 100 分：路面保洁、背街小巷、楼道院落各 20 分，垃圾清运、消毒消杀各 15 分，车辆秩序 10 分，保留一位小数；总分＝六项之和。", "滿分 100 分：路面保潔、背街小巷、樓道院落各 20 分，垃圾清運、消毒消殺各 15 分，車輛秩序 10 分，保留一位小數；總分＝六項之和。", "100 points: streets, alleys and yards 20 each, waste and disinfection 15 each, parking 10, with one decimal; total = the six together."),
    named("名次按总分从高到低，总分相同的名次相同，其后名次顺延（1、2、2、4）。", "名次按總分從高到低，總分相同者名次相同，其後名次順延（1、2、2、4）。", "Ranks follow from total scores, the highest first; equal scores share a rank and the next is passed over (1, 2, 2, 4)."),
    named("平均分＝总分之和÷参评社区个数，保留两位小数；全区平均分由全区合计数计算，最高分、最低分取全区最高、最低。", "平均分＝總分之和÷參評社區個數，保留兩位小數；全區平均分由全區合計數計算，最高分、最低分取全區最高、最低。", "Mean = sum ÷ communities, with two decimals; the district's is made from its own sums, its highest and lowest are the highest and lowest of all."),
    named("已整改包含在发现问题中；末位社区由街道约谈，连续两周末位的报区督查组。", "已整改包含在發現問題中；末位社區由街道約談，連續兩週末位者報區督查組。", "What was put right is among what was found; the last community answers to the street, after two weeks to the district."),
  ],
});
