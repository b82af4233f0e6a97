import { basename, join } from "node:path";
import { matchUnit, type Roster, type Unit } from "#core";
import { issuedFileName, issueForm } from "#jobs/issue-forms";
import type { FormCall } from "../invocation";
import { TEXTS } from "../output-texts";
import { readRoster } from "../read-roster";
import { readTemplate } from "../read-templates";
import { refuseOtherPeriod } from "../refuse-other-period";
import { shown } from "../text-width";
import { UsageError } from "../usage-error";
import type { Result, Workplace } from "../workplace";
import { writeWhole } from "../write-file";

/** huihe form: an empty form for one unit, or one file for each unit of a roster. */
export async function makeForms(call: FormCall, workplace: Workplace): Promise<Result> {
  const { language, period } = call;
  const template = await readTemplate(call.template, language, workplace.templates);
  refuseOtherPeriod(template, period);
  const roster = call.roster === null ? null : await readRoster(call.roster, language, workplace);
  const units = call.unit === null ? (roster?.units ?? []) : [unitNamed(call.unit, roster, call.roster ?? "")];
  const written: string[] = [];
  for (const [index, unit] of units.entries()) {
    workplace.progress.count(index + 1, units.length, unit.name);
    const path = call.unit === null ? join(call.out, issuedFileName([template], { unit, period })) : call.out;
    const workbook = workplace.create(basename(path));
    await issueForm(workbook, template, { unit, superior: roster?.superior ?? null, period, language });
    writeWhole(path, workbook.pieces());
    written.push(path);
  }
  return { status: 0, json: () => ({ written }), text: () => written.map((path) => `${shown(TEXTS.written[language].replace("{path}", () => path))}\n`).join("") };
}

/** The unit that a name or code means; without a roster the name is all that is known of it. */
function unitNamed(text: string, roster: Roster | null, file: string): Unit {
  if (roster === null) return { code: text, name: text };
  const match = matchUnit(text, roster);
  if (match.kind !== "unit") throw new UsageError("unit-not-in-roster", { unit: text, file });
  return match.unit;
}
