import { crossed, defineTemplate, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "防疫物资收发存日报填报说明 ";

const items = [
  { code: "mask", label: named("口罩", "口罩", "Masks"), measure: "只" },
  { code: "sanitiser", label: named("瓶装消毒液", "瓶裝消毒液", "Disinfectant, bottled"), measure: "瓶" },
  { code: "bulk", label: named("散装消毒液", "散裝消毒液", "Disinfectant, bulk"), measure: "公斤", decimals: 1 },
  { code: "alcohol", label: named("消毒酒精", "消毒酒精", "Alcohol"), measure: "瓶" },
  { code: "suit", label: named("防护服", "防護衣", "Protective suits"), measure: "套" },
  { code: "goggles", label: named("护目镜", "護目鏡", "Goggles"), measure: "副" },
  { code: "gloves", label: named("一次性手套", "一次性手套", "Disposable gloves"), measure: "副" },
  { code: "thermometer", label: named("测温枪", "額溫槍", "Infrared thermometers"), measure: "个" },
] as const;

const stock = crossed({
  title: named("一、物资收发存", "一、物資收發存", "1 Stock"),
  stub: named("物资名称", "物資名稱", "Item"),
  rows: items,
  columns: [
    { code: "opening", label: named("上日库存", "上日庫存", "Opening stock") },
    { code: "received", label: named("本日收入", "本日收入", "Received") },
    { code: "donated", label: named("其中：捐赠", "其中：捐贈", "of which donated") },
    { code: "issued", label: named("本日发放", "本日發放", "Issued") },
    { code: "closing", label: named("本日库存", "本日庫存", "Closing stock"), showsPrior: true },
    { code: "toDate", label: named("累计发放", "累計發放", "Issued to date"), showsPrior: true },
  ],
});

const recipients = {
  firmsOpen: { required: true, label: named("已复工企业", "已復工企業", "Reopened firms"), measure: "家" },
  firmsServed: { required: true, showsPrior: true, label: named("累计领用企业", "累計領用企業", "Firms supplied to date"), measure: "家" },
  shopsOpen: { required: true, label: named("已复工门店", "已復工門店", "Reopened shops"), measure: "家" },
  shopsServed: { required: true, showsPrior: true, label: named("累计领用门店", "累計領用門店", "Shops supplied to date"), measure: "家" },
  shopsRate: {
    measure: "%",
    decimals: 2,
    label: named("门店领用覆盖率", "門店領用覆蓋率", "Shops supplied, rate"),
    rollUp: { method: "ratio", numerator: "shopsServed", denominator: "shopsOpen" },
  },
  checkpoints: { required: true, label: named("供应卡口和监测点", "供應卡口和監測點", "Checkpoints supplied"), measure: "处" },
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
  name: named("防疫物资收发存日报", "防疫物資收發存日報", "Epidemic supplies, daily"),
  period: "day",
  level: "street",
  worksheets: ["防疫物资收发存日报", "防疫物资", "物资收发存"],
  header: [
    unitField,
    periodField,
    reviewerField,
    { role: "filler", label: named("保管员", "保管員", "Storekeeper"), aliases: ["填表人", "填报人"] },
    phoneField,
    filedOnField,
  ],
  indicators: { ...stock.indicators, ...recipients },
  tables: [
    stock.table,
    {
      title: named("二、发放对象", "二、發放對象", "2 Recipients"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
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
      label: named("每个领用对象至少领到 1 只口罩", "每個領用對象至少領到 1 只口罩", "Whoever was supplied got at least one mask"),
    },
  ],
  instructions: [
    named("统计街道（乡镇）统一接收和发放的物资，社区、企业自购的不统计。没有的填 0，不得空格。", "統計街道（鄉鎮）統一接收和發放的物資，社區、企業自購者不統計。沒有的填 0，不得留空。", "Supplies that the street itself takes in and hands out. Write 0 for none; leave nothing blank."),
    named("本日库存＝上日库存＋本日收入－本日发放；上日库存须与上日报表的本日库存一致。", "本日庫存＝上日庫存＋本日收入－本日發放；上日庫存須與上日報表的本日庫存一致。", "Closing = opening + received − issued; opening is yesterday's closing."),
    named("捐赠包含在本日收入中；累计发放自 2 月 21 日起计，含本日。", "捐贈包含在本日收入中；累計發放自 2 月 21 日起計，含本日。", "Donations are among what was received; issued to date counts from 21 February, the day included."),
    named("已复工企业、门店与同日《复工复产日报》一致；领用单位累计数按家计，不重复。", "已復工企業、門店與同日《復工復產日報》一致；領用單位累計數按家計，不重複。", "Reopened firms and shops are those of the day's S01; a recipient counts once."),
    named("散装消毒液以公斤计，1 公斤＝2 斤，保留一位小数；口罩以只计，不以盒、箱、个计。", "散裝消毒液以公斤計，1 公斤＝2 斤，保留一位小數；口罩以只計，不以盒、箱、個計。", "Bulk disinfectant in kilograms (2 斤) with one decimal; masks one by one, not by the box."),
  ],
});
