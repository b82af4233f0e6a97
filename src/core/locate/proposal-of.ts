import type { Explained } from "./cell-facts";
import type { Diagnosis } from "./diagnose";
import type { CellRef } from "../model/address";
import type { Proposal, ProposedFigure } from "../model/proposal";

/** How the cells of a diagnosis are named and their figures printed. */
export interface CellNames {
  readonly refOf: (cell: number) => CellRef;
  readonly labelOf: (cell: number) => string;
  readonly reportedOf: (cell: number) => number;
  /** A whole number of the cell's smallest steps as a decimal. */
  readonly print: (cell: number, steps: number) => string;
}

/** More equally good explanations than these help nobody. */
const MOST_ALTERNATIVES = 3;

/** What the diagnoses propose for a rule over these cells; null when they say nothing of it, or too many things. */
export function proposalOf(own: ReadonlySet<number>, diagnoses: readonly Diagnosis[], names: CellNames): Proposal | null {
  for (const { explanations } of diagnoses) {
    const concerned = distinct(explanations.map((explanation) => explanation.filter(({ cell, block }) => own.has(cell) && (block.length === 0 || block.find((other) => own.has(other)) === cell))));
    const [first, ...others] = concerned;
    const [main, ...together] = first ?? [];
    if (!main) continue;
    const proposed = (one: Explained) => proposedFigure(one, names);
    return others.length > MOST_ALTERNATIVES ? null : { ...proposed(main), together: together.map(proposed), alternatives: others.flatMap((other) => other.slice(0, 1)).map(proposed) };
  }
  return null;
}

/** Explanations that say something of the rule, each once. */
function distinct(explanations: readonly (readonly Explained[])[]): readonly (readonly Explained[])[] {
  const byText = new Map(explanations.filter(({ length }) => length > 0).map((one) => [JSON.stringify(one), one]));
  return [...byText.values()];
}

const proposedFigure = ({ cell, value, cause, other, block }: Explained, { refOf, labelOf, reportedOf, print }: CellNames): ProposedFigure => ({
  cell: refOf(cell), label: labelOf(cell), reported: print(cell, reportedOf(cell)), value: value === null ? null : print(cell, value), cause,
  other: other === null ? null : refOf(other), block: block.map(refOf),
});
