import { readFileSync } from "node:fs";
import { parseCsv } from "#core";

/** A line of a table: heading → text. */
export type Line = Readonly<Record<string, string>>;

/** The lines of a CSV file, in its order. */
export function readTable(file: URL): readonly Line[] {
  const [header, ...body] = parseCsv(readFileSync(file, "utf8")).rows;
  return body.map(({ fields }) => Object.fromEntries(header!.fields.map((heading, at) => [heading, fields[at] ?? ""])));
}
