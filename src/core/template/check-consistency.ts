import type { Edit } from "../model/edit";
import { codesOf, type Template } from "../model/template";
import { boundsOf, leastOf, mostOf, type Bounds, type Clash } from "./edit-bounds";
import { conditionsOf, constraintsOf, type Constraint } from "./edit-constraints";
import { excludes, follows, isSameDemand } from "./compare-constraints";
import { evaluateExpression } from "./evaluate-expression";
import type { LinearForm } from "./linear-form";
import { over, printRational, rational, type Rational } from "./rational";
import { figuresOf } from "./resolved-expression";
import { hardProblem, softProblem, type TemplateProblem } from "./template-problem";

/** Whether the edits of a template, each sound by itself, agree: contradictions, the same twice, never or always true. */
export function problemsOfConsistency(template: Template): readonly TemplateProblem[] {
  const constraints = constraintsOf(template);
  const { bounds: ranges } = boundsOf(constraints.filter(({ edit }) => edit.kind === "range"));
  const { clash } = boundsOf(constraints);
  const same = sameEdits(template.edits);
  const told = new Set(same.map(({ edit }) => edit));
  const single = constraints.flatMap((constraint, index) => truthOf(constraint, constraints.slice(0, index), constraints, ranges));
  return [...same, ...decidedExpressions(template), ...distinct(single.filter(({ edit }) => !told.has(edit))), ...(clash ? [contradiction(clash, template)] : [])];
}

/** Edits that say the same, but for their id, strength and words. */
function sameEdits(edits: readonly Edit[]): readonly TemplateProblem[] {
  const first = new Map<string, string>();
  return edits.flatMap((edit, index) => {
    const { id, strength: _strength, label: _label, source: _source, ...said } = edit;
    const key = JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    return other === undefined ? [] : [softProblem("template.same-edit", { path: `edits[${index}]`, edit: id, values: { other } })];
  });
}

/** Expressions that name no figure have been decided before any sheet comes. */
function decidedExpressions(template: Template): readonly TemplateProblem[] {
  return template.edits.flatMap((edit, index) => {
    if (edit.kind !== "expression") return [];
    return conditionsOf(edit, template).filter((condition) => figuresOf(condition).length === 0).map((condition) => {
      const value = evaluateExpression(condition, { valueOf: () => null, isBlank: () => false });
      const at = { path: `edits[${index}].test`, edit: edit.id };
      return value === true ? softProblem("template.always-true", at) : hardProblem("template.never-true", { ...at, values: { others: [] } });
    });
  });
}

/** Whether a constraint can never hold, always does, or follows from others. */
function truthOf(constraint: Constraint, earlier: readonly Constraint[], all: readonly Constraint[], ranges: Bounds): readonly TemplateProblem[] {
  const { form, relation, edit, index } = constraint;
  const at = { path: `edits[${index}]`, edit: edit.id };
  if (form.factors.size === 0) return [holds(relation, form.constant) ? softProblem("template.always-true", at) : hardProblem("template.never-true", { ...at, values: { others: [] } })];
  if (edit.kind === "range") return [];
  const least = leastOf(form, ranges);
  const most = mostOf(form, ranges);
  const never = (least && (relation === "<" ? least.numerator >= 0n : least.numerator > 0n)) || (relation === "=" && most && most.numerator < 0n);
  if (never) return [hardProblem("template.never-true", { ...at, values: { others: rangesOf(form, all) } })];
  if (relation !== "=" && isAtMostZero(most, relation)) return [softProblem("template.implied", { ...at, values: { others: rangesOf(form, all) } })];
  const opponent = earlier.find((other) => excludes(constraint, other));
  if (opponent) return [hardProblem("template.never-true", { ...at, values: { others: [opponent.edit.id] } })];
  const by = relation === "=" ? earlier.find((other) => isSameDemand(constraint, other)) : all.find((other) => follows(constraint, other, ranges));
  return by ? [softProblem("template.implied", { ...at, values: { others: [by.edit.id] } })] : [];
}

const holds = (relation: Constraint["relation"], value: Rational): boolean =>
  relation === "=" ? value.numerator === 0n : relation === "<" ? value.numerator < 0n : value.numerator <= 0n;

const isAtMostZero = (most: Rational | null, relation: "<" | "<="): boolean => most !== null && (relation === "<" ? most.numerator < 0n : most.numerator <= 0n);

/** Edits of ranges that bound the figures of a form. */
const rangesOf = (form: LinearForm, all: readonly Constraint[]): readonly string[] =>
  [...new Set(all.filter(({ edit, form: { factors } }) => edit.kind === "range" && [...factors.keys()].some((slot) => form.factors.has(slot))).map(({ edit }) => edit.id))];

function contradiction({ slot, least, most, index }: Clash, template: Template): TemplateProblem {
  const code = codesOf(template)[slot] ?? "";
  const indicator = template.indicators[code];
  const print = (steps: Rational): string => {
    const decimals = indicator?.type === "quantity" ? indicator.decimals : 0;
    return printRational(over(steps, rational(10n ** BigInt(decimals)))!, decimals);
  };
  const values = { label: indicator?.label["zh-CN"] ?? code, least: print(least.value), most: print(most.value), one: least.edit, other: most.edit };
  return hardProblem("template.contradiction", { path: `edits[${index}]`, edit: template.edits[index]?.id ?? "", values });
}

/** One problem a code and edit: a funnel of five stages is not told four times. */
const distinct = (problems: readonly TemplateProblem[]): readonly TemplateProblem[] =>
  problems.filter((problem, index) => problems.findIndex((other) => other.edit === problem.edit && other.code === problem.code) === index);
