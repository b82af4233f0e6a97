import { foldFindings, labelIn, saySettled, type Language, type Template } from "#core";
import type { UnitReport } from "#jobs/unit-states";
import { listedFindings, type FindingGroup } from "../parts/listed-finding";
import type { ConsolidateSay } from "./consolidate-texts";
import type { Survey } from "./survey";

/** How findings are put into words. */
interface Wording {
  readonly templates: readonly Template[];
  readonly language: Language;
  readonly say: ConsolidateSay;
}

/** The findings of a unit's reports in words, a report after the other, families together where their heaviest stands. Several reports have their states in the headings. */
export function reportGroups(reports: readonly UnitReport[], { settled }: Survey, wording: Wording): readonly FindingGroup[] {
  return reports.flatMap((report): FindingGroup[] => {
    const own = new Set(report.findings);
    const said = settled.filter(({ finding }) => own.has(finding)).map((one) => saySettled(one, wording.language));
    if (said.length === 0) return [];
    const findings = foldFindings(listedFindings(said)).flat();
    return [{ heading: headingOf(report, reports.length, wording), findings }];
  });
}

function headingOf({ template, state, worksheet }: UnitReport, count: number, { templates, language, say }: Wording): string {
  const known = templates.find(({ id }) => id === template);
  const name = known ? labelIn(known.name, language) : worksheet;
  return count === 1 ? name : say("units.report", { template: name, state: say(`state.${state}`) });
}
