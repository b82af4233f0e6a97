import {
  layOutByUnit, layOutChase, layOutDistrict, layOutFindings, layOutSources, review, rollUpFigures, saySettled, settleExplanations, UNIT_LEVELS,
  type CellPlace, type CellRef, type Language, type Review, type ReviewSettings, type RollUp, type SettledFinding, type SheetSubject, type TemplateReview, type Unit,
  type WorkbookSnapshot,
} from "#core";
import { chaseRows } from "./chase-rows";
import { districtNames, type DistrictNames } from "./district-names";
import type { Host } from "./host";
import { recallExplanations } from "./recall-explanations";
import { sourceRows } from "./source-rows";
import { pictureOf, unitTabs } from "./unit-tabs";
import { unitStates } from "./unit-states";

/** How a district wants its totals. */
export interface ConsolidateOptions {
  readonly language: Language;
  /** Units with hard findings: in the totals (which then say so), or out of them. */
  readonly hardFindings: "in" | "out";
  /** Whom the units report to where no roster says it. */
  readonly superior: Unit;
  /** When it is compiled, as it is to be read on the sheets; left out: not said. */
  readonly compiledAt?: string;
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
  const about = subjectOf(reviewed, settings, options);
  const settled = settleExplanations(reviewed.findings, [base, ...workbooks].flatMap(recallExplanations));
  await district.writeSheets([
    ...parts.map((part) => part.district.draft),
    ...parts.map((part) => part.byUnit.draft),
    findingsSheet(settled, base, parts, about, names, options.language),
    layOutSources(parts.flatMap((part) => sourceRows(part, options.language)), { about, language: options.language, worksheet: names.of("sources") }),
    layOutChase(chaseRows(unitStates(reviewed), options.language), { about, language: options.language, worksheet: names.of("chase"), units: unitCount(reviewed) }),
    ...parts.flatMap((part) => part.tabs.drafts),
  ]);
  return { review: reviewed, rollUps: parts.map((part) => part.rollUp), worksheets: new Map(parts.map((part) => [part.rollUp.template, part.district.draft.name])) };
}

type Part = ReturnType<typeof consolidateTemplate>;

function consolidateTemplate(reviewed: TemplateReview, base: WorkbookSnapshot, names: DistrictNames, settings: ReviewSettings, options: ConsolidateOptions) {
  const { language, hardFindings, compiledAt } = options;
  const rollUp = rollUpFigures(reviewed.template, {
    superior: settings.roster?.superior ?? options.superior,
    period: reviewed.period,
    records: reviewed.records,
    missing: reviewed.missing.map((unit) => unit.code),
    withHard: reviewed.withHard,
    hardFindings,
  });
  const tabs = unitTabs(reviewed, base, names, language);
  const picture = pictureOf(reviewed, rollUp, tabs);
  const byUnit = layOutByUnit(picture, { worksheet: names.of("by-unit", reviewed.template.id), language });
  const worksheet = names.of("district", reviewed.template.id);
  const district = layOutDistrict(picture, byUnit, { worksheet, language, ...(compiledAt === undefined ? {} : { compiledAt }) });
  return { reviewed, rollUp, tabs, byUnit, district };
}

const unitCount = (reviewed: Review): number => new Set(reviewed.templates.flatMap(({ units }) => units.map((unit) => unit.code))).size;

/** Whom the sheets that serve all templates are about. */
function subjectOf(reviewed: Review, settings: ReviewSettings, { superior }: ConsolidateOptions): SheetSubject {
  const [first] = reviewed.templates;
  const level = UNIT_LEVELS[UNIT_LEVELS.indexOf(first?.template.level ?? "street") + 1] ?? "city";
  return { unit: settings.roster?.superior ?? superior, level, period: settings.period ?? first?.period ?? null, template: null };
}

function findingsSheet(settled: readonly SettledFinding[], base: WorkbookSnapshot, parts: readonly Part[], about: SheetSubject, names: DistrictNames, language: Language) {
  const unitNames = new Map(parts.flatMap(({ reviewed: { units } }) => units.map((unit) => [unit.code, unit.name] as const)));
  const entries = settled.map((one) => saySettled(one, language));
  return layOutFindings(entries, { about, language, workbook: base.name, worksheet: names.of("findings"), unitNames, linkOf: (cell) => placeInDistrict(cell, base, parts) });
}

/** Where a cell that was sent in stands in the district workbook; null when it does not. */
function placeInDistrict(cell: CellRef, base: WorkbookSnapshot, parts: readonly Part[]): CellPlace | null {
  if (cell.workbook === base.name) return { worksheet: cell.worksheet, address: cell.address };
  for (const { reviewed, tabs } of parts) {
    const records = reviewed.records.filter((record) => record.workbook === cell.workbook && record.worksheet === cell.worksheet);
    const places = records.flatMap((record) => tabs.placeOf(record, cell.address) ?? []);
    if (places[0]) return places[0];
  }
  return null;
}
