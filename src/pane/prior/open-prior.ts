import { newReviewMemory, outlinePrior } from "#core";
import { HostError } from "#jobs/host-error";
import { startWork } from "#jobs/work";
import type { Desk } from "../desk";
import { pagePace } from "../page-pace";
import { fileKey } from "../parts/file-key";
import { renamed, uniqueName } from "../parts/workbook-names";
import type { PriorFile, RefusedPrior } from "./prior-state";

/** Opens a workbook of an earlier period, under a name that none of `taken` has. What cannot be compared with comes back with the reason. */
export async function openPrior(file: File, desk: Desk, taken: readonly string[]): Promise<PriorFile | RefusedPrior> {
  try {
    const { hosts: [host], troubles: [refused] } = await desk.openFiles([file]);
    if (!host) return { file: file.name, trouble: refused?.trouble };
    const name = uniqueName(file.name, taken);
    const snapshot = renamed(await host.readWorkbook(), name);
    const periods = await startWork(name, { pace: pagePace }).run(outlinePrior(snapshot, { templates: desk.templates, roster: null }, newReviewMemory()));
    return periods.length === 0 ? { file: file.name, trouble: null } : { key: fileKey(file), name, snapshot, periods };
  } catch (trouble) {
    if (!(trouble instanceof HostError)) throw trouble;
    return { file: file.name, trouble };
  }
}
