import type { ExpressionEdit } from "../model/edit";
import type { Figure } from "../model/figure";
import { evaluateExpression, type ExpressionValue, type FigureSource } from "../template/evaluate-expression";
import { parseExpression } from "../template/expression";
import { minus, printRational, printSigned, rational, times } from "../template/rational";
import { resolveExpression } from "../template/resolve-expression";
import { conjunctsOf, figuresOf, type ExpressionFigure, type ResolvedExpression } from "../template/resolved-expression";
import { isExplainedByRounding } from "./expression-rounding";
import { quantityAt } from "./linear-sum";
import { PASS, UNDECIDED, type Check, type Figures, type Outcome, type Remark } from "./outcome";
import { measureText } from "./scope";
import { printQuantity } from "../model/quantity";
import type { Scope } from "./scope";

/** A test in the syntax of Excel. One check a condition that an outer AND joins. @throws RangeError when it cannot be read. */
export function expressionChecks(edit: ExpressionEdit, scope: Scope): readonly Check[] {
  const parsed = parseExpression(edit.test);
  if ("trouble" in parsed) throw new RangeError(`${parsed.trouble.code} at ${String(parsed.trouble.at)}: ${edit.test}`);
  const found = resolveExpression(parsed.expression, scope.template);
  if ("troubles" in found) throw new RangeError(`${found.troubles.map(({ code, at }) => `${code} at ${String(at)}`).join(", ")}: ${edit.test}`);
  return conjunctsOf(found.resolved).map((condition) => ({ edit, test: (figures) => testCondition(condition, figures, edit) }));
}

function testCondition(condition: ResolvedExpression, figures: Figures, edit: ExpressionEdit): Outcome {
  const source = sourceOf(figures, edit.blank === "zero");
  const value = evaluateExpression(condition, source);
  if (value === null) return UNDECIDED;
  if (value === true) return PASS;
  const decisive = decisivePart(condition, source);
  const remark = describe(decisive, condition, figures, source, edit);
  return isExplainedByRounding(decisive, figures)
    ? { kind: "pass", remark: { ...remark, code: "edit.rounding", strength: "note" } }
    : { kind: "fail", remark };
}

function sourceOf(figures: Figures, blankIsZero: boolean): FigureSource {
  return {
    valueOf: ({ slot, indicator, size }): ExpressionValue => {
      const figure = figures.at(slot);
      if (indicator.type !== "quantity") return typeof figure?.value === "number" ? null : (figure?.value ?? null);
      const quantity = quantityAt(figure, blankIsZero);
      return quantity === null ? null : times(rational(quantity), size);
    },
    isBlank: ({ slot }) => {
      const figure = figures.at(slot);
      return figure !== undefined && figure.value === null && (figure.state === "blank" || figure.state === "not-reported");
    },
  };
}

/** The part of a false condition that makes it false: the branch of an IF that was taken, the first false one of an AND. */
function decisivePart(part: ResolvedExpression, source: FigureSource): ResolvedExpression {
  if (part.kind !== "call") return part;
  if (part.name === "IF") {
    const branch = part.of[evaluateExpression(part.of[0]!, source) === true ? 1 : 2];
    return branch ? decisivePart(branch, source) : part;
  }
  const untrue = part.name === "AND" ? part.of.find((condition) => evaluateExpression(condition, source) === false) : undefined;
  return untrue ? decisivePart(untrue, source) : part;
}

function describe(decisive: ResolvedExpression, condition: ResolvedExpression, figures: Figures, source: FigureSource, edit: ExpressionEdit): Remark {
  const mentioned = distinct([...figuresOf(shownFirst(decisive)), ...figuresOf(condition)]);
  const stated = mentioned.filter(({ slot }) => (figures.at(slot)?.value ?? null) !== null);
  const base = {
    figures: mentioned.map(({ slot }) => figures.at(slot)).filter((figure): figure is Figure => figure !== undefined),
    values: { rule: edit.label?.["zh-CN"] ?? edit.test, label: mentioned[0]?.indicator.label["zh-CN"] ?? "", parts: (stated.length > 0 ? stated : mentioned).map((figure) => printMentioned(figure, figures)) },
  };
  const plain: Remark = { ...base, code: "edit.expression-false", expected: null, imbalance: null };
  if (decisive.kind !== "comparison") return plain;
  const left = evaluateExpression(decisive.left, source);
  const right = evaluateExpression(decisive.right, source);
  if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return plain;
  const expected = printRational(right);
  const values = { ...base.values, reported: printRational(left), sum: expected, operator: OPERATORS[decisive.operator] };
  return { ...base, code: "edit.expression", values, expected, imbalance: printSigned(minus(left, right)) };
}

const OPERATORS = { "=": "=", "<>": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/** A comparison with the side first that is a single figure: `[a] + [b] = [total]` is shown at the total. */
function shownFirst(part: ResolvedExpression): ResolvedExpression {
  return part.kind === "comparison" && part.right.kind === "figure" && part.left.kind !== "figure" ? { ...part, left: part.right, right: part.left } : part;
}

function distinct(figures: readonly ExpressionFigure[]): readonly ExpressionFigure[] {
  return figures.filter((figure, index) => figures.findIndex((other) => other.slot === figure.slot) === index);
}

function printMentioned({ slot, indicator }: ExpressionFigure, figures: Figures): string {
  const value = figures.at(slot)?.value ?? null;
  const label = indicator.label["zh-CN"];
  if (indicator.type !== "quantity") return `${label} ${value === null ? "" : String(value)}`.trim();
  return `${label} ${typeof value === "number" ? printQuantity(value, indicator.decimals) + measureText(indicator.measure) : ""}`.trim();
}
