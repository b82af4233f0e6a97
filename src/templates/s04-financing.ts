import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, phoneField } from "./usual-fields";

const SOURCE = "政银企授信签约日报填报说明 ";

const bankKinds = [
  { code: "policy", label: { "zh-CN": "政策性银行", "zh-TW": "政策性銀行", en: "Policy banks" } },
  { code: "stateOwned", label: { "zh-CN": "国有大型商业银行", "zh-TW": "國有大型商業銀行", en: "Large state-owned banks" } },
  { code: "jointStock", label: { "zh-CN": "股份制商业银行", "zh-TW": "股份制商業銀行", en: "Joint-stock banks" } },
  { code: "city", label: { "zh-CN": "城市商业银行", "zh-TW": "城市商業銀行", en: "City banks" } },
  { code: "rural", label: { "zh-CN": "农村商业银行和村镇银行", "zh-TW": "農村商業銀行和村鎮銀行", en: "Rural and village banks" } },
  { code: "credit", label: { "zh-CN": "授信合计", "zh-TW": "授信合計", en: "All credit" } },
] as const;

const amount = { measure: "万元", decimals: 2 } as const;

const credit = crossed({
  title: { "zh-CN": "一、授信金额", "zh-TW": "一、授信金額", en: "1 Credit" },
  stub: { "zh-CN": "银行类别", "zh-TW": "銀行類別", en: "Kind of bank" },
  rows: bankKinds,
  columns: [
    { ...amount, code: "onSite", label: { "zh-CN": "现场授信", "zh-TW": "現場授信", en: "Signed on site" } },
    { ...amount, code: "offSite", label: { "zh-CN": "场外授信", "zh-TW": "場外授信", en: "Signed elsewhere" } },
    { ...amount, code: "total", label: { "zh-CN": "合计", "zh-TW": "合計", en: "Total" } },
  ],
});

const rate = { decimals: 2, required: false } as const;
const firmCount = { required: true, measure: "家" } as const;

const firms = {
  inNeed: { ...firmCount, label: { "zh-CN": "有融资需求企业", "zh-TW": "有融資需求企業", en: "Firms in need of credit" } },
  introduced: { ...firmCount, label: { "zh-CN": "达成意向企业", "zh-TW": "達成意向企業", en: "Firms that reached an intention" } },
  signed: { ...firmCount, label: { "zh-CN": "签约企业", "zh-TW": "簽約企業", en: "Firms that signed" } },
  signedOnSite: { ...firmCount, label: { "zh-CN": "其中：现场签约企业", "zh-TW": "其中：現場簽約企業", en: "of which on site" }, aliases: ["现场签约企业"] },
  signedOffSite: { ...firmCount, label: { "zh-CN": "其中：场外授信企业", "zh-TW": "其中：場外授信企業", en: "of which elsewhere" }, aliases: ["场外授信企业"] },
  paidOut: { ...firmCount, label: { "zh-CN": "已放款企业", "zh-TW": "已放款企業", en: "Firms paid out" } },
  rounds: { required: true, label: { "zh-CN": "现场签约轮次", "zh-TW": "現場簽約輪次", en: "Signings on site" }, measure: "轮" },
  banksOnSite: { ...firmCount, label: { "zh-CN": "现场签约银行", "zh-TW": "現場簽約銀行", en: "Banks signing on site" } },
  banksOffSite: { ...firmCount, label: { "zh-CN": "场外授信银行", "zh-TW": "場外授信銀行", en: "Banks signing elsewhere" } },
  paidAmount: { required: true, label: { "zh-CN": "已放款金额", "zh-TW": "已放款金額", en: "Amount paid out" }, measure: "万元", decimals: 2 },
  perFirm: {
    ...rate, measure: "万元", label: { "zh-CN": "户均授信额", "zh-TW": "戶均授信額", en: "Credit a firm" },
    rollUp: { method: "ratio", numerator: "credit_total", denominator: "signed" },
  },
  interest: {
    ...rate, measure: "%", label: { "zh-CN": "加权平均年利率", "zh-TW": "加權平均年利率", en: "Mean yearly interest, weighted" },
    rollUp: { method: "weighted-mean", weight: "credit_total" },
  },
  highestInterest: {
    ...rate, measure: "%", label: { "zh-CN": "最高年利率", "zh-TW": "最高年利率", en: "Highest yearly interest" },
    rollUp: { method: "max" },
  },
  signedOn: { type: "date", required: false, label: { "zh-CN": "首次签约日期", "zh-TW": "首次簽約日期", en: "First signed on" } },
  paidOn: { type: "date", required: false, label: { "zh-CN": "首笔放款日期", "zh-TW": "首筆放款日期", en: "First paid on" } },
} as const;

const kindCodes = bankKinds.map(({ code }) => code);
const amounts = kindCodes.flatMap((kind) => [`${kind}_onSite`, `${kind}_offSite`, `${kind}_total`] as const);

/** S04 政银企授信签约日报: credit that banks granted to firms on the signing day and elsewhere, by kind of bank. */
export const financing = defineTemplate({
  id: "S04",
  version: 2,
  kind: "form",
  name: { "zh-CN": "政银企授信签约日报", "zh-TW": "政銀企授信簽約日報", en: "Financing sign-ups, daily" },
  period: "day",
  level: "street",
  worksheets: ["政银企授信签约日报", "政银企签约", "授信签约"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...credit.indicators, ...firms },
  tables: [
    credit.table,
    {
      title: { "zh-CN": "二、签约企业和银行", "zh-TW": "二、簽約企業和銀行", en: "2 Firms and banks" },
      stub: { "zh-CN": "指标名称", "zh-TW": "指標名稱", en: "Indicator" },
      column: { "zh-CN": "数值", "zh-TW": "數值", en: "Figure" },
      list: ["inNeed", "introduced", "signed", "signedOnSite", "signedOffSite", "paidOut", "rounds", "banksOnSite", "banksOffSite", "paidAmount", "perFirm", "interest", "highestInterest", "signedOn", "paidOn"],
    },
  ],
  unitTable: {
    unitLabels: ["乡镇（街道）", "街道", "填报单位", "单位"],
    columns: [
      ...bankKinds.flatMap(({ code, label }) => [
        { indicator: `${code}_onSite`, path: [label, { "zh-CN": "现场授信", "zh-TW": "現場授信", en: "On site" }] } as const,
        { indicator: `${code}_offSite`, path: [label, { "zh-CN": "场外授信", "zh-TW": "場外授信", en: "Elsewhere" }] } as const,
        { indicator: `${code}_total`, path: [label, { "zh-CN": "合计", "zh-TW": "合計", en: "Total" }] } as const,
      ]),
      "inNeed", "introduced", "signed", "signedOnSite", "signedOffSite", "paidOut", "rounds", "banksOnSite", "banksOffSite", "paidAmount", "perFirm", "interest", "highestInterest", "signedOn", "paidOn",
    ],
  },
  edits: [
    { id: "S04.range", kind: "range", strength: "hard", of: [...amounts, "inNeed", "introduced", "signed", "signedOnSite", "signedOffSite", "paidOut", "rounds", "banksOnSite", "banksOffSite", "paidAmount"], least: "0", source: `${SOURCE}1` },
    { id: "S04.interest", kind: "range", strength: "soft", of: ["interest", "highestInterest"], least: "0", most: "24", source: `${SOURCE}5` },
    { id: "S04.credit", kind: "table-balance", strength: "hard", table: 0, totalRow: bankKinds.length - 1, totalColumn: 2, source: `${SOURCE}2` },
    { id: "S04.signed", kind: "balance", strength: "hard", total: "signed", parts: ["signedOnSite", "signedOffSite"], source: `${SOURCE}3` },
    { id: "S04.funnel", kind: "funnel", strength: "hard", stages: ["inNeed", "introduced", "signed", "paidOut"], source: `${SOURCE}3` },
    { id: "S04.paidAmount", kind: "subset", strength: "hard", whole: "credit_total", parts: ["paidAmount"], source: `${SOURCE}3` },
    {
      id: "S04.rounds", kind: "expression", strength: "hard", test: "[现场签约轮次] / [其中：现场签约企业] >= 1", source: `${SOURCE}4`,
      label: { "zh-CN": "每家现场签约企业至少签约 1 轮", "zh-TW": "每家現場簽約企業至少簽約 1 輪", en: "Each firm that signed on site took at least one signing" },
    },
    { id: "S04.perFirm", kind: "ratio", strength: "hard", rate: "perFirm", numerator: "credit_total", denominator: "signed", source: `${SOURCE}5` },
    {
      id: "S04.highest", kind: "expression", strength: "hard", test: "[加权平均年利率] <= [最高年利率]", source: `${SOURCE}5`,
      label: { "zh-CN": "平均利率不高于最高利率", "zh-TW": "平均利率不高於最高利率", en: "The mean is at most the highest" },
    },
    { id: "S04.toDate", kind: "never-falls", strength: "soft", of: ["credit_total", "signed", "paidOut", "paidAmount"], source: `${SOURCE}3` },
    { id: "S04.change", kind: "change", strength: "soft", of: ["credit_total", "paidAmount"], limit: "30", least: "1000", source: "核实性审核：变动较大的须说明原因" },
    { id: "S04.dates", kind: "date-order", strength: "hard", dates: ["signedOn", "paidOn"], source: `${SOURCE}6` },
  ],
  instructions: [
    { "zh-CN": "金额以万元计，保留两位小数（1 亿元＝10000 万元）。没有的填 0，不得空格。", "zh-TW": "金額以萬元計，保留兩位小數（1 億元＝10000 萬元）。沒有的填 0，不得留空。", en: "Amounts in 万元 (10,000 yuan) with two decimals. Write 0 for none; leave nothing blank." },
    { "zh-CN": "合计＝现场授信＋场外授信；授信合计＝各类银行之和。金额和企业按企业所在街道统计。", "zh-TW": "合計＝現場授信＋場外授信；授信合計＝各類銀行之和。金額和企業按企業所在街道統計。", en: "Total = on site + elsewhere, all credit = sum of the kinds of bank; each firm counts in the street where it is." },
    { "zh-CN": "签约企业＝现场签约企业＋场外授信企业，一家企业只计一次；有融资需求≥达成意向≥签约≥已放款；已放款金额不大于授信合计。", "zh-TW": "簽約企業＝現場簽約企業＋場外授信企業，一家企業只計一次；有融資需求≥達成意向≥簽約≥已放款；已放款金額不大於授信合計。", en: "A firm signs on site or elsewhere and counts once; need ≥ intention ≥ signed ≥ paid out; no more is paid than granted." },
    { "zh-CN": "银行由其牵头支行所在街道填报，每家银行只由一个街道填报一次，其他街道填 0，全区合计不重复。", "zh-TW": "銀行由其牽頭支行所在街道填報，每家銀行只由一個街道填報一次，其他街道填 0，全區合計不重複。", en: "A bank is reported once, by the street where its lead branch is; others write 0, so the district counts no bank twice." },
    { "zh-CN": "户均授信额＝授信合计÷签约企业；平均年利率按授信金额加权，利率高于 24% 的须说明原因。没有签约企业的不填。", "zh-TW": "戶均授信額＝授信合計÷簽約企業；平均年利率按授信金額加權，利率高於 24% 者須說明原因。沒有簽約企業者不填。", en: "Credit a firm = all credit ÷ firms that signed; mean interest is weighted by credit; above 24% it needs a reason. Blank where nobody signed." },
    { "zh-CN": "放款日期不早于签约日期，日期写作 2020-03-20。", "zh-TW": "放款日期不早於簽約日期，日期寫作 2020-03-20。", en: "Nothing is paid before it is signed; write dates as 2020-03-20." },
  ],
});
