import { layOutFindings, linksWithin, markFindings, review, say, type Finding, type Language, type Review, type ReviewSettings, type SheetSubject } from "#core";
import type { Host, MarksShown } from "./host";

/** Reads every workbook and checks all of them together; nothing is written. */
export async function checkWorkbooks(hosts: readonly Host[], settings: ReviewSettings): Promise<Review> {
  return review(await Promise.all(hosts.map((host) => host.readWorkbook())), settings);
}

/** Shows the findings of one workbook in the workbook itself: marks at the cells, and the sheet 校验结果. */
export async function markWorkbook(host: Host, reviewed: Review, language: Language): Promise<MarksShown> {
  const { sheets } = await host.readWorkbook();
  const own = reviewed.findings.filter((finding) => finding.workbook === host.name).map((finding) => say(finding, language));
  const linkOf = linksWithin(host.name, new Set(sheets.map((sheet) => sheet.worksheet)));
  await host.writeSheets([layOutFindings(own, { about: subjectOf(host, reviewed, own.map(({ finding }) => finding)), language, linkOf, unitNames: unitNames(reviewed) })]);
  return host.showMarks(markFindings(own));
}

const unitNames = (reviewed: Review): ReadonlyMap<string, string> =>
  new Map(reviewed.submissions.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName] as const])));

/** Whom the workbook speaks for: its only unit, or whoever it names. */
function subjectOf(host: Host, reviewed: Review, findings: readonly Finding[]): SheetSubject {
  const own = reviewed.submissions.filter((submission) => submission.workbook === host.name && submission.template !== null);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const [first] = own;
  const template = reviewed.templates.find((one) => one.template.id === first?.template)?.template;
  const unit = units.length === 1 && first?.unit ? { code: first.unit, name: first.unitName } : { code: "", name: host.name };
  return { unit, level: template?.level ?? "street", period: first?.period ?? findings[0]?.period ?? null, template: null };
}
