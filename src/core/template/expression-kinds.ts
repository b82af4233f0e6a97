import { dimensionOf, type Dimension } from "../model/measure";
import type { Expression } from "./expression";
import type { ExpressionTrouble, ExpressionTroubleCode } from "./expression-tokens";
import { compareRationals, rational } from "./rational";
import type { ExpressionFigure, ResolvedExpression } from "./resolved-expression";

/** What a part of an expression yields. Numbers know what they count: "pure" is a plain number, "mixed" such as 万元 per 户. */
type Kind = { readonly sort: "text" | "truth" } | { readonly sort: "number"; readonly counts: Dimension | "pure" | "mixed" };
type Counts = Dimension | "pure" | "mixed";
type Report = (code: ExpressionTroubleCode, part: ResolvedExpression) => void;

const TEXT: Kind = { sort: "text" };
const TRUTH: Kind = { sort: "truth" };
const number = (counts: Counts): Kind => ({ sort: "number", counts });

/** Parts that do not fit: a text added to a number, 万元 compared with 户, a whole that is no test. Empty when all fits. */
export function troublesOfKinds(expression: ResolvedExpression): readonly ExpressionTrouble[] {
  const troubles: ExpressionTrouble[] = [];
  const report: Report = (code, part) => troubles.push({ code, at: part.at, found: part.kind === "figure" ? part.figure.code : "" });
  if (kindOf(expression, report).sort !== "truth") report("not-a-test", expression);
  return troubles;
}

function kindOf(part: ResolvedExpression, report: Report): Kind {
  switch (part.kind) {
    case "number":
      return number("pure");
    case "text":
      return TEXT;
    case "truth":
      return TRUTH;
    case "figure":
      return kindOfFigure(part.figure);
    case "negative":
    case "per-cent":
      return number(numberIn(part.of, report));
    case "arithmetic":
      return number(countsOfArithmetic(part, report));
    case "comparison":
      return comparison(part, report);
    case "call":
      return call(part, report);
  }
}

function kindOfFigure({ indicator }: ExpressionFigure): Kind {
  if (indicator.type === "quantity") return number(dimensionOf(indicator.measure));
  return indicator.type === "yes-no" ? TRUTH : TEXT;
}

function numberIn(part: ResolvedExpression, report: Report): Counts {
  const kind = kindOf(part, report);
  if (kind.sort === "number") return kind.counts;
  report("wrong-kind", part);
  return "mixed";
}

function truthIn(part: ResolvedExpression, report: Report): void {
  if (kindOf(part, report).sort !== "truth") report("wrong-kind", part);
}

/** What the sum or comparison of both counts; null when they do not fit. */
function together(one: Counts, other: Counts): Counts | null {
  if (one === other || other === "pure") return one;
  if (one === "pure") return other;
  return one === "mixed" || other === "mixed" ? "mixed" : null;
}

function countsTogether(parts: readonly ResolvedExpression[], report: Report): Counts {
  return parts.reduce<Counts>((counts, part) => {
    const joint = together(counts, numberIn(part, report));
    if (joint === null) report("measures-differ", part);
    return joint ?? "mixed";
  }, "pure");
}

function countsOfArithmetic(part: Extract<ResolvedExpression, { kind: "arithmetic" }>, report: Report): Counts {
  if (part.operator === "+" || part.operator === "-") return countsTogether([part.left, part.right], report);
  const left = numberIn(part.left, report);
  const right = numberIn(part.right, report);
  const isPlain = (counts: Counts): boolean => counts === "pure" || counts === "rate";
  if (isPlain(right)) return left === "pure" ? right : left;
  if (part.operator === "/") return left === right && left !== "mixed" ? "rate" : "mixed";
  return isPlain(left) ? right : "mixed";
}

function comparison(part: Extract<ResolvedExpression, { kind: "comparison" }>, report: Report): Kind {
  const left = kindOf(part.left, report);
  const right = kindOf(part.right, report);
  if (left.sort !== right.sort) report("wrong-kind", part);
  else if (left.sort === "truth" && part.operator !== "=" && part.operator !== "<>") report("wrong-kind", part);
  else if (left.sort === "number" && right.sort === "number") {
    if (together(left.counts, right.counts) === null) report("measures-differ", part);
    if (isRateAgainstNumber(part.left, part.right) || isRateAgainstNumber(part.right, part.left)) report("rate-against-number", part);
  }
  return TRUTH;
}

/** [到岗率] >= 90 would be never true, since 90% is 0.9: the author must write the sign. */
function isRateAgainstNumber(rate: ResolvedExpression, other: ResolvedExpression): boolean {
  const isRate = rate.kind === "figure" && rate.figure.indicator.type === "quantity" && dimensionOf(rate.figure.indicator.measure) === "rate";
  return isRate && other.kind === "number" && compareRationals(other.value, rational(1)) > 0;
}

/** Most decimals that ROUND may ask for, either way. */
const MOST_PLACES = 12;

/** The whole number that stands there, with or without a minus; null if it is none. */
export function wholeNumber<F>(part: Expression<F> | undefined): number | null {
  if (part?.kind === "negative") {
    const of = wholeNumber(part.of);
    return of === null ? null : -of;
  }
  return part?.kind === "number" && part.value.denominator === 1n && part.value.numerator <= 1000n ? Number(part.value.numerator) : null;
}

function call(part: Extract<ResolvedExpression, { kind: "call" }>, report: Report): Kind {
  const [first, second, third] = part.of;
  switch (part.name) {
    case "ABS":
    case "SUM":
    case "MIN":
    case "MAX":
      return number(countsTogether(part.of, report));
    case "ROUND": {
      const places = wholeNumber(second);
      if (places === null || Math.abs(places) > MOST_PLACES) report("wrong-arguments", part);
      return number(first ? numberIn(first, report) : "mixed");
    }
    case "AND":
    case "OR":
    case "NOT":
      for (const condition of part.of) truthIn(condition, report);
      return TRUTH;
    case "ISBLANK":
      if (first?.kind !== "figure") report("wrong-arguments", part);
      return TRUTH;
    case "IF":
      if (first) truthIn(first, report);
      return second && third ? branches(second, third, report) : TRUTH;
  }
}

function branches(one: ResolvedExpression, other: ResolvedExpression, report: Report): Kind {
  const left = kindOf(one, report);
  const right = kindOf(other, report);
  if (left.sort !== right.sort) report("wrong-kind", other);
  if (left.sort !== "number" || right.sort !== "number") return left;
  const joint = together(left.counts, right.counts);
  if (joint === null) report("measures-differ", other);
  return number(joint ?? "mixed");
}
