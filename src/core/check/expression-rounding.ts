import type { Comparator } from "../template/expression";
import { differenceForm, type LinearForm } from "../template/linear-form";
import { absolute, compareRationals, negated, plus, rational, times, ZERO, type Rational } from "../template/rational";
import { figuresOf, type ResolvedExpression } from "../template/resolved-expression";
import { mayBeRounded } from "../model/template";
import type { Figures } from "./outcome";

/**
 * Whether a comparison that is false would be true for some true values within the rounding of its figures. Only
 * comparisons of sums are excused so; products of figures, MAX and the like are held to what is written.
 */
export function isExplainedByRounding(part: ResolvedExpression, figures: Figures): boolean {
  if (part.kind !== "comparison" || part.operator === "<>") return false;
  const form = differenceForm(part);
  if (!form) return false;
  const reach = reachOf(form, part, figures);
  return reach.numerator > 0n && reaches(part.operator, differenceAt(form, figures), reach);
}

function reaches(operator: Exclude<Comparator, "<>">, difference: Rational, reach: Rational): boolean {
  switch (operator) {
    case "=":
      return compareRationals(absolute(difference), reach) <= 0;
    case "<=":
      return compareRationals(difference, reach) <= 0;
    case "<":
      return compareRationals(difference, reach) < 0;
    case ">=":
      return compareRationals(difference, negated(reach)) >= 0;
    case ">":
      return compareRationals(difference, negated(reach)) > 0;
  }
}

function differenceAt(form: LinearForm, figures: Figures): Rational {
  return [...form.factors].reduce((sum, [slot, factor]) => {
    const value = figures.at(slot)?.value;
    return typeof value === "number" ? plus(sum, times(factor, rational(value))) : sum;
  }, form.constant);
}

function reachOf(form: LinearForm, part: ResolvedExpression, figures: Figures): Rational {
  const rounded = new Set(figuresOf(part).filter(({ indicator }) => indicator.type === "quantity" && mayBeRounded(indicator)).map(({ slot }) => slot));
  return [...form.factors].reduce((sum, [slot, factor]) => {
    const figure = figures.at(slot);
    const isRounded = typeof figure?.value === "number" && (figure.step > 1 || rounded.has(slot));
    return isRounded ? plus(sum, times(absolute(factor), rational(figure.step, 2))) : sum;
  }, ZERO);
}
