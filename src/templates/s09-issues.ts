import { crossed, crossedCounts, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "企业问题台账填报说明 ";

const CLASSES = ["防疫物资", "融资贷款", "员工返岗用工", "物流运输", "复工审批", "就餐住宿", "租金税费", "其他"] as const;
const STAGES = ["收集", "交办", "解决", "反馈", "销号"] as const;

const count = { measure: "件", required: false } as const;

const byClass = crossed({
  title: named("一、问题办理情况", "一、問題辦理情況", "1 Issues by class and stage"),
  stub: named("问题类别", "問題類別", "Class"),
  rows: [
    { code: "supplies", label: named("防疫物资", "防疫物資", "Epidemic supplies") },
    { code: "loans", label: named("融资贷款", "融資貸款", "Loans") },
    { code: "staff", label: named("员工返岗用工", "員工返崗用工", "Staff and recruitment") },
    { code: "transport", label: named("物流运输", "物流運輸", "Transport") },
    { code: "permits", label: named("复工审批", "復工審批", "Permits to reopen") },
    { code: "meals", label: named("就餐住宿", "就餐住宿", "Meals and lodging") },
    { code: "rent", label: named("租金税费", "租金稅費", "Rent, taxes and fees") },
    { code: "others", label: named("其他", "其他", "Others") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { ...count, code: "collected", label: named("收集", "收集", "Collected") },
    { ...count, code: "assigned", label: named("交办", "交辦", "Assigned") },
    { ...count, code: "solved", label: named("解决", "解決", "Solved") },
    { ...count, code: "answered", label: named("反馈", "反饋", "Answered") },
    { ...count, code: "closed", label: named("销号", "銷號", "Closed") },
    { ...count, code: "total", label: named("合计", "合計", "Total") },
  ],
});

const ages = {
  openWeek: { ...count, label: named("未销号：7 天以内", "未銷號：7 天以內", "Open for up to 7 days") },
  openFortnight: { ...count, label: named("未销号：8 至 14 天", "未銷號：8 至 14 天", "Open for 8 to 14 days") },
  openLonger: { ...count, label: named("未销号：15 天及以上", "未銷號：15 天及以上", "Open for 15 days or more") },
  firms: { ...count, label: named("有统一社会信用代码的问题", "有統一社會信用代碼的問題", "Issues with a firm's credit code") },
  closedRate: { measure: "%", decimals: 2, required: false, rollUp: { method: "ratio", numerator: "all_closed", denominator: "all_total" }, label: named("销号率", "銷號率", "Share closed") },
} as const;

const fields = {
  number: { type: "text", required: true, label: named("问题编号", "問題編號", "Number") },
  firm: { type: "text", required: true, label: named("企业名称", "企業名稱", "Firm"), aliases: ["企业", "单位名称"] },
  uscc: { type: "code", codeKind: "uscc", label: named("统一社会信用代码", "統一社會信用代碼", "Credit code") },
  class: { type: "text", required: true, codeList: CLASSES, label: named("问题类别", "問題類別", "Class") },
  matter: { type: "text", required: true, label: named("问题描述", "問題描述", "Issue"), aliases: ["问题内容", "存在问题"] },
  collectedOn: { type: "date", required: true, label: named("收集日期", "收集日期", "Collected on") },
  assignedOn: { type: "date", label: named("交办日期", "交辦日期", "Assigned on") },
  carer: { type: "text", label: named("承办单位", "承辦單位", "Assigned to"), aliases: ["责任单位"] },
  solvedOn: { type: "date", label: named("解决日期", "解決日期", "Solved on") },
  answeredOn: { type: "date", label: named("反馈日期", "反饋日期", "Answered on") },
  closedOn: { type: "date", label: named("销号日期", "銷號日期", "Closed on") },
  status: { type: "text", required: true, codeList: STAGES, label: named("当前状态", "當前狀態", "Status"), aliases: ["状态", "办理状态"] },
  contact: { type: "text", privacy: "name", label: named("企业联系人", "企業聯絡人", "Contact") },
  contactPhone: { type: "code", codeKind: "phone", privacy: "phone", label: named("联系人电话", "聯絡人電話", "Contact's telephone") },
} as const;

const isOpen = { field: "closedOn", filled: false } as const;
const statusOf = (stage: (typeof STAGES)[number]) => ({ where: [{ field: "status", is: [stage] }] }) as const;
const classOf = (name: (typeof CLASSES)[number]) => [{ field: "class", is: [name] }] as const;

/** S09 企业问题台账: what firms asked for, a row an issue, from 收集 to 销号, each week. */
export const issues = defineTemplate({
  id: "S09",
  version: 1,
  kind: "ledger",
  name: named("企业问题台账", "企業問題臺賬", "Issues of firms, ledger"),
  period: "week",
  level: "street",
  worksheets: ["企业问题台账", "问题台账"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byClass.indicators, ...ages },
  tables: [
    byClass.table,
    {
      title: named("二、办理时限", "二、辦理時限", "2 Age of open issues"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["openWeek", "openFortnight", "openLonger", "firms", "closedRate"],
    },
  ],
  ledger: {
    columns: ["number", "firm", "uscc", "class", "matter", "collectedOn", "assignedOn", "carer", "solvedOn", "answeredOn", "closedOn", "status", "contact", "contactPhone"],
    key: ["number"],
    counts: {
      ...crossedCounts(
        {
          supplies: classOf("防疫物资"), loans: classOf("融资贷款"), staff: classOf("员工返岗用工"), transport: classOf("物流运输"), permits: classOf("复工审批"),
          meals: classOf("就餐住宿"), rent: classOf("租金税费"), others: classOf("其他"), all: [],
        },
        { collected: statusOf("收集"), assigned: statusOf("交办"), solved: statusOf("解决"), answered: statusOf("反馈"), closed: statusOf("销号"), total: {} },
      ),
      openWeek: { where: [isOpen, { field: "collectedOn", age: { most: 7 } }] },
      openFortnight: { where: [isOpen, { field: "collectedOn", age: { least: 8, most: 14 } }] },
      openLonger: { where: [isOpen, { field: "collectedOn", age: { least: 15 } }] },
      firms: { where: [{ field: "uscc", filled: true }] },
    },
  },
  edits: [
    { id: "S09.table", kind: "table-balance", strength: "hard", table: 0, totalRow: 8, totalColumn: 5, source: `${SOURCE}1` },
    {
      id: "S09.stages", kind: "life-cycle", strength: "hard", status: "status", source: `${SOURCE}3`,
      stages: [
        { status: "收集", date: "collectedOn" }, { status: "交办", date: "assignedOn" }, { status: "解决", date: "solvedOn" },
        { status: "反馈", date: "answeredOn" }, { status: "销号", date: "closedOn" },
      ],
    },
    { id: "S09.carer", kind: "required-when", strength: "hard", of: ["carer"], when: [{ field: "assignedOn", filled: true }], source: `${SOURCE}4` },
    { id: "S09.overdue", kind: "overdue", strength: "soft", since: "collectedOn", days: 14, done: "closedOn", source: `${SOURCE}5` },
    { id: "S09.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}2` },
    { id: "S09.same", kind: "unique", strength: "soft", of: [], alike: ["firm", "matter"], source: `${SOURCE}2` },
  ],
  instructions: [
    named("一个问题填一行；销号的问题当周仍列出，下周起不再列出。没有问题的只填表头。", "一個問題填一列；銷號的問題當週仍列出，下週起不再列出。沒有問題者只填表頭。", "One row an issue; a closed one stays for the week of its closing. Send the empty form if there is none."),
    named("问题编号由街道编写，街道代码后加顺序号，全区不重复；同一问题只报一次。", "問題編號由街道編寫，街道代碼後加順序號，全區不重複；同一問題只報一次。", "Numbers are the street's code and a running number, unique in the district; each issue is listed once."),
    named("办理顺序为收集→交办→解决→反馈→销号，各环节填当天日期，不得跳过；当前状态填最后到达的环节。没有反馈的不得销号。", "辦理順序為收集→交辦→解決→反饋→銷號，各環節填當天日期，不得跳過；當前狀態填最後到達的環節。沒有反饋者不得銷號。", "Stages run from collected to closed, each with its day, none passed over; the status is the last stage reached. Nothing is closed without an answer."),
    named("已交办的须填承办单位。", "已交辦者須填承辦單位。", "Whoever it is assigned to is named."),
    named("收集后 14 天内应当销号，逾期的须说明原因。", "收集後 14 天內應當銷號，逾期者須說明原因。", "An issue is to be closed within 14 days; if not, say why."),
    named("企业联系人和电话只供街道使用，汇总时不列入区级工作簿。", "企業聯絡人和電話只供街道使用，彙總時不列入區級活頁簿。", "Contacts are for the street alone and are left out of the district's workbook."),
  ],
});
