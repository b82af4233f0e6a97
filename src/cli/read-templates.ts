import { loadTemplateSchema, problemFinding, say, type Language, type Localised, type Template, type TemplateProblem } from "#core";
import { decodeText } from "./decode-text";
import { nearestWord } from "./nearest-word";
import { bytesAt } from "./open-files";
import { UsageError } from "./usage-error";
import type { Workplace } from "./workplace";

/**
 * The templates that a call asks for: ids of built-in ones, paths of JSON ones; all built-in ones when it asks for none.
 * @throws UsageError for an unknown id and for a template that cannot be used; HostError for a file that cannot be read
 */
export async function readTemplates(asked: readonly string[], language: Language, { templates }: Workplace): Promise<readonly Template[]> {
  if (asked.length === 0) return templates();
  const read: Template[] = [];
  for (const one of new Set(asked)) read.push(await readTemplate(one, language, templates));
  return read;
}

/** What gives the built-in templates. */
type BuiltIn = Workplace["templates"];

/** One template, by id or path. @throws as readTemplates */
export async function readTemplate(asked: string, language: Language, builtIn: BuiltIn): Promise<Template> {
  const read = await readTemplateProblems(asked, language, builtIn);
  if ("template" in read) return read.template;
  throw new UsageError("template-invalid", { file: asked, problems: read.problems.map((problem) => printProblem(problem, asked, language)) });
}

/** A template with all that is said of it, or why there is none. @throws HostError for a file that cannot be read; UsageError for an unknown id, or a file that is no JSON */
export async function readTemplateProblems(
  asked: string, language: Language, builtIn: BuiltIn,
): Promise<{ readonly template: Template } | { readonly problems: readonly TemplateProblem[] }> {
  if (JSON_PATH.test(asked)) return parsedTemplate(asked, language);
  const templates = await builtIn();
  const known = templates.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (known) return { template: known };
  if (asked.includes(".")) return parsedTemplate(asked, language);
  const ids = templates.map(({ id }) => id);
  const nearest = nearestWord(asked.toUpperCase(), ids);
  throw new UsageError("unknown-template", { template: asked, known: ids, ...(nearest === null ? {} : { nearest }) });
}

/** What is no id for certain: built-in templates need not be looked through. */
const JSON_PATH = /[/\\]|\.json$/i;

const NOT_JSON: Localised = { "zh-CN": "不是 JSON（{cause}）", "zh-TW": "不是 JSON（{cause}）", en: "it is no JSON ({cause})" };

async function parsedTemplate(file: string, language: Language): ReturnType<typeof readTemplateProblems> {
  const bytes = await bytesAt(file);
  const json = parseJson(decodeText(bytes), file, language);
  const { parseTemplate } = await loadTemplateSchema();
  return parseTemplate(json);
}

function parseJson(text: string, file: string, language: Language): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError("template-invalid", { file, problems: [NOT_JSON[language].replace("{cause}", error.message)] });
  }
}

function printProblem(problem: TemplateProblem, file: string, language: Language): string {
  const { sentence, remedy } = say(problemFinding(problem, file), language);
  return `${problem.path ? `${problem.path}: ` : ""}${sentence} ${remedy}`;
}
