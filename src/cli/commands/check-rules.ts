import { checkCrossForms, checkRuleBook, filled, problemFinding, say, type Language, type Template, type TemplateProblem } from "#core";
import type { TemplateCall } from "../invocation";
import { SHAPES, TEXTS } from "../output-texts";
import { readTemplateProblems } from "../read-templates";
import { shown } from "../text-width";
import type { Result, Workplace } from "../workplace";

/** huihe template check: everything that is wrong with a rule book, or that its author should look at. Status 1 when it cannot be used. */
export async function checkRules({ file, language }: TemplateCall, workplace: Workplace): Promise<Result> {
  const read = await readTemplateProblems(file, language, workplace.templates);
  const problems = "problems" in read ? read.problems : problemsOf(read.template, await workplace.templates());
  const name = "template" in read ? read.template.id : file;
  const count = (strength: TemplateProblem["strength"]): string => String(problems.filter((problem) => problem.strength === strength).length);
  return {
    status: count("hard") === "0" ? 0 : 1,
    json: () => ({ template: name, problems: problems.map((problem) => jsonProblem(problem, name, language)) }),
    text: () => {
      const lines = problems.flatMap((problem) => problemLines(problem, name, language));
      const summary = problems.length === 0 ? TEXTS.rulesSound[language] : filled(TEXTS.rules[language], { hard: count("hard"), soft: count("soft") }, language);
      return `${[...lines, `${shown(name)}: ${summary}`].join("\n")}\n`;
    },
  };
}

/** What other forms have to do with it is checked beside the built-in ones. */
function problemsOf(template: Template, builtIn: readonly Template[]): readonly TemplateProblem[] {
  const others = builtIn.filter(({ id }) => id !== template.id);
  const across = checkCrossForms([template, ...others]).filter(({ edit }) => template.edits.some(({ id }) => id === edit));
  return [...checkRuleBook(template), ...across];
}

function jsonProblem(problem: TemplateProblem, name: string, language: Language): object {
  const { code, edit, path, strength, values } = problem;
  const { sentence, remedy } = say(problemFinding(problem, name), language);
  return { code, strength, edit, path, values, message: sentence, remedy };
}

function problemLines(problem: TemplateProblem, name: string, language: Language): readonly string[] {
  const { sentence, remedy } = say(problemFinding(problem, name), language);
  return [`${SHAPES[problem.strength]} ${shown(problem.path === "" ? sentence : `${problem.path}: ${sentence}`)}`, `    → ${shown(remedy)}`];
}
