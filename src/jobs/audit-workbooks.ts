import { auditSteps, settleExplanations, type AuditTable, type SettledFinding, type WorkbookSnapshot } from "#core";
import { markWorkbook } from "./check-workbooks";
import type { Host, MarksShown } from "./host";
import { readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { recallExplanations } from "./recall-explanations";
import { startWork, type WorkOptions } from "./work";
import type { Language } from "#core";

/** What an audit came to. */
export interface Audited {
  /** As they were read, in the order of the hosts. */
  readonly workbooks: readonly WorkbookSnapshot[];
  /** Every finding, with what was said to it on a sheet 校验结果. */
  readonly settled: readonly SettledFinding[];
  readonly tables: readonly AuditTable[];
}

/**
 * Looks through workbooks as they come, without a template; nothing is written.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function auditWorkbooks(hosts: readonly WorkbookSource[], options: WorkOptions = {}): Promise<Audited> {
  const work = startWork(hosts[0]?.name ?? "", options);
  const read = await readWorkbooks(hosts, work);
  const workbooks = hosts.map((host) => read.get(host)!);
  const { findings, tables } = await work.run(auditSteps(workbooks));
  return { workbooks, tables, settled: settleExplanations(findings, workbooks.flatMap(recallExplanations)) };
}

/** Shows the findings of one workbook, as it was read, in the workbook itself: the sheet 校验结果, and marks at the cells. */
export const markAudited = (host: Host, workbook: WorkbookSnapshot, { settled }: Pick<Audited, "settled">, language: Language): Promise<MarksShown> =>
  markWorkbook(host, workbook, { settled, review: { submissions: [], templates: [] } }, language);
