import { join } from "node:path";
import { fileNameOf } from "#core";
import { issuedFileName, issueForms } from "#jobs/issue-forms";
import type { IssueCall } from "../invocation";
import { TEXTS } from "../output-texts";
import { readRoster } from "../read-roster";
import { readTemplates } from "../read-templates";
import { refuseOtherPeriod } from "../refuse-other-period";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";
import { writeWhole } from "../write-file";
import { writeMail } from "../write-mail";

/** huihe issue: a workbook with all its forms for each unit of a roster, and beside it the mail that goes with it. */
export async function issue(call: IssueCall, workplace: Workplace): Promise<Result> {
  const { language, period } = call;
  const templates = await readTemplates(call.templates, language, workplace);
  for (const template of templates) refuseOtherPeriod(template, period);
  const { units, superior } = await readRoster(call.roster, language, workplace);
  const issued: { readonly unit: string; readonly workbook: string; readonly mail: string }[] = [];
  for (const [index, unit] of units.entries()) {
    workplace.progress.count(index + 1, units.length, unit.name);
    const workbook = workplace.create(issuedFileName(templates, { unit, period }));
    const mail = await issueForms(workbook, templates, { unit, superior, period, language });
    const path = join(call.out, workbook.name);
    const letter = join(call.out, fileNameOf([workbook.name.replace(/\.xlsx$/, "")], ".txt"));
    await writeWhole(path, workbook.save());
    await writeMail(letter, mail);
    issued.push({ unit: unit.code, workbook: path, mail: letter });
  }
  const written = issued.flatMap(({ workbook, mail }) => [workbook, mail]);
  return { status: 0, json: () => ({ issued }), text: () => written.map((path) => `${shown(TEXTS.written[language].replace("{path}", () => path))}\n`).join("") };
}
