import { layOutFindings, markFindings, review, say, type Finding, type Language, type Review, type ReviewSettings } from "#core";
import type { Host, MarksShown } from "./host";

/** Reads every workbook and checks all of them together; nothing is written. */
export async function checkWorkbooks(hosts: readonly Host[], settings: ReviewSettings): Promise<Review> {
  return review(await Promise.all(hosts.map((host) => host.readWorkbook())), settings);
}

/** Shows the findings of one workbook in the workbook itself: marks at the cells, and the sheet 校验结果. */
export async function markWorkbook(host: Host, findings: readonly Finding[], options: { readonly language: Language; readonly worksheets: readonly string[] }): Promise<MarksShown> {
  const own = findings.filter((finding) => finding.workbook === host.name).map((finding) => say(finding, options.language));
  await host.writeSheets([layOutFindings(own, { language: options.language, worksheets: options.worksheets })]);
  return host.showMarks(markFindings(own));
}
