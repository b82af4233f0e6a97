import type { WorkbookSnapshot } from "#core";
import type { Host } from "./host";
import type { Work } from "./work";

/** Reads each workbook once, one after the other, however often its host is named; in the order of the hosts. */
export async function readWorkbooks(hosts: readonly Host[], work: Work): Promise<ReadonlyMap<Host, WorkbookSnapshot>> {
  const distinct = new Set(hosts);
  const read = new Map<Host, WorkbookSnapshot>();
  for (const host of distinct) {
    await work.pause({ stage: "read", done: read.size, of: distinct.size, what: host.name });
    read.set(host, await host.readWorkbook());
  }
  return read;
}
