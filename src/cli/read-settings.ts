import type { ReviewSettings, Roster, Template } from "#core";
import type { Scope } from "./invocation";
import { readRoster } from "./read-roster";
import { readTemplates } from "./read-templates";
import type { Workplace } from "./workplace";
import type { Language } from "#core";

/** What a call says to go by: templates, roster, period. With a roster all its units are expected. */
export async function readSettings(scope: Scope & { readonly language: Language }, workplace: Workplace): Promise<ReviewSettings> {
  const templates: readonly Template[] = await readTemplates(scope.templates, scope.language, workplace);
  const roster: Roster | null = scope.roster === null ? null : await readRoster(scope.roster, scope.language, workplace);
  return { templates, roster, period: scope.period, expects: "all-units" };
}
