import {
  layOutFindings, linksWithin, markFindings, review, saySettled, settleExplanations,
  type Explanation, type Language, type Review, type ReviewSettings, type SettledFinding, type SheetSubject, type WorkbookSnapshot,
} from "#core";
import type { Host, MarksShown } from "./host";
import { recallExplanations } from "./recall-explanations";

/** What a check came to. */
export interface Checked {
  /** As they were read, in the order of the hosts. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly review: Review;
  /** The findings of the review in its order, each with what was said to it. */
  readonly settled: readonly SettledFinding[];
}

/** What a check goes by besides its settings. */
export interface CheckOptions {
  /** Said elsewhere than on the sheets 校验结果, and in place of what stands there. */
  readonly explanations?: readonly Explanation[];
}

/** Reads every workbook once and checks all of them together; nothing is written. */
export async function checkWorkbooks(hosts: readonly Host[], settings: ReviewSettings, options: CheckOptions = {}): Promise<Checked> {
  return checkSnapshots(await Promise.all(hosts.map((host) => host.readWorkbook())), settings, options);
}

/** Checks workbooks that were read already. */
export async function checkSnapshots(workbooks: readonly WorkbookSnapshot[], settings: ReviewSettings, { explanations = [] }: CheckOptions = {}): Promise<Checked> {
  const reviewed = review(workbooks, settings);
  return { workbooks, review: reviewed, settled: settleExplanations(reviewed.findings, [...workbooks.flatMap(recallExplanations), ...explanations]) };
}

/** The same check after somebody said something more. Nothing is read or reviewed again. */
export function withExplanations(checked: Checked, explanations: readonly Explanation[]): Checked {
  const said = checked.workbooks.flatMap(recallExplanations);
  return { ...checked, settled: settleExplanations(checked.review.findings, [...said, ...explanations]) };
}

/** Shows the findings of one workbook, as it was read, in the workbook itself: the sheet 校验结果, and marks at the cells. */
export async function markWorkbook(host: Host, workbook: WorkbookSnapshot, checked: Checked, language: Language): Promise<MarksShown> {
  await listFindings(host, workbook, checked, language);
  return host.showMarks(markFindings(ownFindings(workbook, checked).map((one) => saySettled(one, language))));
}

/** Writes the sheet 校验结果 alone: what a person has explained in the pane stands in the workbook then. */
export async function listFindings(host: Host, workbook: WorkbookSnapshot, checked: Checked, language: Language): Promise<void> {
  const own = ownFindings(workbook, checked);
  const linkOf = linksWithin(workbook.name, new Set(workbook.sheets.map((sheet) => sheet.worksheet)));
  const about = subjectOf(workbook, checked.review, own);
  await host.writeSheets([
    layOutFindings(own.map((one) => saySettled(one, language)), { about, language, linkOf, unitNames: unitNames(checked.review), workbook: workbook.name }),
  ]);
}

const ownFindings = (workbook: WorkbookSnapshot, { settled }: Checked): readonly SettledFinding[] => settled.filter(({ finding }) => finding.workbook === workbook.name);

const unitNames = (reviewed: Review): ReadonlyMap<string, string> =>
  new Map(reviewed.submissions.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName] as const])));

/** Whom the workbook speaks for: its only unit, or whoever it names. */
function subjectOf({ name }: WorkbookSnapshot, reviewed: Review, findings: readonly SettledFinding[]): SheetSubject {
  const own = reviewed.submissions.filter((submission) => submission.workbook === name && submission.template !== null);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const [first] = own;
  const template = reviewed.templates.find((one) => one.template.id === first?.template)?.template;
  const unit = units.length === 1 && first?.unit ? { code: first.unit, name: first.unitName } : { code: "", name };
  return { unit, level: template?.level ?? "street", period: first?.period ?? findings[0]?.finding.period ?? null, template: null };
}
