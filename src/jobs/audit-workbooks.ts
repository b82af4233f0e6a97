import { auditSteps, hidePersonsNumbers, NO_COUNTS, orderByEffect, settleExplanations, type AuditTable, type WorkbookSnapshot } from "#core";
import type { Checked } from "./check-workbooks";
import { readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { recallExplanations } from "./recall-explanations";
import { startWork, type Work, type WorkOptions } from "./work";

/** What an audit came to: findings as a check has them, of no template and no unit; and the tables that were found. */
export interface Audited extends Checked {
  readonly tables: readonly AuditTable[];
}

/**
 * Looks through workbooks as they come, without a template; nothing is written. markWorkbook shows what was found.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function auditWorkbooks(hosts: readonly WorkbookSource[], options: WorkOptions = {}): Promise<Audited> {
  const work = startWork(hosts[0]?.name ?? "", options);
  const read = await readWorkbooks(hosts, work);
  return auditRead(hosts.map((host) => read.get(host)!), work);
}

/** Looks through workbooks that were read already. @throws HostError "cancelled" once the signal was raised */
export const auditSnapshots = (workbooks: readonly WorkbookSnapshot[], options: WorkOptions = {}): Promise<Audited> =>
  auditRead(workbooks, startWork(workbooks[0]?.name ?? "", options));

async function auditRead(workbooks: readonly WorkbookSnapshot[], work: Work): Promise<Audited> {
  const { findings: found, tables } = await work.run(auditSteps(workbooks));
  const findings = await work.run(orderByEffect(hidePersonsNumbers(found), []));
  const review = { findings, submissions: [], templates: [], counts: NO_COUNTS };
  return { workbooks, tables, review, settled: settleExplanations(findings, workbooks.flatMap((one) => recallExplanations(one))) };
}
