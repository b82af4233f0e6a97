import type { AuditedTable } from "./audited-table";
import { contentIn, isFigure, valueIn } from "./table";

/** A column of ranks held against the column that it ranks. */
export interface RankCheck {
  readonly table: AuditedTable;
  readonly column: number;
  readonly by: number;
  /** Rows whose rank is another one, and what it should be. */
  readonly wrong: readonly { readonly row: number; readonly reported: number; readonly expected: number }[];
  readonly right: number;
}

type Ranking = (values: readonly number[]) => readonly number[];

/** 1, 2, 2, 4: equal scores share the best rank. */
const competition = (order: 1 | -1): Ranking => (values) => values.map((value) => 1 + values.filter((other) => order * other < order * value).length);

/** 1, 2, 2, 3: no rank is left out. */
const dense = (order: 1 | -1): Ranking => (values) => values.map((value) => 1 + new Set(values.filter((other) => order * other < order * value)).size);

const RANKINGS: readonly Ranking[] = [competition(-1), dense(-1), competition(1), dense(1)];

/** Fewest rows that a ranking is told by. */
const LEAST_ROWS = 5;

/** Every column of ranks held against the figures beside it, in whichever way most ranks come out. */
export const ranks = (table: AuditedTable): readonly RankCheck[] =>
  table.kinds.flatMap((kind, column) => (kind === "rank" ? (bestFor(table, column) ?? []) : []));

function bestFor(table: AuditedTable, column: number): RankCheck | null {
  const { body, kinds, names } = table;
  const rows = body.rows.flatMap((_, row) => (names[row]!.role === "detail" && isFigure(contentIn(body, row, column)) && Number.isInteger(valueIn(body, row, column)) ? [row] : []));
  if (rows.length < LEAST_ROWS) return null;
  const scored = kinds.flatMap((kind, by) => (by !== column && (kind === "additive" || kind === "rate" || kind === "average") && rows.every((row) => isFigure(contentIn(body, row, by))) ? [by] : []));
  const checks = scored.flatMap((by) => RANKINGS.map((ranking) => checkOf(table, column, by, rows, ranking)));
  return checks.reduce<RankCheck | null>((best, one) => (best === null || weight(one) > weight(best) ? one : best), null);
}

/** Ranks that come out; of equals the column that stands nearer in front. */
const weight = ({ right, column, by }: RankCheck): number => right + (by < column ? 0.5 : 0.25) / (1 + Math.abs(column - by));

function checkOf(table: AuditedTable, column: number, by: number, rows: readonly number[], ranking: Ranking): RankCheck {
  const should = ranking(rows.map((row) => valueIn(table.body, row, by)));
  const wrong = rows.flatMap((row, index) => {
    const reported = valueIn(table.body, row, column);
    return reported === should[index] ? [] : [{ row, reported, expected: should[index]! }];
  });
  return { table, column, by, wrong, right: rows.length - wrong.length };
}
