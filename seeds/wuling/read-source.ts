import { readTable } from "./read-table";

/** The column of a source table that holds the district's figures. */
export const DISTRICT = "全区";

/** A figure as the source table has it; published: printed in the press piece, otherwise invented. */
export interface SourceFigure {
  readonly text: string;
  readonly isPublished: boolean;
}

/** The figures of one form: unit name (or 全区) → indicator code → figure. */
export type Source = ReadonlyMap<string, ReadonlyMap<string, SourceFigure>>;

/** Reads source-s01.csv and its like: an indicator a line, a unit a column; a figure with * is published. */
export function readSource(file: string): Source {
  const lines = readTable(file);
  const units = Object.keys(lines[0]!).slice(2);
  return new Map(units.map((unit) => [unit, new Map(lines.map((line) => [line["indicator"]!, figureOf(line[unit]!)]))]));
}

const figureOf = (cell: string): SourceFigure => ({ text: cell.replace(/\*$/, ""), isPublished: cell.endsWith("*") });
