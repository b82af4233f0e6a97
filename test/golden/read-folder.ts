import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseCsv, rosterOfCsv, type Period, type Roster, type Template } from "#core";
import { templateById } from "#templates";

/** A line of a CSV table: heading → text. */
type Line = Readonly<Record<string, string>>;

/** Unit name → indicator code → what the table has, without the * of published figures. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Unit name → the rows of its ledger, each by the code of the column. */
export type Rows = ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;

/**
 * A line of faults.csv (in a ledger `indicator` is a row and a column: "2:status"): what is planted into a unit's figure (nothing: a further finding of the fault before), and the finding
 * that must tell it (no code: harmless, or told by the finding of another line).
 */
export interface GoldenFault {
  readonly unit: string;
  readonly indicator: string;
  readonly put: string;
  readonly strength: string;
  readonly code: string;
  readonly edit: string;
}

/** A form's golden folder as it stands. */
export interface GoldenFolder {
  readonly template: Template;
  readonly roster: Roster;
  readonly period: Period;
  readonly figures: Figures;
  /** What the units list; null where the template is no ledger. */
  readonly rows: Rows | null;
  /** The district's figures, and which of them are published. */
  readonly district: { readonly figures: ReadonlyMap<string, string>; readonly published: ReadonlySet<string> };
  /** Labels as the table states them, by code. */
  readonly labels: ReadonlyMap<string, string>;
  /** The figures of the period before, as the district accepted them; null where the folder has none. */
  readonly prior: Figures | null;
  readonly faults: readonly GoldenFault[];
}

/** The period of all golden figures, by period type: that of the press pieces. */
const PERIODS = { day: "2020-03-20", week: "2020-W12", month: "2020-03", quarter: "2020-Q1", year: "2020" } as const;

/** Where a golden file stands. */
export const goldenFile = (id: string, file: string): URL => new URL(`${id}/${file}`, import.meta.url);

/** The ids of the forms that have a golden folder, in order. */
export const goldenIds = (): readonly string[] =>
  readdirSync(new URL(".", import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** Reads a golden folder. @throws RangeError for a folder of no template, or with a roster that cannot be read */
export function readGoldenFolder(id: string): GoldenFolder {
  const template = templateById(id);
  const { roster } = rosterOfCsv(textOf(id, "roster.csv"));
  if (!template || !roster) throw new RangeError(`test/golden/${id} has no ${template ? "roster" : "template"}`);
  const lines = linesOf(id, "figures.csv");
  const [, , ...columns] = Object.keys(lines[0]!);
  const district = columns.at(-1)!;
  return {
    template,
    roster,
    period: PERIODS[template.period],
    figures: figuresOf(lines, columns.slice(0, -1)),
    rows: template.ledger ? rowsOf(linesOf(id, "rows.csv"), columns.slice(0, -1)) : null,
    district: { figures: figuresOf(lines, [district]).get(district)!, published: new Set(lines.filter((line) => line[district]!.endsWith("*")).map((line) => line["indicator"]!)) },
    labels: new Map(lines.map((line) => [line["indicator"]!, line["label"]!])),
    prior: existsSync(goldenFile(id, "prior.csv")) ? figuresOf(linesOf(id, "prior.csv"), columns.slice(0, -1)) : null,
    faults: linesOf(id, "faults.csv") as unknown as readonly GoldenFault[],
  };
}

const textOf = (id: string, file: string): string => readFileSync(goldenFile(id, file), "utf8");

function linesOf(id: string, file: string): readonly Line[] {
  const [head, ...body] = parseCsv(textOf(id, file)).rows;
  return body.map(({ fields }) => Object.fromEntries(head!.fields.map((heading, at) => [heading, fields[at] ?? ""])));
}

const rowsOf = (lines: readonly Line[], units: readonly string[]): Rows =>
  new Map(units.map((unit) => [unit, lines.filter((line) => line["unit"] === unit).map(({ unit: _, ...row }) => new Map(Object.entries(row)))]));

const figuresOf = (lines: readonly Line[], units: readonly string[]): Figures =>
  new Map(units.map((unit) => [unit, new Map(lines.map((line) => [line["indicator"]!, line[unit]!.replace(/\*$/, "")]))]));
