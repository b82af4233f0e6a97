import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "调度令和成员单位周报填报说明 ";

const papers = [
  { code: "masterPlan", label: named("总体方案", "總體方案", "General plan") },
  { code: "subPlans", label: named("子方案", "子方案", "Plans for parts") },
  { code: "firstOrders", label: named("首批调度令", "首批調度令", "First orders") },
  { code: "laterOrders", label: named("后续调度令", "後續調度令", "Later orders") },
  { code: "papers", label: named("文件合计", "文件合計", "All papers") },
] as const;

const issued = crossed({
  title: named("一、方案和调度令落实", "一、方案和調度令落實", "1 Plans and orders"),
  stub: named("文件类别", "文件類別", "Kind of paper"),
  rows: papers,
  columns: [
    { code: "count", label: named("牵头印发", "牽頭印發", "Issued"), measure: "件" },
    { code: "tasks", label: named("分解任务", "分解任務", "Tasks"), measure: "项" },
    { code: "done", label: named("已完成", "已完成", "Done"), measure: "项" },
    { code: "running", label: named("推进中", "推進中", "Under way"), measure: "项" },
    { code: "late", label: named("其中：超期任务", "其中：超期任務", "of which late"), measure: "项" },
    { code: "waiting", label: named("未启动", "未啟動", "Not begun"), measure: "项" },
    { code: "rate", label: named("任务完成率", "任務完成率", "Done, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["done", "tasks"] },
  ],
});

const members = [
  { code: "lead", label: named("牵头单位", "牽頭單位", "Leading units") },
  { code: "others", label: named("配合单位", "配合單位", "Supporting units") },
  { code: "members", label: named("成员单位合计", "成員單位合計", "All member units") },
] as const;

const reporting = crossed({
  title: named("二、成员单位报送和调度", "二、成員單位報送和調度", "2 Member units"),
  stub: named("单位类别", "單位類別", "Kind of unit"),
  rows: members,
  columns: [
    { code: "units", label: named("成员单位", "成員單位", "Units"), measure: "个" },
    { code: "onTime", label: named("按时报送", "按時報送", "Reported in time"), measure: "个" },
    { code: "tardy", label: named("迟报", "遲報", "Reported late"), measure: "个" },
    { code: "silent", label: named("未报", "未報", "Did not report"), measure: "个" },
    { code: "seconded", label: named("下沉干部", "下沉幹部", "Officials sent out"), measure: "人" },
  ],
});

const counted = { required: true } as const;

const work = {
  meetings: { ...counted, label: named("本周调度会", "本週調度會", "Meetings this week"), measure: "次" },
  assigned: { ...counted, label: named("本周交办事项", "本週交辦事項", "Matters assigned this week"), measure: "项" },
  answered: { ...counted, label: named("其中：已反馈", "其中：已回饋", "of which answered"), measure: "项" },
  closed: { ...counted, label: named("其中：已销号", "其中：已銷號", "of which closed"), measure: "项" },
  inspections: { ...counted, label: named("督查检查", "督查檢查", "Inspections"), measure: "次" },
  reprimands: { ...counted, label: named("约谈通报", "約談通報", "Reprimands"), measure: "次" },
} as const;

const paperCodes = papers.map(({ code }) => code);
const memberCodes = members.map(({ code }) => code);

/** What must agree within one kind of paper. */
const paperEdits = paperCodes.flatMap((paper) => [
  { id: `S20.${paper}.tasks`, kind: "balance", strength: "hard", total: `${paper}_tasks`, parts: [`${paper}_done`, `${paper}_running`, `${paper}_waiting`], source: `${SOURCE}3` } as const,
  { id: `S20.${paper}.late`, kind: "subset", strength: "hard", whole: `${paper}_running`, parts: [`${paper}_late`], source: `${SOURCE}3` } as const,
  { id: `S20.${paper}.rate`, kind: "ratio", strength: "hard", rate: `${paper}_rate`, numerator: `${paper}_done`, denominator: `${paper}_tasks`, source: `${SOURCE}3` } as const,
]);

/** S20 调度令和成员单位周报: plans and orders, their tasks, and which member units report, by working group, each week. */
export const orders = defineTemplate({
  id: "S20",
  version: 1,
  kind: "form",
  name: named("调度令和成员单位周报", "調度令和成員單位週報", "Orders and member units, weekly"),
  period: "week",
  level: "street",
  worksheets: ["调度令和成员单位周报", "调度令落实", "成员单位"],
  header: [{ ...unitField, label: named("工作分组", "工作分組", "Working group"), aliases: ["填报单位", "填报分组", "分组", "单位"] }, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...issued.indicators, ...reporting.indicators, ...work },
  tables: [
    issued.table,
    reporting.table,
    {
      title: named("三、交办和督查", "三、交辦和督查", "3 Matters assigned and inspections"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["meetings", "assigned", "answered", "closed", "inspections", "reprimands"],
    },
  ],
  edits: [
    { id: "S20.papers", kind: "range", strength: "hard", of: paperCodes.flatMap((paper) => [`${paper}_count`, `${paper}_tasks`, `${paper}_done`, `${paper}_running`, `${paper}_late`, `${paper}_waiting`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S20.units", kind: "range", strength: "hard", of: memberCodes.flatMap((member) => [`${member}_units`, `${member}_onTime`, `${member}_tardy`, `${member}_silent`, `${member}_seconded`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S20.work", kind: "range", strength: "hard", of: ["meetings", "assigned", "answered", "closed", "inspections", "reprimands"], least: "0", source: `${SOURCE}1` },
    { id: "S20.rates", kind: "range", strength: "hard", of: paperCodes.map((paper) => `${paper}_rate` as const), least: "0", most: "100", source: `${SOURCE}3` },
    { id: "S20.all", kind: "table-balance", strength: "hard", table: 0, totalRow: papers.length - 1, source: `${SOURCE}2` },
    { id: "S20.members", kind: "table-balance", strength: "hard", table: 1, totalRow: members.length - 1, source: `${SOURCE}4` },
    ...paperEdits,
    ...memberCodes.map((member) => ({ id: `S20.${member}.units`, kind: "balance", strength: "hard", total: `${member}_units`, parts: [`${member}_onTime`, `${member}_tardy`, `${member}_silent`], source: `${SOURCE}4` }) as const),
    { id: "S20.led", kind: "range", strength: "soft", of: ["lead_units"], least: "1", source: `${SOURCE}4` },
    { id: "S20.closing", kind: "funnel", strength: "hard", stages: ["assigned", "answered", "closed"], source: `${SOURCE}5` },
    { id: "S20.issued", kind: "never-falls", strength: "soft", of: paperCodes.flatMap((paper) => [`${paper}_count`, `${paper}_done`] as const), source: `${SOURCE}2` },
    { id: "S20.change", kind: "change", strength: "soft", of: ["members_units", "papers_tasks"], limit: "20", least: "3", source: "核实性审核：变动较大的须说明原因" },
  ],
  instructions: [
    named("由指挥部各工作分组填报，统计截至周日 17 时，周一 12 时前报综合协调组。没有的填 0，不得空格。", "由指揮部各工作分組填報，統計截至週日 17 時，週一 12 時前報綜合協調組。沒有的填 0，不得留空。", "Filled in by each working group as of Sunday 17:00, due on Monday by 12:00. Write 0 for none; leave nothing blank."),
    named("方案和调度令由牵头起草的分组填报一次，其他分组填 0，全区合计不重复；文件合计＝总体方案＋子方案＋首批调度令＋后续调度令，为累计数。", "方案和調度令由牽頭起草的分組填報一次，其他分組填 0，全區合計不重複；文件合計＝總體方案＋子方案＋首批調度令＋後續調度令，為累計數。", "A plan or an order is reported once, by the group that drew it up, so the district counts none twice; counted to date."),
    named("分解任务＝已完成＋推进中＋未启动；超期任务包含在推进中；任务完成率＝已完成÷分解任务×100，没有任务的不填。", "分解任務＝已完成＋推進中＋未啟動；超期任務包含在推進中；任務完成率＝已完成÷分解任務×100，沒有任務者不填。", "Tasks = done + under way + not begun; late ones are among those under way; the rate is blank without tasks."),
    named("成员单位只列入一个分组；成员单位＝按时报送＋迟报＋未报；每个分组至少 1 个牵头单位。", "成員單位只列入一個分組；成員單位＝按時報送＋遲報＋未報；每個分組至少 1 個牽頭單位。", "A member unit is in one group: units = in time + late + silent; each group has a leading unit."),
    named("本周交办≥已反馈≥已销号，没有反馈的不得销号。", "本週交辦≥已回饋≥已銷號，沒有回饋者不得銷號。", "Assigned ≥ answered ≥ closed: nothing is closed without an answer."),
  ],
});
