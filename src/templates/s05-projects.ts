import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "重点项目和双过半进度周报填报说明 ";

const kinds = [
  { code: "industrial", label: named("产业项目", "產業項目", "Industrial projects") },
  { code: "livelihood", label: named("民生及社会事业项目", "民生及社會事業項目", "Livelihood and social projects") },
  { code: "projects", label: named("重点项目合计", "重點項目合計", "All key projects") },
] as const;

const money = { measure: "亿元", decimals: 2 } as const;
const rate = { measure: "%", decimals: 2, required: false } as const;

const projects = crossed({
  title: named("一、重点项目", "一、重點項目", "1 Key projects"),
  stub: named("项目类别", "項目類別", "Kind of project"),
  rows: kinds,
  columns: [
    { code: "count", label: named("项目个数", "項目個數", "Projects"), measure: "个" },
    { code: "continued", label: named("其中：续建", "其中：續建", "of which continued"), measure: "个" },
    { code: "started", label: named("已开工", "已開工", "Under way"), measure: "个" },
    { code: "startedRate", label: named("开工率", "開工率", "Under way, rate"), ...rate, ratioOf: ["started", "count"] },
    { code: "investment", label: named("总投资", "總投資", "Total investment"), ...money },
    { code: "planned", label: named("年度计划投资", "年度計劃投資", "Planned for the year"), ...money },
    { code: "invested", label: named("年内完成投资", "年內完成投資", "Invested this year to date"), ...money },
  ],
});

const tenThousand = { measure: "万元", decimals: 2 } as const;

const tasks = [
  { code: "fixedAssets", label: named("固定资产投资", "固定資產投資", "Fixed-asset investment"), ...tenThousand },
  { code: "ofIndustry", label: named("其中：产业投资", "其中：產業投資", "of which in industry"), ...tenThousand },
  { code: "funds", label: named("招商引资到位资金", "招商引資到位資金", "Attracted capital paid in"), ...tenThousand },
  { code: "revenue", label: named("税收收入", "稅收收入", "Tax revenue"), ...tenThousand },
  { code: "newStarts", label: named("新开工项目", "新開工項目", "Projects started"), measure: "个" },
  { code: "completed", label: named("竣工项目", "竣工項目", "Projects completed"), measure: "个" },
  { code: "newFirms", label: named("新增“四上”企业", "新增「四上」企業", "New firms above size or quota"), measure: "家" },
] as const;

const progress = crossed({
  title: named("二、双过半目标任务", "二、雙過半目標任務", "2 Targets: half the time, half the task"),
  stub: named("指标", "指標", "Task"),
  rows: tasks,
  columns: [
    { code: "target", label: named("目标任务", "目標任務", "Target") },
    { code: "before", label: named("上周累计", "上週累計", "To date last week") },
    { code: "week", label: named("本周完成", "本週完成", "Done this week") },
    { code: "toDate", label: named("本周累计", "本週累計", "To date"), showsPrior: true },
    { code: "left", label: named("尚差", "尚差", "Still to do") },
    { code: "rate", label: named("完成率", "完成率", "Done, rate"), ...rate, ratioOf: ["toDate", "target"] },
  ],
});

const days = { required: true, measure: "天", rollUp: { method: "max" } } as const;
const counted = { required: true, measure: "个" } as const;

const schedule = {
  daysInAll: { ...days, label: named("竞赛总天数", "競賽總天數", "Days of the campaign") },
  daysGone: { ...days, label: named("已过天数", "已過天數", "Days gone") },
  timeRate: { ...rate, label: named("时间进度", "時間進度", "Time gone, rate"), rollUp: { method: "ratio", numerator: "daysGone", denominator: "daysInAll" } },
  raised: { ...counted, label: named("累计收集问题", "累計收集問題", "Problems raised to date") },
  solved: { ...counted, label: named("其中：已销号", "其中：已銷號", "of which closed") },
  open: { ...counted, label: named("其中：正在办理", "其中：正在辦理", "of which open") },
} as const;

const kindCodes = kinds.map(({ code }) => code);
const taskCodes = tasks.map(({ code }) => code);

/** What must agree within one kind of project. */
const kindEdits = kindCodes.flatMap((kind) => [
  { id: `S05.${kind}.within`, kind: "subset", strength: "hard", whole: `${kind}_count`, parts: [`${kind}_continued`, `${kind}_started`], source: `${SOURCE}2` } as const,
  { id: `S05.${kind}.rate`, kind: "ratio", strength: "hard", rate: `${kind}_startedRate`, numerator: `${kind}_started`, denominator: `${kind}_count`, source: `${SOURCE}2` } as const,
  { id: `S05.${kind}.planned`, kind: "subset", strength: "hard", whole: `${kind}_investment`, parts: [`${kind}_planned`, `${kind}_invested`], source: `${SOURCE}3` } as const,
]);

/** What must agree within one task; being behind the calendar needs a reason, and is no mistake. */
const taskEdits = tasks.flatMap(({ code, label: { "zh-CN": name } }) => [
  { id: `S05.${code}.toDate`, kind: "balance", strength: "hard", total: `${code}_toDate`, parts: [`${code}_before`, `${code}_week`], source: `${SOURCE}4` } as const,
  { id: `S05.${code}.before`, kind: "carry-forward", strength: "hard", of: `${code}_before`, from: `${code}_toDate`, within: "year", source: `${SOURCE}4` } as const,
  { id: `S05.${code}.left`, kind: "expression", strength: "hard", test: `[${code}_left] = MAX(0, [${code}_target] - [${code}_toDate])`, source: `${SOURCE}4`, label: named(`${name}：尚差＝目标任务－本周累计，超额的为 0`, `${name}：尚差＝目標任務－本週累計，超額者為 0`, "Still to do = target − to date, 0 where the target is passed") } as const,
  { id: `S05.${code}.rate`, kind: "ratio", strength: "hard", rate: `${code}_rate`, numerator: `${code}_toDate`, denominator: `${code}_target`, source: `${SOURCE}5` } as const,
  { id: `S05.${code}.pace`, kind: "expression", strength: "soft", test: `[${code}_rate] >= [timeRate]`, source: `${SOURCE}6`, label: named(`${name}：任务进度不低于时间进度`, `${name}：任務進度不低於時間進度`, "As much of the task is done as of the time is gone") } as const,
]);

/** S05 重点项目和双过半进度周报: key projects, and how much of each target is done by how much of the time, each week. */
export const keyProjects = defineTemplate({
  id: "S05",
  version: 1,
  kind: "form",
  name: named("重点项目和双过半进度周报", "重點項目和雙過半進度週報", "Key projects and targets, weekly"),
  period: "week",
  level: "street",
  worksheets: ["重点项目进度周报", "重点项目", "双过半进度"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...projects.indicators, ...progress.indicators, ...schedule },
  tables: [
    projects.table,
    progress.table,
    {
      title: named("三、时间进度和问题销号", "三、時間進度和問題銷號", "3 Time gone, and problems"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["daysInAll", "daysGone", "timeRate", "raised", "solved", "open"],
    },
  ],
  edits: [
    { id: "S05.projects", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [`${kind}_count`, `${kind}_continued`, `${kind}_started`, `${kind}_investment`, `${kind}_planned`, `${kind}_invested`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S05.tasks", kind: "range", strength: "hard", of: taskCodes.flatMap((task) => [`${task}_target`, `${task}_before`, `${task}_week`, `${task}_toDate`, `${task}_left`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S05.days", kind: "range", strength: "hard", of: ["daysGone", "raised", "solved", "open"], least: "0", source: `${SOURCE}1` },
    { id: "S05.hundred", kind: "range", strength: "hard", of: ["daysInAll"], least: "1", most: "366", source: `${SOURCE}6` },
    { id: "S05.kinds", kind: "table-balance", strength: "hard", table: 0, totalRow: kinds.length - 1, source: `${SOURCE}2` },
    ...kindEdits,
    ...taskEdits,
    ...(["target", "before", "week", "toDate"] as const).map((column) =>
      ({ id: `S05.industry.${column}`, kind: "subset", strength: "hard", whole: `fixedAssets_${column}`, parts: [`ofIndustry_${column}`], source: `${SOURCE}4` }) as const),
    { id: "S05.gone", kind: "subset", strength: "hard", whole: "daysInAll", parts: ["daysGone"], source: `${SOURCE}6` },
    { id: "S05.timeRate", kind: "ratio", strength: "hard", rate: "timeRate", numerator: "daysGone", denominator: "daysInAll", source: `${SOURCE}6` },
    { id: "S05.raised", kind: "balance", strength: "hard", total: "raised", parts: ["solved", "open"], source: `${SOURCE}7` },
    { id: "S05.invested", kind: "never-falls", strength: "soft", of: kindCodes.map((kind) => `${kind}_invested` as const), within: "year", source: `${SOURCE}3` },
    { id: "S05.closed", kind: "never-falls", strength: "soft", of: ["raised", "solved"], source: `${SOURCE}7` },
    { id: "S05.change", kind: "change", strength: "soft", of: ["projects_count", "projects_investment", ...taskCodes.map((task) => `${task}_target` as const)], limit: "10", least: "1", source: "核实性审核：目标任务和项目库变动的须说明原因" },
  ],
  instructions: [
    named("每周一汇总，周一 12 时前报送上周数。没有的填 0，不得空格；目标任务下达后不得自行调整。", "每週一匯總，週一 12 時前報送上週數。沒有的填 0，不得留空；目標任務下達後不得自行調整。", "Due on Monday by 12:00 for the week before. Write 0 for none; leave nothing blank; a target that was set is not changed."),
    named("重点项目＝产业项目＋民生及社会事业项目，按项目所在地填报，一个项目只报一次；续建和已开工（含复工）包含在项目个数中。", "重點項目＝產業項目＋民生及社會事業項目，按項目所在地填報，一個項目只報一次；續建和已開工（含復工）包含在項目個數中。", "A project is reported once, where it stands; continued ones and those under way are among them."),
    named("投资以亿元计，保留两位小数；年度计划和年内完成投资不大于总投资。", "投資以億元計，保留兩位小數；年度計劃和年內完成投資不大於總投資。", "Investment in 亿元 (100 million yuan) with two decimals; neither the plan nor what was invested exceeds the total."),
    named("本周累计＝上周累计＋本周完成，上周累计须与上周报表的本周累计一致；尚差＝目标任务－本周累计，超额完成的填 0。金额以万元计。", "本週累計＝上週累計＋本週完成，上週累計須與上週報表的本週累計一致；尚差＝目標任務－本週累計，超額完成者填 0。金額以萬元計。", "To date = to date last week + this week, as last week's form had it; still to do = target − to date, 0 where passed. Amounts in 万元."),
    named("完成率＝本周累计÷目标任务×100，保留两位小数，可大于 100%；没有目标任务的不填。", "完成率＝本週累計÷目標任務×100，保留兩位小數，可大於 100%；沒有目標任務者不填。", "Done, rate = to date ÷ target, per cent with two decimals, may exceed 100 %; blank without a target."),
    named("时间进度＝已过天数÷竞赛总天数×100，“大干一百天”自 3 月 2 日起计；完成率低于时间进度的须说明原因。", "時間進度＝已過天數÷競賽總天數×100，「大幹一百天」自 3 月 2 日起計；完成率低於時間進度者須說明原因。", "Time gone = days gone ÷ days in all, counted from 2 March; a task behind the time needs a reason."),
    named("累计收集问题＝已销号＋正在办理；逐个逐项销号，销号须有反馈。", "累計收集問題＝已銷號＋正在辦理；逐個逐項銷號，銷號須有回饋。", "Problems raised = closed + open; each is closed by itself, and only after feedback."),
  ],
});
