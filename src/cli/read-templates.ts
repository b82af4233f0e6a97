import { readFile } from "node:fs/promises";
import { loadTemplateSchema, problemFinding, say, type Language, type Localised, type Template, type TemplateProblem } from "#core";
import { decodeText } from "./decode-text";
import { readingTrouble } from "./file-trouble";
import { nearestWord } from "./nearest-word";
import { UsageError } from "./usage-error";
import type { Workplace } from "./workplace";

/**
 * The templates that a call asks for: ids of built-in ones, paths of JSON ones; all built-in ones when it asks for none.
 * @throws UsageError for an unknown id and for a template that cannot be used; HostError for a file that cannot be read
 */
export async function readTemplates(asked: readonly string[], language: Language, { templates }: Workplace): Promise<readonly Template[]> {
  if (asked.length === 0) return templates;
  const read: Template[] = [];
  for (const one of new Set(asked)) read.push(await readTemplate(one, language, templates));
  return read;
}

/** One template, by id or path. @throws as readTemplates */
export async function readTemplate(asked: string, language: Language, builtIn: readonly Template[]): Promise<Template> {
  const known = builtIn.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (known) return known;
  if (isPath(asked, builtIn)) return readJsonTemplate(asked, language);
  const ids = builtIn.map(({ id }) => id);
  const nearest = nearestWord(asked.toUpperCase(), ids);
  throw new UsageError("unknown-template", { template: asked, known: ids, ...(nearest === null ? {} : { nearest }) });
}

/** A template with all that is said of it, or why there is none. @throws HostError for a file that cannot be read; UsageError for an unknown id, or a file that is no JSON */
export async function readTemplateProblems(
  asked: string, language: Language, builtIn: readonly Template[],
): Promise<{ readonly template: Template } | { readonly problems: readonly TemplateProblem[] }> {
  return isPath(asked, builtIn) ? parsedTemplate(asked, language) : { template: await readTemplate(asked, language, builtIn) };
}

const isPath = (asked: string, builtIn: readonly Template[]): boolean => /[./\\]/.test(asked) && !builtIn.some(({ id }) => id.toLowerCase() === asked.toLowerCase());

const NOT_JSON: Localised = { "zh-CN": "不是 JSON（{cause}）", "zh-TW": "不是 JSON（{cause}）", en: "it is no JSON ({cause})" };

async function readJsonTemplate(file: string, language: Language): Promise<Template> {
  const parsed = await parsedTemplate(file, language);
  if ("template" in parsed) return parsed.template;
  throw new UsageError("template-invalid", { file, problems: parsed.problems.map((problem) => printProblem(problem, file, language)) });
}

async function parsedTemplate(file: string, language: Language): ReturnType<typeof readTemplateProblems> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw readingTrouble(error, file);
  });
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
