import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "驻企联络员帮扶周报填报说明 ";

const kinds = [
  { code: "firms", label: named("企业", "企業", "Firms"), measure: "家" },
  { code: "buildings", label: named("楼宇", "樓宇", "Office buildings"), measure: "栋" },
  { code: "sites", label: named("工地项目", "工地項目", "Building sites"), measure: "个" },
  { code: "hotels", label: named("重点酒店", "重點酒店", "Important hotels"), measure: "栋" },
] as const;

const coverage = crossed({
  title: named("一、联络覆盖", "一、聯絡覆蓋", "1 Coverage"),
  stub: named("联络对象", "聯絡對象", "Looked after"),
  rows: kinds,
  columns: [
    { code: "due", label: named("应联络", "應聯絡", "To be covered") },
    { code: "covered", label: named("已派联络员", "已派聯絡員", "With a liaison officer") },
    { code: "uncovered", label: named("未派联络员", "未派聯絡員", "Without one") },
    { code: "rate", label: named("覆盖率", "覆蓋率", "Coverage"), measure: "%", decimals: 2, required: false, ratioOf: ["covered", "due"] },
    { code: "open", label: named("其中：已复工", "其中：已復工", "of the covered: reopened") },
  ],
});

const workOf = [...kinds.map(({ code, label: name }) => ({ code: `${code}Work`, label: name }) as const), { code: "work", label: named("帮扶合计", "幫扶合計", "All") }] as const;

const work = crossed({
  title: named("二、联络员和帮扶工作", "二、聯絡員和幫扶工作", "2 Officers and what they did"),
  stub: named("帮扶对象", "幫扶對象", "Kind"),
  rows: workOf,
  columns: [
    { code: "officers", label: named("联络员", "聯絡員", "Liaison officers"), measure: "人" },
    { code: "visits", label: named("本周走访", "本週走訪", "Visits this week"), measure: "次" },
    { code: "raised", label: named("累计收集问题", "累計收集問題", "Problems raised to date"), measure: "个" },
    { code: "solved", label: named("已解决", "已解決", "Solved"), measure: "个" },
    { code: "open", label: named("正在办理", "正在辦理", "Open"), measure: "个" },
  ],
});

const counted = { required: true } as const;

const support = {
  teams: { ...counted, label: named("驻企工作组", "駐企工作組", "Teams"), measure: "个" },
  cityOfficers: { ...counted, label: named("其中：市直单位干部", "其中：市直單位幹部", "of the officers: from the city"), measure: "人" },
  helped: { ...counted, label: named("本周帮扶", "本週幫扶", "Help given this week"), measure: "人次" },
  firmsHelped: { ...counted, label: named("本周帮扶企业", "本週幫扶企業", "Firms helped this week"), measure: "家" },
  epidemic: { ...counted, label: named("收集问题：防疫措施", "收集問題：防疫措施", "Problems raised: epidemic measures"), measure: "个" },
  loans: { ...counted, label: named("收集问题：贷款融资", "收集問題：貸款融資", "Problems raised: credit"), measure: "个" },
  staff: { ...counted, label: named("收集问题：用工就餐", "收集問題：用工就餐", "Problems raised: staff and meals"), measure: "个" },
  logistics: { ...counted, label: named("收集问题：物流供应", "收集問題：物流供應", "Problems raised: transport and supplies"), measure: "个" },
  otherProblems: { ...counted, label: named("收集问题：其他", "收集問題：其他", "Problems raised: others"), measure: "个" },
} as const;

const kindCodes = kinds.map(({ code }) => code);
const workCodes = workOf.map(({ code }) => code);

/** What must agree within one kind of place; nobody is covered without an officer. */
const kindEdits = kindCodes.flatMap((kind) => [
  { id: `S08.${kind}.due`, kind: "balance", strength: "hard", total: `${kind}_due`, parts: [`${kind}_covered`, `${kind}_uncovered`], source: `${SOURCE}2` } as const,
  { id: `S08.${kind}.rate`, kind: "ratio", strength: "hard", rate: `${kind}_rate`, numerator: `${kind}_covered`, denominator: `${kind}_due`, source: `${SOURCE}2` } as const,
  { id: `S08.${kind}.open`, kind: "subset", strength: "hard", whole: `${kind}_covered`, parts: [`${kind}_open`], source: `${SOURCE}2` } as const,
  {
    id: `S08.${kind}.officers`, kind: "expression", strength: "hard", test: `IF([${kind}_covered] > 0, [${kind}Work_officers] > 0, [${kind}Work_officers] = 0)`, source: `${SOURCE}3`,
    label: named("已派联络员的须有联络员人数，没有派的联络员人数为 0", "已派聯絡員者須有聯絡員人數，沒有派者聯絡員人數為 0", "Whoever is covered has an officer, and without cover there is none"),
  } as const,
]);

/** S08 驻企联络员帮扶周报: officers sent to firms, buildings, sites and hotels, who is covered, and what was solved, each week. */
export const liaison = defineTemplate({
  id: "S08",
  version: 1,
  kind: "form",
  name: named("驻企联络员帮扶周报", "駐企聯絡員幫扶週報", "Liaison officers, weekly"),
  period: "week",
  level: "street",
  worksheets: ["驻企联络员帮扶周报", "驻企联络员", "联络员帮扶"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...coverage.indicators, ...work.indicators, ...support },
  tables: [
    coverage.table,
    work.table,
    {
      title: named("三、帮扶情况", "三、幫扶情況", "3 Support"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["teams", "cityOfficers", "helped", "firmsHelped", "epidemic", "loans", "staff", "logistics", "otherProblems"],
    },
  ],
  edits: [
    { id: "S08.coverage", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [`${kind}_due`, `${kind}_covered`, `${kind}_uncovered`, `${kind}_open`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S08.work", kind: "range", strength: "hard", of: workCodes.flatMap((one) => [`${one}_officers`, `${one}_visits`, `${one}_raised`, `${one}_solved`, `${one}_open`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S08.support", kind: "range", strength: "hard", of: ["teams", "cityOfficers", "helped", "firmsHelped", "epidemic", "loans", "staff", "logistics", "otherProblems"], least: "0", source: `${SOURCE}1` },
    { id: "S08.rates", kind: "range", strength: "hard", of: kindCodes.map((kind) => `${kind}_rate` as const), least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S08.all", kind: "table-balance", strength: "hard", table: 1, totalRow: workOf.length - 1, source: `${SOURCE}3` },
    ...kindEdits,
    ...workCodes.map((one) => ({ id: `S08.${one}.raised`, kind: "balance", strength: "hard", total: `${one}_raised`, parts: [`${one}_solved`, `${one}_open`], source: `${SOURCE}4` }) as const),
    { id: "S08.problems", kind: "balance", strength: "hard", total: "work_raised", parts: ["epidemic", "loans", "staff", "logistics", "otherProblems"], source: `${SOURCE}4` },
    { id: "S08.city", kind: "subset", strength: "hard", whole: "work_officers", parts: ["cityOfficers"], source: `${SOURCE}3` },
    { id: "S08.firmsHelped", kind: "subset", strength: "hard", whole: "firms_covered", parts: ["firmsHelped"], source: `${SOURCE}5` },
    {
      id: "S08.helped", kind: "expression", strength: "soft", test: "IF([firmsHelped] > 0, [helped] / [firmsHelped] >= 1, [helped] = 0)", source: `${SOURCE}5`,
      label: named("每家帮扶企业至少帮扶 1 人次", "每家幫扶企業至少幫扶 1 人次", "Each firm helped was helped at least once"),
    },
    {
      id: "S08.load", kind: "expression", strength: "soft", test: "IF([firmsWork_officers] > 0, [firms_covered] / [firmsWork_officers] <= 10, TRUE)", source: `${SOURCE}3`,
      label: named("每名联络员联络企业不超过 10 家", "每名聯絡員聯絡企業不超過 10 家", "An officer looks after at most ten firms"),
    },
    { id: "S08.toDate", kind: "never-falls", strength: "soft", of: workCodes.flatMap((one) => [`${one}_raised`, `${one}_solved`] as const), source: `${SOURCE}4` },
    { id: "S08.change", kind: "change", strength: "soft", of: ["firms_due", "buildings_due", "work_officers"], limit: "20", least: "5", source: "核实性审核：变动较大的须说明原因" },
  ],
  instructions: [
    named("统计截至周日 17 时，周一 12 时前报送。没有的填 0，不得空格。", "統計截至週日 17 時，週一 12 時前報送。沒有的填 0，不得留空。", "As of Sunday 17:00, due on Monday by 12:00. Write 0 for none; leave nothing blank."),
    named("应联络＝已派联络员＋未派联络员；覆盖率＝已派联络员÷应联络×100，没有应联络的不填；已复工包含在已派联络员中。", "應聯絡＝已派聯絡員＋未派聯絡員；覆蓋率＝已派聯絡員÷應聯絡×100，沒有應聯絡者不填；已復工包含在已派聯絡員中。", "To be covered = with + without an officer; coverage in per cent, blank where there is nothing to cover; reopened ones are among the covered."),
    named("联络员按人计，联络几类对象的列入主要一类，不重复；市直单位干部包含在联络员合计中；每人联络企业超过 10 家的须说明原因。", "聯絡員按人計，聯絡幾類對象者列入主要一類，不重複；市直單位幹部包含在聯絡員合計中；每人聯絡企業超過 10 家者須說明原因。", "An officer counts once, under the main kind; those from the city are among them; more than ten firms to one officer needs a reason."),
    named("累计收集问题＝已解决＋正在办理，自联络员派驻之日起计；按内容分五类，五类之和＝帮扶合计的累计收集问题。", "累計收集問題＝已解決＋正在辦理，自聯絡員派駐之日起計；按內容分五類，五類之和＝幫扶合計的累計收集問題。", "Problems raised = solved + open, counted from the first day; by subject they are of five kinds, which add up to the same."),
    named("本周帮扶按人次计，一家企业帮扶多次的企业只计一家，不多于已派联络员的企业。", "本週幫扶按人次計，一家企業幫扶多次者企業只計一家，不多於已派聯絡員的企業。", "Help is counted by visits; a firm helped several times counts once and is among the covered."),
  ],
});
