import { checkCrossForms, checkRuleBook, loadTemplateSchema, type Template } from "#core";
import type { RuleBook, RuleProblem } from "./rule-book";

/** Reads a template's JSON text and checks its rules, beside the other forms in use. */
export async function readRuleBook(text: string, origin: Pick<RuleBook, "from" | "source">, builtIn: readonly Template[]): Promise<RuleBook> {
  const json = parsed(text);
  if ("cause" in json) return { ...origin, template: null, problems: [{ kind: "not-json", cause: json.cause }] };
  const { parseTemplate } = await loadTemplateSchema();
  const read = parseTemplate(json.value);
  if ("problems" in read) return { ...origin, template: null, problems: read.problems.map(asProblem) };
  const { template } = read;
  const others = builtIn.filter(({ id }) => id !== template.id);
  const across = checkCrossForms([template, ...others]).filter(({ edit }) => template.edits.some(({ id }) => id === edit));
  return { ...origin, template, problems: [...checkRuleBook(template), ...across].map(asProblem) };
}

const asProblem = (problem: Extract<RuleProblem, { kind: "problem" }>["problem"]): RuleProblem => ({ kind: "problem", problem });

function parsed(text: string): { readonly value: unknown } | { readonly cause: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { cause: error.message };
  }
}
