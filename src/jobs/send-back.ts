import {
  asStated, fileNameOf, formsInWords, holdsPersonal, labelIn, layOutForm, logEntry, returnedMail, settleDecisions,
  type Language, type LogEntry, type Mail, type Template, type TemplateReview, type Unit, type UnitRecord, type SettledFinding,
} from "#core";
import { checkWorkbooks, markWorkbook } from "./check-workbooks";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import type { OpenDistrict } from "./open-district";
import { recallDecisions } from "./recall-decisions";
import { recallExplanations } from "./recall-explanations";
import { shownEntries } from "./shown-entries";
import { unitCodes } from "./unit-codes";

/** How figures are sent back. */
export interface SendBackWishes {
  readonly language: Language;
  /** As it is to be read; "" when none is set. */
  readonly deadline: string;
  /** As the clock on the wall shows it. */
  readonly time: string;
}

/** What goes back to one unit. */
export interface Returned<Made extends Host = Host> {
  readonly unit: Unit;
  readonly mail: Mail;
  /** Hard findings, and reasons that are wanted or were not accepted. */
  readonly settled: readonly SettledFinding[];
  /** The unit's figures on its forms, marked and with the sheet of findings; null where all its forms hold personal data, which the district has not. */
  readonly workbook: { readonly host: Made; readonly fileName: string } | null;
}

/** Units with figures to be put right, or reasons to be given, in roster order, and what is told to each. `create` makes an empty workbook of a name. */
export async function sendBack<Made extends Host>(district: OpenDistrict, wishes: SendBackWishes, create: (name: string) => Made): Promise<readonly Returned<Made>[]> {
  const returned: Returned<Made>[] = [];
  for (const [unit, settled] of toReturn(district)) {
    const concerned = district.review.templates.filter((reviewed) => settled.some(({ finding }) => isOf(finding.worksheet, unit, reviewed)));
    const forms = concerned.filter(({ template }) => !holdsPersonal(template));
    const workbook = forms.length === 0 ? null : await formsOf(unit, forms, district, wishes, create);
    const names = (concerned.length > 0 ? concerned : district.review.templates).map(({ template }) => template.name);
    const period = concerned[0]?.period ?? district.review.templates[0]?.period ?? null;
    const mail = returnedMail({
      unit, superior: district.settings.roster?.superior.name ?? "", period, names, sent: sentAs(unit, concerned, district.log), fileName: workbook?.fileName ?? "", settled, deadline: wishes.deadline,
    }, wishes.language);
    returned.push({ unit, mail, settled, workbook });
  }
  return returned;
}

/** Notes in the district workbook what was sent back. */
export async function noteSentBack(host: Host, district: OpenDistrict, returned: readonly Returned[], { language, deadline, time }: SendBackWishes): Promise<void> {
  const period = district.review.templates[0]?.period ?? null;
  const entries = returned.map(({ unit, settled, mail }): LogEntry => logEntry({
    at: time, action: "sent-back", unit, period, templates: district.review.templates.map(({ template }) => template.id), hard: countOf(settled, "hard"), soft: countOf(settled, "soft"),
    words: [mail.subject, deadline].filter((part) => part !== "").join("\n"),
  }));
  await keepLog(host, district.workbook, entries, district.about, language);
}

const countOf = (settled: readonly SettledFinding[], strength: "hard" | "soft"): number => settled.filter(({ finding }) => finding.strength === strength).length;

/** What each unit must put right or explain of what it sent (who sent nothing is chased); a rule that is broken itself is our mistake. */
function toReturn({ review, settled }: OpenDistrict): readonly (readonly [Unit, readonly SettledFinding[]])[] {
  const units = new Map(review.templates.flatMap(({ records }) => records.map(({ unit }) => [unit.code, unit] as const)));
  const isOpen = ({ finding: { strength, reach, worksheet }, answer }: SettledFinding) => reach !== "template" && worksheet !== "" && (strength === "hard" || (strength === "soft" && answer.kind !== "explained"));
  return [...units.values()].flatMap((unit) => {
    const own = settled.filter((one) => one.finding.unit === unit.code && isOpen(one));
    return own.length === 0 ? [] : [[unit, own] as const];
  });
}

const isOf = (worksheet: string, unit: Unit, { records }: TemplateReview): boolean => records.some((record) => record.unit.code === unit.code && record.worksheet === worksheet);

/** The unit's figures as they were sent in, on open forms, in a workbook of their own, checked and marked there. */
async function formsOf<Made extends Host>(unit: Unit, forms: readonly TemplateReview[], district: OpenDistrict, { language }: SendBackWishes, create: (name: string) => Made): Promise<{ readonly host: Made; readonly fileName: string }> {
  const name = formsInWords(forms.map(({ template }) => template.name), "zh-CN");
  const fileName = fileNameOf([RETURNED[language], name, unit.name, forms[0]!.period ?? ""], ".xlsx");
  const host = create(fileName);
  await host.writeSheets(forms.map((reviewed) => formDraft(unit, reviewed, district, language)));
  const units = unitCodes(district.review);
  const explanations = recallExplanations(district.workbook, units);
  const checked = await checkWorkbooks([host], { ...district.settings, expects: "any" }, { explanations });
  await markWorkbook(host, checked.workbooks[0]!, { ...checked, settled: settleDecisions(checked.settled, recallDecisions(district.workbook, units)) }, language);
  return { host, fileName };
}

const RETURNED: Readonly<Record<Language, string>> = { "zh-CN": "退回改正", "zh-TW": "退回改正", en: "Returned" };

function formDraft(unit: Unit, { template, period, records, sheetOf }: TemplateReview, { settings: { roster } }: OpenDistrict, language: Language) {
  const record = records.find((one) => one.unit.code === unit.code)!;
  const superior = roster?.superior;
  return layOutForm(asStated(template, (record.ledger?.entries ?? [record]).flatMap(({ figures }) => [...figures.values()])), { role: "form", unit, period: record.period ?? period, language, entries: "open", worksheet: labelIn(template.name, language), ...(superior && { superior }), ...valuesOf(record, template, sheetOf) }).draft;
}

const valuesOf = (record: UnitRecord, template: Template, sheetOf: TemplateReview["sheetOf"]) =>
  record.ledger ? { rows: record.ledger.entries.map(({ figures }) => shownEntries(figures, sheetOf(record), template)) } : { values: shownEntries(record.figures, sheetOf(record), template) };

/** The files that the unit's figures on these forms were last taken from. */
function sentAs(unit: Unit, forms: readonly TemplateReview[], log: readonly LogEntry[]): string {
  const files = forms.flatMap(({ template, period }) =>
    log.filter((entry) => entry.action === "taken" && entry.unit.code === unit.code && entry.period === period && entry.templates.includes(template.id)).slice(-1).map(({ file }) => file));
  return [...new Set(files)].join("、");
}
