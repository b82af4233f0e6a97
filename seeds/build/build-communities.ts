import { layOutForm, type Roster, type SheetDraft, type Unit } from "#core";
import { templateById } from "#templates";
import { packWorkbook } from "./build-submissions";
import { readFaults, type Fault } from "./faults";
import { contentOf } from "./form-entries";
import type { SourceFigure } from "./read-source";
import { readTable } from "./read-table";
import type { Seed } from "./seed";

/** The form that communities fill, and the day. */
const FORM = templateById("S11")!;
const PERIOD = "2020-03-25";

/** What a fault puts where a community sends nothing at all. */
const NOT_SENT = "!not-sent";

/** A street and its communities. */
export interface Street {
  readonly roster: Roster;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, SourceFigure>>;
  /** "侯家塘街道/roster.csv", with a line a community. */
  readonly rosterFile: string;
  /** "侯家塘街道/侯家塘街道各社区3月25日.xlsx": one workbook with a tab a community, as a street collects them. */
  readonly file: string;
}

/** The communities of a district; only 雨花区 has some. */
export const communitiesOf = ({ folder }: Pick<Seed, "folder">): URL => new URL("communities/", folder);

/** The streets of communities/units.csv, each with the figures that its communities have in source-s11.csv. */
export function readStreets(folder: URL): readonly Street[] {
  const units = readTable(new URL("units.csv", folder));
  const figures = readTable(new URL("source-s11.csv", folder));
  const streets = new Map(units.map((line) => [line["district_name"]!, line["district_code"]!]));
  return [...streets].map(([name, code]) => ({
    roster: { superior: { code, name }, units: units.filter((line) => line["district_name"] === name).map((line) => ({ code: line["unit_code"]!, name: line["unit_name"]! })) },
    figures: new Map(figures.filter((line) => line["street"] === name).map(({ street: _, community, ...rest }) => [community!, figuresOf(rest)])),
    rosterFile: `${name}/roster.csv`,
    file: `${name}/${name}各社区3月25日.xlsx`,
  }));
}

/** The faults of communities/faults.csv that are planted in a street's workbook. */
export const faultsIn = (folder: URL, { file }: Street): readonly Fault[] => readFaults({ folder, prior: null }).filter((fault) => fault.file === nameOf(file));

/** The workbook in which a street collects its communities' forms, with these faults. */
export async function buildStreet({ roster, figures, file }: Street, faults: readonly Fault[]): Promise<Uint8Array> {
  const absent = new Set(faults.filter(({ put }) => put === NOT_SENT).map(({ unit }) => unit));
  const drafts = roster.units.filter((unit) => !absent.has(unit.code)).map((unit) => tabOf(unit, roster.superior, figures));
  return packWorkbook(nameOf(file), drafts.map((draft) => ({ file: nameOf(file), draft, title: null })), faults.filter(({ put }) => put !== NOT_SENT));
}

const nameOf = (file: string): string => file.slice(file.indexOf("/") + 1);

const figuresOf = (line: Readonly<Record<string, string>>): ReadonlyMap<string, SourceFigure> =>
  new Map(Object.entries(line).map(([code, text]) => [code, { text, isPublished: false }]));

/** A community's tab. The street copied the form into a workbook of its own, and its rules for entries got lost. */
function tabOf(unit: Unit, superior: Unit, figures: Street["figures"]): SheetDraft {
  const content = contentOf(FORM, unit.name, { figures, rows: new Map() });
  const { draft } = layOutForm(FORM, { role: "form", unit, superior, period: PERIOD, entries: "open", worksheet: unit.name, language: "zh-CN", ...content });
  return { ...draft, validations: [] };
}

/** A roster as a CSV text. */
export const rosterText = ({ superior, units }: Roster): string =>
  ["unit_code,unit_name,district_code,district_name", ...units.map(({ code, name }) => `${code},${name},${superior.code},${superior.name}`), ""].join("\n");
