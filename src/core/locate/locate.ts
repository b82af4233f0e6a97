import type { CellConstraint, Change } from "./constraint";
import { eliminate, type Budget } from "./eliminate";
import { boundRow, isFailing, rowOf, type Row, type RowTrouble } from "./row";
import { searchSets, type Search } from "./search-sets";

/** How to look for wrong cells. */
export interface LocateOptions {
  /** How much work may be done, in terms looked at (a million take some hundredths of a second). */
  readonly steps: number;
  /** How heavy a set may be at the most; 4 when left out. */
  readonly mostWeight?: number;
  /** What a change of the cell weighs: a whole number from 1, 1 when left out; Infinity keeps the cell as reported. */
  readonly weightOf?: (cell: number) => number;
  /** Least value that the cell may change to; null when left out: none. Reported values are not held to it. */
  readonly leastOf?: (cell: number) => number | null;
}

/** Why no set can be told: more wrong cells than are looked for, the work was too much, too large numbers, or nothing would do. */
export type NotLocated = "too-many" | "too-long" | "too-large" | "impossible";

/** One group of constraints that hang together and do not all hold. */
export type Located =
  /** All lightest sets of cells that must have been otherwise for all to hold: at least one of the sets is the truth's. */
  | { readonly kind: "located"; readonly constraints: readonly number[]; readonly sets: readonly (readonly Change[])[] }
  | { readonly kind: "not-located"; readonly constraints: readonly number[]; readonly why: NotLocated };

/**
 * Finds which cells must have been otherwise (Fellegi and Holt): for each group of constraints that hang together by their
 * cells and do not all hold, every set of least weight. `constraints` in the result are indexes of the whole group, holding ones
 * too. A gap (null) may be anything.
 */
export function locate(constraints: readonly CellConstraint[], values: readonly (number | null)[], options: LocateOptions): readonly Located[] {
  const budget: Budget = { left: options.steps };
  return groupsOf(constraints)
    .filter((group) => group.some((index) => mayFail(constraints[index]!, values)))
    .map((group) => locateGroup(group, constraints, values, options, budget))
    .filter((located) => located !== null);
}

/** Whether the constraint fails as far as can be seen: gaps count as 0, so that only one without gaps is sure to hold. */
function mayFail(constraint: CellConstraint, values: readonly (number | null)[]): boolean {
  const row = rowOf(constraint, values);
  return typeof row === "string" || isFailing(row) || constraint.cells.some((cell) => values[cell] === null);
}

function locateGroup(
  group: readonly number[], constraints: readonly CellConstraint[], values: readonly (number | null)[], options: LocateOptions, budget: Budget,
): Located | null {
  const not = (why: NotLocated): Located => ({ kind: "not-located", constraints: group, why });
  const rows = withoutGaps(group.map((index) => constraints[index]!), values, options, budget);
  if (typeof rows === "string") return not(rows === "overflow" ? "too-large" : "impossible");
  if (!rows.some(isFailing)) return null;
  const { weightOf = () => 1, mostWeight = 4 } = options;
  for (let limit = 1; limit <= mostWeight; limit += 1) {
    const search: Search = { values, weightOf, boundOf: (cell) => boundOf(cell, values, options), budget, limit, found: [], overflowed: false };
    searchSets({ rows, gone: [], spent: 0, kept: new Set() }, search);
    if (search.overflowed) return not("too-large");
    if (budget.left <= 0) return not("too-long");
    if (search.found.length > 0) return { kind: "located", constraints: group, sets: inOrder(search.found) };
  }
  return not("too-many");
}

/** The rows that say something of reported cells alone. */
function withoutGaps(
  constraints: readonly CellConstraint[], values: readonly (number | null)[], options: LocateOptions, budget: Budget,
): readonly Row[] | RowTrouble {
  let rows: readonly Row[] = [];
  for (const constraint of constraints) {
    const row = rowOf(constraint, values);
    if (typeof row === "string") return row;
    rows = [...rows, row];
  }
  const gaps = new Set(constraints.flatMap(({ cells }) => cells.filter((cell) => values[cell] === null)));
  for (const gap of gaps) {
    const bound = boundOf(gap, values, options);
    const eliminated = eliminate(bound ? [...rows, bound] : rows, gap, budget);
    if (typeof eliminated === "string") return eliminated;
    ({ rows } = eliminated);
  }
  return rows;
}

function boundOf(cell: number, values: readonly (number | null)[], { leastOf }: LocateOptions): Row | null {
  const least = leastOf?.(cell) ?? null;
  return least === null ? null : boundRow(cell, values[cell] ?? 0, least, Infinity);
}

/** Constraints that hang together by their cells, each group in order. */
function groupsOf(constraints: readonly CellConstraint[]): readonly (readonly number[])[] {
  const leader = constraints.map((_, index) => index);
  const leaderOf = (index: number): number => {
    while (leader[index] !== index) index = leader[index] = leader[leader[index]!]!;
    return index;
  };
  const firstWith = new Map<number, number>();
  constraints.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const first = firstWith.get(cell);
      if (first === undefined) firstWith.set(cell, index);
      else leader[leaderOf(index)] = leaderOf(first);
    }
  });
  const groups = new Map<number, number[]>();
  constraints.forEach((_, index) => {
    const group = groups.get(leaderOf(index));
    if (group) group.push(index);
    else groups.set(leaderOf(index), [index]);
  });
  return [...groups.values()];
}

/** Sets by their cells, so that equal sheets give equal answers. */
const inOrder = (sets: readonly Change[][]): readonly (readonly Change[])[] => [...sets].sort(compareSets);

function compareSets(one: readonly Change[], other: readonly Change[]): number {
  const at = one.findIndex(({ cell }, index) => cell !== other[index]?.cell);
  return at < 0 ? one.length - other.length : one[at]!.cell - (other[at]?.cell ?? -1);
}
