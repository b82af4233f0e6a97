import { basename, join } from "node:path";
import { fileNameOf, firstDayOf, labelIn, matchUnit, periodOfDate, periodTypeOf, printPeriod, type Roster, type Template, type Unit } from "#core";
import { issueForm } from "#jobs/issue-form";
import type { FormCall } from "../invocation";
import { TEXTS } from "../output-texts";
import { readRoster } from "../read-roster";
import { readTemplate } from "../read-templates";
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
    const path = call.unit === null ? join(call.out, fileName(unit, template, period)) : call.out;
    const workbook = workplace.create(basename(path));
    await issueForm(workbook, template, { unit, superior: roster?.superior ?? null, period, language });
    await writeWhole(path, workbook.save());
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

function refuseOtherPeriod(template: Template, period: string): void {
  if (periodTypeOf(period) === template.period) return;
  const example = periodOfDate(firstDayOf(period), template.period);
  throw new UsageError("period-of-other-type", { template: `${template.id} ${template.name["zh-CN"]}`, period: printPeriod(period), example });
}

/** 府坪街道_复工复产日报_2020-03-20.xlsx. */
const fileName = (unit: Unit, template: Template, period: string): string => fileNameOf([unit.name, labelIn(template.name, "zh-CN"), period], ".xlsx");
