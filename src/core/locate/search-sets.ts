import type { Change } from "./constraint";
import { eliminate, type Budget } from "./eliminate";
import { impliedChanges, type LetGo } from "./implied-changes";
import { factorIn, isFailing, type Row } from "./row";

/** What one search goes by. */
export interface Search {
  readonly values: readonly (number | null)[];
  readonly weightOf: (cell: number) => number;
  /** Between what a cell must stay besides the rows; null when there is nothing. */
  readonly boundOf: (cell: number) => Row | null;
  readonly budget: Budget;
  /** Weight of a whole set at the most. */
  readonly limit: number;
  readonly found: Change[][];
  /** Becomes true when a number leaves the safe range: then what was found is not all. */
  overflowed: boolean;
}

/** A place in the tree: some cells let go, some kept as reported, and what is left to hold. */
interface Node {
  readonly rows: readonly Row[];
  readonly gone: readonly LetGo[];
  readonly spent: number;
  /** Changed and changed back on the way. */
  readonly kept: Set<number>;
}

/**
 * Finds every set of cells within the limit that can put all rows right, each once: a failing row needs one of its cells
 * to change; each is tried in turn, and kept as reported from then on.
 */
export function searchSets(node: Node, search: Search): void {
  const failing = node.rows.filter(isFailing);
  if (failing.length === 0) return keepSet(node, search);
  const left = search.limit - node.spent;
  const open = failing.map(({ cells }) => cells.filter((cell) => !node.kept.has(cell))).sort((one, other) => one.length - other.length);
  if (cheapestCover(open, search.weightOf, left) > left) return;
  const tried = candidates(open, failing, search, left);
  for (const cell of tried) {
    if (search.budget.left <= 0 || search.overflowed) break;
    letGo(cell, node, search);
    node.kept.add(cell);
  }
  for (const cell of tried) node.kept.delete(cell);
}

function keepSet({ gone }: Node, { found, values }: Search): void {
  const changes = impliedChanges(gone, values);
  if (changes) found.push(changes);
}

function letGo(cell: number, { rows, gone, spent, kept }: Node, search: Search): void {
  const bound = search.boundOf(cell);
  const eliminated = eliminate(bound ? [...rows, bound] : rows, cell, search.budget);
  if (eliminated === "overflow") search.overflowed = true;
  if (typeof eliminated === "string") return;
  searchSets({ rows: eliminated.rows, gone: [...gone, { cell, own: eliminated.own }], spent: spent + search.weightOf(cell), kept }, search);
}

/** Open cells of the failing row that has fewest; where only one more may change, those that all failing rows have. */
function candidates([fewest = []]: readonly (readonly number[])[], failing: readonly Row[], { weightOf }: Search, left: number): readonly number[] {
  const affordable = fewest.filter((cell) => weightOf(cell) <= left);
  const lightest = Math.min(...affordable.map(weightOf));
  return left < 2 * lightest ? affordable.filter((cell) => failing.every((row) => factorIn(row, cell) !== 0)) : affordable;
}

/** What it takes at least: failing rows that share no open cell need a change each. Stops once it is more than `enough`. */
function cheapestCover(open: readonly (readonly number[])[], weightOf: (cell: number) => number, enough: number): number {
  const taken = new Set<number>();
  let weight = 0;
  for (const cells of open) {
    if (cells.some((cell) => taken.has(cell))) continue;
    weight += cells.reduce((least, cell) => Math.min(least, weightOf(cell)), Infinity);
    if (weight > enough) break;
    for (const cell of cells) taken.add(cell);
  }
  return weight;
}
