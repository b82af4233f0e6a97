import { crossed, crossedCounts, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "门店动态台账填报说明 ";

const TRADES = ["餐饮", "零售", "理发美容", "汽修洗车", "洗衣家政", "其他"] as const;
const STATES = ["营业", "未营业", "停业整顿", "转让歇业"] as const;
const NEEDS = ["无需求", "防疫物资", "健康证办理", "用工", "租金", "贷款", "其他"] as const;

const shops = { measure: "家", required: false } as const;

const byTrade = crossed({
  title: named("一、营业情况", "一、營業情況", "1 Shops by trade"),
  stub: named("业态", "業態", "Trade"),
  rows: [
    { code: "meals", label: named("餐饮", "餐飲", "Restaurants") },
    { code: "retail", label: named("零售", "零售", "Retail") },
    { code: "hair", label: named("理发美容", "理髮美容", "Hairdressers") },
    { code: "cars", label: named("汽修洗车", "汽修洗車", "Garages, car washes") },
    { code: "laundry", label: named("洗衣家政", "洗衣家政", "Laundries, home help") },
    { code: "others", label: named("其他", "其他", "Others") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { ...shops, code: "open", label: named("营业", "營業", "Open") },
    { ...shops, code: "closed", label: named("未营业", "未營業", "Not open") },
    { ...shops, code: "ordered", label: named("停业整顿", "停業整頓", "Closed by order") },
    { ...shops, code: "given", label: named("转让歇业", "轉讓歇業", "Given up") },
    { ...shops, code: "total", label: named("合计", "合計", "Total") },
  ],
});

const others = {
  staff: { measure: "人", required: false, label: named("在岗人数合计", "在崗人數合計", "People at work") },
  openRate: { measure: "%", decimals: 2, required: false, rollUp: { method: "ratio", numerator: "all_open", denominator: "all_total" }, label: named("营业率", "營業率", "Open, rate") },
  needy: { ...shops, label: named("有需求的门店", "有需求的門店", "Shops in need") },
  answered: { ...shops, label: named("其中：需求已办结", "其中：需求已辦結", "of which answered") },
  needMasks: { ...shops, label: named("需求：防疫物资", "需求：防疫物資", "Need: epidemic supplies") },
  needHealth: { ...shops, label: named("需求：健康证办理", "需求：健康證辦理", "Need: health certificates") },
  needStaff: { ...shops, label: named("需求：用工", "需求：用工", "Need: staff") },
  needRent: { ...shops, label: named("需求：租金", "需求：租金", "Need: rent") },
  needLoan: { ...shops, label: named("需求：贷款", "需求：貸款", "Need: loans") },
  needElse: { ...shops, label: named("需求：其他", "需求：其他", "Need: others") },
} as const;

const fields = {
  number: { type: "text", required: true, label: named("门店编号", "門店編號", "Number") },
  name: { type: "text", required: true, label: named("门店名称", "門店名稱", "Shop"), aliases: ["店名", "商户名称"] },
  address: { type: "text", required: true, label: named("门店地址", "門店地址", "Address"), aliases: ["地址"] },
  community: { type: "text", required: true, label: named("社区", "社區", "Community"), aliases: ["所属社区"] },
  grid: { type: "text", required: true, label: named("网格", "網格", "Grid"), aliases: ["所属网格", "网格号"] },
  trade: { type: "text", required: true, codeList: TRADES, label: named("业态", "業態", "Trade"), aliases: ["行业"] },
  state: { type: "text", required: true, codeList: STATES, label: named("营业状态", "營業狀態", "State"), aliases: ["状态"] },
  openedOn: { type: "date", label: named("恢复营业日期", "恢復營業日期", "Open again since") },
  workers: { measure: "人", rollUp: { method: "none" }, label: named("在岗人数", "在崗人數", "At work") },
  need: { type: "text", required: true, codeList: NEEDS, label: named("需求类别", "需求類別", "Need") },
  needText: { type: "text", label: named("需求内容", "需求內容", "What is needed") },
  answeredOn: { type: "date", label: named("需求办结日期", "需求辦結日期", "Answered on") },
  visitedOn: { type: "date", required: true, label: named("扫街日期", "掃街日期", "Visited on") },
  owner: { type: "text", privacy: "name", label: named("经营者", "經營者", "Keeper") },
  ownerPhone: { type: "code", codeKind: "phone", privacy: "phone", label: named("经营者电话", "經營者電話", "Keeper's telephone") },
} as const;

const inState = (state: (typeof STATES)[number]) => ({ where: [{ field: "state", is: [state] }] }) as const;
const ofTrade = (trade: (typeof TRADES)[number]) => [{ field: "trade", is: [trade] }] as const;
const needs = (...is: readonly (typeof NEEDS)[number][]) => ({ where: [{ field: "need", is }] }) as const;

const anyNeed = { field: "need", is: NEEDS.slice(1) } as const;

/** S18 门店动态台账: every shop that the walk through the streets (扫街) finds, what state it is in and what it needs, each week. */
export const shopLedger = defineTemplate({
  id: "S18",
  version: 1,
  kind: "ledger",
  name: named("门店动态台账", "門店動態臺賬", "Shops, ledger"),
  period: "week",
  level: "street",
  worksheets: ["门店动态台账", "门店台账", "扫街台账"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byTrade.indicators, ...others },
  tables: [
    byTrade.table,
    {
      title: named("二、在岗和需求", "二、在崗和需求", "2 People at work, and needs"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["staff", "openRate", "needy", "answered", "needMasks", "needHealth", "needStaff", "needRent", "needLoan", "needElse"],
    },
  ],
  ledger: {
    columns: ["number", "name", "address", "community", "grid", "trade", "state", "openedOn", "workers", "need", "needText", "answeredOn", "visitedOn", "owner", "ownerPhone"],
    key: ["number"],
    counts: {
      ...crossedCounts(
        { meals: ofTrade("餐饮"), retail: ofTrade("零售"), hair: ofTrade("理发美容"), cars: ofTrade("汽修洗车"), laundry: ofTrade("洗衣家政"), others: ofTrade("其他"), all: [] },
        { open: inState("营业"), closed: inState("未营业"), ordered: inState("停业整顿"), given: inState("转让歇业"), total: {} },
      ),
      staff: { sum: ["workers"] },
      needy: { where: [anyNeed] },
      answered: { where: [anyNeed, { field: "answeredOn", filled: true }] },
      needMasks: needs("防疫物资"), needHealth: needs("健康证办理"), needStaff: needs("用工"), needRent: needs("租金"), needLoan: needs("贷款"), needElse: needs("其他"),
    },
  },
  edits: [
    { id: "S18.trades", kind: "table-balance", strength: "hard", table: 0, totalRow: 6, totalColumn: 4, source: `${SOURCE}1` },
    { id: "S18.open", kind: "required-when", strength: "hard", of: ["openedOn", "workers"], when: [{ field: "state", is: ["营业"] }], source: `${SOURCE}3` },
    { id: "S18.workers", kind: "range", strength: "hard", of: ["workers"], least: "0", source: `${SOURCE}3` },
    { id: "S18.need", kind: "required-when", strength: "hard", of: ["needText"], when: [anyNeed], source: `${SOURCE}4` },
    { id: "S18.order", kind: "date-order", strength: "hard", dates: ["openedOn", "visitedOn"], source: `${SOURCE}3` },
    { id: "S18.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}2` },
    { id: "S18.same", kind: "unique", strength: "soft", of: [], alike: ["name", "address"], source: `${SOURCE}2` },
  ],
  instructions: [
    named("网格员逐街逐巷走访，沿街每家门店填一行，关着门的也填；转让歇业的当周仍列出。", "網格員逐街逐巷走訪，沿街每家門店填一列，關著門的也填；轉讓歇業者當週仍列出。", "Walk every street: one row a shop, also of those that are shut; one that is given up stays for that week."),
    named("门店编号为街道代码后加顺序号，长期不变；一家门店只列在一个社区、一个街道之下，在两处交界的由门店地址所在的社区填报。", "門店編號為街道代碼後加順序號，長期不變；一家門店只列在一個社區、一個街道之下，在兩處交界者由門店地址所在的社區填報。", "A shop keeps its number, and stands under one community of one street: that of its address."),
    named("营业的须填恢复营业日期和在岗人数，恢复营业不晚于扫街日期。", "營業者須填恢復營業日期和在崗人數，恢復營業不晚於掃街日期。", "Of an open shop: since when, and how many are at work; it is open by the day of the visit."),
    named("有需求的须写明内容，办结的填办结日期。", "有需求者須寫明內容，辦結者填辦結日期。", "Say what is needed, and when it was answered."),
    named("经营者姓名和电话只供街道使用，不列入区级工作簿。", "經營者姓名和電話只供街道使用，不列入區級活頁簿。", "Keepers' names and telephones are for the street alone."),
  ],
});
