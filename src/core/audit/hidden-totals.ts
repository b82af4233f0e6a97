import type { AuditedTable } from "./audited-table";
import { MOST_DECIMALS, stepsOf } from "./decimals";
import { contentIn, isFigure } from "./table";

/** A row that comes out as the sum of its neighbours in every column but one at the most, though nothing says that it should. */
export interface HiddenTotal {
  readonly row: number;
  readonly rows: readonly number[];
}

/** Columns in which at least two parts are not 0, and digits that come out in them together, before chance is ruled out. */
const LEAST_COLUMNS = 3;
const LEAST_DIGITS = 8;

/** Columns that may miss while all others come out. */
const MOST_MISSING = 1;

/** Larger tables than this are lists. */
const MOST_ROWS = 400;

/** Totals above totals: villages, towns, counties. */
const DEEPEST = 3;

/** Sub-totals that bear no word for it, told by arithmetic alone; those found first are parts of those found later. */
export function hiddenTotals(table: AuditedTable): readonly HiddenTotal[] {
  const { names, additive } = table;
  if (additive.length < LEAST_COLUMNS || names.length > MOST_ROWS) return [];
  const steps = stepsOfColumns(table);
  if (!steps) return [];
  const found: HiddenTotal[] = [];
  for (const section of sectionsOf(table)) {
    let open = section;
    for (let pass = 0; pass < DEEPEST; pass += 1) {
      const own = passOver(steps, open);
      if (own.length === 0) break;
      const taken = new Set(own.flatMap(({ rows }) => rows));
      open = open.filter((row) => !taken.has(row));
      found.push(...own);
    }
  }
  return found;
}

/** Details between rows that say that they are totals. */
function sectionsOf({ names }: AuditedTable): readonly (readonly number[])[] {
  const sections: number[][] = [[]];
  names.forEach(({ role }, row) => {
    if (role === "detail") sections.at(-1)!.push(row);
    else if (role === "total" || role === "sub-total") sections.push([]);
  });
  return sections.filter(({ length }) => length > 2);
}

function stepsOfColumns({ body, additive }: AuditedTable): readonly Float64Array[] | null {
  const width = body.columns.length;
  let decimals = 0;
  for (let row = 0; row < body.rows.length; row += 1) for (const column of additive) decimals = Math.max(decimals, body.decimals[row * width + column]!);
  if (decimals > MOST_DECIMALS) return null;
  return additive.map((column) => {
    const steps = new Float64Array(body.rows.length);
    for (let row = 0; row < steps.length; row += 1) if (isFigure(contentIn(body, row, column))) steps[row] = stepsOf(body.values[row * width + column]!, decimals);
    return steps;
  });
}

/** Each row held against the runs that begin right below it, and against those that end right above. */
function passOver(steps: readonly Float64Array[], open: readonly number[]): readonly HiddenTotal[] {
  const found: HiddenTotal[] = [];
  const taken = new Set<number>();
  for (const order of [open, [...open].reverse()]) {
    const running = steps.map((column) => runningSums(column, order));
    order.forEach((row, index) => {
      const rows = taken.has(row) ? null : runAfter(steps, running, order, index, taken);
      if (!rows) return;
      found.push({ row, rows: [...rows].sort((one, other) => one - other) });
      for (const part of [row, ...rows]) taken.add(part);
    });
  }
  return found;
}

/** The sums of all rows before each one, and of all: one longer than the rows. */
function runningSums(column: Float64Array, order: readonly number[]): Float64Array {
  const sums = new Float64Array(order.length + 1);
  for (let index = 0; index < order.length; index += 1) sums[index + 1] = sums[index]! + column[order[index]!]!;
  return sums;
}

/** The shortest run of rows after one that comes out; one column is asked before all others, and a second one where the first may be the one that misses. */
function runAfter(steps: readonly Float64Array[], running: readonly Float64Array[], order: readonly number[], index: number, taken: ReadonlySet<number>): readonly number[] | null {
  const end = taken.size === 0 ? -1 : order.findIndex((one, at) => at > index && taken.has(one));
  const length = end < 0 ? order.length : end;
  for (const probe of probesFor(steps, order[index]!)) {
    const [value, sums] = [steps[probe]![order[index]!]!, running[probe]!];
    const before = sums[index + 1]!;
    for (let last = index + 2; last < length; last += 1) {
      if (sums[last + 1]! - before !== value) continue;
      const run = order.slice(index + 1, last + 1);
      if (comesOut(steps, running, order[index]!, index, run)) return run;
    }
  }
  return null;
}

/** The first columns in which something stands in the row. */
function probesFor(steps: readonly Float64Array[], row: number): readonly number[] {
  const probes: number[] = [];
  for (let at = 0; at < steps.length && probes.length <= MOST_MISSING; at += 1) if (steps[at]![row] !== 0) probes.push(at);
  return probes;
}

function comesOut(steps: readonly Float64Array[], running: readonly Float64Array[], row: number, index: number, run: readonly number[]): boolean {
  let [columns, digits, missing] = [0, 0, 0];
  for (const [at, column] of steps.entries()) {
    const value = column[row]!;
    if (value !== running[at]![index + 1 + run.length]! - running[at]![index + 1]!) {
      missing += 1;
      if (missing > MOST_MISSING) return false;
      continue;
    }
    if (value === 0 || run.filter((part) => column[part] !== 0).length < 2) continue;
    columns += 1;
    digits += Math.log10(Math.abs(value));
  }
  return columns >= LEAST_COLUMNS && digits >= LEAST_DIGITS;
}
