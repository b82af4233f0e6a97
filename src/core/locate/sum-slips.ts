import { explained, type CellFacts, type Explained } from "./cell-facts";
import type { CellConstraint } from "./constraint";

/** How a stated sum may have come to be wrong, if `value` is the right one: by what was added, or by not having been added anew. */
export function sumSlips(cell: number, value: number, facts: CellFacts): Explained[] {
  const reported = facts.values[cell];
  if (reported === null || reported === undefined) return [];
  return facts.constraints.flatMap((constraint) => (constraint.total === cell ? slipsOf(constraint, cell, value, value - reported, facts) : []));
}

/** Smallest difference, in steps, that is held against single parts: among many parts some figure below ten is always found. */
const TELLING = 10;

function slipsOf(constraint: CellConstraint, total: number, value: number, short: number, facts: CellFacts): Explained[] {
  const parts = constraint.cells.filter((cell) => cell !== total).map((cell) => ({ cell, adds: addedBy(constraint, cell, total, facts.values[cell] ?? 0) }));
  const texts = parts.filter(({ cell, adds }) => adds !== 0 && facts.isText(cell));
  const first = texts[0];
  if (first && texts.reduce((sum, { adds }) => sum + adds, 0) === short) return [explained(total, value, "text-left-out", first.cell)];
  if (Math.abs(short) < TELLING) return stillLastPeriods(total, value, facts);
  const stale = parts.find(({ cell, adds }) => isStale(constraint, total, cell, adds, short, facts));
  const missing = onlyOne(parts.filter(({ adds }) => adds === short));
  const double = subTotals(constraint, total, facts).find((cell) => facts.values[cell] === -short) ?? onlyOne(parts.filter(({ adds }) => adds === -short))?.cell;
  return [
    ...stillLastPeriods(total, value, facts),
    ...(stale ? [explained(total, value, "total-not-updated", stale.cell)] : []),
    ...(missing ? [explained(total, value, "part-left-out", missing.cell)] : []),
    ...(double !== undefined ? [explained(total, value, "counted-twice", double)] : []),
    ...(double === undefined && value > 0 && -short === value && parts.length > 1 ? [explained(total, value, "counted-twice")] : []),
  ];
}

/** Where several parts are alike, none of them is told. */
const onlyOne = <Part>(parts: readonly Part[]): Part | undefined => (parts.length === 1 ? parts[0] : undefined);

const stillLastPeriods = (total: number, value: number, { priorOf, values }: CellFacts): Explained[] =>
  priorOf(total) === values[total] ? [explained(total, value, "total-not-updated")] : [];

/** What a part adds to the total, in the total's own steps; NaN where that is no whole number. */
function addedBy({ cells, factors }: CellConstraint, part: number, total: number, value: number): number {
  const added = (-factors[cells.indexOf(part)]! * value) / factors[cells.indexOf(total)]!;
  return Number.isSafeInteger(added) ? added + 0 : Number.NaN;
}

/** Whether the total would be right with last period's value of this part: it was added before the part was changed. */
function isStale(constraint: CellConstraint, total: number, part: number, adds: number, short: number, facts: CellFacts): boolean {
  const prior = facts.priorOf(part);
  return prior !== null && short !== 0 && prior !== facts.values[part] && adds - addedBy(constraint, part, total, prior) === short;
}

/** Cells that state the sum of some of the parts: added as well, they count these twice. */
function subTotals({ cells }: CellConstraint, total: number, { constraints }: CellFacts): readonly number[] {
  const members = new Set(cells);
  return constraints.flatMap((other) =>
    other.total !== undefined && other.total !== total && other.cells.every((cell) => cell === other.total || (members.has(cell) && cell !== total)) ? [other.total] : []);
}
