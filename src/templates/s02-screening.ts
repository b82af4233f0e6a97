import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "排查巡查日报填报说明 ";

const groups = [
  { code: "shopStaff", label: named("门店从业人员", "門店從業人員", "Shop staff") },
  { code: "firmStaff", label: named("企业员工", "企業員工", "Firm staff") },
  { code: "tenants", label: named("出租屋租户", "出租屋租戶", "Tenants") },
  { code: "residents", label: named("其他常住人口", "其他常住人口", "Other residents") },
  { code: "floating", label: named("其他流动人口", "其他流動人口", "Other people passing through") },
  { code: "people", label: named("人员合计", "人員合計", "All people") },
] as const;

const screening = crossed({
  title: named("一、人员排查", "一、人員排查", "1 Screening of people"),
  stub: named("人员类别", "人員類別", "Group"),
  rows: groups,
  columns: [
    { code: "due", label: named("应排查", "應排查", "To be screened"), measure: "人" },
    { code: "done", label: named("累计已排查", "累計已排查", "Screened to date"), measure: "人", showsPrior: true },
    { code: "rate", label: named("排查率", "排查率", "Screened, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["done", "due"] },
    { code: "today", label: named("本日排查", "本日排查", "Screened on the day"), measure: "人" },
    { code: "key", label: named("其中：重点地区来返", "其中：重點地區來返", "of whom from key areas"), measure: "人" },
  ],
});

const places = [
  { code: "malls", label: named("商圈和商超", "商圈和商超", "Shopping areas and malls") },
  { code: "markets", label: named("农贸市场", "農貿市場", "Produce markets") },
  { code: "catering", label: named("餐饮住宿门店", "餐飲住宿門店", "Restaurants and guest houses") },
  { code: "shops", label: named("其他门店", "其他門店", "Other shops") },
  { code: "firms", label: named("企业", "企業", "Firms") },
  { code: "sites", label: named("建筑工地", "建築工地", "Building sites") },
  { code: "places", label: named("场所合计", "場所合計", "All places") },
] as const;

const patrols = crossed({
  title: named("二、巡查督促", "二、巡查督促", "2 Patrols"),
  stub: named("场所类别", "場所類別", "Kind of place"),
  rows: places,
  columns: [
    { code: "listed", label: named("在册场所", "在冊場所", "On the list"), measure: "家" },
    { code: "visited", label: named("本日巡查场所", "本日巡查場所", "Visited on the day"), measure: "家" },
    { code: "faults", label: named("发现问题", "發現問題", "Shortcomings found"), measure: "个" },
    { code: "fixed", label: named("当场整改", "當場整改", "Put right on the spot"), measure: "个" },
    { code: "ordered", label: named("限期整改", "限期整改", "To be put right by a date"), measure: "个" },
    { code: "shut", label: named("本日依规关停", "本日依規關停", "Shut on the day"), measure: "家" },
  ],
});

const counted = { required: true } as const;

const efforts = {
  teams: { ...counted, label: named("联合防控工作组", "聯合防控工作組", "Joint teams"), aliases: ["工作组"], measure: "支" },
  members: { ...counted, label: named("工作组成员", "工作組成員", "Team members"), measure: "人" },
  rounds: { ...counted, label: named("本日巡查班次", "本日巡查班次", "Rounds on the day"), measure: "次" },
  shutToDate: { ...counted, showsPrior: true, label: named("累计依规关停", "累計依規關停", "Shut to date"), measure: "家" },
  letters: { ...counted, showsPrior: true, label: named("累计发放致信", "累計發放致信", "Letters handed out to date"), aliases: ["致企业（商户）的一封信"], measure: "份" },
  banners: { ...counted, label: named("悬挂标语横幅", "懸掛標語橫幅", "Banners hung"), measure: "条" },
  screens: { ...counted, label: named("电子显示屏", "電子顯示屏", "Electronic screens"), measure: "块" },
  speakers: { ...counted, label: named("小喇叭", "小喇叭", "Loudspeakers"), measure: "个" },
} as const;

const groupCodes = groups.map(({ code }) => code);
const placeCodes = places.map(({ code }) => code);

/** What must agree within one group of people. */
const groupEdits = groupCodes.flatMap((group) => [
  { id: `S02.${group}.done`, kind: "subset", strength: "hard", whole: `${group}_due`, parts: [`${group}_done`], source: `${SOURCE}2` } as const,
  { id: `S02.${group}.today`, kind: "subset", strength: "hard", whole: `${group}_done`, parts: [`${group}_today`], source: `${SOURCE}2` } as const,
  { id: `S02.${group}.key`, kind: "subset", strength: "hard", whole: `${group}_today`, parts: [`${group}_key`], source: `${SOURCE}2` } as const,
  { id: `S02.${group}.rate`, kind: "ratio", strength: "hard", rate: `${group}_rate`, numerator: `${group}_done`, denominator: `${group}_due`, source: `${SOURCE}2` } as const,
  { id: `S02.${group}.counted`, kind: "carry-forward", strength: "soft", of: `${group}_done`, from: `${group}_done`, plus: [`${group}_today`], source: `${SOURCE}2` } as const,
]);

/** What must agree within one kind of place. */
const placeEdits = placeCodes.flatMap((place) => [
  { id: `S02.${place}.visited`, kind: "subset", strength: "hard", whole: `${place}_listed`, parts: [`${place}_visited`], source: `${SOURCE}3` } as const,
  { id: `S02.${place}.faults`, kind: "balance", strength: "hard", total: `${place}_faults`, parts: [`${place}_fixed`, `${place}_ordered`], source: `${SOURCE}3` } as const,
  { id: `S02.${place}.shut`, kind: "subset", strength: "hard", whole: `${place}_visited`, parts: [`${place}_shut`], source: `${SOURCE}3` } as const,
]);

/** S02 排查巡查日报: who was screened, what patrols found, and what was told to the public, each day. */
export const screeningAndPatrols = defineTemplate({
  id: "S02",
  version: 1,
  kind: "form",
  name: named("排查巡查日报", "排查巡查日報", "Screening and patrols, daily"),
  period: "day",
  level: "street",
  worksheets: ["排查巡查日报", "排查巡查", "排查日报"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...screening.indicators, ...patrols.indicators, ...efforts },
  tables: [
    screening.table,
    patrols.table,
    {
      title: named("三、工作力量和宣传", "三、工作力量和宣傳", "3 Teams and publicity"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["teams", "members", "rounds", "shutToDate", "letters", "banners", "screens", "speakers"],
    },
  ],
  edits: [
    { id: "S02.people", kind: "range", strength: "hard", of: groupCodes.flatMap((group) => [`${group}_due`, `${group}_done`, `${group}_today`, `${group}_key`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S02.places", kind: "range", strength: "hard", of: placeCodes.flatMap((place) => [`${place}_listed`, `${place}_visited`, `${place}_faults`, `${place}_fixed`, `${place}_ordered`, `${place}_shut`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S02.efforts", kind: "range", strength: "hard", of: ["teams", "members", "rounds", "shutToDate", "letters", "banners", "screens", "speakers"], least: "0", source: `${SOURCE}1` },
    { id: "S02.rates", kind: "range", strength: "hard", of: groupCodes.map((group) => `${group}_rate` as const), least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S02.groups", kind: "table-balance", strength: "hard", table: 0, totalRow: groups.length - 1, source: `${SOURCE}2` },
    { id: "S02.kinds", kind: "table-balance", strength: "hard", table: 1, totalRow: places.length - 1, source: `${SOURCE}3` },
    ...groupEdits,
    ...placeEdits,
    { id: "S02.shutToDate", kind: "subset", strength: "hard", whole: "shutToDate", parts: ["places_shut"], source: `${SOURCE}4` },
    { id: "S02.shutCounted", kind: "carry-forward", strength: "hard", of: "shutToDate", from: "shutToDate", plus: ["places_shut"], source: `${SOURCE}4` },
    {
      id: "S02.twice", kind: "expression", strength: "soft", test: "[本日巡查班次] / [联合防控工作组] >= 2", source: `${SOURCE}4`,
      label: named("每支工作组每天巡查至少两次", "每支工作組每天巡查至少兩次", "Each team makes at least two rounds a day"),
    },
    {
      id: "S02.members", kind: "expression", strength: "soft", test: "[工作组成员] / [联合防控工作组] >= 5", source: `${SOURCE}4`,
      label: named("每支工作组至少 5 人", "每支工作組至少 5 人", "Each team has at least five members"),
    },
    { id: "S02.toDate", kind: "never-falls", strength: "soft", of: ["letters"], source: `${SOURCE}5` },
    { id: "S02.change", kind: "change", strength: "soft", of: ["people_due", "places_listed"], limit: "30", least: "50", source: "核实性审核：变动较大的须说明原因" },
    { id: "S02.repeated", kind: "repeated", strength: "soft", of: [...groupCodes.map((group) => `${group}_today` as const), ...placeCodes.map((place) => `${place}_visited` as const)], source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("统计截至当日 17 时，当日 18 时前报送。填实数，不得写“余”“近”“约”；没有的填 0，不得空格。", "統計截至當日 17 時，當日 18 時前報送。填實數，不得寫「餘」「近」「約」；沒有的填 0，不得留空。", "As of 17:00, due by 18:00. Exact figures, no “about” or “more than”; write 0 for none; leave nothing blank."),
    named("一人只列入一类，累计已排查按人计，不重复，含本日；重点地区来返包含在本日排查中。排查率＝累计已排查÷应排查×100。", "一人只列入一類，累計已排查按人計，不重複，含本日；重點地區來返包含在本日排查中。排查率＝累計已排查÷應排查×100。", "Each person is in one group and counts once; to date includes the day; people from key areas are among those of the day."),
    named("一处场所当日巡查多次只计一家；发现问题＝当场整改＋限期整改；关停的场所包含在本日巡查场所中。", "一處場所當日巡查多次只計一家；發現問題＝當場整改＋限期整改；關停的場所包含在本日巡查場所中。", "A place visited several times a day counts once; shortcomings = put right on the spot + by a date; places shut are among those visited."),
    named("联合防控工作组由社区主任任组长、每支 5 人以上，每天巡查两次以上，每支每次计一个班次；累计依规关停自 2 月 21 日起计，含本日。", "聯合防控工作組由社區主任任組長、每支 5 人以上，每天巡查兩次以上，每支每次計一個班次；累計依規關停自 2 月 21 日起計，含本日。", "A team has five members or more and makes two rounds a day or more, each counted; shut to date counts from 21 February, the day included."),
    named("致信为累计数；横幅、电子显示屏、小喇叭为当日在用数。", "致信為累計數；橫幅、電子顯示屏、小喇叭為當日在用數。", "Letters are counted to date; banners, screens and loudspeakers are those in use on the day."),
  ],
});
