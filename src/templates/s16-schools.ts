import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "学校防控督导周报填报说明 ";

const kinds = [
  { code: "schools", label: named("中小学校", "中小學校", "Schools") },
  { code: "publicKindergartens", label: named("公办幼儿园", "公辦幼兒園", "Public kindergartens") },
  { code: "privateKindergartens", label: named("民办幼儿园", "民辦幼兒園", "Private kindergartens") },
  { code: "tutoring", label: named("校外辅导机构", "校外輔導機構", "Tutoring institutions") },
  { code: "all", label: named("学校（机构）合计", "學校（機構）合計", "All") },
] as const;

const visits = crossed({
  title: named("一、督导和整改", "一、督導和整改", "1 Visits"),
  stub: named("学校类别", "學校類別", "Kind of school"),
  rows: kinds,
  columns: [
    { code: "listed", label: named("应督导", "應督導", "To be visited"), measure: "所" },
    { code: "visited", label: named("累计已督导", "累計已督導", "Visited to date"), measure: "所" },
    { code: "rate", label: named("督导覆盖率", "督導覆蓋率", "Visited, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["visited", "listed"] },
    { code: "faults", label: named("发现问题", "發現問題", "Shortcomings found"), measure: "个" },
    { code: "fixed", label: named("已整改", "已整改", "Put right"), measure: "个" },
    { code: "open", label: named("未整改", "未整改", "Not yet"), measure: "个" },
  ],
});

/** What each school must have before it may open, in the order of the form. */
const demands = [
  { code: "supplies", label: named("防疫物资齐备", "防疫物資齊備", "Supplies complete"), measure: "所" },
  { code: "plans", label: named("应急预案完善", "應急預案完善", "Emergency plan"), measure: "所" },
  { code: "sickroom", label: named("设有观察室", "設有觀察室", "Sickroom"), measure: "所" },
  { code: "checks", label: named("晨检测温到位", "晨檢測溫到位", "Morning checks"), measure: "所" },
  { code: "drill", label: named("开展模拟开学", "開展模擬開學", "Opening drill held"), measure: "所" },
] as const;

const readyOf = kinds.map(({ code, label }) => ({ code: `${code}Ready`, label }) as const);

const readiness = crossed({
  title: named("二、开学条件", "二、開學條件", "2 Ready to open"),
  stub: named("类别", "類別", "Kind"),
  rows: readyOf,
  columns: [...demands, { code: "ready", label: named("达到开学条件", "達到開學條件", "Ready to open"), measure: "所" }],
});

const counted = { required: true } as const;

const people = {
  teams: { ...counted, label: named("督导组", "督導組", "Teams"), measure: "个" },
  sent: { ...counted, label: named("本周出动督导人员", "本週出動督導人員", "People sent out this week"), measure: "人次" },
  teachers: { ...counted, label: named("教职工", "教職工", "Staff"), measure: "人" },
  teachersBack: { ...counted, label: named("其中：已返岗教职工", "其中：已返崗教職工", "of the staff: back"), measure: "人" },
  pupils: { ...counted, label: named("在校学生（幼儿）", "在校學生（幼兒）", "Pupils"), measure: "人" },
  watched: { ...counted, label: named("其中：居家观察学生", "其中：居家觀察學生", "of the pupils: under observation at home"), measure: "人" },
} as const;

const kindCodes = kinds.map(({ code }) => code);

/** What must agree within one kind of school: nobody is ready who was not visited, or lacks one of the conditions. */
const kindEdits = kindCodes.flatMap((kind) => [
  { id: `S16.${kind}.visited`, kind: "subset", strength: "hard", whole: `${kind}_listed`, parts: [`${kind}_visited`], source: `${SOURCE}2` } as const,
  { id: `S16.${kind}.rate`, kind: "ratio", strength: "hard", rate: `${kind}_rate`, numerator: `${kind}_visited`, denominator: `${kind}_listed`, source: `${SOURCE}2` } as const,
  { id: `S16.${kind}.faults`, kind: "balance", strength: "hard", total: `${kind}_faults`, parts: [`${kind}_fixed`, `${kind}_open`], source: `${SOURCE}3` } as const,
  { id: `S16.${kind}.conditions`, kind: "subset", strength: "hard", whole: `${kind}_visited`, parts: demands.map(({ code }) => `${kind}Ready_${code}` as const), source: `${SOURCE}4` } as const,
  {
    id: `S16.${kind}.ready`, kind: "expression", strength: "hard", test: `[${kind}Ready_ready] <= MIN(${demands.map(({ code }) => `[${kind}Ready_${code}]`).join(",")})`, source: `${SOURCE}4`,
    label: named("达到开学条件的不多于具备任何一项条件的", "達到開學條件者不多於具備任何一項條件者", "No more are ready than meet any one condition"),
  } as const,
]);

/** S16 学校防控督导周报: schools visited, what was found, and which are ready to open, each week. */
export const schools = defineTemplate({
  id: "S16",
  version: 1,
  kind: "form",
  name: named("学校防控督导周报", "學校防控督導週報", "Schools: epidemic control visits, weekly"),
  period: "week",
  level: "street",
  worksheets: ["学校防控督导周报", "学校防控", "学校督导"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...visits.indicators, ...readiness.indicators, ...people },
  tables: [
    visits.table,
    readiness.table,
    {
      title: named("三、督导力量和师生", "三、督導力量和師生", "3 Teams, staff and pupils"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["teams", "sent", "teachers", "teachersBack", "pupils", "watched"],
    },
  ],
  edits: [
    { id: "S16.visits", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [`${kind}_listed`, `${kind}_visited`, `${kind}_faults`, `${kind}_fixed`, `${kind}_open`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S16.ready", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [...demands.map(({ code }) => `${kind}Ready_${code}` as const), `${kind}Ready_ready` as const]), least: "0", source: `${SOURCE}1` },
    { id: "S16.people", kind: "range", strength: "hard", of: ["teams", "sent", "teachers", "teachersBack", "pupils", "watched"], least: "0", source: `${SOURCE}1` },
    { id: "S16.rates", kind: "range", strength: "hard", of: kindCodes.map((kind) => `${kind}_rate` as const), least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S16.kinds", kind: "table-balance", strength: "hard", table: 0, totalRow: kinds.length - 1, source: `${SOURCE}2` },
    { id: "S16.conditions", kind: "table-balance", strength: "hard", table: 1, totalRow: kinds.length - 1, source: `${SOURCE}4` },
    ...kindEdits,
    { id: "S16.back", kind: "subset", strength: "hard", whole: "teachers", parts: ["teachersBack"], source: `${SOURCE}5` },
    { id: "S16.watched", kind: "subset", strength: "hard", whole: "pupils", parts: ["watched"], source: `${SOURCE}5` },
    {
      id: "S16.taught", kind: "expression", strength: "soft", test: "IF([all_listed] > 0, [teachers] / [all_listed] >= 1, [teachers] = 0)", source: `${SOURCE}5`,
      label: named("每所学校（机构）至少 1 名教职工", "每所學校（機構）至少 1 名教職工", "Each school has one member of staff at least"),
    },
    { id: "S16.toDate", kind: "never-falls", strength: "soft", of: kindCodes.flatMap((kind) => [`${kind}_visited`, `${kind}_faults`, `${kind}_fixed`] as const), source: `${SOURCE}3` },
    { id: "S16.change", kind: "change", strength: "soft", of: ["all_listed", "teachers", "pupils"], limit: "10", least: "20", source: "核实性审核：底数变动的须说明原因" },
  ],
  instructions: [
    named("统计截至周日 17 时，周一 12 时前报送，统计范围为辖区内全部学校和机构，不分隶属。没有的填 0，不得空格。", "統計截至週日 17 時，週一 12 時前報送，統計範圍為轄區內全部學校和機構，不分隸屬。沒有的填 0，不得留空。", "As of Sunday 17:00, due on Monday by 12:00; every school of the area, whoever runs it. Write 0 for none; leave nothing blank."),
    named("学校（机构）合计＝四类之和；督导多次的只计一所；督导覆盖率＝累计已督导÷应督导×100。", "學校（機構）合計＝四類之和；督導多次者只計一所；督導覆蓋率＝累計已督導÷應督導×100。", "All = the four kinds; a school visited several times counts once; rate = visited ÷ to be visited."),
    named("发现问题、已整改、未整改自 2 月 7 日起累计，发现问题＝已整改＋未整改。", "發現問題、已整改、未整改自 2 月 7 日起累計，發現問題＝已整改＋未整改。", "Shortcomings are counted from 7 February: found = put right + not yet."),
    named("各项条件经督导确认才计入，不多于累计已督导；五项条件全部具备的为达到开学条件，不多于任何一项。", "各項條件經督導確認才計入，不多於累計已督導；五項條件全部具備者為達到開學條件，不多於任何一項。", "A condition counts once a visit has confirmed it; a school is ready when all five are met, so no more are ready than meet any one."),
    named("督导组由区教育局统一编组，每组由其驻点街道填报一次；已返岗教职工、居家观察学生分别包含在教职工、在校学生（幼儿）中。", "督導組由區教育局統一編組，每組由其駐點街道填報一次；已返崗教職工、居家觀察學生分別包含在教職工、在校學生（幼兒）中。", "A team is reported once, by the street where it is based; staff back and pupils observed are among all staff and pupils."),
  ],
});
