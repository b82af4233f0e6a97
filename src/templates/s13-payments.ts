import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "惠企惠民资金兑付周报填报说明 ";

const policies = [
  { code: "awards", label: named("年度扶持奖励", "年度扶持獎勵", "Yearly awards") },
  { code: "epidemic", label: named("疫情防控补贴", "疫情防控補貼", "Epidemic subsidies") },
  { code: "jobs", label: named("稳岗和招工补贴", "穩崗和招工補貼", "Subsidies for jobs") },
  { code: "rent", label: named("房租减免补助", "房租減免補助", "Help with rents") },
  { code: "interest", label: named("贷款贴息", "貸款貼息", "Interest subsidies") },
  { code: "policies", label: named("惠企合计", "惠企合計", "All firms") },
] as const;

const money = { measure: "万元", decimals: 2 } as const;

/** What is paid out to date, corrected: refunds stand in a column of their own, the only one that may be negative. */
const paying = [
  { ...money, code: "before", label: named("上周累计兑付", "上週累計兌付", "Paid to date last week") },
  { ...money, code: "week", label: named("本周兑付", "本週兌付", "Paid this week") },
  { ...money, code: "adjusted", label: named("调整（退回为负）", "調整（退回為負）", "Adjusted (refunds negative)") },
  { ...money, code: "toDate", label: named("累计兑付", "累計兌付", "Paid to date"), showsPrior: true },
] as const;

const toFirms = crossed({
  title: named("一、惠企资金", "一、惠企資金", "1 Firms"),
  stub: named("政策类别", "政策類別", "Policy"),
  rows: policies,
  columns: [
    { code: "applied", label: named("申报企业", "申報企業", "Firms that applied"), measure: "家" },
    { code: "approved", label: named("审核通过", "審核通過", "Approved"), measure: "家" },
    { code: "paid", label: named("已兑付企业", "已兌付企業", "Paid out"), measure: "家" },
    ...paying,
  ],
});

const groups = [
  { code: "allowance", label: named("低保对象", "低保對象", "People on subsistence allowance") },
  { code: "destitute", label: named("特困对象", "特困對象", "Destitute people") },
  { code: "jobless", label: named("因疫失业困难户", "因疫失業困難戶", "Hardship by loss of work") },
  { code: "people", label: named("惠民合计", "惠民合計", "All people") },
] as const;

const toPeople = crossed({
  title: named("二、困难群众补助", "二、困難群眾補助", "2 People in hardship"),
  stub: named("补助对象", "補助對象", "Group"),
  rows: groups,
  columns: [
    { code: "due", label: named("应发人数", "應發人數", "Due"), measure: "人" },
    { code: "reached", label: named("已发人数", "已發人數", "Reached"), measure: "人" },
    { code: "waiting", label: named("未发人数", "未發人數", "Waiting"), measure: "人" },
    ...paying,
  ],
});

const counted = { required: true } as const;

const desk = {
  online: { ...counted, label: named("累计网上办件", "累計網上辦件", "Online applications to date"), aliases: ["网上办件量"], measure: "件" },
  settled: { ...counted, label: named("其中：已办结", "其中：已辦結", "of which settled"), measure: "件" },
  halfDay: { ...counted, label: named("其中：半天办结", "其中：半天辦結", "of which within half a day"), measure: "件" },
  refunds: { ...counted, label: named("本周退回笔数", "本週退回筆數", "Refunds this week"), measure: "项" },
  funds: { ...counted, ...money, label: named("到位资金", "到位資金", "Funds at hand") },
  balance: { ...counted, ...money, label: named("资金结余", "資金結餘", "Funds left") },
} as const;

const policyCodes = policies.map(({ code }) => code);
const groupCodes = groups.map(({ code }) => code);
const lineCodes = [...policyCodes, ...groupCodes] as const;

/** What must agree within one line of payments, to firms or to people. */
const lineEdits = lineCodes.flatMap((line) => [
  { id: `S13.${line}.toDate`, kind: "balance", strength: "hard", total: `${line}_toDate`, parts: [`${line}_before`, `${line}_week`, `${line}_adjusted`], source: `${SOURCE}3` } as const,
  { id: `S13.${line}.before`, kind: "carry-forward", strength: "hard", of: `${line}_before`, from: `${line}_toDate`, source: `${SOURCE}3` } as const,
]);

/** S13 惠企惠民资金兑付周报: what was applied for, paid out and refunded, to firms and to people in hardship, each week. */
export const payments = defineTemplate({
  id: "S13",
  version: 1,
  kind: "form",
  name: named("惠企惠民资金兑付周报", "惠企惠民資金兌付週報", "Payments to firms and people, weekly"),
  period: "week",
  level: "street",
  worksheets: ["惠企惠民资金兑付周报", "惠企资金兑付", "资金兑付"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...toFirms.indicators, ...toPeople.indicators, ...desk },
  tables: [
    toFirms.table,
    toPeople.table,
    {
      title: named("三、办件和资金", "三、辦件和資金", "3 Applications and funds"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["online", "settled", "halfDay", "refunds", "funds", "balance"],
    },
  ],
  edits: [
    { id: "S13.firms", kind: "range", strength: "hard", of: policyCodes.flatMap((line) => [`${line}_applied`, `${line}_approved`, `${line}_paid`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S13.people", kind: "range", strength: "hard", of: groupCodes.flatMap((line) => [`${line}_due`, `${line}_reached`, `${line}_waiting`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S13.paid", kind: "range", strength: "hard", of: lineCodes.flatMap((line) => [`${line}_before`, `${line}_week`, `${line}_toDate`] as const), least: "0", source: `${SOURCE}3` },
    { id: "S13.desk", kind: "range", strength: "hard", of: ["online", "settled", "halfDay", "refunds", "funds", "balance"], least: "0", source: `${SOURCE}1` },
    { id: "S13.policies", kind: "table-balance", strength: "hard", table: 0, totalRow: policies.length - 1, source: `${SOURCE}2` },
    { id: "S13.groups", kind: "table-balance", strength: "hard", table: 1, totalRow: groups.length - 1, source: `${SOURCE}4` },
    ...policyCodes.map((line) => ({ id: `S13.${line}.funnel`, kind: "funnel", strength: "hard", stages: [`${line}_applied`, `${line}_approved`, `${line}_paid`], source: `${SOURCE}2` }) as const),
    ...groupCodes.map((line) => ({ id: `S13.${line}.due`, kind: "balance", strength: "hard", total: `${line}_due`, parts: [`${line}_reached`, `${line}_waiting`], source: `${SOURCE}4` }) as const),
    ...lineEdits,
    {
      id: "S13.refunds", kind: "expression", strength: "hard", test: "IF([policies_adjusted] + [people_adjusted] < 0, [refunds] > 0, TRUE)", source: `${SOURCE}3`,
      label: named("有退回金额的须有退回笔数", "有退回金額者須有退回筆數", "A refund counts as one"),
    },
    { id: "S13.settled", kind: "funnel", strength: "hard", stages: ["online", "settled", "halfDay"], source: `${SOURCE}5` },
    { id: "S13.balance", kind: "balance", strength: "hard", total: "balance", parts: ["funds"], less: ["policies_toDate", "people_toDate"], source: `${SOURCE}5` },
    { id: "S13.toDate", kind: "never-falls", strength: "soft", of: ["online", "settled", "funds", ...policyCodes.map((line) => `${line}_applied` as const)], source: `${SOURCE}2` },
    { id: "S13.change", kind: "change", strength: "soft", of: ["policies_toDate", "people_toDate", "people_due"], limit: "50", least: "20", source: "核实性审核：变动较大的须说明原因" },
  ],
  instructions: [
    named("统计截至周日 17 时，周一 12 时前报送。金额以万元计，保留两位小数。没有的填 0，不得空格。", "統計截至週日 17 時，週一 12 時前報送。金額以萬元計，保留兩位小數。沒有的填 0，不得留空。", "As of Sunday 17:00, due on Monday by 12:00. Amounts in 万元 (10,000 yuan) with two decimals. Write 0 for none; leave nothing blank."),
    named("企业按家计，同一政策多次兑付的只计一家：申报企业≥审核通过≥已兑付企业；享受几项政策的分别计入各项，惠企合计按家次相加。", "企業按家計，同一政策多次兌付者只計一家：申報企業≥審核通過≥已兌付企業；享受幾項政策者分別計入各項，惠企合計按家次相加。", "A firm counts once under a policy: applied ≥ approved ≥ paid out; under several policies it counts under each."),
    named("累计兑付＝上周累计兑付＋本周兑付＋调整；退回、更正只在调整栏填写，退回填负数，其他各栏不得为负；有退回的填退回笔数。", "累計兌付＝上週累計兌付＋本週兌付＋調整；退回、更正只在調整欄填寫，退回填負數，其他各欄不得為負；有退回者填退回筆數。", "To date = last week + this week + adjusted. Refunds and corrections stand in the adjustment column alone, refunds negative; no other column may be."),
    named("应发人数＝已发人数＋未发人数，一人只列入一类，连续几个月发放的只计一人。", "應發人數＝已發人數＋未發人數，一人只列入一類，連續幾個月發放者只計一人。", "Due = reached + waiting; each person is in one group and counts once, however many months are paid."),
    named("网上办件自 2 月 3 日起累计，已办结、半天办结依次包含；资金结余＝到位资金－惠企、惠民累计兑付。", "網上辦件自 2 月 3 日起累計，已辦結、半天辦結依次包含；資金結餘＝到位資金－惠企、惠民累計兌付。", "Online applications count from 3 February; funds left = funds at hand − paid to firms and people to date."),
  ],
});
