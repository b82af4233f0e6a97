import type { Edit } from "../model/edit";
import type { Measure } from "../model/measure";
import { slotsIn, type QuantityIndicator, type Template } from "../model/template";
import { relationsOf } from "./edit-relations";
import { parseExpression, type Comparator } from "./expression";
import { differenceForm, minusForm, negatedForm, sumOfTerms, type LinearForm, type Term } from "./linear-form";
import { negated, parseDecimal, times, type Rational } from "./rational";
import { resolveExpression } from "./resolve-expression";
import { conjunctsOf, type ResolvedExpression } from "./resolved-expression";
import { stepSizeOf } from "./step-size";

/** What a linear edit demands: form = 0, form ≤ 0 or form < 0. Figures count in smallest steps, named by their place in codesOf. */
export interface Constraint {
  readonly relation: "=" | "<=" | "<";
  readonly form: LinearForm;
  readonly edit: Edit;
  /** Place of the edit in template.edits. */
  readonly index: number;
}

/** What the edits of a sound template demand, as far as it is linear; ranges are among them, one bound each. */
export function constraintsOf(template: Template): readonly Constraint[] {
  const slots = slotsIn(template);
  const sizeOf = stepSizes();
  const term: TermOf = (code, sign) => [slots.get(code)!, sizeOf(quantity(template, code), sign)];
  return template.edits.flatMap((edit, index) => demandsOf(edit, template, term).map((demand) => ({ ...demand, edit, index })));
}

/** A figure as a term, added or taken away. */
type TermOf = (code: string, sign: 1 | -1) => Term;

/** The size of a step with its sign, worked out once for all indicators of one measure and as many decimals. */
function stepSizes(): (indicator: QuantityIndicator, sign: 1 | -1) => Rational {
  const less = new Map<Rational, Rational>();
  return (indicator, sign) => {
    const size = stepSizeOf(indicator);
    if (sign === 1) return size;
    const taken = less.get(size) ?? negated(size);
    less.set(size, taken);
    return taken;
  };
}

type Demand = Pick<Constraint, "relation" | "form">;

function quantity(template: Template, code: string): QuantityIndicator {
  const indicator = template.indicators.get(code);
  if (indicator?.type !== "quantity") throw new RangeError(`${code} is no quantity`);
  return indicator;
}

function demandsOf(edit: Edit, template: Template, term: TermOf): readonly Demand[] {
  switch (edit.kind) {
    case "range":
      return edit.of.flatMap((code) => rangeDemands(sumOfTerms([term(code, 1)]), edit, quantity(template, code)));
    case "balance":
    case "stock-balance":
    case "subset":
    case "funnel":
    case "table-balance":
      return relationsOf(edit, template).map(({ relation, shown, plus, less }) => {
        const taken = plus.map((code) => term(code, -1));
        const given = [shown, ...less].map((code) => term(code, 1));
        return { relation, form: sumOfTerms([...given, ...taken]) };
      });
    case "expression":
      return conditionsOf(edit, template).flatMap(demandOf);
    case "required":
    case "code-list":
    case "ratio":
    case "date-order":
    case "rank":
    case "cross-form":
    case "change":
    case "never-falls":
    case "carry-forward":
    case "repeated":
    case "outlier":
    case "required-when":
    case "life-cycle":
    case "overdue":
    case "unique":
      return [];
  }
}

function rangeDemands(form: LinearForm, edit: Extract<Edit, { kind: "range" }>, { measure }: QuantityIndicator): readonly Demand[] {
  const least = boundForm(edit.least, measure);
  const most = boundForm(edit.most, measure);
  return [
    ...(least ? [{ relation: "<=", form: minusForm(least, form) } as const] : []),
    ...(most ? [{ relation: "<=", form: minusForm(form, most) } as const] : []),
  ];
}

/** A bound in the base of its dimension. */
function boundForm(bound: string | undefined, measure: Measure): LinearForm | null {
  const value = bound === undefined ? null : parseDecimal(bound);
  return value && { factors: new Map(), constant: times(value, stepSizeOf({ measure, decimals: 0 })) };
}

/** The conditions of an expression that must all hold; none when it cannot be read. */
export function conditionsOf(edit: Extract<Edit, { kind: "expression" }>, template: Template): readonly ResolvedExpression[] {
  const parsed = parseExpression(edit.test);
  const found = "trouble" in parsed ? null : resolveExpression(parsed.expression, template);
  return found && "resolved" in found ? conjunctsOf(found.resolved) : [];
}

function demandOf(condition: ResolvedExpression): readonly Demand[] {
  if (condition.kind !== "comparison") return [];
  const form = differenceForm(condition);
  const demand = form && DEMANDS[condition.operator](form);
  return demand ? [demand] : [];
}

const DEMANDS: Readonly<Record<Comparator, (form: LinearForm) => Demand | null>> = {
  "=": (form) => ({ relation: "=", form }),
  "<=": (form) => ({ relation: "<=", form }),
  "<": (form) => ({ relation: "<", form }),
  ">=": (form) => ({ relation: "<=", form: negatedForm(form) }),
  ">": (form) => ({ relation: "<", form: negatedForm(form) }),
  "<>": () => null,
};
