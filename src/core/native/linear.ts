import type { BlankMeaning, Edit } from "../model/edit";
import { cellDecimals } from "../template/cell-decimals";
import { over as divided, printRational, rational, times, type Rational } from "../template/rational";
import { commonGrain } from "../template/step-size";
import { call, type Formula, fraction, inTurn, number, operation, over, scaled, sum, TRUE } from "./formula";
import type { NativeCheck, NativeSaying } from "./native-check";
import { normal, precise, shown, shownDifference, type NativeTerm } from "./native-scope";

/** A figure and whether it is added or taken off. */
export type SignedTerm = readonly [NativeTerm, 1 | -1];

/** A sum that must be 0, or at most 0; its first term is the figure at which it is shown. */
export interface NativeComparison {
  readonly saying: NativeSaying;
  readonly relation: "=" | "<=";
  readonly terms: readonly SignedTerm[];
  readonly blank: BlankMeaning;
  readonly values: Readonly<Record<string, Formula | string>>;
}

/** A comparison as formulas. */
export interface ComparedSum {
  /** Whether the figures are all there, and whether they can be read. */
  readonly ready: Formula;
  readonly numbers: readonly Formula[];
  /** Whether it fails, once it is ready. What rounding alone explains does not. */
  readonly isOff: Formula;
  readonly reported: Formula;
  readonly sum: Formula;
  readonly difference: Formula;
}

/** A check that is nothing but one comparison. */
export function comparisonCheck(edit: Edit, shownCode: string, comparison: NativeComparison): NativeCheck {
  const { ready, numbers, isOff, reported, sum: expected, difference } = compareSum(comparison);
  const [[first]] = comparison.terms as [SignedTerm];
  const words = { saying: comparison.saying, values: { label: first.label, reported, sum: expected, difference, ...comparison.values } };
  return { edit, shown: shownCode, faults: [{ look: edit.strength, fails: inTurn(ready, isOff), words }], numbers, decided: TRUE };
}

/** All figures in the unit of the first one's cell. The engine counts in grains; here a difference of less than half a grain is none. */
export function compareSum({ terms, relation, blank }: NativeComparison): ComparedSum {
  const [[first]] = terms as [SignedTerm];
  const grain = divided(terms.map(([{ step }]) => step).reduce(commonGrain), first.unit)!;
  const difference = differenceOf(terms, first);
  const size = relation === "=" ? call("ABS", difference) : difference;
  const decimals = decimalsOf(grain) - (cellDecimals(first.indicator) - first.indicator.decimals);
  const cells = terms.map(([{ cell }]) => cell);
  const isThere = blank === "zero" ? operation(over("COUNTA", cells), "=", over("COUNT", cells)) : operation(over("COUNT", cells), "=", number(cells.length));
  return {
    ready: inTurn(isThere, precise(terms.map(([one]) => one))),
    numbers: blank === "zero" ? [] : cells,
    isOff: operation(size, ">=", toleranceOf(terms, grain, first, blank)),
    reported: shown(first.cell, first.indicator),
    sum: shown(operation(normal(first), "-", difference), first.indicator, decimals),
    difference: shownDifference(difference, first.indicator, decimals),
  };
}

/** Decimals that a multiple of `grain` needs. */
const decimalsOf = (grain: Rational): number => printRational(grain).split(".")[1]?.length ?? 0;

/** What is added, less what is taken off. Counts of one unit go into one SUM. */
function differenceOf(terms: readonly SignedTerm[], first: NativeTerm): Formula {
  const side = (sign: 1 | -1): Formula | null => {
    const own = terms.filter(([, one]) => one === sign).map(([one]) => one);
    const [plain, others] = [own.filter((one) => !one.isRounded && factorOf(one, first) === "1"), own.filter((one) => one.isRounded || factorOf(one, first) !== "1")];
    const parts = [...(plain.length === 1 ? [plain[0]!.cell] : plain.length > 1 ? [over("SUM", plain.map(({ cell }) => cell))] : []), ...others.map((one) => scaled(normal(one), divided(one.unit, first.unit)!))];
    return parts.length === 0 ? null : sum(parts);
  };
  const [added, taken] = [side(1), side(-1)];
  return taken === null ? added! : operation(added ?? number(0), "-", taken);
}

const factorOf = (one: NativeTerm, first: NativeTerm): string => printRational(divided(one.unit, first.unit)!);

/**
 * The least difference that rounding cannot explain: each rounded figure lies within half of its last digit; of blanks that count as
 * 0 nothing was rounded.
 */
function toleranceOf(terms: readonly SignedTerm[], grain: Rational, first: NativeTerm, blank: BlankMeaning): Formula {
  const halfGrain = times(grain, rational(1, 2));
  const reaches = terms.filter(([{ isRounded }]) => isRounded).map(([one]) => ({ cell: one.cell, grains: divided(divided(one.step, first.unit)!, grain)!.numerator }));
  if (blank === "zero" && reaches.length > 0) {
    const halves = sum(reaches.map(({ cell, grains }) => scaled(call("COUNT", cell), rational(grains))));
    return scaled(operation(call("INT", operation(halves, "/", number(2))), "+", number(0.5)), grain);
  }
  const halves = reaches.reduce((total, { grains }) => total + grains, 0n);
  return fraction(times(halfGrain, rational(2n * (halves / 2n) + 1n)));
}
