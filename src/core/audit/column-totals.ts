import { headingKey, type AuditedTable } from "./audited-table";
import type { SumCheck, Told } from "./check";
import { compareSum, type Part } from "./sum-check";
import { totalRows, type Candidate } from "./total-rows";

/** Points for and against adding up some rows: columns in which it comes out, and in which not. */
interface Score {
  readonly candidate: Candidate;
  readonly checks: readonly SumCheck[];
  readonly agree: number;
  readonly against: number;
}

/**
 * Every total row held against the rows that it adds up. Which rows those are, words and places suggest and the columns
 * decide; a later total takes earlier ones that no other has taken, or all details.
 */
export function columnTotals(table: AuditedTable): readonly SumCheck[] {
  const checks: SumCheck[] = [];
  const taken = new Set<number>();
  /** By column and row: what a total should be, were its own parts right. */
  const expected = new Map<string, number>();
  for (const total of totalRows(table)) {
    const best = chosen(total.candidates(taken).map((candidate) => scoreOf(table, total.row, candidate, expected)));
    if (!best) continue;
    for (const row of best.candidate.rows) taken.add(row);
    if (best.agree === 0 && total.told !== "words") continue;
    for (const check of best.checks) {
      expected.set(`${check.cell.column} ${check.cell.row}`, (check.outcome === "undecided" ? check.reported : check.expected) / 10 ** check.decimals);
      checks.push(check);
    }
  }
  return checks;
}

function scoreOf(table: AuditedTable, row: number, candidate: Candidate, expected: ReadonlyMap<string, number>): Score {
  const checks = table.additive.flatMap((column) => checkAt(table, row, column, candidate, expected) ?? []);
  const count = (outcome: SumCheck["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  return { candidate, checks, agree: count("agree"), against: count("disagree") };
}

/**
 * The rows for which most columns speak; of equals the first. Formulas come out with themselves: what they add up counts
 * where words and places say nothing, or leave out more than one row on purpose.
 */
function chosen(scores: readonly Score[]): Score | null {
  const usual = bestOf(scores.filter(({ candidate }) => !candidate.isByFormula));
  const own = bestOf(scores.filter(({ candidate }) => candidate.isByFormula));
  if (!usual || !own) return usual ?? own;
  if (usual.agree === 0 && own.agree > 0 && !isSlip(usual.candidate, own.candidate)) return own;
  return own.agree - own.against > usual.agree - usual.against && !isSlip(usual.candidate, own.candidate) ? own : usual;
}

/** Whether formulas leave out one row alone of those that they should add up: nobody does so on purpose. */
const isSlip = (usual: Candidate, own: Candidate): boolean =>
  own.rows.length + 1 === usual.rows.length && own.rows.length >= 2 && own.rows.every((row) => usual.rows.includes(row));

const bestOf = (scores: readonly Score[]): Score | null =>
  scores.reduce<Score | null>((best, one) => (best === null || one.agree - one.against > best.agree - best.against ? one : best), null);

function checkAt(table: AuditedTable, row: number, column: number, { rows, told }: Candidate, expected: ReadonlyMap<string, number>): SumCheck | null {
  const parts = rows.map((part): Part => ({ row: part, column, sign: 1 }));
  const result = compareSum(table.view.sheet, table.body, { row, column }, parts);
  if (!result || result.outcome === "blank") return null;
  const scale = 10 ** result.decimals;
  const should = rows.reduce((sum, part) => {
    const of = expected.get(`${column} ${part}`);
    return of === undefined ? sum : sum + Math.round(of * scale) - reportedAt(table, part, column, scale);
  }, result.sum);
  return {
    kind: "column-total", table, cell: { row, column }, parts, told: told as Told, rule: `down ${row}`, pool: `${headingKey(table, column)}|${table.names[row]!.key}`, ...result, expected: should,
  };
}

const reportedAt = ({ body }: AuditedTable, row: number, column: number, scale: number): number => Math.round((body.values[row * body.columns.length + column] || 0) * scale);
