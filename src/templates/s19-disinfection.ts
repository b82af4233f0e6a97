import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "消杀和垃圾分类值守日报填报说明 ";

const areas = [
  { code: "unmanaged", label: named("无物业小区和院落", "無物業小區和院落", "Yards without a manager") },
  { code: "managed", label: named("物业小区", "物業小區", "Estates with a manager") },
  { code: "alleys", label: named("背街小巷", "背街小巷", "Back alleys") },
  { code: "markets", label: named("农贸市场", "農貿市場", "Produce markets") },
  { code: "toilets", label: named("公厕和垃圾站", "公廁和垃圾站", "Toilets and waste stations") },
  { code: "buildings", label: named("单位和楼栋公共区域", "單位和樓棟公共區域", "Shared parts of buildings") },
  { code: "areas", label: named("消杀合计", "消殺合計", "All areas") },
] as const;

const disinfection = crossed({
  title: named("一、消毒消杀", "一、消毒消殺", "1 Disinfection"),
  stub: named("区域类别", "區域類別", "Kind of area"),
  rows: areas,
  columns: [
    { code: "due", label: named("应消杀", "應消殺", "To be disinfected"), measure: "处" },
    { code: "done", label: named("本日已消杀", "本日已消殺", "Done on the day"), measure: "处" },
    { code: "rate", label: named("消杀覆盖率", "消殺覆蓋率", "Done, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["done", "due"] },
    { code: "times", label: named("消杀次数", "消殺次數", "Times"), measure: "次" },
    { code: "used", label: named("用消毒液", "用消毒液", "Disinfectant used"), measure: "公斤", decimals: 1 },
  ],
});

const posts = [
  { code: "sorters", label: named("垃圾分类督导员", "垃圾分類督導員", "Waste sorting supervisors") },
  { code: "cleaners", label: named("保洁员", "保潔員", "Cleaners") },
  { code: "collectors", label: named("垃圾清运员", "垃圾清運員", "Waste collectors") },
  { code: "disinfectors", label: named("消杀员", "消殺員", "Disinfectors") },
  { code: "guards", label: named("卡点值守员", "卡點值守員", "Guards at checkpoints") },
  { code: "posts", label: named("值守合计", "值守合計", "All") },
] as const;

const roster = crossed({
  title: named("二、在册和到岗", "二、在冊和到崗", "2 On the roster and present"),
  stub: named("岗位", "崗位", "Post"),
  rows: posts,
  columns: [
    { code: "roster", label: named("在册人数", "在冊人數", "On the roster"), measure: "人" },
    { code: "due", label: named("本日应到岗", "本日應到崗", "Due on the day"), measure: "人" },
    { code: "present", label: named("本日实到岗", "本日實到崗", "Present"), measure: "人" },
    { code: "leave", label: named("请假", "請假", "On leave"), measure: "人" },
    { code: "absent", label: named("缺岗", "缺崗", "Absent"), measure: "人" },
    { code: "rate", label: named("到岗率", "到崗率", "Present, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["present", "due"] },
  ],
});

const weight = { required: true, measure: "吨", decimals: 2 } as const;
const counted = { required: true } as const;

const waste = {
  opening: { ...weight, label: named("上日未清运垃圾", "上日未清運垃圾", "Waste left from the day before") },
  produced: { ...weight, label: named("本日产生垃圾", "本日產生垃圾", "Waste of the day") },
  sorted: { ...weight, label: named("其中：分类投放", "其中：分類投放", "of which sorted") },
  removed: { ...weight, label: named("本日清运垃圾", "本日清運垃圾", "Waste removed") },
  closing: { ...weight, showsPrior: true, label: named("本日未清运垃圾", "本日未清運垃圾", "Waste left") },
  stations: { ...counted, label: named("垃圾分类站点", "垃圾分類站點", "Sorting stations"), measure: "个" },
  stationsManned: { ...counted, label: named("其中：本日有人值守站点", "其中：本日有人值守站點", "of which manned on the day"), measure: "个" },
  maskBins: { ...counted, label: named("废弃口罩收集箱", "廢棄口罩收集箱", "Bins for used masks"), measure: "个" },
  maskBinsEmptied: { ...counted, label: named("其中：本日清运收集箱", "其中：本日清運收集箱", "of which emptied on the day"), measure: "个" },
} as const;

const areaCodes = areas.map(({ code }) => code);
const postCodes = posts.map(({ code }) => code);

/** What must agree within one kind of area. */
const areaEdits = areaCodes.flatMap((area) => [
  { id: `S19.${area}.done`, kind: "subset", strength: "hard", whole: `${area}_due`, parts: [`${area}_done`], source: `${SOURCE}2` } as const,
  { id: `S19.${area}.rate`, kind: "ratio", strength: "hard", rate: `${area}_rate`, numerator: `${area}_done`, denominator: `${area}_due`, source: `${SOURCE}2` } as const,
  {
    id: `S19.${area}.times`, kind: "expression", strength: "hard", test: `IF([${area}_done] > 0, [${area}_times] / [${area}_done] >= 1, [${area}_times] = 0)`, source: `${SOURCE}2`,
    label: named("已消杀的每处至少消杀 1 次，没有消杀的次数为 0", "已消殺者每處至少消殺 1 次，沒有消殺者次數為 0", "Each place that was done was done once at least; no place, no times"),
  } as const,
]);

/** What must agree within one post: whoever is on the roster and due is present, on leave or absent. */
const postEdits = postCodes.flatMap((post) => [
  { id: `S19.${post}.onRoster`, kind: "subset", strength: "hard", whole: `${post}_roster`, parts: [`${post}_due`, `${post}_present`], source: `${SOURCE}3` } as const,
  { id: `S19.${post}.accounted`, kind: "balance", strength: "hard", total: `${post}_due`, parts: [`${post}_present`, `${post}_leave`, `${post}_absent`], source: `${SOURCE}3` } as const,
  { id: `S19.${post}.rate`, kind: "ratio", strength: "hard", rate: `${post}_rate`, numerator: `${post}_present`, denominator: `${post}_due`, source: `${SOURCE}3` } as const,
]);

/** S19 消杀和垃圾分类值守日报: what was disinfected, who was at their post, and whether the waste of the day is gone, each day. */
export const disinfectionDuty = defineTemplate({
  id: "S19",
  version: 1,
  kind: "form",
  name: named("消杀和垃圾分类值守日报", "消殺和垃圾分類值守日報", "Disinfection and waste duty, daily"),
  period: "day",
  level: "community",
  worksheets: ["消杀和垃圾分类值守日报", "消杀值守", "垃圾分类值守"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...disinfection.indicators, ...roster.indicators, ...waste },
  tables: [
    disinfection.table,
    roster.table,
    {
      title: named("三、日产日清", "三、日產日清", "3 Waste of the day"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["opening", "produced", "sorted", "removed", "closing", "stations", "stationsManned", "maskBins", "maskBinsEmptied"],
    },
  ],
  edits: [
    { id: "S19.areas", kind: "range", strength: "hard", of: areaCodes.flatMap((area) => [`${area}_due`, `${area}_done`, `${area}_times`, `${area}_used`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S19.posts", kind: "range", strength: "hard", of: postCodes.flatMap((post) => [`${post}_roster`, `${post}_due`, `${post}_present`, `${post}_leave`, `${post}_absent`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S19.waste", kind: "range", strength: "hard", of: ["opening", "produced", "sorted", "removed", "closing", "stations", "stationsManned", "maskBins", "maskBinsEmptied"], least: "0", source: `${SOURCE}1` },
    { id: "S19.rates", kind: "range", strength: "hard", of: [...areaCodes.map((area) => `${area}_rate` as const), ...postCodes.map((post) => `${post}_rate` as const)], least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S19.kinds", kind: "table-balance", strength: "hard", table: 0, totalRow: areas.length - 1, source: `${SOURCE}2` },
    { id: "S19.duty", kind: "table-balance", strength: "hard", table: 1, totalRow: posts.length - 1, source: `${SOURCE}3` },
    ...areaEdits,
    ...postEdits,
    { id: "S19.left", kind: "stock-balance", strength: "hard", opening: "opening", receipts: ["produced"], issues: ["removed"], closing: "closing", source: `${SOURCE}4` },
    { id: "S19.opened", kind: "carry-forward", strength: "hard", of: "opening", from: "closing", source: `${SOURCE}4` },
    { id: "S19.sorted", kind: "subset", strength: "hard", whole: "produced", parts: ["sorted"], source: `${SOURCE}4` },
    {
      id: "S19.clean", kind: "expression", strength: "soft", test: "[closing] = 0", source: `${SOURCE}4`,
      label: named("垃圾日产日清，本日未清运垃圾为 0", "垃圾日產日清，本日未清運垃圾為 0", "The waste of the day goes on the day"),
    },
    { id: "S19.stations", kind: "subset", strength: "hard", whole: "stations", parts: ["stationsManned"], source: `${SOURCE}5` },
    {
      id: "S19.manned", kind: "expression", strength: "soft", test: "IF([stationsManned] > 0, [sorters_present] / [stationsManned] >= 1, TRUE)", source: `${SOURCE}5`,
      label: named("每个有人值守的站点至少 1 名督导员到岗", "每個有人值守的站點至少 1 名督導員到崗", "One supervisor at least at each station that is manned"),
    },
    { id: "S19.bins", kind: "subset", strength: "hard", whole: "maskBins", parts: ["maskBinsEmptied"], source: `${SOURCE}5` },
    { id: "S19.change", kind: "change", strength: "soft", of: ["areas_due", "posts_roster", "produced"], limit: "30", least: "5", source: "核实性审核：变动较大的须说明原因" },
    { id: "S19.repeated", kind: "repeated", strength: "soft", of: [...areaCodes.map((area) => `${area}_times` as const), "produced", "removed"], source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("由社区（村）填报，统计截至当日 17 时，当日 18 时前报街道。没有的填 0，不得空格。", "由社區（村）填報，統計截至當日 17 時，當日 18 時前報街道。沒有的填 0，不得留空。", "Filled in by the community as of 17:00, due at the street by 18:00. Write 0 for none; leave nothing blank."),
    named("一处当日消杀多次的只计一处，次数累加；覆盖率＝本日已消杀÷应消杀×100；消毒液以公斤计，保留一位小数。", "一處當日消殺多次者只計一處，次數累加；覆蓋率＝本日已消殺÷應消殺×100；消毒液以公斤計，保留一位小數。", "A place done several times a day counts once, its times are added; rate = done ÷ to be done; disinfectant in kilograms with one decimal."),
    named("在册人数≥本日应到岗≥本日实到岗；应到岗＝实到岗＋请假＋缺岗；到岗率＝实到岗÷应到岗×100。一人兼几岗的列入主要一岗。", "在冊人數≥本日應到崗≥本日實到崗；應到崗＝實到崗＋請假＋缺崗；到崗率＝實到崗÷應到崗×100。一人兼幾崗者列入主要一崗。", "Roster ≥ due ≥ present; due = present + on leave + absent; each person counts once, at the main post."),
    named("本日未清运＝上日未清运＋本日产生－本日清运，以吨计，保留两位小数；做到日产日清，本日未清运不为 0 的须说明原因。", "本日未清運＝上日未清運＋本日產生－本日清運，以噸計，保留兩位小數；做到日產日清，本日未清運不為 0 者須說明原因。", "Waste left = left before + of the day − removed, in tonnes with two decimals; waste left at the end of the day needs a reason."),
    named("有人值守站点、本日清运收集箱分别包含在垃圾分类站点、废弃口罩收集箱中；废弃口罩每日由专人清运。", "有人值守站點、本日清運收集箱分別包含在垃圾分類站點、廢棄口罩收集箱中；廢棄口罩每日由專人清運。", "Stations manned and bins emptied are among all stations and bins; used masks are removed every day."),
  ],
});
