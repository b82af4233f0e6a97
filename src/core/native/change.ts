import type { ChangeEdit } from "../model/edit";
import { fractionOf, stepsOf } from "../template/stated-limits";
import { rational } from "../template/rational";
import { call, inTurn, number, operation, scaled, TRUE } from "./formula";
import type { NativeCheck } from "./native-check";
import { areThere, normal, precise, priorTermOf, shown, shownDifference, steps, termOf, type NativeScope, type NativeTerm } from "./native-scope";

/**
 * A figure against what it was, by the limit of the template: what other units and a longer past would call ordinary no form knows. Of the figures
 * that the form shows from the last period.
 */
export const changeChecks = (edit: ChangeEdit<string>, scope: NativeScope): readonly NativeCheck[] =>
  edit.of.flatMap((code) => {
    const last = priorTermOf(scope, code);
    return last ? [checkOf(edit, code, termOf(scope, code), last)] : [];
  });

/** In whole steps, so that no noise decides; half a step is far from both sides. */
function checkOf(edit: ChangeEdit<string>, code: string, now: NativeTerm, last: NativeTerm): NativeCheck {
  const { numerator, denominator } = fractionOf(edit.limit);
  const least = Math.max(1, stepsOf(edit.least, now.indicator));
  const size = call("ABS", operation(steps(now), "-", steps(last)));
  const allowed = scaled(call("ABS", steps(last)), rational(numerator));
  const blank = edit.blank ?? "undecided";
  const fails = inTurn(
    areThere([now, last], blank), precise([now, last]), operation(size, ">", number(least - 0.5)),
    operation(scaled(size, rational(denominator)), ">", operation(allowed, "+", number(0.5))),
  );
  const difference = operation(normal(now), "-", normal(last));
  const values = { label: now.label, reported: shown(now.cell, now.indicator), sum: shown(last.cell, last.indicator), difference: shownDifference(difference, now.indicator) };
  return { edit, shown: code, faults: [{ look: edit.strength, fails, words: { saying: "change", values } }], numbers: blank === "zero" ? [] : [now.cell, last.cell], decided: TRUE };
}
