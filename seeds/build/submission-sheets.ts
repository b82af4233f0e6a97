import { layOutForm, type Language, type Roster, type SheetDraft, type Template, type Unit } from "#core";
import { templateById } from "#templates";
import { contentOf, withTotalFormulas } from "./form-entries";
import type { SourceTable } from "./read-source";
import { readTable, type Line } from "./read-table";
import type { Seed } from "./seed";
import { unitTableSheet } from "./unit-table-sheet";

/** A sheet of a workbook that a street sends in. */
export interface SubmissionSheet {
  readonly file: string;
  readonly draft: SheetDraft;
  /** What stands in A1 of a sheet that is not one of our forms; null where our identity text stands. */
  readonly title: string | null;
}

/** Every sheet of files.csv, filled from the source tables and without any fault, in the order of the list. */
export function submissionSheets({ folder, roster }: Seed, sources: ReadonlyMap<string, SourceTable>): SubmissionSheet[] {
  return readTable(new URL("files.csv", folder)).map((line) => ({ file: line["file"]!, ...sheetOf(line, roster, sources.get(line["template"]!)!) }));
}

function sheetOf(line: Line, roster: Roster, source: SourceTable): Omit<SubmissionSheet, "file"> {
  const template = templateById(line["template"]!);
  if (!template) throw new RangeError(`there is no template ${line["template"]}`);
  const units = line["units"]!.split("、").map((name) => unitNamed(name, roster));
  const issued: Template = { ...template, version: Number(line["version"]) };
  if (line["shape"] === "unit-table") return unitTableSheet(issued, line, units, source.figures);
  return { draft: formSheet(issued, line, units[0]!, roster, source), title: null };
}

function unitNamed(name: string, roster: Roster): Unit {
  const unit = roster.units.find((candidate) => candidate.name === name);
  if (!unit) throw new RangeError(`the roster has no ${name}`);
  return unit;
}

function formSheet(template: Template, line: Line, unit: Unit, roster: Roster, source: SourceTable): SheetDraft {
  const options = {
    role: "form", unit, superior: roster.superior, period: line["period"]!, entries: "open", worksheet: line["sheet"]!, language: line["language"] as Language,
  } as const;
  const content = contentOf(template, unit.name, source);
  const plain = layOutForm(template, { ...options, ...content });
  if (line["formulas"] !== "yes" || !content.values) return plain.draft;
  return layOutForm(template, { ...options, values: withTotalFormulas(template, content.values, plain.places) }).draft;
}
