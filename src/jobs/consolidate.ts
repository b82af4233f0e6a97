import {
  layOutByUnit, layOutChase, layOutDistrict, layOutFindings, layOutForm, layOutSources, review, rollUpFigures, say,
  type Language, type Review, type ReviewSettings, type RollUp, type SheetDraft, type TemplateReview, type Unit, type WorkbookSnapshot,
} from "#core";
import { districtNames, type DistrictNames } from "./district-names";
import { pictureOf, unitTabs } from "./district-picture";
import type { Host } from "./host";

/** How a district wants its totals. */
export interface ConsolidateOptions {
  readonly language: Language;
  /** Units with hard findings: in the totals (which then say so), or out of them. */
  readonly hardFindings: "in" | "out";
  /** Whom the units report to where no roster says it. */
  readonly superior: Unit;
}

/** What came of it. */
export interface Consolidation {
  readonly review: Review;
  readonly rollUps: readonly RollUp[];
  /** Name of the sheet 汇总 by template id. */
  readonly worksheets: ReadonlyMap<string, string>;
}

/**
 * Checks what was sent in and writes the district's sheets into `district`: 汇总 and 分街道 a template, 校验结果, 来源, 催报,
 * and a tab for each submission that does not stand in that workbook already. A second run replaces its own sheets.
 */
export async function consolidate(sources: readonly Host[], district: Host, settings: ReviewSettings, options: ConsolidateOptions): Promise<Consolidation> {
  const workbooks = await Promise.all(sources.map((host) => host.readWorkbook()));
  const base = await district.readWorkbook();
  const reviewed = review(workbooks, settings);
  const names = districtNames(base, reviewed.templates, options.language);
  const parts = reviewed.templates.map((template) => consolidateTemplate(template, base, names, settings, options));
  await district.writeSheets([
    ...parts.map((part) => part.district),
    ...parts.map((part) => part.byUnit),
    findingsSheet(reviewed, base, parts, names, options),
    sourcesSheet(parts, names, options),
    layOutChase(reviewed, { ...options, worksheet: names.of("chase") }),
    ...parts.flatMap((part) => part.tabs),
  ]);
  return { review: reviewed, rollUps: parts.map((part) => part.rollUp), worksheets: new Map(parts.map((part) => [part.rollUp.template, part.district.name])) };
}

type Part = ReturnType<typeof consolidateTemplate>;

function consolidateTemplate(template: TemplateReview, base: WorkbookSnapshot, names: DistrictNames, settings: ReviewSettings, options: ConsolidateOptions) {
  const { language, hardFindings } = options;
  const rollUp = rollUpFigures(template.template, {
    superior: settings.roster?.superior ?? options.superior,
    period: template.period,
    records: template.records,
    missing: template.missing.map((unit) => unit.code),
    withHard: template.withHard,
    hardFindings,
  });
  const tabs = unitTabs(template, base, names, language);
  const picture = pictureOf(template, rollUp, tabs.cellOf);
  const byUnit = layOutByUnit(picture, { worksheet: names.of("by-unit", template.template.id), language });
  const district = layOutDistrict(picture, byUnit, { worksheet: names.of("district", template.template.id), language });
  return { template, rollUp, picture, byUnit: byUnit.draft, district: district.draft, places: district.places, tabs: tabs.drafts, placeInDistrict: tabs.placeOf };
}
