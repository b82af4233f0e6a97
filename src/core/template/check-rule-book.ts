import type { Edit } from "../model/edit";
import type { Template } from "../model/template";
import { checkTemplate } from "./check-template";
import { conflictOf, type Demand } from "./demand-conflict";
import { conditionsOf, constraintsOf, type Constraint } from "./edit-constraints";
import { differenceForm, negatedForm } from "./linear-form";
import type { ResolvedExpression } from "./resolved-expression";
import { hardProblem, softProblem, type TemplateProblem } from "./template-problem";

/**
 * checkTemplate, and what takes longer to find: edits that only several others together contradict or imply, each with the
 * smallest set of them that does, and edits whose condition never comes about.
 */
export function checkRuleBook(template: Template): readonly TemplateProblem[] {
  const problems = checkTemplate(template);
  if (problems.some(({ strength }) => strength === "hard")) return problems;
  const constraints = constraintsOf(template);
  const clash = smallestClash(constraints, []);
  if (clash) return [...problems, clashProblem(clash, template)];
  const told = new Set(problems.map(({ edit }) => edit));
  const open = template.edits.map((edit, index) => ({ edit, index })).filter(({ edit }) => !told.has(edit.id));
  const idle = open.flatMap(({ edit, index }) => idleProblem(edit, index, constraints, template));
  return [...problems, ...impliedProblems(open, constraints), ...idle];
}

/** From the last edit to the first, so that of edits that follow from each other in a ring one is told and no more. In their order. */
function impliedProblems(open: readonly { readonly edit: Edit; readonly index: number }[], constraints: readonly Constraint[]): readonly TemplateProblem[] {
  let kept = constraints;
  const found: TemplateProblem[] = [];
  for (const { edit, index } of [...open].reverse()) {
    const problems = impliedProblem(edit, index, kept);
    if (problems.length > 0) kept = kept.filter((constraint) => constraint.index !== index);
    found.unshift(...problems);
  }
  return found;
}

const clashProblem = (clash: readonly string[], template: Template): TemplateProblem => {
  const last = Math.max(...clash.map((id) => template.edits.findIndex((edit) => edit.id === id)));
  return hardProblem("template.clash", { path: `edits[${last}]`, edit: template.edits[last]!.id, values: { others: clash } });
};

/** Ids of edits that cannot all hold beside `fixed`; taking any one of them away they can. Null where all hold. Found by leaving out one after the other. */
function smallestClash(constraints: readonly Constraint[], fixed: readonly Demand[]): readonly string[] | null {
  let left = clashing(constraints, fixed);
  for (const id of new Set(left?.map(({ edit }) => edit.id))) {
    left = clashing(left!.filter(({ edit }) => edit.id !== id), fixed) ?? left;
  }
  return left && [...new Set([...left].sort((one, other) => one.index - other.index).map(({ edit }) => edit.id))];
}

/** Some of the constraints that cannot hold together beside `fixed`; null where all can. */
function clashing(constraints: readonly Constraint[], fixed: readonly Demand[]): readonly Constraint[] | null {
  const conflict = conflictOf([...fixed, ...constraints]);
  return conflict && conflict.flatMap((place) => (place < fixed.length ? [] : [constraints[place - fixed.length]!]));
}

/** Told of edits that join figures and follow from at least two others; what follows from one or from ranges checkTemplate tells. */
function impliedProblem(edit: Edit, index: number, constraints: readonly Constraint[]): readonly TemplateProblem[] {
  const own = constraints.filter((constraint) => constraint.index === index);
  if (own.length === 0 || edit.kind === "range") return [];
  const others = constraints.filter((constraint) => constraint.index !== index && (constraint.edit.strength === "hard" || edit.strength === "soft"));
  const by = new Set<string>();
  for (const denial of own.flatMap(denials)) {
    const clash = smallestClash(others, [denial]);
    if (!clash) return [];
    for (const id of clash) by.add(id);
  }
  return [softProblem("template.implied", { path: `edits[${index}]`, edit: edit.id, values: { others: [...by] } })];
}

/** What would have to hold for a demand not to: for an equality one of two things. */
function denials({ relation, form }: Demand): readonly Demand[] {
  if (relation === "=") return [{ relation: "<", form }, { relation: "<", form: negatedForm(form) }];
  return [{ relation: relation === "<" ? "<=" : "<", form: negatedForm(form) }];
}

/** Conditions of an IF that never come about while the other edits hold: none of the ways in which they could is left. */
function idleProblem(edit: Edit, index: number, constraints: readonly Constraint[], template: Template): readonly TemplateProblem[] {
  if (edit.kind !== "expression") return [];
  const others = constraints.filter((constraint) => constraint.index !== index);
  return conditionsOf(edit, template).flatMap((part) => {
    const [condition] = part.kind === "call" && part.name === "IF" ? part.of : [];
    const clashes = condition ? waysFor(condition).map((demands) => smallestClash(others, demands)) : [];
    if (clashes.length === 0 || clashes.some((clash) => clash === null)) return [];
    return [softProblem("template.never-applies", { path: `edits[${index}]`, edit: edit.id, values: { others: [...new Set(clashes.flatMap((clash) => clash ?? []))] } })];
  }).slice(0, 1);
}

/** Beyond so many ways a condition is taken for one that may come about. */
const MOST_WAYS = 64;

/**
 * All ways in which a condition can hold, each what it demands of figures together: AND joins, OR parts them. What is not linear
 * demands nothing, so that a way is only ruled out by what is known of it.
 */
function waysFor(condition: ResolvedExpression): readonly (readonly Demand[])[] {
  if (condition.kind === "call" && condition.name === "OR") return capped(condition.of.flatMap(waysFor));
  if (condition.kind === "call" && condition.name === "AND") {
    return condition.of.map(waysFor).reduce<readonly (readonly Demand[])[]>((all, own) => capped(all.flatMap((demands) => own.map((more) => [...demands, ...more]))), [[]]);
  }
  if (condition.kind === "comparison" && condition.operator === "<>") return waysApart(condition);
  const demand = demandIn(condition);
  return [demand ? [demand] : []];
}

const capped = (ways: readonly (readonly Demand[])[]): readonly (readonly Demand[])[] => (ways.length > MOST_WAYS ? [[]] : ways);

/** What differs is more or less. */
function waysApart(condition: Extract<ResolvedExpression, { kind: "comparison" }>): readonly (readonly Demand[])[] {
  const form = differenceForm(condition);
  return form ? [[{ relation: "<", form }], [{ relation: "<", form: negatedForm(form) }]] : [[]];
}

function demandIn(part: ResolvedExpression): Demand | null {
  const form = part.kind === "comparison" ? differenceForm(part) : null;
  if (!form || part.kind !== "comparison") return null;
  switch (part.operator) {
    case "=":
    case "<=":
    case "<":
      return { relation: part.operator, form };
    case ">=":
      return { relation: "<=", form: negatedForm(form) };
    case ">":
      return { relation: "<", form: negatedForm(form) };
    case "<>":
      return null;
  }
}
