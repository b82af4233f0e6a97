import type { BlankMeaning } from "../model/edit";
import { cellDecimals } from "../template/cell-decimals";
import { wholeNumber } from "../template/expression-kinds";
import { rational, times } from "../template/rational";
import type { ExpressionFigure, ResolvedExpression } from "../template/resolved-expression";
import { call, FALSE, type Formula, fraction, inTurn, number, operation, scaled, TRUE } from "./formula";
import { normal, precise, termOf, type NativeScope } from "./native-scope";

/** What the numbers of an expression need to know. */
export interface Amounts {
  readonly scope: NativeScope;
  readonly blank: BlankMeaning;
  /** Formulas for a test inside of a number: the condition of an IF. */
  readonly truth: (part: ResolvedExpression) => { readonly isTrue: Formula; readonly isFalse: Formula };
}

/** A number of an expression, in the measures of the expression. */
export function amountOf(part: ResolvedExpression, amounts: Amounts): Formula {
  switch (part.kind) {
    case "number":
      return fraction(part.value);
    case "figure":
      return figureOf(part.figure, amounts);
    case "negative":
      return operation(number(0), "-", amountOf(part.of, amounts));
    case "per-cent":
      return operation(amountOf(part.of, amounts), "/", number(100));
    case "arithmetic":
      return operation(amountOf(part.left, amounts), part.operator, amountOf(part.right, amounts));
    case "call":
      return calculated(part, amounts);
    default:
      throw new RangeError("a test is no number");
  }
}

/** A blank that counts as 0 is 0 in a calculation, too. */
function figureOf({ code, size, indicator }: ExpressionFigure, { scope }: Amounts): Formula {
  if (indicator.type !== "quantity") throw new RangeError(`${code} is no quantity`);
  return scaled(normal(termOf(scope, code)), times(size, rational(10n ** BigInt(cellDecimals(indicator)))));
}

function calculated(part: Extract<ResolvedExpression, { kind: "call" }>, amounts: Amounts): Formula {
  const [first, second, third] = part.of;
  switch (part.name) {
    case "ROUND":
      return call("ROUND", amountOf(first!, amounts), number(wholeNumber(second) ?? 0));
    case "IF":
      return call("IF", amounts.truth(first!).isTrue, amountOf(second!, amounts), amountOf(third!, amounts));
    case "ABS":
    case "SUM":
    case "MIN":
    case "MAX":
      // Blank cells count as 0 here, and not as nothing: MIN over cells would pass them over.
      return call(part.name, ...part.of.map((one) => counted(amountOf(one, amounts), amounts)));
    default:
      throw new RangeError("a test is no number");
  }
}

const counted = (amount: Formula, { blank }: Amounts): Formula => (blank === "zero" && amount.kind === "cell" ? operation(amount, "+", number(0)) : amount);

/** Whether a number of an expression is decided: its figures are there, and nothing is divided by 0. */
export function amountReady(part: ResolvedExpression, amounts: Amounts): Formula {
  switch (part.kind) {
    case "number":
      return TRUE;
    case "figure": {
      const term = termOf(amounts.scope, part.figure.code);
      const isThere = amounts.blank === "zero" ? operation(call("COUNTA", term.cell), "=", call("COUNT", term.cell)) : call("ISNUMBER", term.cell);
      return inTurn(isThere, precise([term]));
    }
    case "negative":
    case "per-cent":
      return amountReady(part.of, amounts);
    case "arithmetic": {
      const sides = inTurn(amountReady(part.left, amounts), amountReady(part.right, amounts));
      return part.operator === "/" ? inTurn(sides, operation(amountOf(part.right, amounts), "<>", number(0))) : sides;
    }
    case "call": {
      if (part.name === "ROUND") return amountReady(part.of[0]!, amounts);
      if (part.name !== "IF") return inTurn(...part.of.map((one) => amountReady(one, amounts)));
      const { isTrue, isFalse } = amounts.truth(part.of[0]!);
      return call("IF", isTrue, amountReady(part.of[1]!, amounts), call("IF", isFalse, amountReady(part.of[2]!, amounts), FALSE));
    }
    default:
      throw new RangeError("a test is no number");
  }
}
