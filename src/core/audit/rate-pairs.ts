import type { AuditedTable } from "./audited-table";
import { valueIn } from "./table";
import { cellKey, columnIndex } from "../model/address";

/** How a rate comes out of two columns: one in the other, the change from the other to the one, or a row's share of the total row. */
export type RateForm = "quotient" | "growth" | "share";

/** Two columns of which a rate may be made, by index of the body. */
export interface Pair {
  readonly form: RateForm;
  readonly numerator: number;
  readonly denominator: number;
  /** 1 for fractions, 100 where per cents were typed as whole numbers; any power of ten for averages. */
  readonly scale: number;
  /** The row that a share is one of; null for all others. */
  readonly totalRow: number | null;
}

/** Columns from which on only shares of the total row are tried: pairs of them all would be too many. */
const MOST_COLUMNS = 24;

/** All pairs of columns that a column of rates or averages may be made of. */
export function pairsFor(table: AuditedTable, column: number, rows: readonly number[]): readonly Pair[] {
  const { additive, kinds, body } = table;
  const first = rows.find((row) => valueIn(body, row, column) !== 0);
  if (first === undefined) return [];
  const pairs = additive.length > MOST_COLUMNS ? [] : additive.flatMap((numerator) => additive.filter((denominator) => denominator !== numerator).map((denominator) => [numerator, denominator] as const));
  if (kinds[column] === "average") return pairs.flatMap(([numerator, denominator]) => averagePair(table, column, first, numerator, denominator));
  const scale = rows.some((row) => Math.abs(valueIn(body, row, column)) > 20) ? 100 : 1;
  const scales = scale === 1 && rows.every((row) => Math.abs(valueIn(body, row, column)) <= 20) && rows.some((row) => Math.abs(valueIn(body, row, column)) > 1) ? [1, 100] : [scale];
  return scales.flatMap((own) => [
    ...pairs.flatMap(([numerator, denominator]): Pair[] => (["quotient", "growth"] as const).map((form) => ({ form, numerator, denominator, scale: own, totalRow: null }))),
    ...sharePairs(table, own),
  ]);
}

/** Furthest that the measures of an average and of its two figures are apart: 公斤/亩 out of 吨 and 万亩. */
const FURTHEST = 8;

/** An average of these two columns in whichever measure the first row tells. */
function averagePair({ body }: AuditedTable, column: number, row: number, numerator: number, denominator: number): readonly Pair[] {
  const quotient = valueIn(body, row, numerator) / valueIn(body, row, denominator);
  const power = Math.round(Math.log10(Math.abs(valueIn(body, row, column) / quotient)));
  return Number.isFinite(power) && Math.abs(power) <= FURTHEST ? [{ form: "quotient", numerator, denominator, scale: 10 ** power, totalRow: null }] : [];
}

/** Each column as a share of the one row that says that it is the total of all. */
function sharePairs({ names, additive }: AuditedTable, scale: number): readonly Pair[] {
  const totals = names.flatMap(({ role }, row) => (role === "total" ? [row] : []));
  return totals.length === 1 ? additive.map((column): Pair => ({ form: "share", numerator: column, denominator: column, scale, totalRow: totals[0]! })) : [];
}

const QUOTIENT = /^(?:ROUND\()?\(?\$?([A-Z]{1,3})\$?(\d+)\)?\/\(?\$?([A-Z]{1,3})\$?(\d+)\)?(\*100)?(?:,\d\))?$/i;

/** The two columns of the same row that most formulas divide. */
export function pairByFormulas({ view, body }: AuditedTable, column: number, rows: readonly number[]): Pair | null {
  const votes = new Map<string, { pair: Pair; votes: number }>();
  for (const row of rows) {
    const match = QUOTIENT.exec(view.sheet.formulas.get(cellKey(body.rows[row]!, body.columns[column]!)) ?? "");
    if (!match || Number(match[2]) !== body.rows[row]! + 1 || match[2] !== match[4]) continue;
    const [numerator, denominator] = [match[1]!, match[3]!].map((name) => body.columns.indexOf(columnIndex(name) ?? -1));
    if (numerator! < 0 || denominator! < 0) continue;
    const pair: Pair = { form: "quotient", numerator: numerator!, denominator: denominator!, scale: match[5] ? 100 : 1, totalRow: null };
    const key = JSON.stringify(pair);
    votes.set(key, { pair, votes: (votes.get(key)?.votes ?? 0) + 1 });
  }
  const best = [...votes.values()].reduce<{ pair: Pair; votes: number } | null>((top, one) => (top === null || one.votes > top.votes ? one : top), null);
  return best && best.votes * 2 > rows.length ? best.pair : null;
}
