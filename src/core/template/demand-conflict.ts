import type { Constraint } from "./edit-constraints";
import { compareRationals, minus, negated, over, plus, rational, times, ZERO, type Rational } from "./rational";

/** What is demanded of figures: form = 0, form ≤ 0 or form < 0. */
export type Demand = Pick<Constraint, "relation" | "form">;

/** A number and how many infinitely small steps it is beside it, for what must be strictly less. */
interface Near {
  readonly value: Rational;
  readonly steps: Rational;
}

/** An end of what a variable may be, and the demand that says so. */
interface End {
  readonly at: Near;
  readonly demand: number;
}

/** Variables are figures and, behind them, sums of figures; a sum is known by its row over free variables. */
interface Tableau {
  readonly rows: Map<number, Map<number, Rational>>;
  readonly least: Map<number, End>;
  readonly most: Map<number, End>;
  readonly values: Map<number, Near>;
}

const ORIGIN: Near = { value: ZERO, steps: ZERO };
const compareNear = (one: Near, other: Near): number => compareRationals(one.value, other.value) || compareRationals(one.steps, other.steps);
const addScaled = (to: Near, by: Near, factor: Rational): Near => ({ value: plus(to.value, times(by.value, factor)), steps: plus(to.steps, times(by.steps, factor)) });
const between = (to: Near, from: Near): Near => ({ value: minus(to.value, from.value), steps: minus(to.steps, from.steps) });

/**
 * Demands that cannot hold together, by their places; null where all can (for fractions, too, of smallest steps). Exact: the
 * simplex method over fractions with bounds of their own for each sum (Dutertre and de Moura 2006), by Bland's rule, so that it ends.
 */
export function conflictOf(demands: readonly Demand[]): readonly number[] | null {
  const tableau: Tableau = { rows: new Map(), least: new Map(), most: new Map(), values: new Map() };
  const figures = 1 + Math.max(-1, ...demands.flatMap(({ form }) => [...form.factors.keys()]));
  for (const [index, demand] of demands.entries()) {
    const conflict = take(demand, index, figures + index, tableau);
    if (conflict) return conflict;
  }
  settleFree(tableau);
  return repair(tableau);
}

/** Notes a demand as an end of its only figure, or of the sum of its figures. */
function take({ relation, form }: Demand, index: number, own: number, tableau: Tableau): readonly number[] | null {
  const [only] = form.factors;
  if (!only) return isTrue(relation, form.constant) ? null : [index];
  const [variable, factor] = form.factors.size === 1 ? only : [own, rational(1)];
  if (variable === own) tableau.rows.set(own, new Map(form.factors));
  const limit = over(negated(form.constant), factor)!;
  const end: End = { at: { value: limit, steps: relation === "<" ? rational(factor.numerator > 0n ? -1 : 1) : ZERO }, demand: index };
  const sides = relation === "=" ? (["least", "most"] as const) : factor.numerator > 0n ? (["most"] as const) : (["least"] as const);
  for (const side of sides) tightenEnd(side, variable, end, tableau);
  const [least, most] = [tableau.least.get(variable), tableau.most.get(variable)];
  return least && most && compareNear(least.at, most.at) > 0 ? [...new Set([least.demand, most.demand])] : null;
}

const isTrue = (relation: Demand["relation"], { numerator }: Rational): boolean => (relation === "=" ? numerator === 0n : relation === "<" ? numerator < 0n : numerator <= 0n);

function tightenEnd(side: "least" | "most", variable: number, end: End, tableau: Tableau): void {
  const known = tableau[side].get(variable);
  const order = known ? compareNear(end.at, known.at) : null;
  if (order === null || (side === "most" ? order < 0 : order > 0)) tableau[side].set(variable, end);
}

/** Puts every figure inside its own ends, and the sums where that leads. */
function settleFree({ rows, least, most, values }: Tableau): void {
  for (const row of rows.values()) for (const figure of row.keys()) values.set(figure, ORIGIN);
  for (const figure of values.keys()) {
    const [low, high] = [least.get(figure)?.at, most.get(figure)?.at];
    if (low && compareNear(low, ORIGIN) > 0) values.set(figure, low);
    else if (high && compareNear(high, ORIGIN) < 0) values.set(figure, high);
  }
  for (const [sum, row] of rows) values.set(sum, [...row].reduce((total, [figure, factor]) => addScaled(total, values.get(figure)!, factor), ORIGIN));
}

/** Brings one sum after the other inside its ends; the ends that leave one no way in are the conflict. */
function repair(tableau: Tableau): readonly number[] | null {
  for (;;) {
    const outside = firstOutside(tableau);
    if (!outside) return null;
    const { sum, end, isBelow } = outside;
    const row = [...tableau.rows.get(sum)!].sort(([one], [other]) => one - other);
    const isUp = (factor: Rational): boolean => factor.numerator > 0n === isBelow;
    const free = row.find(([variable, factor]) => hasRoom(variable, isUp(factor), tableau));
    if (!free) return [...new Set([end.demand, ...row.map(([variable, factor]) => (isUp(factor) ? tableau.most : tableau.least).get(variable)!.demand)])];
    exchange(sum, free[0], end.at, tableau);
  }
}

function firstOutside({ rows, least, most, values }: Tableau): { readonly sum: number; readonly end: End; readonly isBelow: boolean } | null {
  for (const sum of [...rows.keys()].sort((one, other) => one - other)) {
    const [low, high, value] = [least.get(sum), most.get(sum), values.get(sum)!];
    if (low && compareNear(value, low.at) < 0) return { sum, end: low, isBelow: true };
    if (high && compareNear(value, high.at) > 0) return { sum, end: high, isBelow: false };
  }
  return null;
}

function hasRoom(variable: number, isUp: boolean, { least, most, values }: Tableau): boolean {
  const end = (isUp ? most : least).get(variable);
  return !end || (isUp ? compareNear(values.get(variable)!, end.at) < 0 : compareNear(values.get(variable)!, end.at) > 0);
}

/** The sum leaves its row and takes the value `to`; the variable gets a row in its place. */
function exchange(sum: number, variable: number, to: Near, { rows, values }: Tableau): void {
  const old = rows.get(sum)!;
  const factor = old.get(variable)!;
  const move = between(to, values.get(sum)!);
  const shift: Near = { value: over(move.value, factor)!, steps: over(move.steps, factor)! };
  rows.delete(sum);
  const row = new Map<number, Rational>([[sum, over(rational(1), factor)!]]);
  for (const [other, share] of old) if (other !== variable) row.set(other, over(negated(share), factor)!);
  for (const [other, terms] of rows) {
    const share = terms.get(variable);
    if (!share) continue;
    values.set(other, addScaled(values.get(other)!, shift, share));
    terms.delete(variable);
    for (const [free, part] of row) {
      const next = plus(terms.get(free) ?? ZERO, times(part, share));
      if (next.numerator === 0n) terms.delete(free);
      else terms.set(free, next);
    }
  }
  rows.set(variable, row);
  values.set(variable, addScaled(values.get(variable)!, shift, rational(1)));
  values.set(sum, to);
}
