import { crossed, defineTemplate, periodField, reviewerField, unitField } from "#core";
import { filedOnField, phoneField } from "./usual-fields";

const SOURCE = "防疫物资收发存日报填报说明 ";

const items = [
  { code: "mask", label: { "zh-CN": "口罩", "zh-TW": "口罩", en: "Masks" }, measure: "只" },
  { code: "sanitiser", label: { "zh-CN": "瓶装消毒液", "zh-TW": "瓶裝消毒液", en: "Disinfectant, bottled" }, measure: "瓶" },
  { code: "bulk", label: { "zh-CN": "散装消毒液", "zh-TW": "散裝消毒液", en: "Disinfectant, bulk" }, measure: "公斤", decimals: 1 },
  { code: "alcohol", label: { "zh-CN": "消毒酒精", "zh-TW": "消毒酒精", en: "Alcohol" }, measure: "瓶" },
  { code: "suit", label: { "zh-CN": "防护服", "zh-TW": "防護衣", en: "Protective suits" }, measure: "套" },
  { code: "goggles", label: { "zh-CN": "护目镜", "zh-TW": "護目鏡", en: "Goggles" }, measure: "副" },
  { code: "gloves", label: { "zh-CN": "一次性手套", "zh-TW": "一次性手套", en: "Disposable gloves" }, measure: "副" },
  { code: "thermometer", label: { "zh-CN": "测温枪", "zh-TW": "額溫槍", en: "Infrared thermometers" }, measure: "个" },
] as const;

const stock = crossed({
  title: { "zh-CN": "一、物资收发存", "zh-TW": "一、物資收發存", en: "1 Stock" },
  stub: { "zh-CN": "物资名称", "zh-TW": "物資名稱", en: "Item" },
  rows: items,
  columns: [
    { code: "opening", label: { "zh-CN": "上日库存", "zh-TW": "上日庫存", en: "Opening stock" } },
    { code: "received", label: { "zh-CN": "本日收入", "zh-TW": "本日收入", en: "Received" } },
    { code: "donated", label: { "zh-CN": "其中：捐赠", "zh-TW": "其中：捐贈", en: "of which donated" } },
    { code: "issued", label: { "zh-CN": "本日发放", "zh-TW": "本日發放", en: "Issued" } },
    { code: "closing", label: { "zh-CN": "本日库存", "zh-TW": "本日庫存", en: "Closing stock" } },
    { code: "toDate", label: { "zh-CN": "累计发放", "zh-TW": "累計發放", en: "Issued to date" } },
  ],
});

const recipients = {
  firmsOpen: { required: true, label: { "zh-CN": "已复工企业", "zh-TW": "已復工企業", en: "Reopened firms" }, measure: "家" },
  firmsServed: { required: true, label: { "zh-CN": "累计领用企业", "zh-TW": "累計領用企業", en: "Firms supplied to date" }, measure: "家" },
  shopsOpen: { required: true, label: { "zh-CN": "已复工门店", "zh-TW": "已復工門店", en: "Reopened shops" }, measure: "家" },
  shopsServed: { required: true, label: { "zh-CN": "累计领用门店", "zh-TW": "累計領用門店", en: "Shops supplied to date" }, measure: "家" },
  shopsRate: {
    measure: "%",
    decimals: 2,
    label: { "zh-CN": "门店领用覆盖率", "zh-TW": "門店領用覆蓋率", en: "Shops supplied, rate" },
    rollUp: { method: "ratio", numerator: "shopsServed", denominator: "shopsOpen" },
  },
  checkpoints: { required: true, label: { "zh-CN": "供应卡口和监测点", "zh-TW": "供應卡口和監測點", en: "Checkpoints supplied" }, measure: "处" },
} as const;

const itemCodes = items.map(({ code }) => code);
const stockCodes = itemCodes.flatMap(
  (item) => [`${item}_opening`, `${item}_received`, `${item}_donated`, `${item}_issued`, `${item}_closing`, `${item}_toDate`] as const,
);

/** What must agree within one item. */
const itemEdits = itemCodes.flatMap((item) => [
  { id: `S03.${item}`, kind: "stock-balance", strength: "hard", opening: `${item}_opening`, receipts: [`${item}_received`], issues: [`${item}_issued`], closing: `${item}_closing`, source: `${SOURCE}2` } as const,
  { id: `S03.${item}.donated`, kind: "subset", strength: "hard", whole: `${item}_received`, parts: [`${item}_donated`], source: `${SOURCE}3` } as const,
  { id: `S03.${item}.opened`, kind: "carry-forward", strength: "hard", of: `${item}_opening`, from: `${item}_closing`, source: `${SOURCE}2` } as const,
  { id: `S03.${item}.counted`, kind: "carry-forward", strength: "hard", of: `${item}_toDate`, from: `${item}_toDate`, plus: [`${item}_issued`], source: `${SOURCE}3` } as const,
  { id: `S03.${item}.toDate`, kind: "subset", strength: "hard", whole: `${item}_toDate`, parts: [`${item}_issued`], source: `${SOURCE}3` } as const,
]);

/** S03 防疫物资收发存日报: what came in, went out and is left of each item, and who got it, each day. */
export const supplies = defineTemplate({
  id: "S03",
  version: 2,
  kind: "form",
  name: { "zh-CN": "防疫物资收发存日报", "zh-TW": "防疫物資收發存日報", en: "Epidemic supplies, daily" },
  period: "day",
  level: "street",
  worksheets: ["防疫物资收发存日报", "防疫物资", "物资收发存"],
  header: [
    unitField,
    periodField,
    reviewerField,
    { role: "filler", label: { "zh-CN": "保管员", "zh-TW": "保管員", en: "Storekeeper" }, aliases: ["填表人", "填报人"] },
    phoneField,
    filedOnField,
  ],
  indicators: { ...stock.indicators, ...recipients },
  tables: [
    stock.table,
    {
      title: { "zh-CN": "二、发放对象", "zh-TW": "二、發放對象", en: "2 Recipients" },
      stub: { "zh-CN": "指标名称", "zh-TW": "指標名稱", en: "Indicator" },
      column: { "zh-CN": "数值", "zh-TW": "數值", en: "Figure" },
      list: ["firmsOpen", "firmsServed", "shopsOpen", "shopsServed", "shopsRate", "checkpoints"],
    },
  ],
  edits: [
    { id: "S03.range", kind: "range", strength: "hard", of: [...stockCodes, "firmsOpen", "firmsServed", "shopsOpen", "shopsServed", "checkpoints"], least: "0", source: `${SOURCE}1` },
    ...itemEdits,
    { id: "S03.firmsOpen", kind: "cross-form", strength: "hard", of: "firmsOpen", other: { template: "S01", indicator: "firms_open" }, source: `${SOURCE}4` },
    { id: "S03.shopsOpen", kind: "cross-form", strength: "hard", of: "shopsOpen", other: { template: "S01", indicator: "shops_open" }, source: `${SOURCE}4` },
    { id: "S03.firmsServed", kind: "subset", strength: "hard", whole: "firmsOpen", parts: ["firmsServed"], source: `${SOURCE}4` },
    { id: "S03.shopsServed", kind: "subset", strength: "hard", whole: "shopsOpen", parts: ["shopsServed"], source: `${SOURCE}4` },
    { id: "S03.shopsRate", kind: "ratio", strength: "hard", rate: "shopsRate", numerator: "shopsServed", denominator: "shopsOpen", source: `${SOURCE}4` },
    { id: "S03.served", kind: "never-falls", strength: "soft", of: ["firmsServed", "shopsServed"], source: `${SOURCE}4` },
    { id: "S03.repeated", kind: "repeated", strength: "soft", of: itemCodes.flatMap((item) => [`${item}_received`, `${item}_issued`] as const), source: "核实性审核：与上期完全相同的须说明原因" },
    {
      id: "S03.eachServed", kind: "expression", strength: "soft", test: "[口罩·累计发放] / ([累计领用门店] + [累计领用企业]) >= 1", source: `${SOURCE}4`,
      label: { "zh-CN": "每个领用对象至少领到 1 只口罩", "zh-TW": "每個領用對象至少領到 1 只口罩", en: "Whoever was supplied got at least one mask" },
    },
  ],
  instructions: [
    { "zh-CN": "统计街道（乡镇）统一接收和发放的物资，社区、企业自购的不统计。没有的填 0，不得空格。", "zh-TW": "統計街道（鄉鎮）統一接收和發放的物資，社區、企業自購者不統計。沒有的填 0，不得留空。", en: "Supplies that the street itself takes in and hands out. Write 0 for none; leave nothing blank." },
    { "zh-CN": "本日库存＝上日库存＋本日收入－本日发放；上日库存须与上日报表的本日库存一致。", "zh-TW": "本日庫存＝上日庫存＋本日收入－本日發放；上日庫存須與上日報表的本日庫存一致。", en: "Closing = opening + received − issued; opening is yesterday's closing." },
    { "zh-CN": "捐赠包含在本日收入中；累计发放自 2 月 21 日起计，含本日。", "zh-TW": "捐贈包含在本日收入中；累計發放自 2 月 21 日起計，含本日。", en: "Donations are among what was received; issued to date counts from 21 February, the day included." },
    { "zh-CN": "已复工企业、门店与同日《复工复产日报》一致；领用单位累计数按家计，不重复。", "zh-TW": "已復工企業、門店與同日《復工復產日報》一致；領用單位累計數按家計，不重複。", en: "Reopened firms and shops are those of the day's S01; a recipient counts once." },
    { "zh-CN": "散装消毒液以公斤计，1 公斤＝2 斤，保留一位小数；口罩以只计，不以盒、箱、个计。", "zh-TW": "散裝消毒液以公斤計，1 公斤＝2 斤，保留一位小數；口罩以只計，不以盒、箱、個計。", en: "Bulk disinfectant in kilograms (2 斤) with one decimal; masks one by one, not by the box." },
  ],
});
