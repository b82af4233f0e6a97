import { learnSteps, type LearnedForm } from "#core";
import { readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { startWork, type WorkOptions } from "./work";

/**
 * The forms that workbooks are filled with, each with the proposals of which a template can be made (templateOfForm of #core); nothing is written.
 * @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet
 */
export async function learnTemplates(hosts: readonly WorkbookSource[], options: WorkOptions = {}): Promise<readonly LearnedForm[]> {
  const work = startWork(hosts[0]?.name ?? "", options);
  const read = await readWorkbooks(hosts, work);
  return work.run(learnSteps(hosts.map((host) => read.get(host)!)));
}
