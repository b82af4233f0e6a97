import { answerCounts, crossed, defineTemplate, fillerField, reviewerField, unitField, type Localised } from "#core";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "企业“八个是否”清单填报说明 ";

const ITEMS = ["plan", "duty", "screened", "thermometer", "masks", "disinfected", "meals", "isolation"] as const;

const questions: Readonly<Record<(typeof ITEMS)[number], Localised>> = {
  plan: named("有防控方案", "有防控方案", "Has a plan"),
  duty: named("有专人负责", "有專人負責", "Somebody is on duty"),
  screened: named("员工已排查", "員工已排查", "Staff are screened"),
  thermometer: named("每日测体温", "每日測體溫", "Temperatures taken daily"),
  masks: named("口罩配备足", "口罩配備足", "Enough masks"),
  disinfected: named("每日有消杀", "每日有消殺", "Disinfected daily"),
  meals: named("错峰分散餐", "錯峰分散餐", "Meals apart"),
  isolation: named("有隔离场所", "有隔離場所", "Has a place to isolate"),
};

const checks = named("八个是否", "八個是否", "Eight checks");
const answer = { measure: "家", required: false } as const;

const byItem = crossed({
  title: named("一、逐项情况", "一、逐項情況", "1 Item by item"),
  stub: named("核查项目", "核查項目", "Item"),
  rows: ITEMS.map((code) => ({ code, label: questions[code] })),
  columns: [
    { ...answer, code: "yes", label: named("是", "是", "Yes") },
    { ...answer, code: "no", label: named("否", "否", "No") },
    { ...answer, code: "blank", label: named("未填", "未填", "Not filled in") },
  ],
});

const firms = {
  firms: { ...answer, label: named("核查企业", "核查企業", "Firms checked") },
  allYes: { ...answer, label: named("其中：八项全部为是", "其中：八項全部為是", "of which yes to all eight") },
  anyNo: { ...answer, label: named("其中：有任何一项为否", "其中：有任何一項為否", "of which no to any") },
  unfinished: { ...answer, label: named("其中：有未填项目", "其中：有未填項目", "of which with items not filled in") },
  passRate: { measure: "%", decimals: 2, required: false, rollUp: { method: "ratio", numerator: "allYes", denominator: "firms" }, label: named("全部达标率", "全部達標率", "Yes to all, rate") },
} as const;

const mark = (code: (typeof ITEMS)[number]) => ({ type: "yes-no", label: questions[code] }) as const;

const fields = {
  number: { type: "text", required: true, label: named("企业编号", "企業編號", "Number") },
  firm: { type: "text", required: true, label: named("企业名称", "企業名稱", "Firm"), aliases: ["单位名称"] },
  uscc: { type: "code", codeKind: "uscc", label: named("统一社会信用代码", "統一社會信用代碼", "Credit code") },
  checkedOn: { type: "date", required: true, label: named("核查日期", "核查日期", "Checked on") },
  plan: mark("plan"), duty: mark("duty"), screened: mark("screened"), thermometer: mark("thermometer"),
  masks: mark("masks"), disinfected: mark("disinfected"), meals: mark("meals"), isolation: mark("isolation"),
  remedy: { type: "text", label: named("整改要求", "整改要求", "What must be done") },
  officer: { type: "text", required: true, privacy: "name", label: named("驻企联络员", "駐企聯絡員", "Liaison officer"), aliases: ["联络员"] },
} as const;

const marked = (code: (typeof ITEMS)[number]) => ({ indicator: code, path: [checks, questions[code]] }) as const;

/** S14 企业“八个是否”清单: eight yes/no checks, a row a firm, each week. */
export const eightChecks = defineTemplate({
  id: "S14",
  version: 1,
  kind: "checklist",
  name: named("企业“八个是否”清单", "企業「八個是否」清單", "Eight checks of firms, checklist"),
  period: "week",
  level: "street",
  worksheets: ["八个是否清单", "八个是否"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byItem.indicators, ...firms },
  tables: [
    byItem.table,
    {
      title: named("二、企业情况", "二、企業情況", "2 Firms"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["firms", "allYes", "anyNo", "unfinished", "passRate"],
    },
  ],
  ledger: {
    columns: ["number", "firm", "uscc", "checkedOn", ...ITEMS.map(marked), "remedy", "officer"],
    key: ["number"],
    counts: {
      ...answerCounts(ITEMS),
      firms: {},
      allYes: { where: ITEMS.map((field) => ({ field, is: [true] })) },
      anyNo: { where: [{ any: ITEMS.map((field) => ({ field, is: [false] })) }] },
      unfinished: { where: [{ any: ITEMS.map((field) => ({ field, filled: false })) }] },
    },
  },
  edits: [
    { id: "S14.eight", kind: "required", strength: "soft", of: ITEMS, source: `${SOURCE}2` },
    { id: "S14.remedy", kind: "required-when", strength: "hard", of: ["remedy"], when: [{ any: ITEMS.map((field) => ({ field, is: [false] })) }], source: `${SOURCE}3` },
    { id: "S14.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}1` },
    { id: "S14.uscc", kind: "unique", strength: "hard", of: ["uscc"], source: `${SOURCE}1` },
    { id: "S14.same", kind: "unique", strength: "soft", of: [], alike: ["firm"], source: `${SOURCE}1` },
  ],
  instructions: [
    named("每家复工企业填一行，由驻企联络员逐项核查；编号为街道代码后加顺序号，一家企业只由一个街道核查。", "每家復工企業填一列，由駐企聯絡員逐項核查；編號為街道代碼後加順序號，一家企業只由一個街道核查。", "One row a firm, checked item by item by its liaison officer; a firm is checked by one street."),
    named("八项各填“是”或“否”（√、×、有、无、Y、N、1、0 也可），没有核查到的空着，并说明原因。", "八項各填「是」或「否」（√、×、有、無、Y、N、1、0 也可），沒有核查到者空著，並說明原因。", "Each of the eight is yes or no (√ ×, 有 无, Y N, 1 0 will do); what was not checked is left blank, with a reason."),
    named("任何一项为“否”的，写明整改要求。", "任何一項為「否」者，寫明整改要求。", "Whatever the answer is no to, say what must be done."),
    named("联络员姓名只供街道使用，不列入区级工作簿。", "聯絡員姓名只供街道使用，不列入區級活頁簿。", "Officers' names are for the street alone."),
  ],
});
