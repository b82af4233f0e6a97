import { crossed, crossedCounts, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "境外返回人员台账填报说明 ";

const REGIONS = ["亚洲", "欧洲", "美洲", "大洋洲", "非洲"] as const;
const STATES = ["尚未返回", "集中隔离", "居家隔离", "医院观察", "解除隔离"] as const;
const TESTS = ["阴性", "阳性", "待出结果", "未检测"] as const;

const persons = { measure: "人", required: false } as const;

const byRegion = crossed({
  title: named("一、来源地区和管控状态", "一、來源地區和管控狀態", "1 Where from, and isolation"),
  stub: named("来源地区", "來源地區", "From"),
  rows: [
    { code: "asia", label: named("亚洲", "亞洲", "Asia") },
    { code: "europe", label: named("欧洲", "歐洲", "Europe") },
    { code: "americas", label: named("美洲", "美洲", "Americas") },
    { code: "oceania", label: named("大洋洲", "大洋洲", "Oceania") },
    { code: "africa", label: named("非洲", "非洲", "Africa") },
    { code: "all", label: named("合计", "合計", "All") },
  ],
  columns: [
    { ...persons, code: "abroad", label: named("尚未返回", "尚未返回", "Still abroad") },
    { ...persons, code: "central", label: named("集中隔离", "集中隔離", "In a shared place") },
    { ...persons, code: "home", label: named("居家隔离", "居家隔離", "At home") },
    { ...persons, code: "hospital", label: named("医院观察", "醫院觀察", "In hospital") },
    { ...persons, code: "released", label: named("解除隔离", "解除隔離", "Released") },
    { ...persons, code: "total", label: named("合计", "合計", "Total") },
  ],
});

const tests = {
  negative: { ...persons, label: named("核酸检测阴性", "核酸檢測陰性", "Tested negative") },
  positive: { ...persons, label: named("核酸检测阳性", "核酸檢測陽性", "Tested positive") },
  pending: { ...persons, label: named("待出结果", "待出結果", "Result pending") },
  untested: { ...persons, label: named("未检测", "未檢測", "Not tested") },
} as const;

const fields = {
  number: { type: "text", required: true, label: named("人员编号", "人員編號", "Number") },
  name: { type: "text", required: true, privacy: "name", label: named("姓名", "姓名", "Name") },
  sex: { type: "text", required: true, codeList: ["男", "女"], label: named("性别", "性別", "Sex") },
  age: { measure: "岁", required: true, rollUp: { method: "none" }, label: named("年龄", "年齡", "Age") },
  residentId: { type: "code", codeKind: "resident-id", privacy: "resident-id", label: named("身份证号", "身分證號", "Identity number"), aliases: ["身份证号码", "公民身份号码"] },
  passport: { type: "code", privacy: "resident-id", label: named("护照号", "護照號", "Passport number"), aliases: ["护照号码"] },
  phone: { type: "code", codeKind: "phone", required: true, privacy: "phone", label: named("本人电话", "本人電話", "Telephone"), aliases: ["手机号码"] },
  community: { type: "text", required: true, label: named("所在村（社区）", "所在村（社區）", "Community"), aliases: ["村（社区）", "社区"] },
  address: { type: "text", required: true, privacy: "address", label: named("现居住地址", "現居住地址", "Address"), aliases: ["居住地址", "详细地址"] },
  country: { type: "text", required: true, label: named("旅居国家（地区）", "旅居國家（地區）", "Country"), aliases: ["国家（地区）"] },
  region: { type: "text", required: true, codeList: REGIONS, label: named("来源地区", "來源地區", "From") },
  returnedOn: { type: "date", label: named("返回日期", "返回日期", "Returned on") },
  state: { type: "text", required: true, codeList: STATES, label: named("管控状态", "管控狀態", "Isolation"), aliases: ["隔离方式"] },
  isolatedOn: { type: "date", label: named("隔离开始日期", "隔離開始日期", "Isolated on") },
  days: { measure: "天", rollUp: { method: "none" }, label: named("已隔离天数", "已隔離天數", "Days isolated") },
  releasedOn: { type: "date", label: named("解除日期", "解除日期", "Released on") },
  test: { type: "text", codeList: TESTS, label: named("核酸检测", "核酸檢測", "Test") },
} as const;

const inState = (state: (typeof STATES)[number]) => ({ where: [{ field: "state", is: [state] }] }) as const;
const fromRegion = (region: (typeof REGIONS)[number]) => [{ field: "region", is: [region] }] as const;
const tested = (result: (typeof TESTS)[number]) => ({ where: [{ field: "test", is: [result] }] }) as const;

/** Whoever is back. */
const isBack = { field: "state", is: ["集中隔离", "居家隔离", "医院观察", "解除隔离"] } as const;

/** S10 境外返回人员台账: who is or was abroad, a row a person, each day. What tells a person stays in the street. */
export const returnees = defineTemplate({
  id: "S10",
  version: 1,
  kind: "ledger",
  name: named("境外返回人员台账", "境外返回人員臺賬", "Returnees from abroad, ledger"),
  period: "day",
  level: "street",
  worksheets: ["境外返回人员台账", "境外人员台账"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...fields, ...byRegion.indicators, ...tests },
  tables: [
    byRegion.table,
    {
      title: named("二、核酸检测", "二、核酸檢測", "2 Tests"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("人数", "人數", "Persons"),
      list: ["negative", "positive", "pending", "untested"],
    },
  ],
  ledger: {
    columns: [
      "number", "name", "sex", "age", "residentId", "passport", "phone", "community", "address", "country", "region", "returnedOn", "state", "isolatedOn", "days", "releasedOn", "test",
    ],
    key: ["number"],
    counts: {
      ...crossedCounts(
        { asia: fromRegion("亚洲"), europe: fromRegion("欧洲"), americas: fromRegion("美洲"), oceania: fromRegion("大洋洲"), africa: fromRegion("非洲"), all: [] },
        {
          abroad: inState("尚未返回"), central: inState("集中隔离"), home: inState("居家隔离"), hospital: inState("医院观察"), released: inState("解除隔离"), total: {},
        },
      ),
      negative: tested("阴性"), positive: tested("阳性"), pending: tested("待出结果"), untested: tested("未检测"),
    },
  },
  edits: [
    { id: "S10.regions", kind: "table-balance", strength: "hard", table: 0, totalRow: 5, totalColumn: 5, source: `${SOURCE}1` },
    { id: "S10.age", kind: "range", strength: "hard", of: ["age"], least: "0", most: "120", source: `${SOURCE}2` },
    { id: "S10.document", kind: "required-when", strength: "hard", of: ["passport"], when: [{ field: "residentId", filled: false }], source: `${SOURCE}2` },
    { id: "S10.back", kind: "required-when", strength: "hard", of: ["returnedOn", "isolatedOn", "days", "test"], when: [isBack], source: `${SOURCE}3` },
    { id: "S10.released", kind: "required-when", strength: "hard", of: ["releasedOn"], when: [{ field: "state", is: ["解除隔离"] }], source: `${SOURCE}3` },
    { id: "S10.order", kind: "date-order", strength: "hard", dates: ["returnedOn", "isolatedOn", "releasedOn"], source: `${SOURCE}3` },
    { id: "S10.days", kind: "range", strength: "hard", of: ["days"], least: "0", most: "60", source: `${SOURCE}4` },
    { id: "S10.fortnight", kind: "overdue", strength: "soft", since: "isolatedOn", days: 14, done: "releasedOn", source: `${SOURCE}4` },
    { id: "S10.number", kind: "unique", strength: "hard", of: ["number"], source: `${SOURCE}1` },
    { id: "S10.person", kind: "unique", strength: "hard", of: ["residentId"], source: `${SOURCE}1` },
    { id: "S10.same", kind: "unique", strength: "soft", of: [], alike: ["name", "address"], source: `${SOURCE}1` },
  ],
  instructions: [
    named("在境外和从境外返回的本辖区人员一人填一行；编号为街道代码后加顺序号。一人只由现居住地街道填报一次。", "在境外和從境外返回的本轄區人員一人填一列；編號為街道代碼後加順序號。一人只由現居住地街道填報一次。", "One row a person who is or was abroad; numbers are the street's code and a running number. A person is listed once, by the street of the present address."),
    named("年龄填周岁；有身份证的填身份证号，没有的填护照号。", "年齡填周歲；有身分證者填身分證號，沒有者填護照號。", "Age in full years; the identity number, or without one the passport."),
    named("已返回的填返回日期、隔离开始日期、已隔离天数和核酸检测情况；解除隔离的填解除日期。日期不得颠倒。", "已返回者填返回日期、隔離開始日期、已隔離天數和核酸檢測情況；解除隔離者填解除日期。日期不得顛倒。", "For whoever is back: the days of return and isolation, days isolated, and the test; for whoever is released that day. Days do not go back."),
    named("隔离满 14 天应当解除，未解除的须说明原因。", "隔離滿 14 天應當解除，未解除者須說明原因。", "Isolation ends after 14 days; if not, say why."),
    named("姓名、身份证号、护照号、电话和地址只供街道使用，不列入区级工作簿，提示中一律遮盖。", "姓名、身分證號、護照號、電話和地址只供街道使用，不列入區級活頁簿，提示中一律遮蓋。", "Names, numbers and addresses are for the street alone: left out of the district's workbook and masked in every message."),
  ],
});
