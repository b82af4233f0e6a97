import { filled, loadTemplateSchema, sayProposalLevel, sayProposed, sayWorksheets, sureProposals, templateOfForm, type Language, type LearnedForm, type Template } from "#core";
import { learnTemplates } from "#jobs/learn-template";
import type { TemplateCall } from "../invocation";
import { readFiles } from "../open-files";
import { LEVELS, PERIODS, TEXTS } from "../output-texts";
import { shown } from "../text-width";
import { UsageError } from "../usage-error";
import type { Result, Workplace } from "../workplace";
import { refuseOverwriting, writeWhole } from "../write-file";

/** huihe template learn: a template of the form that people already use, with each proposal that it was made of and why. */
export async function learnTemplate(call: TemplateCall, workplace: Workplace): Promise<Result> {
  const files = await readFiles(call.patterns, [], workplace);
  refuseOverwriting(files.map(({ path }) => path), [call.out]);
  const forms = await learnTemplates(files.map(({ workbook }) => workbook));
  const form = chosenForm(forms, call);
  const taken = takenProposals(form, call);
  const template = templateOfForm(form, taken);
  if (!template) throw new UsageError("nothing-left", {});
  const { templateToJson } = await loadTemplateSchema();
  writeWhole(call.out, [new TextEncoder().encode(`${JSON.stringify(templateToJson(template), null, 2)}\n`)]);
  const learned: Learned = { form, taken, template, others: forms.filter((one) => one !== form) };
  return { status: 0, json: () => jsonLearned(learned, call), text: () => textLearned(learned, call) };
}

/** What was learnt, and the other forms there. */
interface Learned {
  readonly form: LearnedForm;
  readonly taken: ReadonlySet<number>;
  readonly template: Template;
  readonly others: readonly LearnedForm[];
}

function chosenForm(forms: readonly LearnedForm[], { sheet, patterns, language }: TemplateCall): LearnedForm {
  const [first] = forms;
  if (!first) throw new UsageError("nothing-to-learn", { files: patterns });
  const form = sheet === null ? first : forms.find(({ worksheets }) => worksheets.includes(sheet));
  if (!form) throw new UsageError("no-such-sheet", { sheet: sheet ?? "", known: forms.map((one) => sayWorksheets(one, language)) });
  return form;
}

function takenProposals(form: LearnedForm, { takes, without }: TemplateCall): ReadonlySet<number> {
  const numbers = new Set(form.proposals.map(({ number }) => number));
  const unknown = without.filter((number) => !numbers.has(number));
  if (unknown.length > 0) throw new UsageError("no-such-proposal", { numbers: unknown.map(String), count: String(numbers.size) });
  const all = takes === "all" ? numbers : sureProposals(form);
  return new Set([...all].filter((number) => !without.includes(number)));
}

const jsonLearned = ({ form, taken, template, others }: Learned, { language, out }: TemplateCall): object => ({
  template: template.id, name: template.name["zh-CN"], workbooks: form.workbooks, sheets: form.worksheets, shape: form.shape, observed: form.observed,
  proposals: form.proposals.map((one) => ({
    number: one.number, kind: one.part.kind, ...(one.edit !== null && { edit: one.edit }), level: one.level, taken: taken.has(one.number), label: one.label, ...sayProposed(one, language),
    reason: { code: one.reason.code, ...one.reason.values },
  })),
  others: others.map(({ worksheets }) => worksheets), written: [out],
});

function textLearned({ form, taken, template, others }: Learned, { language, out }: TemplateCall): string {
  const values = {
    name: template.name["zh-CN"], id: template.id, sheets: sayWorksheets(form, language), period: PERIODS[template.period][language], level: LEVELS[template.level][language],
    observed: String(form.observed), count: String(form.proposals.length), taken: String(taken.size),
  };
  const width = String(form.proposals.length).length;
  const rows = form.proposals.flatMap((one) => {
    const { what, why } = sayProposed(one, language);
    return [shown(`${taken.has(one.number) ? "✓" : " "} ${String(one.number).padStart(width)} ${sayProposalLevel(one.level, language)}  ${what}`), shown(`${" ".repeat(width + 3)}${why}`)];
  });
  const other = others.map((one) => sayWorksheets(one, language));
  return [
    shown(filled(TEXTS.learned[language], values, language)), ...rows, ...otherLines(other, language), shown(filled(TEXTS.written[language], { path: out }, language)), "",
  ].join("\n");
}

const otherLines = (sheets: readonly string[], language: Language): readonly string[] => (sheets.length === 0 ? [] : [shown(filled(TEXTS.otherForms[language], { sheets }, language))]);
