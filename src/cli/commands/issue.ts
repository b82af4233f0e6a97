import { join } from "node:path";
import { asksForPrior, fileNameOf, filled, labelIn, type Language, type Step, type Template } from "#core";
import { issueToUnits, type IssuedWorkbook } from "#jobs/issue-to-units";
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

/** What a unit was issued, and where it lies. */
interface Written extends Pick<IssuedWorkbook, "unit" | "withoutPrior"> {
  readonly workbook: string;
  readonly mail: string;
}

/** huihe issue: a workbook with all its forms for each unit of a roster, and beside it the mail that goes with it. */
export async function issue(call: IssueCall, workplace: Workplace): Promise<Result> {
  const { language, period } = call;
  const templates = await readTemplates(call.templates, language, workplace);
  for (const template of templates) refuseOtherPeriod(template, period);
  const roster = await readRoster(call.roster, language, workplace);
  const prior = await readPrior(call.prior, [], workplace);
  const progress = ({ done, of, what }: Step) => workplace.progress.count(Math.min(done + 1, of), of, what);
  const made = await issueToUnits(templates, { roster, period, language, prior: prior.map(({ workbook }) => workbook) }, (name) => workplace.create(name), { progress });
  const issued: Written[] = [];
  for (const one of made) issued.push(await write(one, call.out, prior.map(({ path }) => path)));
  return {
    status: 0,
    json: () => ({ issued: issued.map(({ unit, workbook, mail, withoutPrior: without }) => ({ unit: unit.code, workbook, mail, withoutPrior: without.map(({ id }) => id) })) }),
    text: () => [
      ...issued.flatMap(({ workbook, mail }) => [workbook, mail]).map((path) => TEXTS.written[language].replace("{path}", () => path)),
      ...(prior.length === 0 ? [] : aboutPrior(templates, issued, language)),
    ].map((line) => `${shown(line)}\n`).join(""),
  };
}

async function write({ unit, name, bytes, mail, withoutPrior }: IssuedWorkbook, out: string, inputs: readonly string[]): Promise<Written> {
  const workbook = join(out, name);
  const letter = join(out, fileNameOf([name.replace(/\.xlsx$/, "")], ".txt"));
  refuseOverwriting(inputs, [workbook, letter]);
  writeWhole(workbook, [bytes]);
  writeMail(letter, mail);
  return { unit, workbook, mail: letter, withoutPrior };
}

function aboutPrior(templates: readonly Template[], issued: readonly Written[], language: Language): readonly string[] {
  if (!templates.some(asksForPrior)) return [TEXTS.priorNotAsked[language]];
  return templates.flatMap((template) => {
    const units = issued.filter(({ withoutPrior: without }) => without.includes(template)).map(({ unit }) => unit.name);
    return units.length === 0 ? [] : [filled(TEXTS.withoutPrior[language], { form: labelIn(template.name, language), count: String(units.length), units }, language)];
  });
}
