import type { Comparator } from "./expression";
import { wholeNumber } from "./expression-kinds";
import { absolute, compareRationals, minus, negated, over, plus, rational, roundedTo, times, ZERO, type Rational } from "./rational";
import type { ExpressionFigure, ResolvedExpression } from "./resolved-expression";

/** What a part of an expression is worth; null is undecided: a needed figure is a gap, or something is divided by 0. */
export type ExpressionValue = Rational | string | boolean | null;

/** Where an expression gets its figures from. */
export interface FigureSource {
  /** In the measures of the expression; null when it is a gap. */
  readonly valueOf: (figure: ExpressionFigure) => ExpressionValue;
  /** Whether nothing was reported there. */
  readonly isBlank: (figure: ExpressionFigure) => boolean;
}

/** The exact value of a resolved expression. Logic is three-valued: FALSE decides an AND, TRUE an OR, whatever else is missing. */
export function evaluateExpression(part: ResolvedExpression, source: FigureSource): ExpressionValue {
  switch (part.kind) {
    case "number":
    case "text":
    case "truth":
      return part.value;
    case "figure":
      return source.valueOf(part.figure);
    case "negative":
      return withNumbers([part.of], source, ([value]) => negated(value!));
    case "per-cent":
      return withNumbers([part.of], source, ([value]) => times(value!, rational(1, 100)));
    case "arithmetic":
      return withNumbers([part.left, part.right], source, ([left, right]) => ARITHMETIC[part.operator](left!, right!));
    case "comparison": {
      const left = evaluateExpression(part.left, source);
      const right = evaluateExpression(part.right, source);
      return left === null || right === null ? null : comparisonHolds(part.operator, compareValues(left, right));
    }
    case "call":
      return evaluateCall(part, source);
  }
}

const ARITHMETIC = { "+": plus, "-": minus, "*": times, "/": over } as const;

/** Whether `operator` holds, given the order of left to right (−1, 0, 1). */
export function comparisonHolds(operator: Comparator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function compareValues(left: Rational | string | boolean, right: Rational | string | boolean): number {
  if (typeof left === "object" && typeof right === "object") return compareRationals(left, right);
  if (typeof left !== typeof right) throw new TypeError("an expression compares values of different kinds");
  return left === right ? 0 : left < right ? -1 : 1;
}

function withNumbers(parts: readonly ResolvedExpression[], source: FigureSource, result: (values: readonly Rational[]) => Rational | null): Rational | null {
  const values: Rational[] = [];
  for (const part of parts) {
    const value = evaluateExpression(part, source);
    if (value === null) return null;
    if (typeof value !== "object") throw new TypeError("an expression calculates with what is no number");
    values.push(value);
  }
  return result(values);
}

const least = (values: readonly Rational[]): Rational => values.reduce((one, other) => (compareRationals(other, one) < 0 ? other : one));
const most = (values: readonly Rational[]): Rational => values.reduce((one, other) => (compareRationals(other, one) > 0 ? other : one));

function evaluateCall(part: Extract<ResolvedExpression, { kind: "call" }>, source: FigureSource): ExpressionValue {
  switch (part.name) {
    case "ABS":
      return withNumbers(part.of, source, ([value]) => absolute(value!));
    case "SUM":
      return withNumbers(part.of, source, (values) => values.reduce(plus, ZERO));
    case "MIN":
      return withNumbers(part.of, source, least);
    case "MAX":
      return withNumbers(part.of, source, most);
    case "ROUND":
      return withNumbers(part.of, source, ([value]) => roundedTo(value!, wholeNumber(part.of[1]) ?? 0));
    case "IF": {
      const condition = evaluateExpression(part.of[0]!, source);
      return condition === null ? null : evaluateExpression(part.of[condition === true ? 1 : 2]!, source);
    }
    case "AND":
      return allOf(part.of.map((condition) => evaluateExpression(condition, source)), true);
    case "OR":
      return allOf(part.of.map((condition) => evaluateExpression(condition, source)), false);
    case "NOT": {
      const value = evaluateExpression(part.of[0]!, source);
      return value === null ? null : value !== true;
    }
    case "ISBLANK":
      return part.of[0]?.kind === "figure" && source.isBlank(part.of[0].figure);
  }
}

/** `wanted` when all are, its opposite as soon as one is; null when that hangs on an undecided one. */
function allOf(values: readonly ExpressionValue[], wanted: boolean): boolean | null {
  if (values.some((value) => value === !wanted)) return !wanted;
  return values.includes(null) ? null : wanted;
}
