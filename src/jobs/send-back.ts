import {
  asStated, fileNameOf, formsInWords, holdsPersonal, labelIn, layOutForm, logEntry, returnedMail, settleDecisions,
  type Language, type LogEntry, type Mail, type Template, type TemplateReview, type Unit, type UnitRecord, type SettledFinding,
} from "#core";
import { checkWorkbooks, markWorkbook } from "./check-workbooks";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import type { OpenDistrict } from "./open-district";
import { inOwnCells, ownWorkbooks, type Original, type OwnWorkbook } from "./own-workbooks";
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
  /**
   * Marked, and with the sheet of findings: the unit's own workbooks where these are at hand, else its figures on fresh forms. What holds personal data, which the
   * district has not, goes back in the unit's own alone.
   */
  readonly workbooks: readonly ReturnedWorkbook<Made>[];
}

/** A workbook that goes along with a notice. */
export interface ReturnedWorkbook<Made extends Host = Host> {
  readonly host: Made;
  readonly fileName: string;
}

/**
 * Units with figures to be put right, or reasons to be given, in roster order, and what is told to each. `create` makes an empty workbook of a name.
 * @param originals what units sent: where the district's figures were taken from one of them, that is marked and goes back
 */
export async function sendBack<Made extends Host>(district: OpenDistrict, wishes: SendBackWishes, create: (name: string) => Made, originals: readonly Original<Made>[] = []): Promise<readonly Returned<Made>[]> {
  const returned: Returned<Made>[] = [];
  const ownOf = await ownWorkbooks(district, originals);
  for (const [unit, found] of toReturn(district)) {
    const concerned = district.review.templates.filter((reviewed) => found.some(({ finding }) => isOf(finding.worksheet, unit, reviewed)));
    const own = ownOf(unit, concerned);
    const settled = inOwnCells(found, unit, own);
    const workbooks: ReturnedWorkbook<Made>[] = [];
    for (const one of own) workbooks.push(await markedOriginal(one, settled, district, wishes));
    const forms = concerned.filter((form) => !holdsPersonal(form.template) && !own.some((one) => one.forms.includes(form)));
    if (forms.length > 0) workbooks.push(await formsOf(unit, forms, district, wishes, create));
    const names = (concerned.length > 0 ? concerned : district.review.templates).map(({ template }) => template.name);
    const period = concerned[0]?.period ?? district.review.templates[0]?.period ?? null;
    const mail = returnedMail({
      unit, superior: district.settings.roster?.superior.name ?? "", period, names, sent: sentAs(unit, concerned, district.log), fileName: workbooks.map(({ fileName }) => fileName).join("、"), settled, deadline: wishes.deadline,
    }, wishes.language);
    returned.push({ unit, mail, settled, workbooks });
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

/** The unit's own workbook with its marks and findings: its own, and what only the district can tell by other units and earlier periods. */
async function markedOriginal<Made extends Host>({ original, checked }: OwnWorkbook<Made>, settled: readonly SettledFinding[], district: OpenDistrict, { language }: SendBackWishes): Promise<ReturnedWorkbook<Made>> {
  const [workbook] = checked.workbooks;
  const told = new Set(checked.settled.map(({ finding }) => findingKey(finding)));
  const more = settled.filter(({ finding }) => finding.workbook === workbook!.name && !told.has(findingKey(finding)));
  const decided = settleDecisions(checked.settled, recallDecisions(district.workbook, unitCodes(district.review)));
  await markWorkbook(original.host, workbook!, { ...checked, settled: [...decided, ...more] }, language);
  const [, stem = "", ending = ""] = /^(?:.*[\\/])?(.*?)(\.[^.]*)?$/.exec(original.savedAs) ?? [];
  return { host: original.host, fileName: fileNameOf([RETURNED[language], stem], ending) };
}

const findingKey = ({ code, edit, worksheet, cells }: SettledFinding["finding"]): string => JSON.stringify([code, edit, worksheet, cells[0]?.address ?? ""]);

/** The unit's figures as they were sent in, on open forms, in a workbook of their own, checked and marked there. */
async function formsOf<Made extends Host>(unit: Unit, forms: readonly TemplateReview[], district: OpenDistrict, { language }: SendBackWishes, create: (name: string) => Made): Promise<ReturnedWorkbook<Made>> {
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
