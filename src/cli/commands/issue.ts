import { join } from "node:path";
import { asksForPrior, fileNameOf, filled, labelIn, type History, type Language, type Template, type Unit } from "#core";
import { issuedFileName, issueForms, withoutPrior } from "#jobs/issue-forms";
import { readPast } from "#jobs/read-past";
import type { IssueCall } from "../invocation";
import { readPrior } from "../open-files";
import { TEXTS } from "../output-texts";
import { readRoster } from "../read-roster";
import { readTemplates } from "../read-templates";
import { refuseOtherPeriod } from "../refuse-other-period";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";
import { writeMail } from "../write-mail";

/** What a unit was issued. */
interface Issued {
  readonly unit: Unit;
  readonly workbook: string;
  readonly mail: string;
  /** Forms that ask for last figures, which the unit has not. */
  readonly withoutPrior: readonly Template[];
}

/** huihe issue: a workbook with all its forms for each unit of a roster, and beside it the mail that goes with it. */
export async function issue(call: IssueCall, workplace: Workplace): Promise<Result> {
  const { language, period } = call;
  const templates = await readTemplates(call.templates, language, workplace);
  for (const template of templates) refuseOtherPeriod(template, period);
  const { units, superior } = await readRoster(call.roster, language, workplace);
  const prior = await readPrior(call.prior, [], workplace);
  const past: History = await readPast(prior.map(({ workbook }) => workbook), { templates, roster: { units, superior } });
  const issued: Issued[] = [];
  for (const [index, unit] of units.entries()) {
    workplace.progress.count(index + 1, units.length, unit.name);
    const to = { unit, superior, period, language, past };
    const workbook = workplace.create(issuedFileName(templates, to));
    const mail = await issueForms(workbook, templates, to);
    const path = join(call.out, workbook.name);
    const letter = join(call.out, fileNameOf([workbook.name.replace(/\.xlsx$/, "")], ".txt"));
    await refuseOverwriting(prior.map((file) => file.path), [path, letter]);
    await writeWhole(path, workbook.save());
    await writeMail(letter, mail);
    issued.push({ unit, workbook: path, mail: letter, withoutPrior: prior.length === 0 ? [] : withoutPrior(templates, to) });
  }
  return {
    status: 0,
    json: () => ({ issued: issued.map(({ unit, workbook, mail, withoutPrior: without }) => ({ unit: unit.code, workbook, mail, withoutPrior: without.map(({ id }) => id) })) }),
    text: () => [
      ...issued.flatMap(({ workbook, mail }) => [workbook, mail]).map((path) => TEXTS.written[language].replace("{path}", () => path)),
      ...(prior.length === 0 ? [] : aboutPrior(templates, issued, language)),
    ].map((line) => `${shown(line)}\n`).join(""),
  };
}

function aboutPrior(templates: readonly Template[], issued: readonly Issued[], language: Language): readonly string[] {
  if (!templates.some(asksForPrior)) return [TEXTS.priorNotAsked[language]];
  return templates.flatMap((template) => {
    const units = issued.filter(({ withoutPrior: without }) => without.includes(template)).map(({ unit }) => unit.name);
    return units.length === 0 ? [] : [filled(TEXTS.withoutPrior[language], { form: labelIn(template.name, language), count: String(units.length), units }, language)];
  });
}
