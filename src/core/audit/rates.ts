import type { AuditedTable } from "./audited-table";
import { decimalsOf } from "./decimals";
import { contentIn, isFigure, valueIn } from "./table";
import { cellKey, columnIndex } from "../model/address";

/** One rate held against the two figures that it is made of. */
export interface RateCheck {
  readonly table: AuditedTable;
  readonly row: number;
  readonly column: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly agrees: boolean;
  readonly reported: number;
  /** In the scale of the column: a fraction, or per cent where the column is typed so. */
  readonly expected: number;
  /** Decimals to which the reported rate is stated. */
  readonly decimals: number;
}

interface Pair {
  readonly numerator: number;
  readonly denominator: number;
  /** 1 for fractions, 100 where per cents were typed as whole numbers. */
  readonly scale: 1 | 100;
}

/** Rows that must follow a rate rule, and the share of them: one in five may miss. */
const LEAST_ROWS = 4;
const SHARE = 0.8;

/** Every column of rates held against numerator and denominator, row by row: as its formulas say, else as most rows do. */
export function rates(table: AuditedTable): readonly RateCheck[] {
  return table.kinds.flatMap((kind, column) => {
    if (kind !== "rate") return [];
    const rows = table.body.rows.flatMap((_, row) => (isFigure(contentIn(table.body, row, column)) && table.names[row]!.role !== "note" ? [row] : []));
    return bestOf(pairsFor(table, column, rows).map((pair) => rows.flatMap((row) => checkAt(table, row, column, pair) ?? [])));
  });
}

function bestOf(ways: readonly (readonly RateCheck[])[]): readonly RateCheck[] {
  const agreeing = (checks: readonly RateCheck[]) => checks.filter(({ agrees }) => agrees);
  const believed = ways.filter((checks) => agreeing(checks).length >= Math.max(LEAST_ROWS, SHARE * checks.length) && new Set(agreeing(checks).map(({ reported }) => reported)).size >= 3);
  return believed.reduce((best, one) => (agreeing(one).length > agreeing(best).length ? one : best), [] as readonly RateCheck[]);
}

function pairsFor(table: AuditedTable, column: number, rows: readonly number[]): readonly Pair[] {
  const { additive } = table;
  const own = pairByFormulas(table, column, rows);
  if (own) return [own];
  const scale = rows.some((row) => Math.abs(valueIn(table.body, row, column)) > 20) ? 100 : 1;
  return additive.flatMap((numerator) => additive.filter((denominator) => denominator !== numerator).map((denominator): Pair => ({ numerator, denominator, scale })))
    .filter((pair) => rows.slice(0, 6).filter((row) => checkAt(table, row, column, pair)?.agrees === true).length >= Math.min(3, rows.length / 2));
}

const QUOTIENT = /^(?:ROUND\()?\(?\$?([A-Z]{1,3})\$?(\d+)\)?\/\(?\$?([A-Z]{1,3})\$?(\d+)\)?(\*100)?(?:,\d\))?$/i;

/** The two columns of the same row that most formulas divide. */
function pairByFormulas({ view, body }: AuditedTable, column: number, rows: readonly number[]): Pair | null {
  const votes = new Map<string, { pair: Pair; votes: number }>();
  for (const row of rows) {
    const match = QUOTIENT.exec(view.sheet.formulas.get(cellKey(body.rows[row]!, body.columns[column]!)) ?? "");
    if (!match || Number(match[2]) !== body.rows[row]! + 1 || match[2] !== match[4]) continue;
    const [numerator, denominator] = [match[1]!, match[3]!].map((name) => body.columns.indexOf(columnIndex(name) ?? -1));
    if (numerator! < 0 || denominator! < 0) continue;
    const pair: Pair = { numerator: numerator!, denominator: denominator!, scale: match[5] ? 100 : 1 };
    const key = JSON.stringify(pair);
    votes.set(key, { pair, votes: (votes.get(key)?.votes ?? 0) + 1 });
  }
  const best = [...votes.values()].reduce<{ pair: Pair; votes: number } | null>((top, one) => (top === null || one.votes > top.votes ? one : top), null);
  return best && best.votes * 2 > rows.length ? best.pair : null;
}

function checkAt(table: AuditedTable, row: number, column: number, { numerator, denominator, scale }: Pair): RateCheck | null {
  const { body } = table;
  if (![numerator, denominator].every((one) => isFigure(contentIn(body, row, one)))) return null;
  const [reported, part, whole] = [valueIn(body, row, column), valueIn(body, row, numerator), valueIn(body, row, denominator)];
  if (whole === 0) return null;
  const expected = (part / whole) * scale;
  const decimals = Math.min(decimalsOf(reported), 9);
  const slack = Math.max(0.5 * 10 ** -decimals, 1e-9 * Math.abs(expected)) * (1 + 1e-9);
  // A rate of few decimals was rounded, or cut off.
  const agrees = Math.abs(reported - expected) <= slack || Math.trunc(expected * 10 ** decimals) === Math.round(reported * 10 ** decimals);
  return { table, row, column, numerator, denominator, agrees, reported, expected, decimals };
}
