import { isConvertible } from "../model/measure";
import type { Template } from "../model/template";
import { mayContradict, problemsOfConsistency } from "./check-consistency";
import { problemsOfEdits } from "./check-edits";
import { problemsOfIndicators, problemsOfLabels } from "./check-indicators";
import { problemsOfLedger } from "./check-ledger";
import { problemsOfPlaces } from "./check-places";
import { isTemplateId } from "./code-text";
import { hardProblem, type TemplateProblem } from "./template-problem";

const MOST_VERSION = 999_999;

/**
 * The rule book checked before any figure is: ids and codes, measures that fit, one place for each indicator, edits that
 * contradict each other, say the same or can never be true. All problems at once, in the order of the template; whether
 * edits agree with each other is asked only once each of them is sound by itself.
 */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  const problems = problemsOfParts(template, problemsOfLabels(template));
  return problems.some(isHard) ? problems : [...problems, ...problemsOfConsistency(template)];
}

/** What keeps a template from being used: the hard ones among its problems. What could only be soft is not even looked for. */
export function hardProblemsOf(template: Template): readonly TemplateProblem[] {
  const hard = problemsOfParts(template, []).filter(isHard);
  return hard.length > 0 || !mayContradict(template) ? hard : problemsOfConsistency(template).filter(isHard);
}

const isHard = ({ strength }: TemplateProblem): boolean => strength === "hard";

/** What is wrong with each part by itself, in the order of the template; `labels` is what is said of the indicators' labels. */
const problemsOfParts = (template: Template, labels: readonly TemplateProblem[]): readonly TemplateProblem[] =>
  [...problemsOfHead(template), ...problemsOfIndicators(template), ...labels, ...problemsOfPlaces(template), ...problemsOfLedger(template), ...problemsOfEdits(template)];

function problemsOfHead({ id, version }: Template): readonly TemplateProblem[] {
  const isVersion = Number.isInteger(version) && version >= 1 && version <= MOST_VERSION;
  return [
    ...(isTemplateId(id) ? [] : [hardProblem("template.bad-id", { path: "id", values: { found: id } })]),
    ...(isVersion ? [] : [hardProblem("template.bad-version", { path: "version", values: { found: version } })]),
  ];
}

/** Cross-form edits against the forms that they name: each must be among `templates` and have the figure, in a measure that fits. */
export function checkCrossForms(templates: readonly Template[]): readonly TemplateProblem[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  return templates.flatMap((template) => template.edits.flatMap((edit, index) => {
    if (edit.kind !== "cross-form") return [];
    const path = `edits[${index}].other`;
    const other = byId.get(edit.other.template);
    if (!other) return [hardProblem("template.unknown-form", { path, edit: edit.id, values: { name: edit.other.template } })];
    return problemsOfPair(template, edit.of, other, edit.other.indicator).map((problem) => ({ ...problem, path, edit: edit.id }));
  }));
}

function problemsOfPair(own: Template, of: string, other: Template, name: string): readonly TemplateProblem[] {
  const mine = own.indicators.get(of);
  const theirs = other.indicators.get(name);
  if (!theirs) return [hardProblem("template.unknown-indicator", { path: "", values: { name } })];
  if (theirs.type !== "quantity" || mine?.type !== "quantity") return [hardProblem("template.wrong-type", { path: "", values: { name, wanted: ["quantity"] } })];
  return isConvertible(mine.measure, theirs.measure) ? [] : [hardProblem("template.measures-differ", { path: "", values: { one: mine.measure, other: theirs.measure } })];
}
