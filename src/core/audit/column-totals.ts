import { headingKey, type AuditedTable } from "./audited-table";
import { lazyCheck, type SumCheck } from "./check";
import { compareSum, type BodyCell, type PartKeys } from "./sum-check";
import { numberedTotals, quietTotals, totalRows, type Candidate, type Known, type TotalRow } from "./total-rows";

/** Points for and against adding up some rows: columns in which it comes out, and in which not. */
interface Score {
  readonly candidate: Candidate;
  readonly checks: readonly SumCheck[];
  readonly agree: number;
  readonly against: number;
  /** Columns that come out when sub-totals are counted with all that they add up themselves. */
  readonly twice: number;
}

/**
 * Every total row held against the rows that it adds up. Which rows those are, words and places suggest and the columns
 * decide; a later total takes earlier ones that no other has taken, or all details.
 */
export function columnTotals(table: AuditedTable): readonly SumCheck[] {
  const ledger = newLedger(table, isNumberingTrusted(table));
  const quiet = quietTotals(table).filter((total) => entered(ledger, total, "above") !== null);
  const loud = totalRows(table).filter(({ row }) => !quiet.some((one) => one.row === row));
  for (const { row } of loud) ledger.totals.add(row);
  const asAbove = copied(ledger);
  const sides = loud.map((total) => entered(asAbove, total, "above"));
  if (sides.filter((side) => side === "below").length <= sides.filter((side) => side === "above").length) return asAbove.checks;
  for (const total of loud) entered(ledger, total, "below");
  return ledger.checks;
}

/** What is known so far while the totals of a table are gone through. */
interface Ledger {
  readonly table: AuditedTable;
  readonly checks: SumCheck[];
  readonly totals: Set<number>;
  readonly takenBy: Map<number, number>;
  /** By column and row: what a total should be, were its own parts right; and what its parts come to. */
  readonly expected: Map<string, number>;
  readonly sums: Map<string, number>;
  /** Whether rows with a number (一、) are known to add up those below them (1.) all over the table. */
  readonly isNumberingTrusted: boolean;
}

const newLedger = (table: AuditedTable, isNumberingTrusted: boolean): Ledger =>
  ({ table, checks: [], totals: new Set(), takenBy: new Map(), expected: new Map(), sums: new Map(), isNumberingTrusted });

const copied = ({ table, checks, totals, takenBy, expected, sums, isNumberingTrusted }: Ledger): Ledger =>
  ({ table, isNumberingTrusted, checks: [...checks], totals: new Set(totals), takenBy: new Map(takenBy), expected: new Map(expected), sums: new Map(sums) });

/** Takes the total up with the parts that most columns speak for; on which side these stand, null when nothing speaks for any. */
function entered(ledger: Ledger, { row, told, candidates }: TotalRow, side: Candidate["side"]): Candidate["side"] | null {
  const known: Known = { isTotal: (one) => ledger.totals.has(one), takenBy: ledger.takenBy, side };
  const best = chosen(candidates(known).map((candidate) => scoreOf(ledger, row, candidate)));
  if (!best || !isEnough(best, told, ledger)) {
    if (told === "arithmetic") ledger.totals.delete(row);
    return null;
  }
  ledger.totals.add(row);
  for (const part of best.candidate.rows) ledger.takenBy.set(part, row);
  for (const check of best.checks) {
    const key = `${check.cell.column} ${check.cell.row}`;
    const scale = 10 ** check.decimals;
    ledger.expected.set(key, (check.outcome === "undecided" ? check.reported : check.expected) / scale);
    ledger.sums.set(key, check.sum / scale);
    ledger.checks.push(check);
  }
  return best.agree > best.against ? best.candidate.side : null;
}

/** Words are enough; a row without any must come out in most columns. */
function isEnough({ agree, against, candidate }: Score, told: TotalRow["told"], { isNumberingTrusted }: Ledger): boolean {
  if (candidate.isUnusual && agree <= against) return false;
  if (told === "words") return true;
  if (told === "formulas") return agree > 0;
  if (told === "numbers") return agree > against || (isNumberingTrusted && against <= Math.max(1, agree));
  return agree >= 2 && agree >= against * 3;
}

/** Cells of numbered rows that must come out, and how many times as many as do not, before one is believed in which none does. */
const LEAST_NUMBERED = 4;
const TIMES_NUMBERED = 3;

function isNumberingTrusted(table: AuditedTable): boolean {
  const ledger = newLedger(table, true);
  for (const total of numberedTotals(table)) entered(ledger, total, "above");
  const count = (outcome: SumCheck["outcome"]) => ledger.checks.filter((check) => check.outcome === outcome).length;
  return count("agree") >= LEAST_NUMBERED && count("agree") >= count("disagree") * TIMES_NUMBERED;
}

function scoreOf(ledger: Ledger, row: number, candidate: Candidate): Score {
  const width = ledger.table.body.columns.length;
  const offsets = candidate.rows.map((part) => part * width);
  const checks = ledger.table.additive.flatMap((column) => checkAt(ledger, { row, column }, candidate, { base: column, offsets, signs: null }) ?? []);
  const count = (outcome: SumCheck["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  return { candidate, checks, agree: count("agree"), against: count("disagree"), twice: checks.filter(({ beneath, reported, sum }) => beneath !== 0 && reported === sum + beneath).length };
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
  scores.reduce<Score | null>((best, one) => (best === null || isBetter(one, best) ? one : best), null);

const isBetter = (one: Score, other: Score): boolean => {
  const lead = one.agree - one.against - (other.agree - other.against);
  return lead > 0 || (lead === 0 && one.twice > other.twice);
};

function checkAt({ table, expected, sums }: Ledger, cell: BodyCell, { rows, told }: Candidate, keys: PartKeys): SumCheck | null {
  const { row, column } = cell;
  const result = compareSum(table.view.sheet, table.body, cell, keys);
  if (!result || result.outcome === "blank") return null;
  const scale = 10 ** result.decimals;
  let [should, beneath] = [result.sum, 0];
  if (sums.size > 0) {
    for (const part of rows) {
      const key = `${column} ${part}`;
      const of = expected.get(key);
      if (of !== undefined) should += Math.round(of * scale) - reportedAt(table, part, column, scale);
      beneath += Math.round((sums.get(key) ?? 0) * scale);
    }
  }
  return lazyCheck({ kind: "column-total", table, cell, told, beneath, rule: `down ${row}`, pool: `${headingKey(table, column)}|${table.names[row]!.key}`, ...result, expected: should }, keys);
}

const reportedAt = ({ body }: AuditedTable, row: number, column: number, scale: number): number => Math.round((body.values[row * body.columns.length + column] || 0) * scale);
