import { crossed, crossedCounts, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "重点项目台账填报说明 ";

const KINDS = ["产业项目", "民生及社会事业项目"] as const;
const STATES = ["在建", "复工", "未复工", "竣工"] as const;

const money = { measure: "亿元", decimals: 2 } as const;
const projects = { measure: "个", required: false } as const;
const amount = { ...money, required: false } as const;

const byKind = crossed({
  title: named("一、项目类别", "一、項目類別", "1 Projects by kind"),
  stub: named("项目类别", "項目類別", "Kind of project"),
  rows: [
    { code: "industrial", label: named("产业项目", "產業項目", "Industrial projects") },
    { code: "livelihood", label: named("民生及社会事业项目", "民生及社會事業項目", "Livelihood and social projects") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { code: "count", label: named("项目个数", "項目個數", "Projects"), ...projects },
    { code: "running", label: named("在建", "在建", "Under way"), ...projects },
    { code: "resumed", label: named("复工", "復工", "Resumed"), ...projects },
    { code: "halted", label: named("未复工", "未復工", "Not resumed"), ...projects },
    { code: "finished", label: named("竣工", "竣工", "Finished"), ...projects },
    { code: "active", label: named("已开复工", "已開復工", "Started or resumed"), ...projects },
    { code: "activeRate", label: named("开复工率", "開復工率", "Started or resumed, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["active", "count"] },
    { code: "investment", label: named("总投资", "總投資", "Total investment"), ...amount },
    { code: "planned", label: named("年度计划投资", "年度計劃投資", "Planned for the year"), ...amount },
    { code: "invested", label: named("累计完成投资", "累計完成投資", "Invested to date"), ...amount },
  ],
});

const fields = {
  number: { type: "text", required: true, label: named("项目编号", "項目編號", "Number") },
  name: { type: "text", required: true, label: named("项目名称", "項目名稱", "Project") },
  kind: { type: "text", required: true, codeList: KINDS, label: named("项目类别", "項目類別", "Kind of project") },
  investment: { ...money, required: true, rollUp: { method: "none" }, label: named("项目总投资", "項目總投資", "Investment in all") },
  planned: { ...money, required: true, rollUp: { method: "none" }, label: named("本年计划投资", "本年計劃投資", "Planned this year") },
  invested: { ...money, required: true, rollUp: { method: "none" }, label: named("开工至今完成投资", "開工至今完成投資", "Invested since the start") },
  startedOn: { type: "date", label: named("开工日期", "開工日期", "Started on") },
  finishedOn: { type: "date", label: named("竣工日期", "竣工日期", "Finished on") },
  state: { type: "text", required: true, codeList: STATES, label: named("项目状态", "項目狀態", "State"), aliases: ["状态", "建设状态"] },
  reason: { type: "text", label: named("未复工原因", "未復工原因", "Why it has not resumed") },
  carer: { type: "text", required: true, label: named("责任单位", "責任單位", "Responsible"), aliases: ["牵头单位"] },
} as const;

const inState = (...is: readonly (typeof STATES)[number][]) => ({ where: [{ field: "state", is }] }) as const;
const ofKind = (name: (typeof KINDS)[number]) => [{ field: "kind", is: [name] }] as const;

/** S05L 重点项目台账: the key projects behind the weekly figures of S05, a row a project. */
export const keyProjectList = defineTemplate({
  id: "S05L",
  version: 1,
  kind: "ledger",
  name: named("重点项目台账", "重點項目臺賬", "Key projects, ledger"),
  period: "week",
  level: "street",
  worksheets: ["重点项目台账", "项目台账"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byKind.indicators },
  tables: [byKind.table],
  ledger: {
    columns: ["number", "name", "kind", "investment", "planned", "invested", "startedOn", "finishedOn", "state", "reason", "carer"],
    key: ["number"],
    counts: crossedCounts(
      { industrial: ofKind("产业项目"), livelihood: ofKind("民生及社会事业项目"), all: [] },
      {
        count: {}, running: inState("在建"), resumed: inState("复工"), halted: inState("未复工"), finished: inState("竣工"), active: inState("在建", "复工", "竣工"),
        investment: { sum: ["investment"] }, planned: { sum: ["planned"] }, invested: { sum: ["invested"] },
      },
    ),
  },
  edits: [
    { id: "S05L.kinds", kind: "table-balance", strength: "hard", table: 0, totalRow: 2, source: `${SOURCE}1` },
    { id: "S05L.amounts", kind: "range", strength: "hard", of: ["investment", "planned", "invested"], least: "0", source: `${SOURCE}2` },
    { id: "S05L.within", kind: "subset", strength: "hard", whole: "investment", parts: ["planned", "invested"], source: `${SOURCE}2` },
    { id: "S05L.started", kind: "required-when", strength: "hard", of: ["startedOn"], when: [{ field: "state", is: ["在建", "复工", "竣工"] }], source: `${SOURCE}3` },
    { id: "S05L.finished", kind: "required-when", strength: "hard", of: ["finishedOn"], when: [{ field: "state", is: ["竣工"] }], source: `${SOURCE}3` },
    { id: "S05L.order", kind: "date-order", strength: "hard", dates: ["startedOn", "finishedOn"], source: `${SOURCE}3` },
    { id: "S05L.reason", kind: "required-when", strength: "hard", of: ["reason"], when: [{ field: "state", is: ["未复工"] }], source: `${SOURCE}4` },
    { id: "S05L.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}1` },
    { id: "S05L.same", kind: "unique", strength: "soft", of: [], alike: ["name"], source: `${SOURCE}1` },
  ],
  instructions: [
    named("列入区重点项目库的项目一个填一行，按项目所在地填报；编号由区发改局编写，全区不重复，一个项目只报一次。", "列入區重點項目庫的項目一個填一列，按項目所在地填報；編號由區發改局編寫，全區不重複，一個項目只報一次。", "One row for each project on the district's list, where it stands; numbers are given by the district, and no project is listed twice."),
    named("投资以亿元计，保留两位小数；本年计划投资、开工至今完成投资均不大于项目总投资。", "投資以億元計，保留兩位小數；本年計劃投資、開工至今完成投資均不大於項目總投資。", "Investment in 亿元 (100 million yuan) with two decimals; neither the plan nor what was invested exceeds the total."),
    named("在建、复工、竣工的须填开工日期，竣工的须填竣工日期，竣工不早于开工。", "在建、復工、竣工者須填開工日期，竣工者須填竣工日期，竣工不早於開工。", "Projects under way, resumed or finished have the day of their start, finished ones that of their end."),
    named("未复工的须写明原因。", "未復工者須寫明原因。", "If it has not resumed, say why."),
  ],
});
