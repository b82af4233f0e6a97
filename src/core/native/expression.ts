import type { ExpressionEdit } from "../model/edit";
import { labelIn } from "../model/localised";
import { parseExpression, type Comparator } from "../template/expression";
import { resolveExpression } from "../template/resolve-expression";
import { conjunctsOf, figuresOf, type ExpressionFigure, type ResolvedExpression } from "../template/resolved-expression";
import { all, any, call, FALSE, type Formula, inTurn, number, operation, text, TRUE } from "./formula";
import { amountOf, amountReady, type Amounts } from "./expression-amounts";
import { linearFailure } from "./expression-rounding";
import { contentOf, isDayText } from "./expression-contents";
import type { NativeCheck, NativeWords } from "./native-check";
import { cellOf, type NativeScope } from "./native-scope";
import { blank, filled } from "./single-figures";

type Comparison = Extract<ResolvedExpression, { kind: "comparison" }>;

/** A test in the syntax of Excel: one check a condition that an outer AND joins. Undecided is neither true nor false. @throws RangeError when it cannot be written */
export function expressionChecks(edit: ExpressionEdit, scope: NativeScope): readonly NativeCheck[] {
  const parsed = parseExpression(edit.test);
  if ("trouble" in parsed) throw new RangeError(parsed.trouble.code);
  const found = resolveExpression(parsed.expression, scope.template);
  if ("troubles" in found) throw new RangeError(found.troubles.map(({ code }) => code).join());
  const amounts: Amounts = { scope, blank: edit.blank ?? "undecided", truth: (part) => truthOf(part, amounts) };
  return conjunctsOf(found.resolved).map((condition) => checkOf(edit, condition, amounts));
}

function checkOf(edit: ExpressionEdit, condition: ResolvedExpression, amounts: Amounts): NativeCheck {
  const { scope } = amounts;
  const shown = shownAt(condition) ?? figuresOf(condition)[0];
  if (!shown) throw new RangeError("a test without a figure");
  const rule = edit.label ? labelIn(edit.label, scope.language) : edit.test;
  return {
    edit, shown: shown.code, faults: [{ look: edit.strength, fails: failureOf(condition, amounts), words: wordsOf(condition, rule, amounts) }],
    numbers: [], decided: decidedOf(condition, amounts),
  };
}

function decidedOf(part: ResolvedExpression, amounts: Amounts): Formula {
  if (part.kind === "comparison" && kindOf(part.left) !== "truth") return sidesOf(part, amounts)[0];
  const { isTrue, isFalse } = truthOf(part, amounts);
  return any([isTrue, isFalse]);
}

/** The figure that a comparison is about: `[a] + [b] = [total]` is shown at the total. */
function shownAt(condition: ResolvedExpression): ExpressionFigure | null {
  const part = condition.kind === "call" && condition.name === "IF" ? condition.of[1]! : condition;
  if (part.kind === "comparison" && part.right.kind === "figure" && part.left.kind !== "figure") return part.right.figure;
  return figuresOf(part)[0] ?? null;
}

/** Formulas for "is true" and "is false"; where something is undecided both are FALSE. */
export interface Truth {
  readonly isTrue: Formula;
  readonly isFalse: Formula;
}

function truthOf(part: ResolvedExpression, amounts: Amounts): Truth {
  switch (part.kind) {
    case "truth":
      return part.value ? { isTrue: TRUE, isFalse: FALSE } : { isTrue: FALSE, isFalse: TRUE };
    case "figure":
      return yesNo(part.figure, amounts);
    case "comparison":
      return comparisonTruth(part, amounts);
    case "call":
      return callTruth(part, amounts);
    default:
      throw new RangeError("a number is no test");
  }
}

function yesNo({ code }: ExpressionFigure, { scope }: Amounts): Truth {
  const written = call("TRIM", cellOf(scope, code));
  const isOne = (words: readonly string[]) => any(words.map((word) => operation(written, "=", text(word))));
  return { isTrue: isOne(["是", "Yes"]), isFalse: isOne(["否", "No"]) };
}

function callTruth(part: Extract<ResolvedExpression, { kind: "call" }>, amounts: Amounts): Truth {
  const parts = () => part.of.map((one) => truthOf(one, amounts));
  switch (part.name) {
    case "AND":
      return { isTrue: all(parts().map(({ isTrue }) => isTrue)), isFalse: any(parts().map(({ isFalse }) => isFalse)) };
    case "OR":
      return { isTrue: any(parts().map(({ isTrue }) => isTrue)), isFalse: all(parts().map(({ isFalse }) => isFalse)) };
    case "NOT": {
      const [of] = parts();
      return { isTrue: of!.isFalse, isFalse: of!.isTrue };
    }
    case "IF": {
      const [condition, one, other] = parts();
      const pick = (side: keyof Truth) => branch(condition!, one![side], other![side], FALSE);
      return { isTrue: pick("isTrue"), isFalse: pick("isFalse") };
    }
    case "ISBLANK": {
      const [of] = part.of;
      if (of?.kind !== "figure") throw new RangeError("only a figure can be blank");
      return { isTrue: blank(amounts.scope, of.figure.code), isFalse: filled(amounts.scope, of.figure.code) };
    }
    default:
      throw new RangeError("a number is no test");
  }
}

/** What holds in the branch that the condition takes; `undecided` where it takes none. */
function branch({ isTrue, isFalse }: Truth, one: Formula, other: Formula, undecided: Formula): Formula {
  return one === other && one === undecided ? undecided : call("IF", isTrue, one, call("IF", isFalse, other, undecided));
}

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = { "=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">" };

function comparisonTruth(part: Comparison, amounts: Amounts): Truth {
  if (kindOf(part.left) === "truth") return sameTruth(part, truthOf(part.left, amounts), truthOf(part.right, amounts));
  const [ready, left, right] = sidesOf(part, amounts);
  const holds = (operator: Comparator): Formula => inTurn(ready, operation(left, operator, right));
  return { isTrue: holds(part.operator), isFalse: holds(OPPOSITE[part.operator]) };
}

/** Whether both sides are there, and what is to be compared with what. */
const sidesOf = (part: Comparison, amounts: Amounts): readonly [Formula, Formula, Formula] => (kindOf(part.left) === "number" ? numbersOf(part, amounts) : contentsOf(part, amounts));

/** Places to which two numbers are compared: beyond what doubles leave behind, below what figures differ by. */
const PLACES = 7;

/** Whether both are there, their difference without noise, and 0. */
function numbersOf({ left, right }: Comparison, amounts: Amounts): readonly [Formula, Formula, Formula] {
  const difference = operation(amountOf(left, amounts), "-", amountOf(right, amounts));
  return [inTurn(amountReady(left, amounts), amountReady(right, amounts)), call("ROUND", difference, number(PLACES)), number(0)];
}

function contentsOf({ left, right, operator }: Comparison, { scope }: Amounts): readonly [Formula, Formula, Formula] {
  const isDay = [left, right].some((side) => isDayText(side));
  if (!isDay && operator !== "=" && operator !== "<>") throw new RangeError("texts have no order");
  const [one, other] = [contentOf(left, scope, isDay), contentOf(right, scope, isDay)];
  return [inTurn(one.ready, other.ready), one.value, other.value];
}

function sameTruth({ operator }: Comparison, one: Truth, other: Truth): Truth {
  const same = any([all([one.isTrue, other.isTrue]), all([one.isFalse, other.isFalse])]);
  const different = any([all([one.isTrue, other.isFalse]), all([one.isFalse, other.isTrue])]);
  return operator === "=" ? { isTrue: same, isFalse: different } : { isTrue: different, isFalse: same };
}

function kindOf(part: ResolvedExpression): "number" | "text" | "truth" {
  switch (part.kind) {
    case "number":
    case "negative":
    case "per-cent":
    case "arithmetic":
      return "number";
    case "text":
      return "text";
    case "truth":
    case "comparison":
      return "truth";
    case "figure":
      return part.figure.indicator.type === "quantity" ? "number" : part.figure.indicator.type === "yes-no" ? "truth" : "text";
    case "call":
      return part.name === "IF" ? kindOf(part.of[1]!) : ["AND", "OR", "NOT", "ISBLANK"].includes(part.name) ? "truth" : "number";
  }
}

/** Whether the test is false and rounding does not explain it: of an IF the branch that is taken counts, of an AND the first part that is false. */
function failureOf(part: ResolvedExpression, amounts: Amounts): Formula {
  if (part.kind === "comparison") return linearFailure(part, amounts) ?? truthOf(part, amounts).isFalse;
  if (part.kind !== "call" || (part.name !== "IF" && part.name !== "AND")) return truthOf(part, amounts).isFalse;
  if (part.name === "IF") return branch(truthOf(part.of[0]!, amounts), failureOf(part.of[1]!, amounts), failureOf(part.of[2]!, amounts), FALSE);
  return part.of.reduceRight<Formula>((rest, one) => call("IF", truthOf(one, amounts).isFalse, failureOf(one, amounts), rest), FALSE);
}

/** The rule, and of a comparison of numbers both sides; of an IF those of the branch that is taken. */
function wordsOf(part: ResolvedExpression, rule: string, amounts: Amounts): NativeWords {
  const compared = decisive(part, amounts);
  if (!compared) return { saying: "expression-false", values: { rule } };
  return { saying: "expression", values: { rule, difference: compared } };
}

/** The difference of the sides as a signed text; null where there is none to be told. */
function decisive(part: ResolvedExpression, amounts: Amounts): Formula | null {
  if (part.kind === "comparison" && kindOf(part.left) === "number") {
    const [, difference] = numbersOf(part, amounts);
    return operation(call("IF", operation(difference, ">", number(0)), text("+"), text("")), "&", difference);
  }
  if (part.kind !== "call" || part.name !== "IF") return null;
  const [one, other] = [decisive(part.of[1]!, amounts), decisive(part.of[2]!, amounts)];
  if (!one && !other) return null;
  return call("IF", truthOf(part.of[0]!, amounts).isTrue, one ?? text(""), other ?? text(""));
}
