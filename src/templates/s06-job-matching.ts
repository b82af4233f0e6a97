import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "就业对接周报填报说明 ";

const channels = [
  { code: "online", label: named("线上招聘", "線上招聘", "Online fairs") },
  { code: "fair", label: named("现场招聘会", "現場招聘會", "Fairs on site") },
  { code: "meeting", label: named("“点对点”见面会", "「點對點」見面會", "Meetings of one village and its firms") },
  { code: "outside", label: named("赴外招工", "赴外招工", "Recruiting elsewhere") },
  { code: "channels", label: named("渠道合计", "渠道合計", "All channels") },
] as const;

const offers = crossed({
  title: named("一、对接活动（本周）", "一、對接活動（本週）", "1 Events of the week"),
  stub: named("对接渠道", "對接渠道", "Channel"),
  rows: channels,
  columns: [
    { code: "events", label: named("场次", "場次", "Events"), measure: "场" },
    { code: "firms", label: named("参加企业", "參加企業", "Firms"), measure: "家" },
    { code: "posts", label: named("提供岗位", "提供崗位", "Posts offered"), measure: "个" },
    { code: "told", label: named("宣传推介", "宣傳推介", "Told about it"), measure: "人次" },
    { code: "asked", label: named("现场（线上）咨询", "現場（線上）諮詢", "Asked about it"), measure: "人次" },
  ],
});

const groups = [
  { code: "migrants", label: named("外出务工返乡人员", "外出務工返鄉人員", "Returned migrant workers") },
  { code: "poor", label: named("建档立卡贫困劳动力", "建檔立卡貧困勞動力", "Registered poor households") },
  { code: "graduates", label: named("高校毕业生", "高校畢業生", "Graduates") },
  { code: "jobless", label: named("登记失业人员", "登記失業人員", "Registered jobless") },
  { code: "others", label: named("其他人员", "其他人員", "Others") },
  { code: "seekers", label: named("人员合计", "人員合計", "All people") },
] as const;

const stages = [
  { code: "registered", label: named("登记求职", "登記求職", "Looking for work"), measure: "人" },
  { code: "intended", label: named("达成意向", "達成意向", "Reached an intention"), measure: "人" },
  { code: "hired", label: named("签约录用", "簽約錄用", "Hired"), measure: "人" },
  { code: "atWork", label: named("已到岗", "已到崗", "At work"), measure: "人" },
  { code: "local", label: named("其中：区内就业", "其中：區內就業", "of whom in the district"), measure: "人" },
  { code: "hiredRate", label: named("录用率", "錄用率", "Hired, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["hired", "intended"] },
] as const;

const funnel = crossed({
  title: named("二、求职人员（累计）", "二、求職人員（累計）", "2 People looking for work, to date"),
  stub: named("人员类别", "人員類別", "Group"),
  rows: groups,
  columns: stages,
});

const counted = { required: true } as const;

const services = {
  postsToDate: { ...counted, showsPrior: true, label: named("累计发布岗位", "累計發佈崗位", "Posts announced to date"), aliases: ["发布企业职位"], measure: "个" },
  coaches: { ...counted, label: named("“点对点”返岗专车", "「點對點」返崗專車", "Coaches to work"), measure: "辆" },
  carried: { ...counted, label: named("专车接送返岗人员", "專車接送返崗人員", "People carried"), measure: "人" },
  wanting: { ...counted, label: named("缺工企业", "缺工企業", "Firms short of staff"), measure: "家" },
  shortage: { ...counted, label: named("缺工人数", "缺工人數", "People wanted"), measure: "人" },
  firmsServed: { ...counted, label: named("其中：已对接缺工企业", "其中：已對接缺工企業", "of the firms: helped"), measure: "家" },
} as const;

const channelCodes = channels.map(({ code }) => code);
const groupCodes = groups.map(({ code }) => code);

/** Visits are held against visits only: those who were told and asked are 人次, those who were hired 人. */
const channelEdits = channelCodes.map((channel) =>
  ({ id: `S06.${channel}.asked`, kind: "funnel", strength: "hard", stages: [`${channel}_told`, `${channel}_asked`], source: `${SOURCE}3` }) as const);

/** What must agree within one group of people. */
const groupEdits = groupCodes.flatMap((group) => [
  { id: `S06.${group}`, kind: "funnel", strength: "hard", stages: [`${group}_registered`, `${group}_intended`, `${group}_hired`, `${group}_atWork`], source: `${SOURCE}4` } as const,
  { id: `S06.${group}.local`, kind: "subset", strength: "hard", whole: `${group}_atWork`, parts: [`${group}_local`], source: `${SOURCE}4` } as const,
  { id: `S06.${group}.rate`, kind: "ratio", strength: "hard", rate: `${group}_hiredRate`, numerator: `${group}_hired`, denominator: `${group}_intended`, source: `${SOURCE}4` } as const,
]);

/** S06 就业对接周报: events that bring firms and people together, and how many people come to work, step by step, each week. */
export const jobMatching = defineTemplate({
  id: "S06",
  version: 1,
  kind: "form",
  name: named("就业对接周报", "就業對接週報", "Job matching, weekly"),
  period: "week",
  level: "street",
  worksheets: ["就业对接周报", "就业对接", "招聘用工"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...offers.indicators, ...funnel.indicators, ...services },
  tables: [
    offers.table,
    funnel.table,
    {
      title: named("三、服务保障", "三、服務保障", "3 Services"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["postsToDate", "coaches", "carried", "wanting", "firmsServed", "shortage"],
    },
  ],
  edits: [
    { id: "S06.events", kind: "range", strength: "hard", of: channelCodes.flatMap((channel) => [`${channel}_events`, `${channel}_firms`, `${channel}_posts`, `${channel}_told`, `${channel}_asked`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S06.people", kind: "range", strength: "hard", of: groupCodes.flatMap((group) => [`${group}_registered`, `${group}_intended`, `${group}_hired`, `${group}_atWork`, `${group}_local`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S06.services", kind: "range", strength: "hard", of: ["postsToDate", "coaches", "carried", "wanting", "shortage", "firmsServed"], least: "0", source: `${SOURCE}1` },
    { id: "S06.rates", kind: "range", strength: "hard", of: groupCodes.map((group) => `${group}_hiredRate` as const), least: "0", most: "100", source: `${SOURCE}4` },
    { id: "S06.channels", kind: "table-balance", strength: "hard", table: 0, totalRow: channels.length - 1, source: `${SOURCE}2` },
    { id: "S06.groups", kind: "table-balance", strength: "hard", table: 1, totalRow: groups.length - 1, source: `${SOURCE}4` },
    ...channelEdits,
    ...groupEdits,
    { id: "S06.posts", kind: "subset", strength: "hard", whole: "postsToDate", parts: ["channels_posts"], source: `${SOURCE}5` },
    { id: "S06.served", kind: "subset", strength: "hard", whole: "wanting", parts: ["firmsServed"], source: `${SOURCE}5` },
    { id: "S06.postsCounted", kind: "carry-forward", strength: "hard", of: "postsToDate", from: "postsToDate", plus: ["channels_posts"], source: `${SOURCE}5` },
    {
      id: "S06.places", kind: "expression", strength: "soft", test: "IF([人员合计·签约录用] > 0, [人员合计·签约录用] / [累计发布岗位] <= 1, TRUE)", source: `${SOURCE}5`,
      label: named("录用人数不多于发布岗位", "錄用人數不多於發佈崗位", "Nobody is hired without a post"),
    },
    {
      id: "S06.seats", kind: "expression", strength: "soft", test: "IF([coaches] > 0, [carried] / [coaches] <= 55, [carried] = 0)", source: `${SOURCE}5`,
      label: named("每辆专车接送不超过 55 人，没有专车的接送人数为 0", "每輛專車接送不超過 55 人，沒有專車者接送人數為 0", "A coach carries at most 55 people; without a coach nobody is carried"),
    },
    { id: "S06.toDate", kind: "never-falls", strength: "soft", of: groupCodes.flatMap((group) => [`${group}_registered`, `${group}_intended`, `${group}_hired`] as const), source: `${SOURCE}4` },
    { id: "S06.change", kind: "change", strength: "soft", of: ["seekers_registered", "wanting", "shortage"], limit: "50", least: "50", source: "核实性审核：变动较大的须说明原因" },
  ],
  instructions: [
    named("统计截至周日 17 时，周一 12 时前报送。填实数，不得写“多”“余”“近”；没有的填 0，不得空格。", "統計截至週日 17 時，週一 12 時前報送。填實數，不得寫「多」「餘」「近」；沒有的填 0，不得留空。", "As of Sunday 17:00, due on Monday by 12:00. Exact figures, no “about”; write 0 for none; leave nothing blank."),
    named("活动由承办地街道填报一次；岗位按招聘人数计，一个岗位招 5 人计 5 个。", "活動由承辦地街道填報一次；崗位按招聘人數計，一個崗位招 5 人計 5 個。", "An event is reported once, by the street that held it; a post for five people counts five."),
    named("宣传推介和咨询按人次计，不与人数比较；咨询不多于宣传推介。", "宣傳推介和諮詢按人次計，不與人數比較；諮詢不多於宣傳推介。", "Telling and asking are counted by visits (人次), never compared with people (人); fewer ask than are told."),
    named("求职人员自 2 月 10 日起累计，按人计，不重复，一人只列入一类：登记求职≥达成意向≥签约录用≥已到岗；区内就业包含在已到岗中。录用率＝签约录用÷达成意向×100。", "求職人員自 2 月 10 日起累計，按人計，不重複，一人只列入一類：登記求職≥達成意向≥簽約錄用≥已到崗；區內就業包含在已到崗中。錄用率＝簽約錄用÷達成意向×100。", "People count once, in one group, from 10 February: looking ≥ intention ≥ hired ≥ at work; in the district is part of at work. Rate = hired ÷ intention."),
    named("累计发布岗位含本周提供岗位；已对接企业包含在缺工企业中；录用人数多于发布岗位、每车超过 55 人的须说明原因。", "累計發佈崗位含本週提供崗位；已對接企業包含在缺工企業中；錄用人數多於發佈崗位、每車超過 55 人者須說明原因。", "Posts to date include this week's; firms helped are among those short of staff; more hired than posts, or more than 55 to a coach, needs a reason."),
  ],
});
