import type { CellFacts, Explained } from "./cell-facts";
import { holds, wouldHold, type CellConstraint } from "./constraint";

/** A cell of a line, and what the rule that crosses the line there says it must be. */
interface Crossing {
  readonly cell: number;
  readonly reported: number;
  readonly implied: number;
}

/** Fewest figures that must stand one place off before a shift is believed. */
const FEWEST = 2;

/**
 * Blocks of figures that stand one row or one column off: at each place the crossing sum asks for the figure that stands next
 * to it. Only blocks with which every rule that names them holds; each cell is in one block at most.
 */
export function shiftedBlocks(facts: CellFacts): readonly (readonly Explained[])[] {
  const failing = facts.constraints.filter((constraint) => constraint.least === constraint.most && holds(constraint, facts.values) === false);
  if (failing.length < FEWEST) return [];
  const blocks: (readonly Explained[])[] = [];
  const taken = new Set<number>();
  for (const line of linesOf(facts)) {
    const crossings = line.map((cell) => crossingOf(cell, line, failing, facts));
    for (const block of [...blocksIn(crossings, facts), ...blocksIn([...crossings].reverse(), facts)]) {
      if (block.some(({ cell }) => taken.has(cell))) continue;
      blocks.push(block);
      for (const { cell } of block) taken.add(cell);
    }
  }
  return blocks;
}

/** The cells of each column from top to bottom, then those of each row from left to right. */
function linesOf({ values, placeOf }: CellFacts): readonly (readonly number[])[] {
  const columns = new Map<number, number[]>();
  const rows = new Map<number, number[]>();
  const cells = values.map((_, cell) => ({ cell, ...placeOf(cell) })).sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { cell, row, column } of cells) {
    for (const [lines, at] of [[columns, column], [rows, row]] as const) {
      const line = lines.get(at);
      if (line) line.push(cell);
      else lines.set(at, [cell]);
    }
  }
  return [...columns.values(), ...rows.values()].filter((line) => line.length > FEWEST);
}

function crossingOf(cell: number, line: readonly number[], failing: readonly CellConstraint[], { values }: CellFacts): Crossing | null {
  const reported = values[cell] ?? null;
  if (reported === null) return null;
  const crossing = failing.find(({ cells }) => cells.includes(cell) && cells.every((other) => other === cell || !line.includes(other)));
  if (!crossing) return { cell, reported, implied: reported };
  const sum = crossing.cells.reduce((all, other, index) => all + (values[other] ?? 0) * crossing.factors[index]!, 0);
  const move = ((crossing.least ?? 0) - sum) / crossing.factors[crossing.cells.indexOf(cell)]!;
  return Number.isSafeInteger(move) ? { cell, reported, implied: reported + move } : null;
}

/** Runs in which each place asks for what stands at the next; the last of them lost its figure, which the sums give. */
function blocksIn(crossings: readonly (Crossing | null)[], { constraints, values }: CellFacts): readonly (readonly Explained[])[] {
  const blocks: (readonly Explained[])[] = [];
  for (let from = 0; from < crossings.length; from += 1) {
    let to = from;
    while (isOff(crossings[to], crossings[to + 1])) to += 1;
    const run = crossings.slice(from, to + 1).filter((crossing) => crossing !== null);
    if (to - from < FEWEST) continue;
    const changes = new Map(run.map(({ cell, implied }) => [cell, implied]));
    const block = run.map(({ cell }) => cell);
    if (wouldHold(constraints, values, changes)) blocks.push(run.map(({ cell, implied }) => ({ cell, value: implied, cause: "block-shifted", other: null, block })));
    from = to;
  }
  return blocks;
}

const isOff = (here: Crossing | null | undefined, next: Crossing | null | undefined): boolean =>
  Boolean(here && next) && here!.implied !== here!.reported && here!.implied === next!.reported;
