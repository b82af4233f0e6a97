import { cellKey, dayNumber, layOutForm, numberInCell, previousPeriod, type Period, type Place, type SettledFinding, type Template, type Unit, type UnitCode, type Review, type WorkbookSnapshot } from "#core";
import { checkWorkbooks } from "#jobs/check-workbooks";
import { consolidate } from "#jobs/consolidate";
import { issueForm } from "#jobs/issue-forms";
import { builtInTemplates } from "#templates";
import { XlsxHost } from "#xlsx";
import { contentOf } from "../../seeds/build/change-draft";
import { nodeCodec } from "../../src/host/xlsx/node-codec";
import type { Figures, GoldenFault, GoldenFolder } from "./read-folder";

/** What came of a form from its issue to the district's workbook. */
export interface Road {
  /** Where each figure stands on the form; in a ledger, on its first row. */
  readonly places: ReadonlyMap<string, Place>;
  /** The first unit's form as it was issued. */
  readonly form: WorkbookSnapshot;
  /** What checking says of the filled forms. */
  readonly settled: readonly SettledFinding[];
  readonly review: Review;
  /** The district's workbook, opened again. */
  readonly district: WorkbookSnapshot;
  /** Every workbook that was written on the way, by file name. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** What is there before anybody types. */
export interface Start {
  /** The district's workbook of the period before; none where the form does not ask for it. */
  readonly prior: readonly XlsxHost[];
  /** Each unit's form as it was issued. */
  readonly issued: readonly Uint8Array[];
}

/** Issues the form to every unit. */
export const startOf = async (folder: GoldenFolder): Promise<Start> => ({
  prior: folder.prior === null ? [] : [await acceptedBefore(folder, folder.prior)],
  issued: await Promise.all(folder.roster.units.map((unit) => issuedForm(folder, unit, folder.period))),
});

/** Fills the forms from the folder's figures, plants `faults`, checks all of them and consolidates them. */
export async function walkRoad(folder: GoldenFolder, { prior, issued }: Start, faults: readonly GoldenFault[]): Promise<Road> {
  const { template, roster, period } = folder;
  const filled = roster.units.map((unit, at) => filledForm(folder, unit, issued[at]!, folder.figures, faults.filter((fault) => fault.unit === unit.name)));
  const settings = { templates: builtInTemplates, roster, period, expects: "all-units" } as const;
  const { settled, review } = await checkWorkbooks(filled, settings, { prior });
  const district = XlsxHost.create("汇总.xlsx", nodeCodec);
  await consolidate(filled, district, settings, { language: "zh-CN", hardFindings: "in", superior: roster.superior, prior });
  const saved = district.save();
  return {
    places: placesOf(template, roster.units[0]!, period),
    form: await opened(issued[0]!, "空表.xlsx").readWorkbook(),
    settled,
    review,
    district: await opened(saved, district.name).readWorkbook(),
    written: new Map([["空表.xlsx", issued[0]!], ...filled.map((host) => [host.name, host.save()] as const), [district.name, saved]]),
  };
}

/** What the district's own copies of the units' rows come to, when they are read again without the units' files: unit name → figures. */
export async function countedAgain({ template, roster, period }: GoldenFolder, { written }: Road): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const district = opened([...written].at(-1)![1], "汇总.xlsx");
  const { review } = await checkWorkbooks([district], { templates: [template], roster, period, expects: "all-units" });
  return figuresIn(review);
}

/** The figures of each unit as they were read or counted, in smallest steps. */
export const figuresIn = (review: Review): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(review.templates[0]!.records.map(({ unit, figures }) => [unit.name, new Map([...figures].map(([code, { value }]) => [code, String(value)]))]));

const opened = (bytes: Uint8Array, name: string): XlsxHost => XlsxHost.open(bytes, name, nodeCodec);

const placesOf = (template: Template, unit: Unit, period: Period): ReadonlyMap<string, Place> => layOutForm(template, { role: "form", unit, period }).places;

async function issuedForm({ template, roster }: GoldenFolder, unit: Unit, period: Period): Promise<Uint8Array> {
  const host = XlsxHost.create(`${unit.name}.xlsx`, nodeCodec);
  await issueForm(host, template, { unit, superior: roster.superior, period, language: "zh-CN" });
  return host.save();
}

/** A form that does not check itself, which is soon laid out. */
async function plainForm({ template, roster: { superior } }: GoldenFolder, unit: Unit, period: Period): Promise<Uint8Array> {
  const host = XlsxHost.create(`${unit.name}.xlsx`, nodeCodec);
  await host.writeSheets([layOutForm(template, { role: "form", unit, period, ...(superior && { superior }) }).draft]);
  return host.save();
}

/** The issued file with the unit's figures typed into it, and the faults in place of some. */
function filledForm(folder: GoldenFolder, unit: Unit, issued: Uint8Array, figures: Figures, faults: readonly GoldenFault[]): XlsxHost {
  const { template, period } = folder;
  const host = opened(issued, `${unit.name}.xlsx`);
  const puts = new Map(faults.filter(({ put }) => put !== "").map(({ indicator, put }) => [indicator, put]));
  const own = figures.get(unit.name) ?? new Map<string, string>();
  const entries = [...filledPlaces(folder, unit, period, own)].map(({ name, code, text, place }) => {
    const put = puts.get(name);
    const content = put === undefined ? { value: typed(template, code, text) } : contentOf(put);
    return [cellKey(place.row, place.column), { kind: "entry", ...content }] as const;
  });
  host.enterCells(template.worksheets?.[0] ?? template.name["zh-CN"], new Map(entries));
  return host;
}

/** Where a clerk types: a figure by its code; in a ledger by its row (from 1) and column, "2:status". */
interface FilledPlace {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly place: Place;
}

/** What stands where on the form of a unit. */
export function filledPlaces({ template, rows }: GoldenFolder, unit: Unit, period: Period, figures: ReadonlyMap<string, string>): readonly FilledPlace[] {
  const places = [...placesOf(template, unit, period)];
  if (rows === null) return places.map(([code, place]) => ({ name: code, code, text: figures.get(code) ?? "", place }));
  return rows.get(unit.name)!.flatMap((row, line) =>
    places.map(([code, { row: first, column }]) => ({ name: `${line + 1}:${code}`, code, text: row.get(code) ?? "", place: { row: first + line, column } })));
}

/** Serial of 1970-01-01 in Excel's calendar. */
const FIRST_SERIAL = 25_569;

/** What a clerk types for a figure of the table: blank stays blank. */
export function typed(template: Template, code: string, text: string): string | number | null {
  const indicator = template.indicators.get(code)!;
  if (text === "") return null;
  if (indicator.type === "date") return dayNumber(text) + FIRST_SERIAL;
  return indicator.type === "quantity" ? numberInCell(indicator, Math.round(Number(text) * 10 ** indicator.decimals)) : text;
}

/** The district's workbook of the period before. */
async function acceptedBefore(folder: GoldenFolder, figures: Figures): Promise<XlsxHost> {
  const { template, roster } = folder;
  const period = previousPeriod(folder.period);
  const filled = await Promise.all(roster.units.map(async (unit) => filledForm(folder, unit, await plainForm(folder, unit, period), figures, [])));
  const district = XlsxHost.create("上期汇总.xlsx", nodeCodec);
  const { review } = await consolidate(filled, district, { templates: [template], roster, period, expects: "all-units" }, { language: "zh-CN", hardFindings: "in", superior: roster.superior });
  const faults = review.findings.filter(({ strength }) => strength === "hard").map(({ unit, code, edit, cells }) => [unit, code, edit, cells[0]?.address].join(" "));
  if (faults.length > 0) throw new RangeError(`prior.csv of ${template.id} holds faults: ${faults.join(", ")}`);
  return opened(district.save(), district.name);
}

/** Unit code → name. */
export const unitNames = ({ roster }: GoldenFolder): ReadonlyMap<UnitCode, string> => new Map(roster.units.map(({ code, name }) => [code, name]));
