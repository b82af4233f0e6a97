import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "党员志愿者报到日报填报说明 ";

const kinds = [
  { code: "community", label: named("社区党员", "社區黨員", "Party members of the community") },
  { code: "working", label: named("在职党员", "在職黨員", "Party members at work elsewhere") },
  { code: "partner", label: named("共建单位党员", "共建單位黨員", "Party members of partner units") },
  { code: "party", label: named("党员合计", "黨員合計", "All party members") },
] as const;

const enrolment = crossed({
  title: named("一、党员报到", "一、黨員報到", "1 Party members"),
  stub: named("党员类别", "黨員類別", "Kind"),
  rows: kinds,
  columns: [
    { code: "listed", label: named("在册党员", "在冊黨員", "On the list"), measure: "人" },
    { code: "enrolled", label: named("累计报到", "累計報到", "Enrolled to date"), measure: "人", showsPrior: true },
    { code: "rate", label: named("报到率", "報到率", "Enrolled, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["enrolled", "listed"] },
    { code: "newly", label: named("其中：本日新报到", "其中：本日新報到", "of whom on the day"), measure: "人" },
    { code: "onDuty", label: named("本日上岗", "本日上崗", "On duty on the day"), measure: "人" },
    { code: "medical", label: named("其中：有医护专业", "其中：有醫護專業", "of whom with medical training"), measure: "人" },
  ],
});

const jobs = [
  { code: "gates", label: named("卡口值守", "卡口值守", "Checkpoints") },
  { code: "visits", label: named("入户排查", "入戶排查", "Household visits") },
  { code: "errands", label: named("代购代跑", "代購代跑", "Errands") },
  { code: "disinfecting", label: named("环境消杀", "環境消殺", "Disinfection") },
  { code: "publicity", label: named("宣传劝导", "宣傳勸導", "Publicity") },
  { code: "comfort", label: named("心理咨询和帮困", "心理諮詢和幫困", "Counselling and help") },
  { code: "jobs", label: named("服务合计", "服務合計", "All services") },
] as const;

const services = crossed({
  title: named("二、志愿服务（本日）", "二、志願服務（本日）", "2 Services of the day"),
  stub: named("服务岗位", "服務崗位", "Service"),
  rows: jobs,
  columns: [
    { code: "party", label: named("党员志愿者", "黨員志願者", "Party members"), measure: "人次" },
    { code: "public", label: named("群众志愿者", "群眾志願者", "Others"), measure: "人次" },
    { code: "social", label: named("社会组织志愿者", "社會組織志願者", "Social organisations"), measure: "人次" },
    { code: "all", label: named("志愿者合计", "志願者合計", "All volunteers"), measure: "人次" },
  ],
});

const counted = { required: true } as const;

const bodies = {
  organisations: { ...counted, label: named("联动党组织", "聯動黨組織", "Party organisations taking part"), measure: "个" },
  branches: { ...counted, label: named("临时党支部", "臨時黨支部", "Temporary branches"), measure: "个" },
  squads: { ...counted, label: named("党员突击队", "黨員突擊隊", "Squads"), measure: "支" },
  volunteers: { ...counted, label: named("累计注册群众志愿者", "累計註冊群眾志願者", "Other volunteers registered to date"), measure: "人" },
  teams: { ...counted, label: named("志愿服务队", "志願服務隊", "Volunteer teams"), measure: "支" },
  hours: { ...counted, label: named("本日服务时长", "本日服務時長", "Hours of the day"), measure: "小时", decimals: 1 },
  served: { ...counted, label: named("本日服务困难群众", "本日服務困難群眾", "People helped on the day"), measure: "户" },
} as const;

const kindCodes = kinds.map(({ code }) => code);
const jobCodes = jobs.map(({ code }) => code);

/** What must agree within one kind of party members. */
const kindEdits = kindCodes.flatMap((kind) => [
  { id: `S22.${kind}.enrolled`, kind: "funnel", strength: "hard", stages: [`${kind}_listed`, `${kind}_enrolled`, `${kind}_onDuty`], source: `${SOURCE}2` } as const,
  { id: `S22.${kind}.rate`, kind: "ratio", strength: "hard", rate: `${kind}_rate`, numerator: `${kind}_enrolled`, denominator: `${kind}_listed`, source: `${SOURCE}2` } as const,
  { id: `S22.${kind}.newly`, kind: "subset", strength: "hard", whole: `${kind}_enrolled`, parts: [`${kind}_newly`], source: `${SOURCE}2` } as const,
  { id: `S22.${kind}.medical`, kind: "subset", strength: "hard", whole: `${kind}_onDuty`, parts: [`${kind}_medical`], source: `${SOURCE}2` } as const,
  { id: `S22.${kind}.counted`, kind: "carry-forward", strength: "hard", of: `${kind}_enrolled`, from: `${kind}_enrolled`, plus: [`${kind}_newly`], source: `${SOURCE}2` } as const,
]);

/** S22 党员志愿者报到日报: party members enrolled and on duty, volunteers by service, each day. */
export const volunteers = defineTemplate({
  id: "S22",
  version: 1,
  kind: "form",
  name: named("党员志愿者报到日报", "黨員志願者報到日報", "Volunteers enrolled and on duty, daily"),
  period: "day",
  level: "street",
  worksheets: ["党员志愿者报到日报", "党员报到", "志愿者报到"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...enrolment.indicators, ...services.indicators, ...bodies },
  tables: [
    enrolment.table,
    services.table,
    {
      title: named("三、组织和服务", "三、組織和服務", "3 Organisation"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["organisations", "branches", "squads", "volunteers", "teams", "hours", "served"],
    },
  ],
  edits: [
    { id: "S22.party", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [`${kind}_listed`, `${kind}_enrolled`, `${kind}_newly`, `${kind}_onDuty`, `${kind}_medical`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S22.services", kind: "range", strength: "hard", of: jobCodes.flatMap((job) => [`${job}_party`, `${job}_public`, `${job}_social`, `${job}_all`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S22.bodies", kind: "range", strength: "hard", of: ["organisations", "branches", "squads", "volunteers", "teams", "hours", "served"], least: "0", source: `${SOURCE}1` },
    { id: "S22.rates", kind: "range", strength: "hard", of: kindCodes.map((kind) => `${kind}_rate` as const), least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S22.kinds", kind: "table-balance", strength: "hard", table: 0, totalRow: kinds.length - 1, source: `${SOURCE}2` },
    { id: "S22.jobs", kind: "table-balance", strength: "hard", table: 1, totalRow: jobs.length - 1, totalColumn: 3, source: `${SOURCE}3` },
    ...kindEdits,
    {
      id: "S22.served", kind: "expression", strength: "soft", test: "IF([party_onDuty] > 0, [jobs_party] / [party_onDuty] >= 1, [jobs_party] = 0)", source: `${SOURCE}3`,
      label: named("本日上岗的党员每人至少服务 1 人次", "本日上崗的黨員每人至少服務 1 人次", "Each party member on duty served once at least"),
    },
    {
      id: "S22.hours", kind: "expression", strength: "soft", test: "IF([jobs_all] > 0, [hours] / [jobs_all] <= 12, [hours] = 0)", source: `${SOURCE}4`,
      label: named("人均服务时长不超过 12 小时", "人均服務時長不超過 12 小時", "At most twelve hours to a volunteer"),
    },
    { id: "S22.toDate", kind: "never-falls", strength: "soft", of: ["volunteers"], source: `${SOURCE}4` },
    { id: "S22.change", kind: "change", strength: "soft", of: ["party_listed", "jobs_all"], limit: "30", least: "50", source: "核实性审核：变动较大的须说明原因" },
    { id: "S22.repeated", kind: "repeated", strength: "soft", of: jobCodes.flatMap((job) => [`${job}_party`, `${job}_public`, `${job}_social`] as const), source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("统计截至当日 17 时，当日 18 时前报送。填实数，不得写“余”；没有的填 0，不得空格。", "統計截至當日 17 時，當日 18 時前報送。填實數，不得寫「餘」；沒有的填 0，不得留空。", "As of 17:00, due by 18:00. Exact figures, no “more than”; write 0 for none; leave nothing blank."),
    named("党员按人计，在社区和单位都报到的由社区填报一次：在册党员≥累计报到≥本日上岗；报到率＝累计报到÷在册党员×100；累计报到含本日。", "黨員按人計，在社區和單位都報到者由社區填報一次：在冊黨員≥累計報到≥本日上崗；報到率＝累計報到÷在冊黨員×100；累計報到含本日。", "Party members count once, where they live: on the list ≥ enrolled ≥ on duty; to date includes the day."),
    named("志愿服务按人次计，一人一天服务几个岗位的分别计入；志愿者合计＝党员＋群众＋社会组织，服务合计＝六个岗位之和。", "志願服務按人次計，一人一天服務幾個崗位者分別計入；志願者合計＝黨員＋群眾＋社會組織，服務合計＝六個崗位之和。", "Services are counted by turns (人次): whoever serves at several posts counts at each; all = party members + others + social organisations."),
    named("临时党支部、党员突击队由牵头党组织填报一次；服务时长以小时计，保留一位小数，人均超过 12 小时的须说明原因。", "臨時黨支部、黨員突擊隊由牽頭黨組織填報一次；服務時長以小時計，保留一位小數，人均超過 12 小時者須說明原因。", "Branches and squads are reported once, by the organisation that leads them; more than twelve hours to a volunteer needs a reason."),
  ],
});
