import { differenceForm } from "../template/linear-form";
import { mayBeRounded } from "../model/template";
import { absolute, plus, rational, times, type Rational } from "../template/rational";
import { figuresOf, type ResolvedExpression } from "../template/resolved-expression";
import { amountOf, amountReady, type Amounts } from "./expression-amounts";
import { call, type Formula, fraction, inTurn, number, operation, scaled, sum } from "./formula";
import { cellOf } from "./native-scope";

/** Below this a difference is noise of doubles. */
const NOISE = rational(1, 20_000_000);

/**
 * Where a comparison of sums of rounded figures fails: the sides differ by more than half of each figure's last digit. Null where nothing
 * was rounded, or where the engine holds the comparison to what is written: products of figures, MAX and the like, <>.
 */
export function linearFailure(part: Extract<ResolvedExpression, { kind: "comparison" }>, amounts: Amounts): Formula | null {
  const form = differenceForm(part);
  const rounded = new Map(figuresOf(part).filter(({ indicator }) => indicator.type === "quantity" && mayBeRounded(indicator)).map(({ slot, code }) => [slot, code]));
  if (!form || part.operator === "<>") return null;
  const reaches = [...form.factors].flatMap(([slot, factor]) => (rounded.has(slot) ? [{ code: rounded.get(slot)!, reach: times(absolute(factor), rational(1, 2)) }] : []));
  if (reaches.length === 0) return null;
  const ready = inTurn(amountReady(part.left, amounts), amountReady(part.right, amounts));
  const difference = operation(amountOf(part.left, amounts), "-", amountOf(part.right, amounts));
  // Equal to the reach is still explained where the comparison takes in its edge, and not where it leaves it out.
  const [within, beyond] = [NOISE, times(NOISE, rational(-1))].map((noise) => reachOf(reaches, noise, amounts)) as [Formula, Formula];
  const off = {
    "=": () => operation(call("ABS", difference), ">", within),
    "<=": () => operation(difference, ">", within),
    "<": () => operation(difference, ">", beyond),
    ">=": () => operation(operation(number(0), "-", difference), ">", within),
    ">": () => operation(operation(number(0), "-", difference), ">", beyond),
  }[part.operator];
  return inTurn(ready, off());
}

/** Of blanks that count as 0 nothing was rounded. */
function reachOf(reaches: readonly { readonly code: string; readonly reach: Rational }[], noise: Rational, { blank, scope }: Amounts): Formula {
  if (blank === "zero") return sum([...reaches.map(({ code, reach }) => scaled(call("COUNT", cellOf(scope, code)), reach)), fraction(noise)]);
  return fraction(reaches.reduce((total, { reach }) => plus(total, reach), noise));
}
