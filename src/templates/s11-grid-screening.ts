import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "网格排查日报填报说明 ";

const housing = [
  { code: "managed", label: named("物业小区", "物業小區", "Estates with a manager") },
  { code: "yards", label: named("无物业老旧院落", "無物業老舊院落", "Old yards without one") },
  { code: "resettled", label: named("安置小区", "安置小區", "Resettlement estates") },
  { code: "village", label: named("城中村和自建房", "城中村和自建房", "Urban villages and own houses") },
  { code: "flats", label: named("公寓和商住楼", "公寓和商住樓", "Flats and mixed buildings") },
  { code: "housing", label: named("房屋合计", "房屋合計", "All housing") },
] as const;

const households = crossed({
  title: named("一、以房查人", "一、以房查人", "1 Household by household"),
  stub: named("房屋类别", "房屋類別", "Kind of housing"),
  rows: housing,
  columns: [
    { code: "due", label: named("应查户数", "應查戶數", "To be visited"), measure: "户" },
    { code: "done", label: named("累计已查", "累計已查", "Visited to date"), measure: "户", showsPrior: true },
    { code: "left", label: named("未查户数", "未查戶數", "Still to visit"), measure: "户" },
    { code: "rate", label: named("完成率", "完成率", "Visited, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["done", "due"] },
    { code: "today", label: named("本日已查", "本日已查", "Visited on the day"), measure: "户" },
    { code: "people", label: named("累计登记人数", "累計登記人數", "People registered to date"), measure: "人" },
  ],
});

const found = [
  { code: "abroad", label: named("境外返回人员", "境外返回人員", "Returned from abroad") },
  { code: "keyAreas", label: named("重点地区来返人员", "重點地區來返人員", "From key areas") },
  { code: "contacts", label: named("密切接触者", "密切接觸者", "Close contacts") },
  { code: "feverish", label: named("发热人员", "發熱人員", "With fever") },
  { code: "found", label: named("重点人员合计", "重點人員合計", "All key people") },
] as const;

const keyPeople = crossed({
  title: named("二、重点人员管控", "二、重點人員管控", "2 Key people"),
  stub: named("人员类别", "人員類別", "Group"),
  rows: found,
  columns: [
    { code: "toDate", label: named("累计发现", "累計發現", "Found to date"), measure: "人", showsPrior: true },
    { code: "newly", label: named("其中：本日新发现", "其中：本日新發現", "of whom on the day"), measure: "人" },
    { code: "home", label: named("居家隔离", "居家隔離", "Isolated at home"), measure: "人" },
    { code: "central", label: named("集中隔离", "集中隔離", "Isolated elsewhere"), measure: "人" },
    { code: "released", label: named("解除隔离", "解除隔離", "Released"), measure: "人" },
  ],
});

const counted = { required: true } as const;

const grids = {
  grids: { ...counted, label: named("网格", "網格", "Grids"), aliases: ["网格数"], measure: "个" },
  cleared: { ...counted, label: named("其中：已清零网格", "其中：已清零網格", "of which with nobody left to visit"), measure: "个" },
  wardens: { ...counted, label: named("网格员", "網格員", "Grid wardens"), measure: "人" },
  fullTime: { ...counted, label: named("其中：专职网格员", "其中：專職網格員", "of whom full-time"), measure: "人" },
  onDuty: { ...counted, label: named("其中：本日在岗", "其中：本日在崗", "of whom on duty on the day"), measure: "人" },
  perWarden: { measure: "户", decimals: 1, required: false, label: named("每名网格员包户", "每名網格員包戶", "Households to a warden"), rollUp: { method: "ratio", numerator: "housing_due", denominator: "wardens" } },
  notices: { ...counted, label: named("本日张贴（发放）宣传通知", "本日張貼（發放）宣傳通知", "Notices put up or handed out on the day"), measure: "份" },
} as const;

const housingCodes = housing.map(({ code }) => code);
const foundCodes = found.map(({ code }) => code);

/** What must agree within one kind of housing: what is left is what is due less what is done. */
const housingEdits = housingCodes.flatMap((kind) => [
  { id: `S11.${kind}.left`, kind: "balance", strength: "hard", total: `${kind}_due`, parts: [`${kind}_done`, `${kind}_left`], source: `${SOURCE}2` } as const,
  { id: `S11.${kind}.rate`, kind: "ratio", strength: "hard", rate: `${kind}_rate`, numerator: `${kind}_done`, denominator: `${kind}_due`, source: `${SOURCE}2` } as const,
  { id: `S11.${kind}.today`, kind: "subset", strength: "hard", whole: `${kind}_done`, parts: [`${kind}_today`], source: `${SOURCE}2` } as const,
  { id: `S11.${kind}.counted`, kind: "carry-forward", strength: "hard", of: `${kind}_done`, from: `${kind}_done`, plus: [`${kind}_today`], source: `${SOURCE}2` } as const,
]);

/** What must agree within one group of key people: whoever was found is isolated or was released. */
const foundEdits = foundCodes.flatMap((group) => [
  { id: `S11.${group}.toDate`, kind: "balance", strength: "hard", total: `${group}_toDate`, parts: [`${group}_home`, `${group}_central`, `${group}_released`], source: `${SOURCE}3` } as const,
  { id: `S11.${group}.newly`, kind: "subset", strength: "hard", whole: `${group}_toDate`, parts: [`${group}_newly`], source: `${SOURCE}3` } as const,
  { id: `S11.${group}.counted`, kind: "carry-forward", strength: "hard", of: `${group}_toDate`, from: `${group}_toDate`, plus: [`${group}_newly`], source: `${SOURCE}3` } as const,
]);

/** S11 网格排查日报: households visited and still to visit, key people found, grids and wardens, each day. */
export const gridScreening = defineTemplate({
  id: "S11",
  version: 1,
  kind: "form",
  name: named("网格排查日报", "網格排查日報", "Household screening by grid, daily"),
  period: "day",
  level: "street",
  worksheets: ["网格排查日报", "网格排查", "以房查人"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...households.indicators, ...keyPeople.indicators, ...grids },
  tables: [
    households.table,
    keyPeople.table,
    {
      title: named("三、网格力量", "三、網格力量", "3 Grids and wardens"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["grids", "cleared", "wardens", "fullTime", "onDuty", "perWarden", "notices"],
    },
  ],
  edits: [
    { id: "S11.households", kind: "range", strength: "hard", of: housingCodes.flatMap((kind) => [`${kind}_due`, `${kind}_done`, `${kind}_left`, `${kind}_today`, `${kind}_people`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S11.people", kind: "range", strength: "hard", of: foundCodes.flatMap((group) => [`${group}_toDate`, `${group}_newly`, `${group}_home`, `${group}_central`, `${group}_released`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S11.grids", kind: "range", strength: "hard", of: ["grids", "cleared", "wardens", "fullTime", "onDuty", "notices"], least: "0", source: `${SOURCE}1` },
    { id: "S11.rates", kind: "range", strength: "hard", of: housingCodes.map((kind) => `${kind}_rate` as const), least: "0", most: "100", source: `${SOURCE}2` },
    { id: "S11.housing", kind: "table-balance", strength: "hard", table: 0, totalRow: housing.length - 1, source: `${SOURCE}2` },
    { id: "S11.found", kind: "table-balance", strength: "hard", table: 1, totalRow: found.length - 1, source: `${SOURCE}3` },
    ...housingEdits,
    ...foundEdits,
    { id: "S11.within", kind: "subset", strength: "hard", whole: "housing_people", parts: ["found_toDate"], source: `${SOURCE}3` },
    { id: "S11.cleared", kind: "subset", strength: "hard", whole: "grids", parts: ["cleared"], source: `${SOURCE}4` },
    { id: "S11.wardens", kind: "subset", strength: "hard", whole: "wardens", parts: ["fullTime", "onDuty"], source: `${SOURCE}4` },
    {
      id: "S11.nobodyLeft", kind: "expression", strength: "hard", test: "IF([housing_left] = 0, [cleared] = [grids], [cleared] < [grids])", source: `${SOURCE}4`,
      label: named("未查户数为 0 时全部网格清零，不为 0 时至少有一个网格未清零", "未查戶數為 0 時全部網格清零，不為 0 時至少有一個網格未清零", "With nobody left every grid is cleared; with somebody left one at least is not"),
    },
    { id: "S11.perWarden", kind: "ratio", strength: "hard", rate: "perWarden", numerator: "housing_due", denominator: "wardens", source: `${SOURCE}4` },
    {
      id: "S11.each", kind: "expression", strength: "soft", test: "IF([房屋合计·累计已查] > 0, [房屋合计·累计登记人数] / [房屋合计·累计已查] <= 8, TRUE)", source: `${SOURCE}2`,
      label: named("平均每户登记不超过 8 人", "平均每戶登記不超過 8 人", "At most eight people to a household on average"),
    },
    { id: "S11.change", kind: "change", strength: "soft", of: ["housing_due", "grids", "wardens"], limit: "10", least: "20", source: "核实性审核：底数变动的须说明原因" },
    { id: "S11.repeated", kind: "repeated", strength: "soft", of: housingCodes.map((kind) => `${kind}_today` as const), source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("统计截至当日 17 时，当日 18 时前报送。填实数，不得写“余”“多”；没有的填 0，不得空格。", "統計截至當日 17 時，當日 18 時前報送。填實數，不得寫「餘」「多」；沒有的填 0，不得留空。", "As of 17:00, due by 18:00. Exact figures, no “more than”; write 0 for none; leave nothing blank."),
    named("以房查人，一套房计一户，空置房也要查；应查户数＝累计已查＋未查户数；累计已查含本日，不重复；完成率＝累计已查÷应查户数×100。", "以房查人，一套房計一戶，空置房也要查；應查戶數＝累計已查＋未查戶數；累計已查含本日，不重複；完成率＝累計已查÷應查戶數×100。", "Every dwelling is a household, empty ones too: to be visited = visited + still to visit; to date includes the day; rate = visited ÷ to be visited."),
    named("一人只列入一类；累计发现＝居家隔离＋集中隔离＋解除隔离，含本日新发现。只报人数，姓名、证件号码、住址不得写入本表。", "一人只列入一類；累計發現＝居家隔離＋集中隔離＋解除隔離，含本日新發現。只報人數，姓名、證件號碼、住址不得寫入本表。", "Each person is in one group: found = isolated at home + elsewhere + released. Numbers only: no names, identity numbers or addresses."),
    named("网格内未查户数为 0 的为已清零网格，全部网格清零的未查户数合计为 0；专职和本日在岗包含在网格员中；每名网格员包户＝应查户数÷网格员，保留一位小数。", "網格內未查戶數為 0 者為已清零網格，全部網格清零者未查戶數合計為 0；專職和本日在崗包含在網格員中；每名網格員包戶＝應查戶數÷網格員，保留一位小數。", "A grid is cleared when nobody in it is left to visit; full-time wardens and those on duty are among the wardens; households to a warden with one decimal."),
  ],
});
