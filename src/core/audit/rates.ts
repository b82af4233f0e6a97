import type { AuditedTable } from "./audited-table";
import { decimalsOf, MOST_DECIMALS } from "./decimals";
import { pairByFormulas, pairsFor, type Pair } from "./rate-pairs";
import { contentIn, isFigure, valueIn } from "./table";

/** One rate held against the two figures that it is made of. */
export interface RateCheck {
  readonly table: AuditedTable;
  readonly row: number;
  readonly column: number;
  readonly pair: Pair;
  /** The figures that were divided; of a change the difference to the figure before. */
  readonly part: number;
  readonly whole: number;
  readonly agrees: boolean;
  readonly reported: number;
  /** In the scale of the column: a fraction, or per cent where the column is typed so. */
  readonly expected: number;
  /** Decimals to which the reported rate is stated. */
  readonly decimals: number;
}

/** Rows that must follow a rate rule, the share of them (one in five may miss), and how many different rates there must be. */
const LEAST_ROWS = 4;
const SHARE = 0.8;
const LEAST_KINDS = 3;

/** Digits that must come out together before chance is ruled out; fewer where it is a plain share of one column in another. */
const LEAST_DIGITS = 8;
const LEAST_PLAIN_DIGITS = 6;

/** Every column of rates and averages held against the figures that it is made of, row by row: as its formulas say, else as most rows do. */
export function rates(table: AuditedTable): readonly RateCheck[] {
  return table.kinds.flatMap((kind, column) => {
    if (kind !== "rate" && kind !== "average") return [];
    const rows = table.body.rows.flatMap((_, row) => (isFigure(contentIn(table.body, row, column)) && table.names[row]!.role !== "note" ? [row] : []));
    const own = kind === "rate" ? pairByFormulas(table, column, rows) : null;
    return bestOf((own ? [own] : pairsFor(table, column, rows)).filter((pair) => isLikely(table, column, rows, pair)).map((pair) => rows.flatMap((row) => checkAt(table, row, column, pair) ?? [])));
  });
}

/** Rows by which a pair is let go before all others are asked. */
const PROBE = 6;

const isLikely = (table: AuditedTable, column: number, rows: readonly number[], pair: Pair): boolean =>
  rows.slice(0, PROBE).filter((row) => checkAt(table, row, column, pair)?.agrees === true).length >= Math.min(3, rows.length / 2);

function bestOf(ways: readonly (readonly RateCheck[])[]): readonly RateCheck[] {
  const agreeing = (checks: readonly RateCheck[]) => checks.filter(({ agrees }) => agrees);
  const believed = ways.filter((checks) => isBelieved(agreeing(checks), checks.length));
  return believed.reduce((best, one) => (agreeing(one).length > agreeing(best).length ? one : best), [] as readonly RateCheck[]);
}

function isBelieved(agreeing: readonly RateCheck[], all: number): boolean {
  if (agreeing.length < Math.max(LEAST_ROWS, SHARE * all) || new Set(agreeing.map(({ reported }) => reported)).size < LEAST_KINDS) return false;
  const isPlain = agreeing[0]!.pair.form === "quotient" && agreeing[0]!.table.kinds[agreeing[0]!.column] === "rate";
  return agreeing.reduce((digits, { reported, decimals }) => digits + Math.log10(Math.max(1, Math.abs(reported) * 10 ** decimals)), 0) >= (isPlain ? LEAST_PLAIN_DIGITS : LEAST_DIGITS);
}

function checkAt(table: AuditedTable, row: number, column: number, pair: Pair): RateCheck | null {
  const { body } = table;
  const { numerator, denominator, scale, form, totalRow } = pair;
  const under = form === "share" ? totalRow! : row;
  if (!isFigure(contentIn(body, row, numerator)) || !isFigure(contentIn(body, under, denominator))) return null;
  const whole = valueIn(body, under, denominator);
  const part = valueIn(body, row, numerator) - (form === "growth" ? whole : 0);
  if (whole === 0) return null;
  const reported = valueIn(body, row, column);
  const expected = (part / whole) * scale;
  const decimals = Math.min(decimalsOf(reported), MOST_DECIMALS);
  const slack = Math.max(0.5 * 10 ** -decimals, 1e-9 * Math.abs(expected)) * (1 + 1e-9);
  // A rate of few decimals was rounded, or cut off.
  const agrees = Math.abs(reported - expected) <= slack || Math.trunc(expected * 10 ** decimals) === Math.round(reported * 10 ** decimals);
  return { table, row, column, pair, part, whole, agrees, reported, expected, decimals };
}
