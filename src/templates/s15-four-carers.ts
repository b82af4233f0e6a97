import { crossed, crossedCounts, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "“四包一”台账填报说明 ";

const CLASSES = ["境外返回", "重点地区返回", "密切接触者", "治愈出院", "其他"] as const;
const CARERS = ["street", "community", "police", "medic"] as const;

const persons = { measure: "人", required: false } as const;

const byClass = crossed({
  title: named("一、包保情况", "一、包保情況", "1 Who is cared for by four"),
  stub: named("对象类别", "對象類別", "Class"),
  rows: [
    { code: "abroad", label: named("境外返回", "境外返回", "Back from abroad") },
    { code: "regions", label: named("重点地区返回", "重點地區返回", "Back from key regions") },
    { code: "contacts", label: named("密切接触者", "密切接觸者", "Close contacts") },
    { code: "recovered", label: named("治愈出院", "治癒出院", "Recovered") },
    { code: "others", label: named("其他", "其他", "Others") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { ...persons, code: "complete", label: named("四人齐全", "四人齊全", "All four") },
    { ...persons, code: "incomplete", label: named("四人不全", "四人不全", "Not all four") },
    { ...persons, code: "total", label: named("合计", "合計", "Total") },
    { ...persons, code: "released", label: named("其中：已解除", "其中：已解除", "of which released") },
  ],
});

const missing = {
  noStreet: { ...persons, label: named("缺街镇干部", "缺街鎮幹部", "Without a street officer") },
  noCommunity: { ...persons, label: named("缺社区干部", "缺社區幹部", "Without a community officer") },
  noPolice: { ...persons, label: named("缺社区民警", "缺社區民警", "Without a police officer") },
  noMedic: { ...persons, label: named("缺医护人员", "缺醫護人員", "Without a medic") },
} as const;

/** Masked at the district, which counts who is there and need not know who it is. */
const carer = { type: "text", privacy: "name", inDistrict: "masked" } as const;
const phoneOf = { type: "code", codeKind: "phone", privacy: "phone" } as const;

const fields = {
  number: { type: "text", required: true, label: named("对象编号", "對象編號", "Number") },
  name: { type: "text", required: true, privacy: "name", label: named("对象姓名", "對象姓名", "Name"), aliases: ["姓名"] },
  residentId: { type: "code", codeKind: "resident-id", required: true, privacy: "resident-id", label: named("身份证号", "身分證號", "Identity number"), aliases: ["身份证号码"] },
  phone: { ...phoneOf, required: true, label: named("对象电话", "對象電話", "Telephone") },
  class: { type: "text", required: true, codeList: CLASSES, label: named("对象类别", "對象類別", "Class") },
  place: { type: "text", required: true, label: named("所在社区（村）", "所在社區（村）", "Community"), aliases: ["所在社区"] },
  address: { type: "text", required: true, privacy: "address", label: named("居住地址", "居住地址", "Address") },
  since: { type: "date", required: true, label: named("管控开始日期", "管控開始日期", "Since") },
  street: { ...carer, label: named("街镇干部", "街鎮幹部", "Street officer") },
  community: { ...carer, label: named("社区干部", "社區幹部", "Community officer") },
  police: { ...carer, label: named("社区民警", "社區民警", "Police officer") },
  medic: { ...carer, label: named("医护人员", "醫護人員", "Medic") },
  medicPhone: { ...phoneOf, label: named("医护人员电话", "醫護人員電話", "Medic's telephone") },
  releasedOn: { type: "date", label: named("解除日期", "解除日期", "Released on") },
} as const;

const ofClass = (name: (typeof CLASSES)[number]) => [{ field: "class", is: [name] }] as const;
const without = (field: (typeof CARERS)[number]) => ({ where: [{ field, filled: false }] }) as const;

/** S15 “四包一”台账: the four who care for each key person, a row a person, each day. */
export const fourCarers = defineTemplate({
  id: "S15",
  version: 1,
  kind: "ledger",
  name: named("“四包一”台账", "「四包一」臺賬", "Four carers for one, ledger"),
  period: "day",
  level: "street",
  worksheets: ["四包一台账", "四包一"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byClass.indicators, ...missing },
  tables: [
    byClass.table,
    {
      title: named("二、缺谁", "二、缺誰", "2 Who is missing"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("对象人数", "對象人數", "Persons"),
      list: ["noStreet", "noCommunity", "noPolice", "noMedic"],
    },
  ],
  ledger: {
    columns: ["number", "name", "residentId", "phone", "class", "place", "address", "since", "street", "community", "police", "medic", "medicPhone", "releasedOn"],
    key: ["number"],
    counts: {
      ...crossedCounts(
        { abroad: ofClass("境外返回"), regions: ofClass("重点地区返回"), contacts: ofClass("密切接触者"), recovered: ofClass("治愈出院"), others: ofClass("其他"), all: [] },
        {
          complete: { where: CARERS.map((field) => ({ field, filled: true })) },
          incomplete: { where: [{ any: CARERS.map((field) => ({ field, filled: false })) }] },
          total: {},
          released: { where: [{ field: "releasedOn", filled: true }] },
        },
      ),
      noStreet: without("street"), noCommunity: without("community"), noPolice: without("police"), noMedic: without("medic"),
    },
  },
  edits: [
    { id: "S15.classes", kind: "table-balance", strength: "hard", table: 0, totalRow: 5, source: `${SOURCE}1` },
    { id: "S15.four", kind: "required", strength: "hard", of: CARERS, source: `${SOURCE}2` },
    { id: "S15.reachable", kind: "required-when", strength: "soft", of: ["medicPhone"], when: [{ field: "medic", filled: true }], source: `${SOURCE}2` },
    { id: "S15.order", kind: "date-order", strength: "hard", dates: ["since", "releasedOn"], source: `${SOURCE}3` },
    { id: "S15.fortnight", kind: "overdue", strength: "soft", since: "since", days: 14, done: "releasedOn", source: `${SOURCE}3` },
    { id: "S15.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}1` },
    { id: "S15.person", kind: "unique", strength: "hard", of: ["residentId"], source: `${SOURCE}1` },
    { id: "S15.same", kind: "unique", strength: "soft", of: [], alike: ["name", "address"], source: `${SOURCE}1` },
  ],
  instructions: [
    named("重点对象一人填一行；编号为街道代码后加顺序号，一人只由居住地街道填报一次。", "重點對象一人填一列；編號為街道代碼後加順序號，一人只由居住地街道填報一次。", "One row for each key person, listed once, by the street of the address."),
    named("每人由 1 名街镇干部、1 名社区干部、1 名社区民警、1 名医护人员包保，缺一不可；医护人员须能电话联系。", "每人由 1 名街鎮幹部、1 名社區幹部、1 名社區民警、1 名醫護人員包保，缺一不可；醫護人員須能電話聯絡。", "Each is cared for by an officer of the street, one of the community, one of the police and a medic, who can be called; none may be missing."),
    named("管控满 14 天应当解除，未解除的须说明原因；解除不早于管控开始。", "管控滿 14 天應當解除，未解除者須說明原因；解除不早於管控開始。", "It ends after 14 days; if not, say why."),
    named("对象的姓名、证件号、电话和地址只供街道使用，不列入区级工作簿；四名包保人员在区级工作簿中遮盖显示。", "對象的姓名、證件號、電話和地址只供街道使用，不列入區級活頁簿；四名包保人員在區級活頁簿中遮蓋顯示。", "What tells a person is for the street alone; the four carers are masked at the district."),
  ],
});
