import type { ReviewSettings, WorkbookSnapshot } from "#core";
import type { Host } from "./host";
import type { Work } from "./work";

/** A workbook that is only read. */
export type WorkbookSource = Pick<Host, "name" | "readWorkbook">;

/** Reads each workbook once, one after the other, however often its host is named; in the order of the hosts. */
export async function readWorkbooks(hosts: readonly WorkbookSource[], work: Work): Promise<ReadonlyMap<WorkbookSource, WorkbookSnapshot>> {
  const distinct = new Set(hosts);
  const read = new Map<WorkbookSource, WorkbookSnapshot>();
  for (const host of distinct) {
    await work.pause({ stage: "read", done: read.size, of: distinct.size, what: host.name });
    read.set(host, await host.readWorkbook());
  }
  return read;
}

/** The settings with what stands in these workbooks of earlier periods, once they are read; as they are where none are named. */
export const beside = (prior: readonly WorkbookSource[] | undefined, settings: ReviewSettings, read: ReadonlyMap<WorkbookSource, WorkbookSnapshot>): ReviewSettings =>
  prior === undefined ? settings : { ...settings, prior: prior.map((host) => read.get(host)!) };
