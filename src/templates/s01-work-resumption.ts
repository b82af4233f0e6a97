import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "复工复产日报填报说明 ";

/** What is asked about without being a rule of the form. */
const UNUSUAL = "核实性审核：变动、差异较大的须说明原因";

const rateColumns = (numerator: "open" | "back", denominator: "total" | "staff") =>
  ({ measure: "%", decimals: 2, required: false, ratioOf: [numerator, denominator] }) as const;

const columns = [
  { code: "total", label: named("总数", "總數", "All"), measure: "家" },
  { code: "open", label: named("已复工", "已復工", "Reopened"), measure: "家", showsPrior: true },
  { code: "closed", label: named("未复工", "未復工", "Not reopened"), measure: "家" },
  { code: "openRate", label: named("开复工率", "開復工率", "Reopening rate"), ...rateColumns("open", "total") },
  { code: "staff", label: named("从业人员", "從業人員", "Employees"), measure: "人" },
  { code: "back", label: named("到岗人数", "到崗人數", "Back at work"), measure: "人" },
  { code: "backRate", label: named("到岗率", "到崗率", "Back-at-work rate"), ...rateColumns("back", "staff") },
] as const;

const firmKinds = [
  { code: "industry", label: named("规模以上工业", "規模以上工業", "Industry above designated size") },
  { code: "construction", label: named("有资质的建筑业", "有資質的建築業", "Qualified construction") },
  { code: "trade", label: named("限额以上批发和零售业", "限額以上批發和零售業", "Wholesale and retail above quota") },
  { code: "catering", label: named("限额以上住宿和餐饮业", "限額以上住宿和餐飲業", "Lodging and catering above quota") },
  { code: "property", label: named("房地产开发经营业", "房地產開發經營業", "Property development") },
  { code: "services", label: named("规模以上服务业", "規模以上服務業", "Services above designated size") },
  { code: "small", label: named("规模（限额）以下企业", "規模（限額）以下企業", "Firms below size or quota") },
  { code: "firms", label: named("企业合计", "企業合計", "All firms") },
] as const;

const shopKinds = [
  { code: "shopTrade", label: named("批发零售门店", "批發零售門店", "Shops") },
  { code: "shopCatering", label: named("餐饮门店", "餐飲門店", "Restaurants") },
  { code: "shopLodging", label: named("住宿门店", "住宿門店", "Guest houses") },
  { code: "shopServices", label: named("居民服务及其他门店", "居民服務及其他門店", "Personal services and others") },
  { code: "shops", label: named("门店合计", "門店合計", "All shops") },
] as const;

const firms = crossed({
  title: named("一、企业复工复产", "一、企業復工復產", "1 Firms"),
  stub: named("行业", "行業", "Industry"),
  rows: firmKinds,
  columns,
});
const shops = crossed({
  title: named("二、门店复工经营", "二、門店復工經營", "2 Shops"),
  stub: named("门店类别", "門店類別", "Kind of shop"),
  rows: shopKinds,
  columns,
});

const summary = {
  employees: { required: true, showsPrior: true, label: named("复工从业人数合计", "復工從業人數合計", "People back at work, total"), aliases: ["复工从业人数"], measure: "人" },
  fromElsewhere: { required: true, showsPrior: true, label: named("其中：市外返岗人员", "其中：市外返崗人員", "of whom from outside the city"), measure: "人" },
  fromHubei: { required: true, label: named("其中：湖北返岗人员", "其中：湖北返崗人員", "of whom from Hubei"), measure: "人" },
  listedOpen: { required: true, label: named("已复工“四上”企业", "已復工「四上」企業", "Reopened firms above size or quota"), measure: "家" },
  newFirms: { required: true, label: named("当日新增复工企业", "當日新增復工企業", "Firms reopened on the day"), measure: "家" },
  newShops: { required: true, label: named("当日新增复工门店", "當日新增復工門店", "Shops reopened on the day"), measure: "家" },
  shutDown: { required: true, showsPrior: true, label: named("累计依规关停违规复工门店", "累計依規關停違規復工門店", "Shops shut for reopening against the rules, to date"), measure: "家" },
} as const;

const lineCodes = [...firmKinds, ...shopKinds].map(({ code }) => code);
const listedKinds = ["industry", "construction", "trade", "catering", "property", "services"] as const;
const rates = lineCodes.flatMap((line) => [`${line}_openRate`, `${line}_backRate`] as const);
const counts = lineCodes.flatMap((line) => [`${line}_total`, `${line}_open`, `${line}_closed`, `${line}_staff`, `${line}_back`] as const);

/** What must agree within one line of firms or shops. */
const lineEdits = lineCodes.flatMap((line) => [
  { id: `S01.${line}.open`, kind: "balance", strength: "hard", total: `${line}_total`, parts: [`${line}_open`, `${line}_closed`], source: `${SOURCE}2` } as const,
  { id: `S01.${line}.openRate`, kind: "ratio", strength: "hard", rate: `${line}_openRate`, numerator: `${line}_open`, denominator: `${line}_total`, source: `${SOURCE}3` } as const,
  { id: `S01.${line}.back`, kind: "subset", strength: "hard", whole: `${line}_staff`, parts: [`${line}_back`], source: `${SOURCE}2` } as const,
  { id: `S01.${line}.backRate`, kind: "ratio", strength: "hard", rate: `${line}_backRate`, numerator: `${line}_back`, denominator: `${line}_staff`, source: `${SOURCE}3` } as const,
]);

/** S01 复工复产日报: firms and shops, how many have reopened and how many people are back, by kind, each day. */
export const workResumption = defineTemplate({
  id: "S01",
  version: 3,
  kind: "form",
  name: named("复工复产日报", "復工復產日報", "Work resumption, daily"),
  period: "day",
  level: "street",
  worksheets: ["复工复产日报", "复工复产", "复工日报"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: {
    ...firms.indicators,
    ...shops.indicators,
    ...summary,
  },
  tables: [
    firms.table,
    shops.table,
    {
      title: named("三、综合情况", "三、綜合情況", "3 Summary"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["employees", "fromElsewhere", "fromHubei", "listedOpen", "newFirms", "newShops", "shutDown"],
    },
  ],
  edits: [
    { id: "S01.range", kind: "range", strength: "hard", of: [...counts, "employees", "fromElsewhere", "fromHubei", "listedOpen", "newFirms", "newShops", "shutDown"], least: "0", source: `${SOURCE}1` },
    { id: "S01.rates", kind: "range", strength: "hard", of: rates, least: "0", most: "100", source: `${SOURCE}3` },
    { id: "S01.firms", kind: "table-balance", strength: "hard", table: 0, totalRow: firmKinds.length - 1, source: `${SOURCE}4` },
    { id: "S01.shops", kind: "table-balance", strength: "hard", table: 1, totalRow: shopKinds.length - 1, source: `${SOURCE}4` },
    ...lineEdits,
    { id: "S01.employees", kind: "balance", strength: "hard", total: "employees", parts: ["firms_back", "shops_back"], source: `${SOURCE}5` },
    { id: "S01.elsewhere", kind: "subset", strength: "hard", whole: "employees", parts: ["fromElsewhere"], source: `${SOURCE}5` },
    { id: "S01.hubei", kind: "subset", strength: "hard", whole: "fromElsewhere", parts: ["fromHubei"], source: `${SOURCE}5` },
    { id: "S01.listed", kind: "balance", strength: "hard", total: "listedOpen", parts: listedKinds.map((kind) => `${kind}_open` as const), source: `${SOURCE}6` },
    { id: "S01.newFirms", kind: "subset", strength: "hard", whole: "firms_open", parts: ["newFirms"], source: `${SOURCE}7` },
    { id: "S01.newShops", kind: "subset", strength: "hard", whole: "shops_open", parts: ["newShops"], source: `${SOURCE}7` },
    { id: "S01.firmsGrow", kind: "carry-forward", strength: "soft", of: "firms_open", from: "firms_open", plus: ["newFirms"], source: `${SOURCE}7` },
    { id: "S01.shopsGrow", kind: "carry-forward", strength: "soft", of: "shops_open", from: "shops_open", plus: ["newShops"], source: `${SOURCE}7` },
    { id: "S01.shutDown", kind: "never-falls", strength: "soft", of: ["shutDown"], source: `${SOURCE}7` },
    { id: "S01.change", kind: "change", strength: "soft", of: ["firms_total", "firms_staff", "shops_total", "shops_staff", "employees", "fromElsewhere"], limit: "30", least: "20", source: UNUSUAL },
    { id: "S01.repeated", kind: "repeated", strength: "soft", of: lineCodes.flatMap((line) => [`${line}_open`, `${line}_back`] as const), source: UNUSUAL },
    { id: "S01.perShop", kind: "outlier", strength: "soft", of: ["shops_staff"], per: "shops_total", limit: "100", least: "20", source: UNUSUAL },
    {
      id: "S01.attended", kind: "expression", strength: "soft", test: "[门店合计·到岗人数] / [门店合计·已复工] >= 1", source: `${SOURCE}2`,
      label: named("每家已复工门店至少 1 人到岗", "每家已復工門店至少 1 人到崗", "Each reopened shop has at least one person at work"),
    },
  ],
  instructions: [
    named("统计范围为辖区内全部企业和门店，统计截至当日 17 时，当日 18 时前报送。没有的填 0，不得空格。", "統計範圍為轄區內全部企業和門店，統計截至當日 17 時，當日 18 時前報送。沒有的填 0，不得留空。", "Covers every firm and shop of the area as of 17:00; due by 18:00. Write 0 for none; leave nothing blank."),
    named("总数＝已复工＋未复工；到岗人数不大于从业人员。", "總數＝已復工＋未復工；到崗人數不大於從業人員。", "All = reopened + not reopened; nobody is back who is not employed."),
    named("开复工率＝已复工÷总数×100，到岗率＝到岗人数÷从业人员×100，保留两位小数；分母为 0 的不填。", "開復工率＝已復工÷總數×100，到崗率＝到崗人數÷從業人員×100，保留兩位小數；分母為 0 者不填。", "Rates are per cent with two decimals; blank where the denominator is 0."),
    named("合计＝各行业（类别）之和；全区的率由全区合计数计算，不取各街道的平均。", "合計＝各行業（類別）之和；全區的率由全區合計數計算，不取各街道的平均。", "Totals add the kinds up; district rates come from district totals, never from an average of rates."),
    named("复工从业人数合计＝企业合计到岗人数＋门店合计到岗人数；湖北返岗人员包含在市外返岗人员中。", "復工從業人數合計＝企業合計到崗人數＋門店合計到崗人數；湖北返崗人員包含在市外返崗人員中。", "People back at work = firms + shops; those from Hubei are among those from outside the city."),
    named("“四上”企业指规模以上工业、有资质的建筑业、限额以上批发零售和住宿餐饮业、房地产开发经营业、规模以上服务业企业。", "「四上」企業指規模以上工業、有資質的建築業、限額以上批發零售和住宿餐飲業、房地產開發經營業、規模以上服務業企業。", "Firms above size or quota are those of the first six lines."),
    named("当日新增为前一日 17 时至当日 17 时新复工的，已计入已复工。", "當日新增為前一日 17 時至當日 17 時新復工者，已計入已復工。", "Reopened on the day: between 17:00 of the day before and 17:00; they are among the reopened."),
  ],
});
