import type { ReviewMemory, ReviewSettings, Unit } from "#core";
import { consolidate, type Consolidation } from "#jobs/consolidate";
import { rememberSettings } from "#jobs/remember-settings";
import { takeIn } from "#jobs/take-in";
import type { WorkOptions } from "#jobs/work";
import type { Desk } from "../desk";
import type { ConsolidateState } from "./consolidate-state";
import { sourcesOf } from "./sources";

/**
 * Takes the accepted files into the open workbook, where there are any, and adds up what stands there then: the district's sheets are
 * written, what came in is noted on 收报记录, and the choices are remembered.
 */
export async function runConsolidate(
  desk: Desk, state: ConsolidateState, settings: ReviewSettings, options: WorkOptions & { readonly memory: ReviewMemory; readonly superior: Unit },
): Promise<Consolidation> {
  const { choices: { hardFindings, bulletin, takesOpen }, files, survey, open } = state;
  const wishes = { ...options, language: desk.language, hardFindings, bulletin, compiledAt: desk.time() };
  const { collection, accepted } = survey!.heap;
  if (collection && accepted.size > 0) {
    const incoming = files.map(({ name, snapshot }) => ({ name, readWorkbook: async () => snapshot }));
    const cameAs = new Map(files.map((file) => [file.name, file.cameAs]));
    const standing = takesOpen && sourcesOf({ ...state, files: [] }, settings, options.memory).workbooks.includes(open!) ? "in" : "out";
    return (await takeIn(incoming, desk.host, settings, wishes, { collection, accepted, cameAs, standing }))!;
  }
  const done = await consolidate(sourcesOf({ ...state, files: [] }, settings, options.memory).workbooks.map(() => desk.host), desk.host, settings, wishes);
  await rememberSettings(desk.host, { roster: settings.roster, period: settings.period, hardFindings });
  return done;
}
