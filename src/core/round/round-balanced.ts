import { minCostFlow } from "./min-cost-flow";
import { relationNetwork, type RoundingRelation } from "./relation-network";
import type { Quantity } from "../model/quantity";

/** A figure that was not rounded to the nearest: so that the sums come out it went the other way. */
export interface RoundingMove {
  readonly figure: number;
  readonly nearest: Quantity;
  readonly rounded: Quantity;
}

export type BalancedRounding =
  | { readonly kind: "rounded"; readonly figures: readonly Quantity[]; readonly moves: readonly RoundingMove[] }
  /** A relation that does not hold before rounding cannot hold after it. */
  | { readonly kind: "not-balanced"; readonly relation: number }
  /** The relations are no rows and columns (see relationNetwork). */
  | { readonly kind: "not-a-table" };

/**
 * 舍位平衡: rounds figures (whole smallest steps) to multiples of `step` so that every relation holds as before, each figure moves by less than
 * one step, multiples of the step and zeros stay as they are, and the sum of all movements is the least possible. Controlled rounding as a
 * minimum-cost flow (L. H. Cox & L. R. Ernst, INFOR 20, 1982); one sum alone comes out as by the largest remainder. The figures
 * handed in stay untouched. @throws RangeError when `step` is no positive whole number
 */
export function roundBalanced(figures: readonly Quantity[], relations: readonly RoundingRelation[], step: Quantity): BalancedRounding {
  if (!Number.isSafeInteger(step) || step <= 0) throw new RangeError(`${step} is no step to round to`);
  const broken = relations.findIndex((relation) => imbalanceOf(figures, relation) !== 0);
  if (broken !== -1) return { kind: "not-balanced", relation: broken };
  const network = relationNetwork(figures.length, relations);
  if (!network) return { kind: "not-a-table" };
  const below = figures.map((figure) => Math.floor(figure / step) * step);
  const rests = figures.map((figure, index) => figure - below[index]!);
  const moving = network.arcs.filter(({ figure }) => rests[figure] !== 0);
  const wanted = [0, ...relations.map((relation, index) => (-imbalanceOf(below, relation) / step) * (network.turned[index] ? -1 : 1))];
  wanted[0] = -wanted.reduce((sum, amount) => sum + amount, 0);
  const taken = minCostFlow(wanted.length, moving.map(({ figure, from, to }) => ({ from, to, cost: step - 2 * rests[figure]! })), wanted);
  if (!taken) throw new RangeError("a table that adds up can always be rounded so that it does");
  const isUp = new Map(moving.map(({ figure }, index) => [figure, taken[index]!]));
  const rounded = figures.map((_, figure) => below[figure]! + ((isUp.get(figure) ?? 2 * rests[figure]! >= step) ? step : 0));
  return { kind: "rounded", figures: rounded, moves: movesOf(figures, rounded, step) };
}

const imbalanceOf = (figures: readonly Quantity[], { total, parts, less = [] }: RoundingRelation): Quantity =>
  figures[total]! - parts.reduce((sum, part) => sum + figures[part]!, 0) + less.reduce((sum, one) => sum + figures[one]!, 0);

const movesOf = (figures: readonly Quantity[], rounded: readonly Quantity[], step: Quantity): readonly RoundingMove[] =>
  figures.flatMap((figure, index) => {
    const nearest = Math.round(figure / step) * step;
    return Math.abs(rounded[index]! - figure) <= Math.abs(nearest - figure) ? [] : [{ figure: index, nearest, rounded: rounded[index]! }];
  });
