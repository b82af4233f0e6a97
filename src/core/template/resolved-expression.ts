import type { Indicator } from "../model/template";
import type { Expression } from "./expression";
import type { Rational } from "./rational";

/** A figure in an expression, found in its template. */
export interface ExpressionFigure {
  readonly code: string;
  /** Place of the code in codesOf(template). */
  readonly slot: number;
  readonly indicator: Indicator;
  /** What one smallest step counts in the expression; 1 for what is no quantity. */
  readonly size: Rational;
}

export type ResolvedExpression = Expression<ExpressionFigure>;

/** The figures of an expression, in the order of its text, each mention once. */
export function figuresOf<F>(expression: Expression<F>): readonly F[] {
  switch (expression.kind) {
    case "number":
    case "text":
    case "truth":
      return [];
    case "figure":
      return [expression.figure];
    case "negative":
    case "per-cent":
      return figuresOf(expression.of);
    case "arithmetic":
    case "comparison":
      return [...figuresOf(expression.left), ...figuresOf(expression.right)];
    case "call":
      return expression.of.flatMap(figuresOf);
  }
}

/** The conditions that an outer AND joins; the expression itself when there is none. */
export const conjunctsOf = (expression: ResolvedExpression): readonly ResolvedExpression[] =>
  expression.kind === "call" && expression.name === "AND" ? expression.of.flatMap(conjunctsOf) : [expression];
