import { over, plus, rational, times, ZERO, type Rational } from "./rational";
import type { ResolvedExpression } from "./resolved-expression";

/** Σ factor × figure (in smallest steps) + constant. Figures are named by their place in codesOf(template). */
export interface LinearForm {
  readonly factors: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
}

const constantForm = (constant: Rational): LinearForm => ({ factors: new Map(), constant });

/** One figure, `size` a step. */
export const figureForm = (slot: number, size: Rational): LinearForm => ({ factors: new Map([[slot, size]]), constant: ZERO });

/** The sum of both; figures that cancel out are gone. */
export function addForms(one: LinearForm, other: LinearForm): LinearForm {
  const factors = new Map(one.factors);
  for (const [slot, factor] of other.factors) {
    const sum = plus(factors.get(slot) ?? ZERO, factor);
    if (sum.numerator === 0n) factors.delete(slot);
    else factors.set(slot, sum);
  }
  return { factors, constant: plus(one.constant, other.constant) };
}

/** Every factor and the constant times `by`. */
export const scaledForm = (form: LinearForm, by: Rational): LinearForm =>
  by.numerator === 0n ? constantForm(ZERO)
  : { factors: new Map([...form.factors].map(([slot, factor]) => [slot, times(factor, by)])), constant: times(form.constant, by) };

/** All signs turned. */
export const negatedForm = (form: LinearForm): LinearForm => scaledForm(form, rational(-1));

/** one − other. */
export const minusForm = (one: LinearForm, other: LinearForm): LinearForm => addForms(one, negatedForm(other));

/** A number expression as a linear form; null when it is none (a product of figures, IF, MAX …). */
export function linearFormOf(part: ResolvedExpression): LinearForm | null {
  switch (part.kind) {
    case "number":
      return constantForm(part.value);
    case "figure":
      return part.figure.indicator.type === "quantity" ? figureForm(part.figure.slot, part.figure.size) : null;
    case "negative":
      return scaledBy(linearFormOf(part.of), rational(-1));
    case "per-cent":
      return scaledBy(linearFormOf(part.of), rational(1, 100));
    case "arithmetic":
      return arithmetic(part);
    case "call":
      return part.name === "SUM" ? part.of.map(linearFormOf).reduce(sum, constantForm(ZERO)) : null;
    case "text":
    case "truth":
    case "comparison":
      return null;
  }
}

const scaledBy = (form: LinearForm | null, by: Rational | null): LinearForm | null => (form && by ? scaledForm(form, by) : null);
const sum = (one: LinearForm | null, other: LinearForm | null): LinearForm | null => (one && other ? addForms(one, other) : null);

function arithmetic(part: Extract<ResolvedExpression, { kind: "arithmetic" }>): LinearForm | null {
  const left = linearFormOf(part.left);
  const right = linearFormOf(part.right);
  if (!left || !right) return null;
  switch (part.operator) {
    case "+":
      return addForms(left, right);
    case "-":
      return minusForm(left, right);
    case "*":
      if (right.factors.size === 0) return scaledForm(left, right.constant);
      return left.factors.size === 0 ? scaledForm(right, left.constant) : null;
    case "/":
      return right.factors.size === 0 ? scaledBy(left, over(rational(1), right.constant)) : null;
  }
}

/** left − right of a comparison of numbers; null when that is not linear. */
export function differenceForm(part: Extract<ResolvedExpression, { kind: "comparison" }>): LinearForm | null {
  const left = linearFormOf(part.left);
  const right = linearFormOf(part.right);
  return left && right ? minusForm(left, right) : null;
}
