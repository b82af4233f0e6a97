import { readdirSync, readFileSync } from "node:fs";
import { rosterOfCsv, type Period, type Roster } from "#core";

/** A district of this folder: who reports to it, on which forms, and for when. */
export interface Seed {
  /** Its folder here. */
  readonly name: string;
  readonly folder: URL;
  readonly roster: Roster;
  /** The day asked for; null where forms of several kinds of period are asked for. */
  readonly period: Period | null;
  /** Ids of the forms. */
  readonly templates: readonly string[];
  /** The day before, whose workbook is at hand; null where there is none. */
  readonly prior: Period | null;
}

const here = new URL("../", import.meta.url);

/** The districts, in order. */
export const seedNames = (): readonly string[] =>
  readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "build").map(({ name }) => name).sort();

/** @throws RangeError for a folder without a roster */
export function readSeed(name: string): Seed {
  const folder = new URL(`${name}/`, here);
  const { roster } = rosterOfCsv(readFileSync(new URL("roster.csv", folder), "utf8"));
  if (!roster) throw new RangeError(`seeds/${name} has no roster`);
  const { period, templates, prior } = JSON.parse(readFileSync(new URL("seed.json", folder), "utf8")) as Pick<Seed, "period" | "templates" | "prior">;
  return { name, folder, roster, period, templates, prior };
}
