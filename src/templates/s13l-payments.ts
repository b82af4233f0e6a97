import { crossed, crossedCounts, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, monthField, named, phoneField } from "./usual-fields";

const SOURCE = "惠企资金兑付明细填报说明 ";

const FUNDS = ["产业扶持", "防疫补贴", "稳岗补贴", "租金减免", "贷款贴息", "其他"] as const;

const money = { measure: "万元", decimals: 2 } as const;
const amount = { ...money, required: false } as const;
const payments = { measure: "笔", required: false } as const;

const byFund = crossed({
  title: named("一、兑付情况", "一、兌付情況", "1 Payments by fund"),
  stub: named("资金类别", "資金類別", "Fund"),
  rows: [
    { code: "industry", label: named("产业扶持", "產業扶持", "Support of trades") },
    { code: "epidemic", label: named("防疫补贴", "防疫補貼", "Epidemic subsidy") },
    { code: "jobs", label: named("稳岗补贴", "穩崗補貼", "Kept jobs") },
    { code: "rent", label: named("租金减免", "租金減免", "Rent relief") },
    { code: "interest", label: named("贷款贴息", "貸款貼息", "Loan interest") },
    { code: "others", label: named("其他", "其他", "Others") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { code: "count", label: named("兑付笔数", "兌付筆數", "Payments"), ...payments },
    { code: "paid", label: named("兑付金额", "兌付金額", "Paid"), ...amount },
    { code: "refunds", label: named("调整笔数", "調整筆數", "Adjusted"), ...payments },
    { code: "refunded", label: named("调整金额", "調整金額", "Adjustments"), ...amount },
    { code: "net", label: named("实际兑付", "實際兌付", "Net"), ...amount },
  ],
});

const fields = {
  number: { type: "text", required: true, label: named("拨付编号", "撥付編號", "Number") },
  firm: { type: "text", required: true, label: named("企业名称", "企業名稱", "Firm"), aliases: ["单位名称"] },
  uscc: { type: "code", codeKind: "uscc", required: true, label: named("统一社会信用代码", "統一社會信用代碼", "Credit code") },
  fund: { type: "text", required: true, codeList: FUNDS, label: named("资金类别", "資金類別", "Fund") },
  document: { type: "text", required: true, label: named("依据文号", "依據文號", "Document"), aliases: ["文号", "拨付文号"] },
  amount: { ...money, required: true, rollUp: { method: "none" }, label: named("拨付金额", "撥付金額", "Amount"), aliases: ["金额"] },
  paidOn: { type: "date", required: true, label: named("拨付日期", "撥付日期", "Paid on") },
  adjustment: { ...money, rollUp: { method: "none" }, label: named("退回（调整）金额", "退回（調整）金額", "Refund (adjustment)"), aliases: ["调整", "退回金额"] },
  adjustedOn: { type: "date", label: named("退回（调整）日期", "退回（調整）日期", "Adjusted on") },
  reason: { type: "text", label: named("调整说明", "調整說明", "Why it was adjusted") },
} as const;

const ofFund = (name: (typeof FUNDS)[number]) => [{ field: "fund", is: [name] }] as const;
const isAdjusted = { field: "adjustment", filled: true } as const;

/** S13L 惠企资金兑付明细: what was paid out to firms this year, a row a payment; what came back stands beside it, below zero. */
export const paymentList = defineTemplate({
  id: "S13L",
  version: 1,
  kind: "ledger",
  name: named("惠企资金兑付明细", "惠企資金兌付明細", "Payments to firms, ledger"),
  period: "month",
  level: "street",
  worksheets: ["惠企资金兑付明细", "资金兑付明细"],
  header: [unitField, monthField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byFund.indicators },
  tables: [byFund.table],
  ledger: {
    columns: ["number", "firm", "uscc", "fund", "document", "amount", "paidOn", "adjustment", "adjustedOn", "reason"],
    key: ["number"],
    counts: crossedCounts(
      {
        industry: ofFund("产业扶持"), epidemic: ofFund("防疫补贴"), jobs: ofFund("稳岗补贴"), rent: ofFund("租金减免"), interest: ofFund("贷款贴息"), others: ofFund("其他"), all: [],
      },
      { count: {}, paid: { sum: ["amount"] }, refunds: { where: [isAdjusted] }, refunded: { sum: ["adjustment"] }, net: { sum: ["amount", "adjustment"] } },
    ),
  },
  edits: [
    { id: "S13L.funds", kind: "table-balance", strength: "hard", table: 0, totalRow: 6, source: `${SOURCE}1` },
    { id: "S13L.amount", kind: "range", strength: "hard", of: ["amount"], least: "0", source: `${SOURCE}2` },
    { id: "S13L.adjustment", kind: "range", strength: "hard", of: ["adjustment"], most: "0", source: `${SOURCE}3` },
    {
      id: "S13L.net", kind: "expression", strength: "hard", test: "[amount] + [adjustment] >= 0", source: `${SOURCE}3`,
      label: named("退回的不多于拨付的", "退回者不多於撥付者", "No more comes back than was paid"),
    },
    { id: "S13L.why", kind: "required-when", strength: "hard", of: ["adjustedOn", "reason"], when: [isAdjusted], source: `${SOURCE}3` },
    { id: "S13L.order", kind: "date-order", strength: "hard", dates: ["paidOn", "adjustedOn"], source: `${SOURCE}3` },
    { id: "S13L.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}4` },
    { id: "S13L.twice", kind: "unique", strength: "soft", of: ["uscc", "fund", "document"], source: `${SOURCE}4` },
  ],
  instructions: [
    named("本年内拨付到企业的资金一笔填一行，按年累计；没有拨付的只填表头。", "本年內撥付到企業的資金一筆填一列，按年累計；沒有撥付者只填表頭。", "One row for each payment of this year, cumulative; send the empty form if there is none."),
    named("金额以万元计，保留两位小数；拨付金额不得为负数。", "金額以萬元計，保留兩位小數；撥付金額不得為負數。", "Amounts in 万元 with two decimals, never below zero."),
    named("退回或扣减的，在原拨付行的“退回（调整）金额”填负数，并填日期和说明；退回的不多于拨付的。", "退回或扣減者，在原撥付列的「退回（調整）金額」填負數，並填日期和說明；退回者不多於撥付者。", "A refund stands in the row of its payment, below zero in the column for adjustments, with its day and why."),
    named("拨付编号由区财政局编写，全区不重复；同一企业同一文号同一类别拨付两次的须说明原因。", "撥付編號由區財政局編寫，全區不重複；同一企業同一文號同一類別撥付兩次者須說明原因。", "Numbers are given by the district; a firm that is paid twice from one fund under one document needs a reason."),
  ],
});
