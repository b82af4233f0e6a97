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
  const ranges = constraints.filter(isRange);
  const relations = constraints.filter((constraint) => !isRange(constraint));
  const { bounds } = boundsOf(ranges);
  const { clash } = boundsOf(constraints);
  const same = sameEdits(template.edits);
  const told = new Set(same.map(({ edit }) => edit));
  const single = relations.filter(({ edit }) => !told.has(edit.id)).flatMap((relation) => truthOf(relation, { relations, ranges, bounds }));
  return [...same, ...distinct([...decidedExpressions(template), ...single]), ...(clash ? [contradiction(clash, template)] : [])];
}

/** Whether edits can contradict each other at all: where none states a number, all of them hold on a form full of zeros. */
export const mayContradict = ({ edits }: Template): boolean => edits.some(({ kind }) => kind === "range" || kind === "expression");

const isRange = ({ edit }: Constraint): boolean => edit.kind === "range";

/** What a relation is held against: the other relations, and what the ranges say. */
interface RuleBook {
  readonly relations: readonly Constraint[];
  readonly ranges: readonly Constraint[];
  readonly bounds: Bounds;
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
      const at = { path: `edits[${index}]`, edit: edit.id, values: { others: [] } };
      return value === true ? softProblem("template.always-true", at) : hardProblem("template.never-true", { ...at, values: { others: [] } });
    });
  });
}

/** Whether a relation can never hold, always does, or follows from others. */
function truthOf(constraint: Constraint, { relations, ranges, bounds }: RuleBook): readonly TemplateProblem[] {
  const { form, relation, edit, index } = constraint;
  const problem = (ask: typeof hardProblem, code: "never-true" | "always-true" | "implied", others: readonly string[]) =>
    [ask(`template.${code}`, { path: `edits[${index}]`, edit: edit.id, values: { others } })];
  if (form.factors.size === 0) return holds(relation, form.constant) ? problem(softProblem, "always-true", []) : problem(hardProblem, "never-true", []);
  const least = leastOf(form, bounds);
  const most = mostOf(form, bounds);
  const isNever = (least && (relation === "<" ? least.numerator >= 0n : least.numerator > 0n)) || (relation === "=" && most && most.numerator < 0n);
  if (isNever) return problem(hardProblem, "never-true", rangesOf(form, ranges));
  if (relation !== "=" && isAtMostZero(most, relation)) return problem(softProblem, "implied", rangesOf(form, ranges));
  const earlier = relations.filter((other) => other.index < index);
  const opponent = earlier.find((other) => excludes(constraint, other));
  if (opponent) return problem(hardProblem, "never-true", [opponent.edit.id]);
  const by = relation === "=" ? earlier.find((other) => isSameDemand(constraint, other)) : relations.find((other) => follows(constraint, other, bounds));
  return by ? problem(softProblem, "implied", [by.edit.id]) : [];
}

const holds = (relation: Constraint["relation"], value: Rational): boolean =>
  relation === "=" ? value.numerator === 0n : relation === "<" ? value.numerator < 0n : value.numerator <= 0n;

const isAtMostZero = (most: Rational | null, relation: "<" | "<="): boolean => most !== null && (relation === "<" ? most.numerator < 0n : most.numerator <= 0n);

/** Edits of ranges that bound the figures of a form. */
const rangesOf = (form: LinearForm, ranges: readonly Constraint[]): readonly string[] =>
  [...new Set(ranges.filter((range) => [...range.form.factors.keys()].some((slot) => form.factors.has(slot))).map(({ edit }) => edit.id))];

function contradiction({ slot, least, most, index }: Clash, template: Template): TemplateProblem {
  const code = codesOf(template)[slot] ?? "";
  const indicator = template.indicators.get(code);
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
