import { readFileSync } from "node:fs";
import { parseCsv } from "#core";

/** A line of a table of this folder: heading → text. */
export type Line = Readonly<Record<string, string>>;

/** The lines of a CSV file of this folder, in its order. */
export function readTable(file: string): readonly Line[] {
  const [header, ...body] = parseCsv(readFileSync(new URL(file, import.meta.url), "utf8")).rows;
  return body.map(({ fields }) => Object.fromEntries(header!.fields.map((heading, at) => [heading, fields[at] ?? ""])));
}
