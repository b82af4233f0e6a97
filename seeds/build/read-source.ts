import { existsSync } from "node:fs";
import { readTable, type Line } from "./read-table";

/** The column of a source table that holds the district's figures. */
export const DISTRICT = "全区";

/** A figure as the source table has it; published: printed in the press piece, otherwise invented. */
export interface SourceFigure {
  readonly text: string;
  readonly isPublished: boolean;
}

/** The figures of one form: unit name (or 全区) → indicator code → figure. */
export type Source = ReadonlyMap<string, ReadonlyMap<string, SourceFigure>>;

/** What the units list in one ledger: unit name → rows, each by the code of its column. */
export type SourceRows = ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;

/** What stands in a district's tables on one form: its figures, or its rows. */
export interface SourceTable {
  readonly figures: Source;
  readonly rows: SourceRows;
}

/** Reads the tables of a form: rows-s09.csv of a ledger (a row a thing, behind its unit), else source-s01.csv. */
export function readSourceTable(folder: URL, id: string): SourceTable {
  const rows = new URL(`rows-${id.toLowerCase()}.csv`, folder);
  return existsSync(rows) ? { figures: new Map(), rows: rowsOf(readTable(rows)) } : { figures: readSource(new URL(`source-${id.toLowerCase()}.csv`, folder)), rows: new Map() };
}

function rowsOf(lines: readonly Line[]): SourceRows {
  const units = [...new Set(lines.map((line) => line["unit"]!))];
  return new Map(units.map((unit) => [unit, lines.filter((line) => line["unit"] === unit).map(({ unit: _, ...row }) => new Map(Object.entries(row)))]));
}

/** An indicator a line, a unit a column; a figure with * is published. */
function readSource(file: URL): Source {
  const lines = readTable(file);
  const units = Object.keys(lines[0]!).slice(2);
  return new Map(units.map((unit) => [unit, new Map(lines.map((line) => [line["indicator"]!, figureOf(line[unit]!)]))]));
}

const figureOf = (cell: string): SourceFigure => ({ text: cell.replace(/\*$/, ""), isPublished: cell.endsWith("*") });
