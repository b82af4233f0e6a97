import {
  countedForm, findIdentity, layOutBulletin, layOutByUnitSteps, layOutChase, layOutDistrict, layOutFindingsSteps, layOutSources, layOutStackSteps, rollUpSteps, within, withoutPersonal,
  type CellPlace, type CellRef, type Language, type Review, type ReviewSettings, type RollUp, type SettledFinding, type SheetDraft, type SheetSubject, type SheetToWrite,
  type Step, type Steps, type TemplateReview, type Unit, type WorkbookSnapshot,
} from "#core";
import { inMeasure, type AmountWishes, type FormRounding } from "./amounts-in-measure";
import { bulletinFacts } from "./bulletin/bulletin-facts";
import { chaseRows } from "./chase-rows";
import { copyOrigins } from "./copy-origins";
import { districtNames, type DistrictNames } from "./district-names";
import { districtSubject } from "./district-subject";
import { sayFindings } from "./say-findings";
import { sourceRows, type TracedTotals } from "./source-rows";
import { stackRows } from "./stack-rows";
import { pictureOf, unitTabs, type UnitTabs } from "./unit-tabs";
import { unitStates } from "./unit-states";

/** How a district wants its totals. */
export interface DistrictWishes {
  readonly language: Language;
  /** Units with hard findings: in the totals (which then say so), or out of them. */
  readonly hardFindings: "in" | "out";
  /** Whom the units report to where no roster says it. */
  readonly superior: Unit;
  /** When it is compiled, as it is to be read on the sheets; left out: not said. */
  readonly compiledAt?: string;
  /** values: 汇总 does not say that its figures are formulas, for a copy that holds none. */
  readonly figures?: "live" | "values";
  /** The measure in which amounts are shown, rounded so that they still add up; left out: the template's own. Only where figures are values. */
  readonly amounts?: AmountWishes;
  /** Whether the sheet 通报 is wanted. One that stands in the workbook is written anew in any case, lest it tell of figures that are gone. */
  readonly bulletin?: "wanted" | "not-wanted";
}

/** A district's sheets, laid out but for the units' own, and what they show. */
export interface DistrictSheets {
  readonly sheets: readonly SheetToWrite[];
  readonly rollUps: readonly RollUp[];
  /** What was rounded, of each form with amounts to convert. */
  readonly roundings: readonly FormRounding[];
  /** Name of the sheet 汇总 by template id. */
  readonly worksheets: ReadonlyMap<string, string>;
}

/** What all sheets of one district go by. */
interface Ground {
  readonly reviewed: Review;
  readonly settled: readonly SettledFinding[];
  readonly settings: ReviewSettings;
  /** The district workbook as it stands. */
  readonly base: WorkbookSnapshot;
  readonly names: DistrictNames;
  readonly about: SheetSubject;
  readonly wishes: DistrictWishes;
  /** The next sheet is at hand. */
  next(what: string): Step;
}

/** Adds up what was reviewed and makes the sheets of the workbook `base`: a step a roll-up, a sheet, and more on long lists. */
export function* districtSheets(
  reviewed: Review, settled: readonly SettledFinding[], base: WorkbookSnapshot, settings: ReviewSettings, wishes: DistrictWishes,
): Steps<DistrictSheets> {
  const rollUps = yield* addUp(reviewed, settings, wishes);
  const about = districtSubject(reviewed, settings, wishes.superior);
  const names = districtNames(base, reviewed.templates, about.level, wishes.language);
  const withBulletin = wishes.bulletin === "wanted" || base.sheets.some((sheet) => findIdentity(sheet)?.role === "bulletin");
  const ground: Ground = { reviewed, settled, settings, base, names, about, wishes, next: sheetCounter(reviewed, withBulletin ? 4 : 3) };
  const parts: FormPart[] = [];
  for (const [index, template] of reviewed.templates.entries()) parts.push(yield* templateSheets(template, rollUps[index]!, ground));
  const sheets = [
    ...parts.map((part) => part.district.draft),
    ...parts.map((part) => part.byUnit.draft),
    ...parts.flatMap((part) => part.stack ?? []),
    yield* findingsSheet(parts, ground),
    yield* sourcesSheet(parts, ground),
    yield* chaseSheet(ground),
    ...(withBulletin ? [yield* bulletinSheet(parts, ground)] : []),
    ...parts.flatMap((part) => part.tabs.sheets),
  ];
  return { sheets, rollUps, roundings: parts.flatMap(({ rounding }) => rounding ?? []), worksheets: new Map(parts.map(({ rollUp, district }) => [rollUp.template, district.draft.name])) };
}

function* addUp({ templates }: Review, settings: ReviewSettings, { superior, hardFindings }: DistrictWishes): Steps<RollUp[]> {
  const rollUps: RollUp[] = [];
  for (const { template, period, records, missing, withHard } of templates) {
    const step: Step = { stage: "add-up", done: rollUps.length, of: templates.length, what: template.id };
    const facts = { superior: settings.roster?.superior ?? superior, period, records, missing: missing.map((unit) => unit.code), withHard, hardFindings };
    rollUps.push(yield* within(step, rollUpSteps(countedForm(template), facts)));
  }
  return rollUps;
}

/** Counts the sheets through: a tab a submission and a copy of earlier, 汇总 and 分街道 (and 台账) a template, and those for all. */
function sheetCounter({ templates }: Review, forAll: number): (what: string) => Step {
  const of = templates.reduce((count, { template, records, stale }) => count + records.length + stale.length + (template.ledger ? 3 : 2), forAll);
  let done = 0;
  return (what) => ({ stage: "lay-out", done: done++, of, what });
}

/** The sheets of one form. */
type FormPart = TracedTotals & { readonly stack: SheetDraft | null; readonly rounding: FormRounding | null };

function* templateSheets(reviewed: TemplateReview, rollUp: RollUp, ground: Ground): Steps<FormPart> {
  const { base, names, wishes: { language, compiledAt, amounts, figures = "live" }, next } = ground;
  const { id } = reviewed.template;
  const tabs = yield* unitTabs(reviewed, base, names, language, next);
  const step = next(names.of("by-unit", id));
  yield step;
  const plain = pictureOf(reviewed, rollUp, tabs);
  const { picture, rounding } = amounts ? inMeasure(plain, amounts) : { picture: plain, rounding: null };
  const byUnit = yield* within(step, layOutByUnitSteps(picture, { worksheet: names.of("by-unit", id), language }));
  yield next(names.of("district", id));
  const district = layOutDistrict(picture, byUnit, { worksheet: names.of("district", id), language, figures, ...(rounding && amounts ? { measure: amounts.measure } : {}), ...(compiledAt === undefined ? {} : { compiledAt }) });
  const stack = reviewed.template.ledger ? yield* stackSheet(reviewed, rollUp, tabs, ground) : null;
  return { reviewed, rollUp, tabs, byUnit, district, stack, rounding };
}

function* stackSheet(reviewed: TemplateReview, { superior, period }: RollUp, tabs: UnitTabs, { reviewed: { findings }, names, about, wishes: { language }, next }: Ground): Steps<SheetDraft> {
  const { template } = reviewed;
  const step = next(names.of("stack", template.id));
  yield step;
  const subject: SheetSubject = { unit: superior, level: about.level, period, template };
  return yield* within(step, layOutStackSteps(withoutPersonal(template), stackRows(reviewed, tabs, findings), { about: subject, language, worksheet: names.of("stack", template.id) }));
}

function* findingsSheet(parts: readonly TracedTotals[], { settled, base, names, about, wishes: { language }, next }: Ground): Steps<SheetDraft> {
  const step = next(names.of("findings"));
  const entries = yield* within(step, sayFindings(settled, language));
  const linkOf = placesInDistrict(base, parts);
  return yield* within(step, layOutFindingsSteps(entries, { about, language, workbook: base.name, worksheet: names.of("findings"), unitNames: unitNames(parts), linkOf, decides: true }));
}

const unitNames = (parts: readonly TracedTotals[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ reviewed: { units } }) => units.map((unit) => [unit.code, unit.name] as const)));

function* bulletinSheet(parts: readonly TracedTotals[], ground: Ground): Steps<SheetDraft> {
  const { base, names, about, wishes: { language, compiledAt }, next } = ground;
  yield next(names.of("bulletin"));
  const facts = bulletinFacts({ ...ground, parts, unitNames: unitNames(parts), linkOf: placesInDistrict(base, parts) }, language);
  const [first] = parts;
  const sheets = { byUnit: first?.byUnit.draft.name ?? "", findings: names.of("findings") };
  return layOutBulletin(facts, { about, language, worksheet: names.of("bulletin"), sheets, ...(compiledAt === undefined ? {} : { compiledAt }) });
}

/** Where cells that were sent in stand in the district workbook; null for those that do not. */
function placesInDistrict(base: WorkbookSnapshot, parts: readonly TracedTotals[]): (cell: CellRef) => CellPlace | null {
  const keyOf = (at: Pick<CellRef, "workbook" | "worksheet">) => JSON.stringify([at.workbook, at.worksheet]);
  const bySheet = new Map<string, ((address: string) => CellPlace | null)[]>();
  for (const { reviewed, tabs } of parts) {
    for (const record of reviewed.records) {
      const places = bySheet.get(keyOf(record)) ?? [];
      bySheet.set(keyOf(record), places);
      places.push((address) => tabs.placeOf(record, address));
    }
  }
  return (cell) => {
    if (cell.workbook === base.name) return { worksheet: cell.worksheet, address: cell.address };
    return bySheet.get(keyOf(cell))?.flatMap((placeOf) => placeOf(cell.address) ?? [])[0] ?? null;
  };
}

function* sourcesSheet(parts: readonly TracedTotals[], { base, names, about, wishes: { language }, next }: Ground): Steps<SheetDraft> {
  const step = next(names.of("sources"));
  const rows = yield* sourceRows(parts, copyOrigins(base), language, step);
  return layOutSources(rows, { about, language, worksheet: names.of("sources") });
}

function* chaseSheet({ reviewed, names, about, wishes: { language }, next }: Ground): Steps<SheetDraft> {
  yield next(names.of("chase"));
  return layOutChase(chaseRows(unitStates(reviewed), language), { about, language, worksheet: names.of("chase"), units: unitCount(reviewed) });
}

const unitCount = ({ templates }: Review): number => new Set(templates.flatMap(({ units }) => units.map((unit) => unit.code))).size;
