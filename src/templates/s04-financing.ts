import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "政银企授信签约日报填报说明 ";

const bankKinds = [
  { code: "policy", label: named("政策性银行", "政策性銀行", "Policy banks") },
  { code: "stateOwned", label: named("国有大型商业银行", "國有大型商業銀行", "Large state-owned banks") },
  { code: "jointStock", label: named("股份制商业银行", "股份制商業銀行", "Joint-stock banks") },
  { code: "city", label: named("城市商业银行", "城市商業銀行", "City banks") },
  { code: "rural", label: named("农村商业银行和村镇银行", "農村商業銀行和村鎮銀行", "Rural and village banks") },
  { code: "credit", label: named("授信合计", "授信合計", "All credit") },
] as const;

const amount = { measure: "万元", decimals: 2 } as const;

const credit = crossed({
  title: named("一、授信金额", "一、授信金額", "1 Credit"),
  stub: named("银行类别", "銀行類別", "Kind of bank"),
  rows: bankKinds,
  columns: [
    { ...amount, code: "onSite", label: named("现场授信", "現場授信", "Signed on site") },
    { ...amount, code: "offSite", label: named("场外授信", "場外授信", "Signed elsewhere") },
    { ...amount, code: "total", label: named("合计", "合計", "Total") },
  ],
});

const rate = { decimals: 2, required: false } as const;
const firmCount = { required: true, measure: "家" } as const;

const firms = {
  inNeed: { ...firmCount, label: named("有融资需求企业", "有融資需求企業", "Firms in need of credit") },
  introduced: { ...firmCount, label: named("达成意向企业", "達成意向企業", "Firms that reached an intention") },
  signed: { ...firmCount, label: named("签约企业", "簽約企業", "Firms that signed") },
  signedOnSite: { ...firmCount, label: named("其中：现场签约企业", "其中：現場簽約企業", "of which on site"), aliases: ["现场签约企业"] },
  signedOffSite: { ...firmCount, label: named("其中：场外授信企业", "其中：場外授信企業", "of which elsewhere"), aliases: ["场外授信企业"] },
  paidOut: { ...firmCount, label: named("已放款企业", "已放款企業", "Firms paid out") },
  rounds: { required: true, label: named("现场签约轮次", "現場簽約輪次", "Signings on site"), measure: "轮" },
  banksOnSite: { ...firmCount, label: named("现场签约银行", "現場簽約銀行", "Banks signing on site") },
  banksOffSite: { ...firmCount, label: named("场外授信银行", "場外授信銀行", "Banks signing elsewhere") },
  paidAmount: { required: true, label: named("已放款金额", "已放款金額", "Amount paid out"), measure: "万元", decimals: 2 },
  perFirm: {
    ...rate, measure: "万元", label: named("户均授信额", "戶均授信額", "Credit a firm"),
    rollUp: { method: "ratio", numerator: "credit_total", denominator: "signed" },
  },
  interest: {
    ...rate, measure: "%", label: named("加权平均年利率", "加權平均年利率", "Mean yearly interest, weighted"),
    rollUp: { method: "weighted-mean", weight: "credit_total" },
  },
  highestInterest: {
    ...rate, measure: "%", label: named("最高年利率", "最高年利率", "Highest yearly interest"),
    rollUp: { method: "max" },
  },
  signedOn: { type: "date", required: false, label: named("首次签约日期", "首次簽約日期", "First signed on") },
  paidOn: { type: "date", required: false, label: named("首笔放款日期", "首筆放款日期", "First paid on") },
} as const;

const kindCodes = bankKinds.map(({ code }) => code);
const amounts = kindCodes.flatMap((kind) => [`${kind}_onSite`, `${kind}_offSite`, `${kind}_total`] as const);

/** S04 政银企授信签约日报: credit that banks granted to firms on the signing day and elsewhere, by kind of bank. */
export const financing = defineTemplate({
  id: "S04",
  version: 2,
  kind: "form",
  name: named("政银企授信签约日报", "政銀企授信簽約日報", "Financing sign-ups, daily"),
  period: "day",
  level: "street",
  worksheets: ["政银企授信签约日报", "政银企签约", "授信签约"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...credit.indicators, ...firms },
  tables: [
    credit.table,
    {
      title: named("二、签约企业和银行", "二、簽約企業和銀行", "2 Firms and banks"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["inNeed", "introduced", "signed", "signedOnSite", "signedOffSite", "paidOut", "rounds", "banksOnSite", "banksOffSite", "paidAmount", "perFirm", "interest", "highestInterest", "signedOn", "paidOn"],
    },
  ],
  unitTable: {
    unitLabels: ["乡镇（街道）", "街道", "填报单位", "单位"],
    columns: [
      ...bankKinds.flatMap(({ code, label }) => [
        { indicator: `${code}_onSite`, path: [label, named("现场授信", "現場授信", "On site")] } as const,
        { indicator: `${code}_offSite`, path: [label, named("场外授信", "場外授信", "Elsewhere")] } as const,
        { indicator: `${code}_total`, path: [label, named("合计", "合計", "Total")] } as const,
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
      label: named("每家现场签约企业至少签约 1 轮", "每家現場簽約企業至少簽約 1 輪", "Each firm that signed on site took at least one signing"),
    },
    { id: "S04.perFirm", kind: "ratio", strength: "hard", rate: "perFirm", numerator: "credit_total", denominator: "signed", source: `${SOURCE}5` },
    {
      id: "S04.highest", kind: "expression", strength: "hard", test: "[加权平均年利率] <= [最高年利率]", source: `${SOURCE}5`,
      label: named("平均利率不高于最高利率", "平均利率不高於最高利率", "The mean is at most the highest"),
    },
    { id: "S04.toDate", kind: "never-falls", strength: "soft", of: ["credit_total", "signed", "paidOut", "paidAmount"], source: `${SOURCE}3` },
    { id: "S04.change", kind: "change", strength: "soft", of: ["credit_total", "paidAmount"], limit: "30", least: "1000", source: "核实性审核：变动较大的须说明原因" },
    { id: "S04.dates", kind: "date-order", strength: "hard", dates: ["signedOn", "paidOn"], source: `${SOURCE}6` },
  ],
  instructions: [
    named("金额以万元计，保留两位小数（1 亿元＝10000 万元）。没有的填 0，不得空格。", "金額以萬元計，保留兩位小數（1 億元＝10000 萬元）。沒有的填 0，不得留空。", "Amounts in 万元 (10,000 yuan) with two decimals. Write 0 for none; leave nothing blank."),
    named("合计＝现场授信＋场外授信；授信合计＝各类银行之和。金额和企业按企业所在街道统计。", "合計＝現場授信＋場外授信；授信合計＝各類銀行之和。金額和企業按企業所在街道統計。", "Total = on site + elsewhere, all credit = sum of the kinds of bank; each firm counts in the street where it is."),
    named("签约企业＝现场签约企业＋场外授信企业，一家企业只计一次；有融资需求≥达成意向≥签约≥已放款；已放款金额不大于授信合计。", "簽約企業＝現場簽約企業＋場外授信企業，一家企業只計一次；有融資需求≥達成意向≥簽約≥已放款；已放款金額不大於授信合計。", "A firm signs on site or elsewhere and counts once; need ≥ intention ≥ signed ≥ paid out; no more is paid than granted."),
    named("银行由其牵头支行所在街道填报，每家银行只由一个街道填报一次，其他街道填 0，全区合计不重复。", "銀行由其牽頭支行所在街道填報，每家銀行只由一個街道填報一次，其他街道填 0，全區合計不重複。", "A bank is reported once, by the street where its lead branch is; others write 0, so the district counts no bank twice."),
    named("户均授信额＝授信合计÷签约企业；平均年利率按授信金额加权，利率高于 24% 的须说明原因。没有签约企业的不填。", "戶均授信額＝授信合計÷簽約企業；平均年利率按授信金額加權，利率高於 24% 者須說明原因。沒有簽約企業者不填。", "Credit a firm = all credit ÷ firms that signed; mean interest is weighted by credit; above 24% it needs a reason. Blank where nobody signed."),
    named("放款日期不早于签约日期，日期写作 2020-03-20。", "放款日期不早於簽約日期，日期寫作 2020-03-20。", "Nothing is paid before it is signed; write dates as 2020-03-20."),
  ],
});
