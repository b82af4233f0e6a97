import type { Dimension, Measure } from "../model/measure";
import { MEASURES, dimensionOf } from "../model/measure";
import { codesOf, type Indicator, type Template } from "../model/template";
import type { Expression } from "./expression";
import { troublesOfKinds } from "./expression-kinds";
import type { ExpressionTrouble } from "./expression-tokens";
import { over, rational, type Rational } from "./rational";
import { figuresOf, type ResolvedExpression } from "./resolved-expression";
import { stepSizeOf } from "./step-size";

/**
 * Finds each name's indicator (a code, else a zh-CN label, blanks and width aside) and checks that the parts fit: kinds,
 * measures, and that the whole is a test. Amounts are in the first measure that the expression mentions of their
 * dimension; rates are fractions, so that 5% means five per cent. All unknown names are reported at once.
 */
export function resolveExpression(
  expression: Expression,
  template: Pick<Template, "indicators">,
): { readonly resolved: ResolvedExpression } | { readonly troubles: readonly ExpressionTrouble[] } {
  const troubles: ExpressionTrouble[] = [];
  const codes = codesOf(template);
  const found = mapFigures(expression, (name, at) => {
    const candidates = codesNamed(name, codes, template);
    if (candidates.length !== 1) troubles.push({ code: candidates.length === 0 ? "unknown-figure" : "ambiguous-figure", at, found: name });
    return candidates[0] ?? "";
  });
  if (troubles.length > 0) return { troubles };
  const measures = measuresMentioned(figuresOf(found), template);
  const resolved = mapFigures(found, (code) => {
    const indicator = template.indicators.get(code)!;
    return { code, slot: codes.indexOf(code), indicator, size: sizeIn(indicator, measures) };
  });
  const unfit = troublesOfKinds(resolved);
  return unfit.length > 0 ? { troubles: unfit } : { resolved };
}

/** Blanks, width and letter forms aside: how two names are compared. */
const plainName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

function codesNamed(name: string, codes: readonly string[], template: Pick<Template, "indicators">): readonly string[] {
  if (codes.includes(name)) return [name];
  const wanted = plainName(name);
  return codes.filter((code) => plainName(template.indicators.get(code)!.label["zh-CN"]) === wanted);
}

/** The measure in which each dimension is counted: the first mentioned; "1" for rates. */
function measuresMentioned(codes: readonly string[], template: Pick<Template, "indicators">): ReadonlyMap<Dimension, Measure> {
  const measures = new Map<Dimension, Measure>([["rate", "1"]]);
  for (const code of codes) {
    const indicator = template.indicators.get(code);
    if (indicator?.type !== "quantity") continue;
    const dimension = dimensionOf(indicator.measure);
    if (!measures.has(dimension)) measures.set(dimension, indicator.measure);
  }
  return measures;
}

function sizeIn(indicator: Indicator, measures: ReadonlyMap<Dimension, Measure>): Rational {
  if (indicator.type !== "quantity") return rational(1);
  const [numerator, denominator] = MEASURES[measures.get(dimensionOf(indicator.measure)) ?? indicator.measure].over;
  return over(stepSizeOf(indicator), rational(numerator, denominator)) ?? rational(1);
}

function mapFigures<F, G>(expression: Expression<F>, map: (figure: F, at: number) => G): Expression<G> {
  switch (expression.kind) {
    case "number":
    case "text":
    case "truth":
      return expression;
    case "figure":
      return { ...expression, figure: map(expression.figure, expression.at) };
    case "negative":
    case "per-cent":
      return { ...expression, of: mapFigures(expression.of, map) };
    case "arithmetic":
    case "comparison":
      return { ...expression, left: mapFigures(expression.left, map), right: mapFigures(expression.right, map) };
    case "call":
      return { ...expression, of: expression.of.map((part) => mapFigures(part, map)) };
  }
}
