import { crossed, defineTemplate, fillerField, reviewerField, unitField } from "#core";
import { SERVICE_CLASSES } from "./service-classes";
import { filedOnField, named, phoneField, weekField } from "./usual-fields";

const SOURCE = "服务业分行业复工帮扶周报填报说明 ";

type Class = (typeof SERVICE_CLASSES)[number];
type ClassLine = `d${Class["code"]}`;
type KindLine = `c${Class["kinds"][number]["code"]}`;

const classLine = ({ code }: Class): ClassLine => `d${code}`;
const kindLines = ({ kinds }: Class): readonly KindLine[] => kinds.map(({ code }): KindLine => `c${code}`);

const subtotal = named("小计", "小計", "Subtotal");

/** Each 大类 with its subtotal, the 小类 that belong to it below; all of them last. */
const lines = [
  ...SERVICE_CLASSES.flatMap((one) => [
    { code: classLine(one), group: one.label, label: subtotal },
    ...one.kinds.map(({ code, label }) => ({ code: `c${code}`, group: one.label, label }) as const),
  ]),
  { code: "services", label: named("服务业合计", "服務業合計", "All services") },
] as const;

const columns = [
  { code: "firms", label: named("企业（商户）", "企業（商戶）", "Firms"), measure: "家" },
  { code: "open", label: named("已复工", "已復工", "Reopened"), measure: "家" },
  { code: "openRate", label: named("复工率", "復工率", "Reopened, rate"), measure: "%", decimals: 2, required: false, ratioOf: ["open", "firms"] },
  { code: "needing", label: named("需帮扶", "需幫扶", "In need of help"), measure: "家" },
  { code: "helped", label: named("已帮扶", "已幫扶", "Helped"), measure: "家" },
] as const;

const services = crossed({
  title: named("服务业企业（商户）复工和帮扶", "服務業企業（商戶）復工和幫扶", "Services: reopened and helped"),
  stub: named("行业大类和小类", "行業大類和小類", "Class and kind of service"),
  rows: lines,
  columns,
});

const counts = ["firms", "open", "needing", "helped"] as const;
const lineCodes = [...SERVICE_CLASSES.flatMap((one) => [classLine(one), ...kindLines(one)]), "services"] as const;

/** What must agree within one line. */
const lineEdits = lineCodes.flatMap((line) => [
  { id: `S17.${line}.open`, kind: "subset", strength: "hard", whole: `${line}_firms`, parts: [`${line}_open`, `${line}_needing`], source: `${SOURCE}3` } as const,
  { id: `S17.${line}.rate`, kind: "ratio", strength: "hard", rate: `${line}_openRate`, numerator: `${line}_open`, denominator: `${line}_firms`, source: `${SOURCE}3` } as const,
  { id: `S17.${line}.helped`, kind: "subset", strength: "hard", whole: `${line}_needing`, parts: [`${line}_helped`], source: `${SOURCE}4` } as const,
]);

/** A 小类 belongs to one 大类, which adds its own up; all 大类 make the total. */
const sumEdits = counts.flatMap((count) => [
  ...SERVICE_CLASSES.map((one) =>
    ({ id: `S17.${count}.${classLine(one)}`, kind: "balance", strength: "hard", total: `${classLine(one)}_${count}`, parts: kindLines(one).map((line) => `${line}_${count}` as const), source: `${SOURCE}2` }) as const),
  { id: `S17.${count}.services`, kind: "balance", strength: "hard", total: `services_${count}`, parts: SERVICE_CLASSES.map((one) => `${classLine(one)}_${count}` as const), source: `${SOURCE}2` } as const,
]);

/** S17 服务业分行业复工帮扶周报: services by 17 classes and 81 kinds, how many reopened, who needs help and who got it, each week. */
export const serviceClasses = defineTemplate({
  id: "S17",
  version: 1,
  kind: "form",
  name: named("服务业分行业复工帮扶周报", "服務業分行業復工幫扶週報", "Services by class, reopened and helped, weekly"),
  period: "week",
  level: "street",
  worksheets: ["服务业分行业复工帮扶周报", "服务业分行业", "分行业帮扶"],
  header: [unitField, weekField, reviewerField, fillerField, phoneField, filedOnField],
  indicators: services.indicators,
  tables: [services.table],
  edits: [
    { id: "S17.range", kind: "range", strength: "hard", of: lineCodes.flatMap((line) => counts.map((count) => `${line}_${count}` as const)), least: "0", source: `${SOURCE}1` },
    { id: "S17.rates", kind: "range", strength: "hard", of: lineCodes.map((line) => `${line}_openRate` as const), least: "0", most: "100", source: `${SOURCE}3` },
    ...sumEdits,
    ...lineEdits,
    { id: "S17.change", kind: "change", strength: "soft", of: ["services_firms", "services_open", ...SERVICE_CLASSES.map((one) => `${classLine(one)}_firms` as const)], limit: "30", least: "20", source: "核实性审核：变动较大的须说明原因" },
    { id: "S17.repeated", kind: "repeated", strength: "soft", of: SERVICE_CLASSES.flatMap((one) => [`${classLine(one)}_open`, `${classLine(one)}_helped`] as const), source: "核实性审核：与上期完全相同的须说明原因" },
  ],
  instructions: [
    named("统计截至周日 17 时，周一 12 时前报送，统计范围为辖区内服务业企业和个体商户。没有的填 0，不得空格。", "統計截至週日 17 時，週一 12 時前報送，統計範圍為轄區內服務業企業和個體商戶。沒有的填 0，不得留空。", "As of Sunday 17:00, due on Monday by 12:00; firms and shops in services. Write 0 for none; leave nothing blank."),
    named("按主要业务只列入一个小类，一个小类只属于一个大类；小计＝本大类各小类之和，服务业合计＝17 个大类小计之和。", "按主要業務只列入一個小類，一個小類只屬於一個大類；小計＝本大類各小類之和，服務業合計＝17 個大類小計之和。", "Each firm is in one kind by its main business, each kind in one class: subtotal = its kinds, all = the 17 subtotals."),
    named("已复工、需帮扶不大于企业（商户）；复工率＝已复工÷企业（商户）×100，没有企业（商户）的不填。", "已復工、需幫扶不大於企業（商戶）；復工率＝已復工÷企業（商戶）×100，沒有企業（商戶）者不填。", "Neither those reopened nor those in need exceed the firms; the rate is blank where there are none."),
    named("需帮扶由分工的职能部门和镇办跟踪服务，已帮扶包含在需帮扶中。", "需幫扶由分工的職能部門和鎮辦跟蹤服務，已幫扶包含在需幫扶中。", "Whoever needs help is looked after by the department in charge; those helped are among them."),
    named("行业代码和名称参照《国民经济行业分类》（GB/T 4754-2017），大类、小类由区商务局确定。", "行業代碼和名稱參照《國民經濟行業分類》（GB/T 4754-2017），大類、小類由區商務局確定。", "Codes and names follow GB/T 4754-2017; the district decides which classes and kinds it lists."),
  ],
});
