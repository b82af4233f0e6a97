import type { AuditedTable } from "./audited-table";
import { MOST_DECIMALS, stepsOf } from "./decimals";
import type { ColumnSum } from "./check";
import { isFigure, contentIn } from "./table";
import { saysOpening } from "./words";

/** Arithmetic alone is asked only of tables of up to so many columns. */
const MOST_COLUMNS = 60;

/** Rows in which at least two parts are not 0 and all comes out, and digits that come out in them together, before chance is ruled out. */
const LEAST_ROWS = 3;
const LEAST_DIGITS = 8;

/** At most one row in ten may miss, counted from the top, so that two columns that have nothing to do with each other are let go soon. */
const ONE_IN = 10;
const MISSES_AT_FIRST = 1;

/**
 * Columns that come out as the sum of two or more neighbouring columns in nearly all rows, though no heading and no formula
 * says so; what is `known` already, or is the same said the other way round, is left out.
 */
export function runsThatAddUp(table: AuditedTable, rows: readonly number[], known: readonly ColumnSum[]): readonly ColumnSum[] {
  const { additive } = table;
  if (additive.length > MOST_COLUMNS || rows.length < LEAST_ROWS) return [];
  const steps = stepsByRow(table, rows);
  if (!steps) return [];
  const taken = new Set(known.flatMap(({ total, parts }) => [total, ...parts.map(({ column }) => column)]));
  const found: ColumnSum[] = [];
  for (let total = 0; total < additive.length; total += 1) {
    // Where nothing comes in, what a day opens with is what goes out and what is left: that is no sum of these.
    if (taken.has(additive[total]!) || table.body.headings[additive[total]!]!.some(saysOpening)) continue;
    // A whole may be divided more than once: by sex, and by town and country.
    for (let first = 0; first < additive.length; first += 1) {
      const last = runFrom(steps, total, first, additive.length);
      if (last === null) continue;
      found.push({ total: additive[total]!, told: "arithmetic", parts: additive.slice(first, last + 1).map((column) => ({ column, sign: 1 })) });
      first = last;
    }
    for (const sum of found.filter((one) => one.total === additive[total])) for (const column of [sum.total, ...sum.parts.map((part) => part.column)]) taken.add(column);
  }
  return found;
}

/** Per row the running sums of the additive columns (one longer than they are), in one scale; gaps count as 0. */
function stepsByRow({ body, additive }: AuditedTable, rows: readonly number[]): readonly Float64Array[] | null {
  const width = body.columns.length;
  let decimals = 0;
  for (const row of rows) for (const column of additive) decimals = Math.max(decimals, body.decimals[row * width + column]!);
  if (decimals > MOST_DECIMALS) return null;
  return rows.map((row) => {
    const sums = new Float64Array(additive.length + 1);
    let sum = 0;
    for (let index = 0; index < additive.length; index += 1) {
      const column = additive[index]!;
      if (isFigure(contentIn(body, row, column))) sum += stepsOf(body.values[row * width + column]!, decimals);
      sums[index + 1] = sum;
    }
    return sums;
  });
}

/** Where the shortest run that begins at a column and comes out ends; null when none does. */
function runFrom(rows: readonly Float64Array[], total: number, first: number, width: number): number | null {
  for (let last = first + 1; last < width; last += 1) {
    if (!(first <= total && total <= last) && followsRun(rows, total, first, last)) return last;
  }
  return null;
}

function followsRun(rows: readonly Float64Array[], total: number, first: number, last: number): boolean {
  let [agree, against, digits] = [0, 0, 0];
  for (let row = 0; row < rows.length; row += 1) {
    const sums = rows[row]!;
    const value = sums[total + 1]! - sums[total]!;
    const sum = sums[last + 1]! - sums[first]!;
    if (value !== sum) {
      against += 1;
      if (against > MISSES_AT_FIRST + row / ONE_IN) return false;
    } else if (value !== 0 && filledIn(sums, first, last) >= 2) {
      agree += 1;
      digits += Math.log10(Math.abs(value));
    }
  }
  return agree >= LEAST_ROWS && digits >= LEAST_DIGITS;
}

function filledIn(sums: Float64Array, first: number, last: number): number {
  let filled = 0;
  for (let index = first; index <= last && filled < 2; index += 1) if (sums[index + 1] !== sums[index]) filled += 1;
  return filled;
}
