import { agreedChanges } from "./agreed-changes";
import { bestExplanations, type Explanation } from "./best-explanations";
import type { CellFacts } from "./cell-facts";
import { withValues } from "./constraint";
import { locate, type Located, type LocateOptions } from "./locate";
import { shiftedBlocks } from "./shifted-blocks";

/** What is known of constraints that fail together. */
export interface Diagnosis {
  /** Equally good explanations, each putting all of these constraints right; empty when it cannot be told. */
  readonly explanations: readonly Explanation[];
  /** What the search said (its constraints count among those it was given); null for a shifted block, which was seen without one. */
  readonly located: Located | null;
}

/**
 * Which cells are wrong and how that may have come about: shifted blocks first, then the smallest sets of cells for what
 * still fails. Where there are too many, those go first at which failing rows and columns agree.
 */
export function diagnose(facts: CellFacts, options: LocateOptions): readonly Diagnosis[] {
  const blocks = shiftedBlocks(facts);
  const rest = { ...facts, values: withValues(facts.values, valuesOf(blocks)) };
  const located = locate(rest.constraints, rest.values, options);
  return [...blocks.map((block) => ({ explanations: [block], located: null })), ...located.flatMap((one) => diagnosed(one, rest, options))];
}

function diagnosed(located: Located, facts: CellFacts, options: LocateOptions): readonly Diagnosis[] {
  if (located.kind === "located") return [{ explanations: bestExplanations(located.sets, facts), located }];
  const constraints = located.constraints.map((index) => facts.constraints[index]!);
  const agreed = located.why === "too-many" ? agreedChanges(constraints, facts.values) : [];
  if (agreed.length === 0) return [{ explanations: [], located }];
  const explanations = bestExplanations([agreed], facts);
  const rest = { ...facts, constraints, values: withValues(facts.values, valuesOf(explanations)) };
  return [{ explanations, located }, ...locate(constraints, rest.values, options).map((one) => settled(one, rest))];
}

const settled = (located: Located, facts: CellFacts): Diagnosis =>
  ({ explanations: located.kind === "located" ? bestExplanations(located.sets, facts) : [], located });

const valuesOf = (explanations: readonly Explanation[]): ReadonlyMap<number, number> =>
  new Map(explanations.flat().flatMap(({ cell, value }) => (value === null ? [] : [[cell, value] as const])));
