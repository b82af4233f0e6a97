import { compileEditsOnce } from "./compiled";
import { readHistory } from "./read-history";
import type { ReviewMemory } from "./review-memory";
import type { ReviewSettings } from "./review-settings";
import { tallyEdits, type EditTally } from "../check/tally-edits";
import type { Period } from "../model/period";
import type { WorkbookSnapshot } from "../model/sheet";
import type { Steps } from "../model/step";
import type { Template } from "../model/template";

/** How the edits of a template would have ended over workbooks of the past. */
export interface TemplateTrial {
  /** The periods that were met, the latest first, and how many units reported for each. */
  readonly periods: readonly { readonly period: Period; readonly units: number }[];
  /** In the order of the template; what only holds between forms is not tried. */
  readonly edits: readonly EditTally[];
}

/** Tries a template on workbooks of the past, each period beside the periods before it. Nothing is added up or marked. */
export function* tryTemplate(template: Template, workbooks: readonly WorkbookSnapshot[], settings: Pick<ReviewSettings, "roster">, memory: ReviewMemory): Steps<TemplateTrial> {
  const { history } = yield* readHistory({ templates: [template], roster: settings.roster, period: null, expects: "any", prior: workbooks }, memory);
  const periods = history.get(template.id) ?? [];
  return { periods: periods.map(({ period, records }) => ({ period, units: records.length })), edits: tallyEdits(periods, compileEditsOnce(template)) };
}
