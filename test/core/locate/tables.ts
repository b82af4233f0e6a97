import type { CellConstraint } from "#core";

/** A two-way table with totals: rows × columns cells and a total line each way, row by row. */
export interface TwoWay {
  readonly values: readonly number[];
  readonly constraints: readonly CellConstraint[];
  readonly width: number;
}

/** The table of these inner figures, all lines adding up. */
export function twoWay(inner: readonly (readonly number[])[]): TwoWay {
  const rows = inner.map((row) => [...row, sum(row)]);
  const table = [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
  const [height, width] = [table.length, table[0]!.length];
  const line = (cells: number[]): CellConstraint => ({ cells, factors: cells.map((_, index) => (index === cells.length - 1 ? 1 : -1)), least: 0, most: 0 });
  const across = table.map((_, row) => line(Array.from({ length: width }, (_, column) => row * width + column)));
  const down = table[0]!.map((_, column) => line(Array.from({ length: height }, (_, row) => row * width + column)));
  return { values: table.flat(), constraints: [...across, ...down], width };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
