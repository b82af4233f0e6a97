import { crossed, defineTemplate, fillerField, periodField, reviewerField, unitField } from "#core";
import { filedOnField, named, phoneField } from "./usual-fields";

const SOURCE = "卡口和监测点日报填报说明 ";

const kinds = [
  { code: "stations", label: named("交通检查站", "交通檢查站", "Traffic control stations"), measure: "处" },
  { code: "gates", label: named("交通卡口", "交通卡口", "Traffic checkpoints"), measure: "个" },
  { code: "monitors", label: named("健康监测点", "健康監測點", "Health monitoring points"), measure: "个" },
  { code: "yards", label: named("小区（院落）卡点", "小區（院落）卡點", "Checkpoints of estates and yards"), measure: "个" },
  { code: "venues", label: named("市场和商超测温点", "市場和商超測溫點", "Temperature points of markets and shops"), measure: "个" },
] as const;

const points = crossed({
  title: named("一、点位设置", "一、點位設置", "1 Points"),
  stub: named("点位类别", "點位類別", "Kind of point"),
  rows: kinds,
  columns: [
    { code: "set", label: named("设置", "設置", "Set up") },
    { code: "temporary", label: named("其中：临时点", "其中：臨時點", "of which temporary") },
    { code: "allDay", label: named("其中：24 小时值守", "其中：24 小時值守", "of which manned all day") },
    { code: "manned", label: named("本日值守", "本日值守", "Manned on the day") },
    { code: "unmanned", label: named("本日未值守", "本日未值守", "Not manned on the day") },
  ],
});

const dutyOf = [...kinds.map(({ code, label }) => ({ code: `${code}Duty`, label }) as const), { code: "duty", label: named("值守合计", "值守合計", "All") }] as const;

const duty = crossed({
  title: named("二、值守和检测", "二、值守和檢測", "2 Duty and checks"),
  stub: named("值守点位", "值守點位", "Kind of point"),
  rows: dutyOf,
  columns: [
    { code: "due", label: named("应到值守人员", "應到值守人員", "Due on duty"), measure: "人" },
    { code: "present", label: named("实到值守人员", "實到值守人員", "Present"), measure: "人" },
    { code: "medics", label: named("含：医务人员", "含：醫務人員", "among them medical staff"), measure: "人" },
    { code: "checked", label: named("测温", "測溫", "Temperatures taken"), measure: "人次" },
    { code: "vehicles", label: named("检查车辆", "檢查車輛", "Vehicles checked"), measure: "辆" },
    { code: "abnormal", label: named("发现异常", "發現異常", "Found abnormal"), measure: "人次" },
  ],
});

const counted = { required: true } as const;

const handled = {
  handedOver: { ...counted, label: named("异常人员：移交医疗机构", "異常人員：移交醫療機構", "Abnormal: handed to hospitals"), measure: "人次" },
  sentBack: { ...counted, label: named("异常人员：劝返", "異常人員：勸返", "Abnormal: sent back"), measure: "人次" },
  cleared: { ...counted, label: named("异常人员：复测排除", "異常人員：複測排除", "Abnormal: cleared by a second check"), measure: "人次" },
  leaders: { ...counted, label: named("任点长的县级干部", "任點長的縣級幹部", "County officials in charge of a point"), measure: "人" },
  entering: { ...counted, label: named("登记境外来（返）人员", "登記境外來（返）人員", "People from abroad registered"), measure: "人" },
  escorted: { ...counted, label: named("其中：专人专车转送", "其中：專人專車轉送", "of whom escorted home"), measure: "人" },
} as const;

const kindCodes = kinds.map(({ code }) => code);
const dutyCodes = dutyOf.map(({ code }) => code);

/** What must agree within one kind of point: 其中 and 含 are parts, and nobody is on duty where no point is manned. */
const kindEdits = kindCodes.flatMap((kind) => [
  { id: `S12.${kind}.set`, kind: "balance", strength: "hard", total: `${kind}_set`, parts: [`${kind}_manned`, `${kind}_unmanned`], source: `${SOURCE}2` } as const,
  { id: `S12.${kind}.within`, kind: "subset", strength: "hard", whole: `${kind}_set`, parts: [`${kind}_temporary`, `${kind}_allDay`], source: `${SOURCE}2` } as const,
  { id: `S12.${kind}.allDay`, kind: "subset", strength: "soft", whole: `${kind}_manned`, parts: [`${kind}_allDay`], source: `${SOURCE}2` } as const,
  {
    id: `S12.${kind}.attended`, kind: "expression", strength: "hard", test: `IF([${kind}_manned] > 0, [${kind}Duty_present] / [${kind}_manned] >= 1, [${kind}Duty_present] = 0)`, source: `${SOURCE}3`,
    label: named("每个值守点位至少 1 人实到，没有值守点位的实到人员为 0", "每個值守點位至少 1 人實到，沒有值守點位者實到人員為 0", "One person at least at each point that is manned, and nobody where none is"),
  } as const,
]);

const dutyEdits = dutyCodes.flatMap((kind) => [
  { id: `S12.${kind}.present`, kind: "subset", strength: "hard", whole: `${kind}_due`, parts: [`${kind}_present`], source: `${SOURCE}3` } as const,
  { id: `S12.${kind}.medics`, kind: "subset", strength: "hard", whole: `${kind}_present`, parts: [`${kind}_medics`], source: `${SOURCE}3` } as const,
  { id: `S12.${kind}.abnormal`, kind: "subset", strength: "hard", whole: `${kind}_checked`, parts: [`${kind}_abnormal`], source: `${SOURCE}4` } as const,
]);

/** S12 卡口和监测点日报: control stations, checkpoints and monitoring points, who is on duty there, and what they found, each day. */
export const checkpoints = defineTemplate({
  id: "S12",
  version: 1,
  kind: "form",
  name: named("卡口和监测点日报", "卡口和監測點日報", "Checkpoints and monitoring points, daily"),
  period: "day",
  level: "street",
  worksheets: ["卡口和监测点日报", "卡口值守", "卡口监测点"],
  header: [unitField, periodField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: { ...points.indicators, ...duty.indicators, ...handled },
  tables: [
    points.table,
    duty.table,
    {
      title: named("三、处置情况", "三、處置情況", "3 What was done"),
      stub: named("指标名称", "指標名稱", "Indicator"),
      column: named("数值", "數值", "Figure"),
      list: ["handedOver", "sentBack", "cleared", "leaders", "entering", "escorted"],
    },
  ],
  edits: [
    { id: "S12.points", kind: "range", strength: "hard", of: kindCodes.flatMap((kind) => [`${kind}_set`, `${kind}_temporary`, `${kind}_allDay`, `${kind}_manned`, `${kind}_unmanned`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S12.duty", kind: "range", strength: "hard", of: dutyCodes.flatMap((kind) => [`${kind}_due`, `${kind}_present`, `${kind}_medics`, `${kind}_checked`, `${kind}_vehicles`, `${kind}_abnormal`] as const), least: "0", source: `${SOURCE}1` },
    { id: "S12.handled", kind: "range", strength: "hard", of: ["handedOver", "sentBack", "cleared", "leaders", "entering", "escorted"], least: "0", source: `${SOURCE}1` },
    { id: "S12.all", kind: "table-balance", strength: "hard", table: 1, totalRow: dutyOf.length - 1, source: `${SOURCE}3` },
    ...kindEdits,
    ...dutyEdits,
    { id: "S12.abnormal", kind: "balance", strength: "hard", total: "duty_abnormal", parts: ["handedOver", "sentBack", "cleared"], source: `${SOURCE}4` },
    { id: "S12.escorted", kind: "subset", strength: "hard", whole: "entering", parts: ["escorted"], source: `${SOURCE}5` },
    {
      id: "S12.leaders", kind: "expression", strength: "soft", test: "IF([gates_set] > 0, [leaders] / [gates_set] >= 1, TRUE)", source: `${SOURCE}5`,
      label: named("每个交通卡口至少 1 名县级干部任点长", "每個交通卡口至少 1 名縣級幹部任點長", "Each traffic checkpoint has a county official in charge"),
    },
    { id: "S12.change", kind: "change", strength: "soft", of: ["duty_due", "duty_checked", ...kindCodes.map((kind) => `${kind}_set` as const)], limit: "30", least: "5", source: "核实性审核：变动较大的须说明原因" },
    { id: "S12.repeated", kind: "repeated", strength: "soft", of: dutyCodes.map((kind) => `${kind}_checked` as const), source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("统计当日 0 时至 17 时，当日 18 时前报送。没有的填 0，不得空格。", "統計當日 0 時至 17 時，當日 18 時前報送。沒有的填 0，不得留空。", "From 0:00 to 17:00, due by 18:00. Write 0 for none; leave nothing blank."),
    named("点位由所在地填报一次；设置＝本日值守＋本日未值守；临时点（含临时隔离观察点）和 24 小时值守包含在设置中，二者可以重叠；24 小时值守多于本日值守的须说明原因。", "點位由所在地填報一次；設置＝本日值守＋本日未值守；臨時點（含臨時隔離觀察點）和 24 小時值守包含在設置中，二者可以重疊；24 小時值守多於本日值守者須說明原因。", "A point is reported once, where it stands: set up = manned + not manned; temporary ones (observation points among them) and those manned all day are parts and may overlap."),
    named("值守人员按人计，一天几班的累加，不重复；实到不多于应到，医务人员包含在实到中；每个值守点位至少 1 人。", "值守人員按人計，一天幾班者累加，不重複；實到不多於應到，醫務人員包含在實到中；每個值守點位至少 1 人。", "People on duty count once over all shifts; present ≤ due, medical staff are among the present, one person at least at each point."),
    named("测温、异常按人次计，检查车辆按辆次计；发现异常＝移交医疗机构＋劝返＋复测排除。", "測溫、異常按人次計，檢查車輛按輛次計；發現異常＝移交醫療機構＋勸返＋複測排除。", "Checks are counted by visits; found abnormal = handed over + sent back + cleared."),
    named("专人专车转送包含在登记境外来（返）人员中；每个交通卡口明确至少 1 名县级干部任点长，不足的须说明原因。", "專人專車轉送包含在登記境外來（返）人員中；每個交通卡口明確至少 1 名縣級幹部任點長，不足者須說明原因。", "Those escorted are among those from abroad; each traffic checkpoint has a county official in charge, fewer needs a reason."),
  ],
});
