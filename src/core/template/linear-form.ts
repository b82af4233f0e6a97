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

/** The sum of all; figures that cancel out are gone. */
export const sumOfForms = (forms: readonly LinearForm[]): LinearForm =>
  sumOfTerms(forms.flatMap(({ factors }) => [...factors]), forms.reduce((sum, { constant }) => (constant === ZERO ? sum : plus(sum, constant)), ZERO));

/** A figure by its place, and the size of its step with its sign. */
export type Term = readonly [slot: number, factor: Rational];

/** The sum of these figures and a constant; figures that cancel out are gone. */
export function sumOfTerms(terms: readonly Term[], constant: Rational = ZERO): LinearForm {
  const factors = new Map<number, Rational>();
  for (const [slot, factor] of terms) {
    const before = factors.get(slot);
    factors.set(slot, before ? plus(before, factor) : factor);
  }
  for (const [slot, factor] of factors) if (factor.numerator === 0n) factors.delete(slot);
  return { factors, constant };
}

/** The sum of both. */
export const addForms = (one: LinearForm, other: LinearForm): LinearForm => sumOfForms([one, other]);

/** Every factor and the constant times `by`. */
export const scaledForm = (form: LinearForm, by: Rational): LinearForm =>
  by.numerator === 0n ? constantForm(ZERO)
  : { factors: new Map([...form.factors].map(([slot, factor]) => [slot, times(factor, by)])), constant: form.constant === ZERO ? ZERO : times(form.constant, by) };

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
      return part.name === "SUM" ? sumOrNull(part.of.map(linearFormOf)) : null;
    case "text":
    case "truth":
    case "comparison":
      return null;
  }
}

const scaledBy = (form: LinearForm | null, by: Rational | null): LinearForm | null => (form && by ? scaledForm(form, by) : null);

function sumOrNull(forms: readonly (LinearForm | null)[]): LinearForm | null {
  const known = forms.filter((form) => form !== null);
  return known.length === forms.length ? sumOfForms(known) : null;
}

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
