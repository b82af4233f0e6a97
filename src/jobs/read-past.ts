import { newReviewMemory, readHistory, type History, type ReviewSettings } from "#core";
import { readWorkbooks, type WorkbookSource } from "./read-workbooks";
import { startWork, type WorkOptions } from "./work";

/** What workbooks of earlier periods (a district's own, or what units sent) say. @throws HostError "cancelled" once the signal was raised, and whatever the hosts meet */
export async function readPast(hosts: readonly WorkbookSource[], { templates, roster }: Pick<ReviewSettings, "templates" | "roster">, options: WorkOptions = {}): Promise<History> {
  const work = startWork(hosts[0]?.name ?? "", options);
  const read = await readWorkbooks(hosts, work);
  const { history } = await work.run(readHistory({ templates, roster, period: null, expects: "any", prior: hosts.map((host) => read.get(host)!) }, newReviewMemory()));
  return history;
}
