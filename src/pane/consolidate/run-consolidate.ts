import type { ReviewMemory, ReviewSettings, Unit } from "#core";
import { consolidate, type Consolidation } from "#jobs/consolidate";
import { rememberSettings } from "#jobs/remember-settings";
import type { WorkOptions } from "#jobs/work";
import type { Desk } from "../desk";
import type { ConsolidateState } from "./consolidate-state";
import { sourcesOf } from "./sources";

/** Adds up what the supervisor put together, writes the district's sheets into the open workbook and remembers the choices there. */
export async function runConsolidate(
  desk: Desk, state: ConsolidateState, settings: ReviewSettings, options: WorkOptions & { readonly memory: ReviewMemory; readonly superior: Unit },
): Promise<Consolidation> {
  const { workbooks } = sourcesOf(state, settings, options.memory);
  // The open workbook is read anew, so that no figure is missed that was typed a moment ago.
  const sources = workbooks.map((workbook) => (workbook === state.open ? desk.host : { name: workbook.name, readWorkbook: async () => workbook }));
  const { hardFindings, bulletin } = state.choices;
  const done = await consolidate(sources, desk.host, settings, { ...options, language: desk.language, hardFindings, bulletin, compiledAt: desk.time() });
  await rememberSettings(desk.host, { roster: settings.roster, period: settings.period, hardFindings });
  return done;
}
