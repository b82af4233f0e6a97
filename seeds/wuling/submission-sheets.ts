import { layOutForm, type Language, type Roster, type SheetDraft, type Template, type Unit } from "#core";
import { templateById } from "#templates";
import { entriesOf, withTotalFormulas } from "./form-entries";
import type { Source } from "./read-source";
import { readTable, type Line } from "./read-table";
import { unitTableSheet } from "./unit-table-sheet";

/** A sheet of a workbook that a street sends in. */
export interface SubmissionSheet {
  readonly file: string;
  readonly draft: SheetDraft;
  /** What stands in A1 of a sheet that is not one of our forms; null where our identity text stands. */
  readonly title: string | null;
}

/** Every sheet of files.csv, filled from the source tables and without any fault, in the order of the list. */
export function submissionSheets(roster: Roster, sources: ReadonlyMap<string, Source>): SubmissionSheet[] {
  return readTable("files.csv").map((line) => ({ file: line["file"]!, ...sheetOf(line, roster, sources.get(line["template"]!)!) }));
}

function sheetOf(line: Line, roster: Roster, source: Source): Omit<SubmissionSheet, "file"> {
  const template = templateById(line["template"]!);
  if (!template) throw new RangeError(`there is no template ${line["template"]}`);
  const units = line["units"]!.split("、").map((name) => unitNamed(name, roster));
  const issued: Template = { ...template, version: Number(line["version"]) };
  if (line["shape"] === "unit-table") return unitTableSheet(issued, line, units, source);
  return { draft: formSheet(issued, line, units[0]!, roster, source), title: null };
}

function unitNamed(name: string, roster: Roster): Unit {
  const unit = roster.units.find((candidate) => candidate.name === name);
  if (!unit) throw new RangeError(`the roster has no ${name}`);
  return unit;
}

function formSheet(template: Template, line: Line, unit: Unit, roster: Roster, source: Source): SheetDraft {
  const options = {
    role: "form", unit, superior: roster.superior, period: line["period"]!, entries: "open", worksheet: line["sheet"]!, language: line["language"] as Language,
  } as const;
  const entries = entriesOf(template, source.get(unit.name)!);
  const plain = layOutForm(template, { ...options, values: entries });
  return line["formulas"] === "yes" ? layOutForm(template, { ...options, values: withTotalFormulas(template, entries, plain.places) }).draft : plain.draft;
}
