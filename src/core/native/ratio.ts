import type { BlankMeaning, RatioEdit } from "../model/edit";
import { cellDecimals } from "../template/cell-decimals";
import { over, rational, times } from "../template/rational";
import { call, type Formula, fraction, inTurn, number, operation, scaled, sum } from "./formula";
import type { NativeCheck } from "./native-check";
import { areThere, normal, precise, shown, shownDifference, steps, termOf, type NativeScope, type NativeTerm } from "./native-scope";

/**
 * rate = numerator ÷ denominator to the last stated digit of the rate, whatever the parts may have been before they were rounded. All in
 * whole steps, as the engine has it, so that no noise of doubles decides. Without a denominator there is no rate.
 */
export function ratioChecks(edit: RatioEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const [rate, numerator, denominator] = [edit.rate, edit.numerator, edit.denominator].map((code) => termOf(scope, code)) as [NativeTerm, NativeTerm, NativeTerm];
  const blank = edit.blank ?? "undecided";
  const factor = over(numerator.step, times(denominator.step, rate.step))!;
  const [top, bottom] = [rational(factor.numerator), rational(factor.denominator)];
  const [n, d, r] = [steps(numerator), steps(denominator), steps(rate)];
  const isZero = operation(d, "=", number(0));
  const hasDenominator = inTurn(areThere([rate], "undecided"), areThere([denominator], blank), precise([rate, denominator]));
  const above = scaled(scaled(n, top), rational(2));
  const isHigh = (side: 1 | -1): Formula => {
    const edge = operation(scaled(r, rational(2)), side === 1 ? "+" : "-", number(1));
    const gap = operation(call("SIGN", d), "*", operation(above, "-", scaled(operation(edge, "*", d), bottom)));
    const reach = reachOf({ numerator, denominator }, [fraction(top), scaled(call("ABS", edge), over(bottom, rational(2))!)], blank);
    return side === 1 ? operation(gap, ">", reach) : operation(operation(number(0), "-", gap), ">", reach);
  };
  const isOff = inTurn(operation(d, "<>", number(0)), areThere([numerator], blank), precise([numerator]), call("OR", isHigh(1), isHigh(-1)));
  const step = rational(1, 10n ** BigInt(cellDecimals(rate.indicator)));
  const due = scaled(call("ROUND", operation(scaled(n, top), "/", scaled(d, bottom)), number(0)), step);
  const values = { label: rate.label, reported: shown(rate.cell, rate.indicator) };
  return [{
    edit, shown: edit.rate, numbers: blank === "zero" ? [rate.cell] : [rate.cell, numerator.cell, denominator.cell], decided: operation(d, "<>", number(0)),
    faults: [
      {
        look: edit.strength, fails: inTurn(hasDenominator, isOff),
        words: { saying: "ratio", values: { ...values, sum: shown(due, rate.indicator), difference: shownDifference(operation(normal(rate), "-", due), rate.indicator) } },
      },
      { look: "soft", fails: inTurn(hasDenominator, isZero, operation(r, "<>", number(0))), words: { saying: "ratio-no-denominator", values: { ...values, against: denominator.label } } },
    ],
  }];
}

/** How far the parts may lie from what they were before they were rounded, in the terms of the comparison. */
function reachOf({ numerator, denominator }: Readonly<Record<"numerator" | "denominator", NativeTerm>>, [ofNumerator, ofDenominator]: readonly [Formula, Formula], blank: BlankMeaning): Formula {
  const part = (term: NativeTerm, reach: Formula): Formula[] => (!term.isRounded ? [] : [blank === "zero" ? operation(reach, "*", call("COUNT", term.cell)) : reach]);
  return sum([...part(numerator, ofNumerator), ...part(denominator, ofDenominator)]);
}
