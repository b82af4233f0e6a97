import {
  layOutFindingsSteps, levelOf, linksWithin, markFindings, reviewSteps, settleExplanations,
  type Explanation, type Language, type Review, type ReviewMemory, type ReviewSettings, type SettledFinding, type SheetDraft, type SheetSubject, type WorkbookSnapshot,
} from "#core";
import type { Host, MarksShown } from "./host";
import { beside, readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { recallExplanations } from "./recall-explanations";
import { sayFindings } from "./say-findings";
import { startWork, type Work, type WorkOptions } from "./work";

/** What a check came to. */
export interface Checked {
  /** As they were read, in the order of the hosts. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly review: Review;
  /** The findings of the review in its order, each with what was said to it. */
  readonly settled: readonly SettledFinding[];
}

/** What a check goes by besides its settings, and who goes along with it. */
export interface CheckOptions extends WorkOptions {
  /** Said elsewhere than on the sheets 校验结果, and in place of what stands there. */
  readonly explanations?: readonly Explanation[] | undefined;
  /** Workbooks of earlier periods, to compare with; see ReviewSettings.prior. */
  readonly prior?: readonly WorkbookSource[] | undefined;
  /** What earlier reviews know of these very sheets. */
  readonly memory?: ReviewMemory | undefined;
}

/**
 * Reads every workbook once and checks all of them together; nothing is written.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function checkWorkbooks(hosts: readonly WorkbookSource[], settings: ReviewSettings, options: CheckOptions = {}): Promise<Checked> {
  const work = startWork(hosts[0]?.name ?? "", options);
  const read = await readWorkbooks([...hosts, ...(options.prior ?? [])], work);
  return checkRead(hosts.map((host) => read.get(host)!), beside(options.prior, settings, read), options, work);
}

/** Checks workbooks that were read already. @throws HostError "cancelled" once the signal was raised */
export const checkSnapshots = (workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings, options: CheckOptions = {}): Promise<Checked> =>
  checkRead(workbooks, settings, options, startWork(workbooks[0]?.name ?? "", options));

async function checkRead(workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings, { explanations = [], memory }: CheckOptions, work: Work): Promise<Checked> {
  const review = await work.run(reviewSteps(workbooks, settings, memory));
  return settled(workbooks, review, explanations);
}

const settled = (workbooks: readonly WorkbookSnapshot[], review: Review, explanations: readonly Explanation[]): Checked =>
  ({ workbooks, review, settled: settleExplanations(review.findings, [...workbooks.flatMap((one) => recallExplanations(one)), ...explanations]) });

/** The same check after somebody said something more (all that was said besides the sheets is handed in). Nothing is read or reviewed again. */
export const withExplanations = ({ workbooks, review }: Checked, explanations: readonly Explanation[]): Checked => settled(workbooks, review, explanations);

/** Shows the findings of one workbook, as it was read, in the workbook itself: the sheet 校验结果, and marks at the cells. */
export async function markWorkbook(host: Host, workbook: WorkbookSnapshot, checked: Checked, language: Language, options: WorkOptions = {}): Promise<MarksShown> {
  await listFindings(host, workbook, checked, language, options);
  return markCells(host, workbook, checked, language, options);
}

/** Shows the marks at the cells alone, where the sheet 校验结果 is to stay as it is. */
export async function markCells(host: Host, workbook: WorkbookSnapshot, checked: Checked, language: Language, options: WorkOptions = {}): Promise<MarksShown> {
  return host.showMarks(markFindings(await startWork(workbook.name, options).run(sayFindings(ownFindings(workbook, checked), language))));
}

/** Writes the sheet 校验结果 alone: what a person has explained in the pane stands in the workbook then. */
export async function listFindings(host: Host, workbook: WorkbookSnapshot, checked: Checked, language: Language, options: WorkOptions = {}): Promise<void> {
  await host.writeSheets([await findingsSheet(workbook, checked, language, options)]);
}

/** Lays out the sheet 校验结果 of one workbook. */
export async function findingsSheet(workbook: WorkbookSnapshot, checked: Checked, language: Language, options: WorkOptions = {}): Promise<SheetDraft> {
  const work = startWork(workbook.name, options);
  const own = ownFindings(workbook, checked);
  const linkOf = linksWithin(workbook.name, new Set(workbook.sheets.map((sheet) => sheet.worksheet)));
  const about = subjectOf(workbook, checked.review, own);
  const said = await work.run(sayFindings(own, language));
  return work.run(layOutFindingsSteps(said, { about, language, linkOf, unitNames: unitNames(checked.review), workbook: workbook.name }));
}

const ownFindings = ({ name }: WorkbookSnapshot, checked: Checked): readonly SettledFinding[] => checked.settled.filter(({ finding }) => finding.workbook === name);

const unitNames = (reviewed: Review): ReadonlyMap<string, string> =>
  new Map(reviewed.submissions.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName] as const])));

/** Whom the workbook speaks for: its only unit, or whoever it names. */
function subjectOf({ name }: WorkbookSnapshot, reviewed: Review, findings: readonly SettledFinding[]): SheetSubject {
  const own = reviewed.submissions.filter((submission) => submission.workbook === name && submission.template !== null);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const [first] = own;
  const template = reviewed.templates.find((one) => one.template.id === first?.template)?.template;
  const unit = units.length === 1 && first?.unit ? { code: first.unit, name: first.unitName } : { code: "", name };
  return { unit, level: levelOf(unit, template?.level ?? "street"), period: first?.period ?? findings[0]?.finding.period ?? null, template: null };
}
