import {
  asStated, fileNameOf, FileNames, formsInWords, holdsPersonal, labelIn, layOutForm, logEntry, returnedMail, settleDecisions,
  type Decision, type Explanation, type Language, type LogEntry, type Mail, type Template, type TemplateReview, type Unit, type UnitRecord, type SettledFinding,
} from "#core";
import { checkWorkbooks, markWorkbook } from "./check-workbooks";
import type { Host } from "./host";
import { keepLog } from "./keep-log";
import type { OpenDistrict } from "./open-district";
import { inOwnCells, ownWorkbooks, type Concerned, type Original, type OwnWorkbook } from "./own-workbooks";
import { recallDecisions } from "./recall-decisions";
import { recallExplanations } from "./recall-explanations";
import { entriesToShow } from "./shown-entries";
import { unitCodes } from "./unit-codes";
import type { WorkOptions } from "./work";

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
  /** own: the unit's own, as it sent it; fresh: a form with its figures, since its own is not at hand. */
  readonly kind: "own" | "fresh";
  readonly host: Made;
  readonly fileName: string;
}

/** What figures can be sent back with, and who goes along. */
export interface SendBackOptions<Made extends Host> extends Pick<WorkOptions, "pace" | "signal"> {
  /** What units sent: where the district's figures were taken from one of them, that is opened, marked and goes back. */
  readonly originals?: readonly Original<Made>[] | undefined;
}

/**
 * Units with figures to be put right, or reasons to be given, in roster order, and what is told to each. No two workbooks that go along have one name.
 * @param create makes an empty workbook of a name
 */
export async function sendBack<Made extends Host>(
  district: OpenDistrict, wishes: SendBackWishes, create: (name: string) => Made, { originals = [], ...options }: SendBackOptions<Made> = {},
): Promise<readonly Returned<Made>[]> {
  const concerned = toReturn(district);
  const own = await ownWorkbooks(district, concerned, originals, options);
  const units = unitCodes(district.review);
  const sending: Sending<Made> = {
    district, wishes, create, options, names: new FileNames(),
    explanations: recallExplanations(district.workbook, units), decisions: recallDecisions(district.workbook, units),
  };
  const returned: Returned<Made>[] = [];
  for (const one of concerned) returned.push(await returnedTo(one, own.get(one.unit.code) ?? [], sending));
  return returned;
}

/** What one round of sending back goes by. */
interface Sending<Made extends Host> {
  readonly district: OpenDistrict;
  readonly wishes: SendBackWishes;
  readonly create: (name: string) => Made;
  readonly options: WorkOptions;
  readonly names: FileNames;
  /** What stands in the district workbook: reasons of units, and what became of them. */
  readonly explanations: readonly Explanation[];
  readonly decisions: readonly Decision[];
}

async function returnedTo<Made extends Host>({ unit, forms, found }: ToReturn, own: readonly OwnWorkbook<Made>[], sending: Sending<Made>): Promise<Returned<Made>> {
  const { district: { review, settings, log }, wishes: { deadline, language } } = sending;
  const settled = inOwnCells(found, unit, own);
  const workbooks: ReturnedWorkbook<Made>[] = [];
  for (const one of own) workbooks.push(await markedOriginal(one, settled, sending));
  const rest = forms.filter((form) => !holdsPersonal(form.template) && !own.some((one) => one.forms.includes(form)));
  if (rest.length > 0) workbooks.push(await formsOf(unit, rest, sending));
  const names = (forms.length > 0 ? forms : review.templates).map(({ template }) => template.name);
  const period = forms[0]?.period ?? review.templates[0]?.period ?? null;
  const mail = returnedMail({
    unit, superior: settings.roster?.superior.name ?? "", period, names, sent: sentAs(unit, forms, log), fileName: workbooks.map(({ fileName }) => fileName).join("、"), settled, deadline,
  }, language);
  return { unit, mail, settled, workbooks };
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

/** A unit, what it must put right or explain, and the forms on which that stands. */
interface ToReturn extends Concerned {
  readonly found: readonly SettledFinding[];
}

/** What each unit must put right or explain of what it sent (who sent nothing is chased); a rule that is broken itself is our mistake. */
function toReturn({ review, settled }: OpenDistrict): readonly ToReturn[] {
  const units = new Map(review.templates.flatMap(({ records }) => records.map(({ unit }) => [unit.code, unit] as const)));
  const open = new Map([...units.keys()].map((code) => [code, new Array<SettledFinding>()]));
  for (const one of settled) if (isOpen(one)) open.get(one.finding.unit ?? "")?.push(one);
  return [...units.values()].flatMap((unit) => {
    const found = open.get(unit.code)!;
    return found.length === 0 ? [] : [{ unit, found, forms: formsIn(found, unit, review.templates) }];
  });
}

const isOpen = ({ finding: { strength, reach, worksheet }, answer }: SettledFinding): boolean =>
  reach !== "template" && worksheet !== "" && (strength === "hard" || (strength === "soft" && answer.kind !== "explained"));

/** The forms on whose sheets of the unit something was found. */
function formsIn(found: readonly SettledFinding[], unit: Unit, templates: readonly TemplateReview[]): readonly TemplateReview[] {
  const worksheets = new Set(found.map(({ finding }) => finding.worksheet));
  return templates.filter(({ records }) => records.some((record) => record.unit.code === unit.code && worksheets.has(record.worksheet)));
}

/** The unit's own workbook with its marks and findings: its own, and what only the district can tell by other units and earlier periods. */
async function markedOriginal<Made extends Host>({ host, savedAs, checked }: OwnWorkbook<Made>, settled: readonly SettledFinding[], { wishes: { language }, names, options, decisions }: Sending<Made>): Promise<ReturnedWorkbook<Made>> {
  const [workbook] = checked.workbooks;
  const told = new Set(checked.settled.map(({ finding }) => findingKey(finding)));
  const more = settled.filter(({ finding }) => finding.workbook === workbook!.name && !told.has(findingKey(finding)));
  const decided = settleDecisions(checked.settled, decisions);
  await markWorkbook(host, workbook!, { ...checked, settled: [...decided, ...more] }, language, options);
  const [, stem = "", ending = ""] = /^(?:.*[\\/])?(.*?)(\.[^.]*)?$/.exec(savedAs) ?? [];
  return { kind: "own", host, fileName: names.claim(fileNameOf([RETURNED[language], stem], ending)) };
}

const findingKey = ({ code, edit, worksheet, cells }: SettledFinding["finding"]): string => JSON.stringify([code, edit, worksheet, cells[0]?.address ?? ""]);

/** The unit's figures as they were sent in, on open forms, in a workbook of their own, checked and marked there. */
async function formsOf<Made extends Host>(unit: Unit, forms: readonly TemplateReview[], { district, wishes: { language }, create, names, options, explanations, decisions }: Sending<Made>): Promise<ReturnedWorkbook<Made>> {
  const name = formsInWords(forms.map(({ template }) => template.name), "zh-CN");
  const fileName = names.claim(fileNameOf([RETURNED[language], name, unit.name, forms[0]!.period ?? ""], ".xlsx"));
  const host = create(fileName);
  await host.writeSheets(forms.map((reviewed) => formDraft(unit, reviewed, district, language)));
  const checked = await checkWorkbooks([host], { ...district.settings, expects: "any" }, { ...options, explanations });
  await markWorkbook(host, checked.workbooks[0]!, { ...checked, settled: settleDecisions(checked.settled, decisions) }, language, options);
  return { kind: "fresh", host, fileName };
}

const RETURNED: Readonly<Record<Language, string>> = { "zh-CN": "退回改正", "zh-TW": "退回改正", en: "Returned" };

function formDraft(unit: Unit, { template, period, records, sheetOf }: TemplateReview, { settings: { roster } }: OpenDistrict, language: Language) {
  const record = records.find((one) => one.unit.code === unit.code)!;
  const superior = roster?.superior;
  return layOutForm(asStated(template, (record.ledger?.entries ?? [record]).map(({ figures }) => figures)), { role: "form", unit, period: record.period ?? period, language, entries: "open", worksheet: labelIn(template.name, language), ...(superior && { superior }), ...valuesOf(record, template, sheetOf) }).draft;
}

const valuesOf = (record: UnitRecord, template: Template, sheetOf: TemplateReview["sheetOf"]) =>
  record.ledger ? { rows: record.ledger.entries.map(({ figures }) => entriesToShow(figures, sheetOf(record), template)) } : { values: entriesToShow(record.figures, sheetOf(record), template) };

/** The files that the unit's figures on these forms were last taken from. */
function sentAs(unit: Unit, forms: readonly TemplateReview[], log: readonly LogEntry[]): string {
  const files = forms.flatMap(({ template, period }) =>
    log.filter((entry) => entry.action === "taken" && entry.unit.code === unit.code && entry.period === period && entry.templates.includes(template.id)).slice(-1).map(({ file }) => file));
  return [...new Set(files)].join("、");
}
