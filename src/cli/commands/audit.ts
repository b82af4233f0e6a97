import { auditWorkbooks } from "#jobs/audit-workbooks";
import { markWorkbook } from "#jobs/check-workbooks";
import { auditResult } from "../audit-output";
import type { AuditCall } from "../invocation";
import { receiveFiles } from "../receive-files";
import type { Result, Workplace } from "../workplace";
import { writeMarked } from "../write-marked";

/** huihe audit: what does not follow in workbooks that no template describes; marked copies where asked for. */
export async function audit(call: AuditCall, workplace: Workplace): Promise<Result> {
  const { files, passedOver } = await receiveFiles(call.patterns, call.mark === null ? [] : [call.mark], workplace);
  const audited = await auditWorkbooks(files.map(({ workbook }) => workbook));
  const mark = (index: number) => markWorkbook(files[index]!.workbook, audited.workbooks[index]!, audited, call.language);
  const written = call.mark === null ? [] : await writeMarked(files, call.mark, mark, workplace);
  return auditResult({ ...audited, written, files, passedOver }, call);
}
