import type { Constraint } from "./edit-constraints";
import { negatedForm, type LinearForm } from "./linear-form";
import { compareRationals, minus, negated, over, plus, times, type Rational } from "./rational";

/** One end of what a figure can be, in smallest steps, and the edit that says so. */
interface End {
  readonly value: Rational;
  readonly edit: string;
}

/** Between what each figure must lie; a figure that is not in the map has no bound on that side. */
export interface Bounds {
  readonly least: Map<number, End>;
  readonly most: Map<number, End>;
}

/** Two edits that leave a figure nothing to be. */
export interface Clash {
  readonly slot: number;
  readonly least: End;
  readonly most: End;
  /** Place of the edit at which it was seen. */
  readonly index: number;
}

/** Rounds of tightening; bounds that still move then are left as they are (what is found stays true). */
const MOST_ROUNDS = 8;

/** Bounds that follow from the constraints: each tightens the figures that it joins, until nothing moves or two clash. */
export function boundsOf(constraints: readonly Constraint[]): { readonly bounds: Bounds; readonly clash: Clash | null } {
  const bounds: Bounds = { least: new Map(), most: new Map() };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    for (const constraint of constraints) {
      const outcome = tighten(constraint, bounds);
      if (outcome !== null && typeof outcome === "object") return { bounds, clash: outcome };
      moved ||= outcome;
    }
    if (!moved) break;
  }
  return { bounds, clash: null };
}

type Side = keyof Bounds;

const OTHER_SIDE = { least: "most", most: "least" } as const satisfies Record<Side, Side>;

/** The least value that a form can take within the bounds; null when it has no end. */
export const leastOf = (form: LinearForm, bounds: Bounds): Rational | null => endOf(form, "least", bounds);

/** The most that a form can be within the bounds; null when it has no end. */
export const mostOf = (form: LinearForm, bounds: Bounds): Rational | null => endOf(form, "most", bounds);

function endOf(form: LinearForm, side: Side, bounds: Bounds): Rational | null {
  const { sum, open } = sumOfEnds(form, side, bounds);
  return open.length === 0 ? sum : null;
}

/** Sum of the least (or the most) values of all terms that have one, and the figures whose terms have none: at two of them nothing follows, and it stops. */
function sumOfEnds(form: LinearForm, side: Side, bounds: Bounds): { readonly sum: Rational; readonly open: readonly number[] } {
  const open: number[] = [];
  let sum = form.constant;
  for (const [slot, factor] of form.factors) {
    const end = endOfTerm(slot, factor, side, bounds);
    if (end) sum = plus(sum, times(factor, end.value));
    else if (open.push(slot) > 1) break;
  }
  return { sum, open };
}

const endOfTerm = (slot: number, factor: Rational, side: Side, bounds: Bounds): End | undefined => bounds[factor.numerator > 0n ? side : OTHER_SIDE[side]].get(slot);

/** Whether a bound moved; a clash when two bounds cross. */
function tighten(constraint: Constraint, bounds: Bounds): boolean | Clash {
  if (bounds.least.size + bounds.most.size === 0 && constraint.form.factors.size > 1) return false;
  const down = tightenDown(constraint, constraint.form, bounds);
  if (down !== true && down !== false) return down;
  if (constraint.relation !== "=") return down;
  const up = tightenDown(constraint, negatedForm(constraint.form), bounds);
  return up === true || up === false ? up || down : up;
}

/** form ≤ 0: each term is at most what the least of all others leaves. */
function tightenDown({ edit, index }: Constraint, form: LinearForm, bounds: Bounds): boolean | Clash {
  const { sum, open } = sumOfEnds(form, "least", bounds);
  if (open.length > 1) return false;
  let moved = false;
  for (const [slot, factor] of form.factors) {
    if (open.length === 1 && open[0] !== slot) continue;
    const own = endOfTerm(slot, factor, "least", bounds);
    const others = own ? minus(sum, times(factor, own.value)) : sum;
    const end: End = { value: over(negated(others), factor)!, edit: edit.id };
    moved = setEnd(factor.numerator > 0n ? "most" : "least", slot, end, bounds) || moved;
    const [least, most] = [bounds.least.get(slot), bounds.most.get(slot)];
    if (least && most && compareRationals(least.value, most.value) > 0) return { slot, least, most, index };
  }
  return moved;
}

function setEnd(side: Side, slot: number, end: End, bounds: Bounds): boolean {
  const known = bounds[side].get(slot);
  const order = known ? compareRationals(end.value, known.value) : null;
  const isTighter = order === null || (side === "most" ? order < 0 : order > 0);
  if (isTighter) bounds[side].set(slot, end);
  return isTighter;
}
