import type { SumCheck } from "./check";
import { CONTENT } from "./cell-content";
import { isFigure, contentIn, valueIn } from "./table";
import { stepsOf } from "./decimals";
import type { Belief, Level } from "../model/finding";
import type { Cause } from "../model/proposal";
import { slipOf } from "../locate/slip-of";
import { cellKey } from "../model/address";
import { formulaAt } from "../model/sheet";

/** What speaks for a sum that does not come out being wrong, besides other sums that do. */
export interface Evidence {
  /** Rows or columns (body indexes of cells) that the cell's own formula leaves out, and just these are missing from it. */
  readonly leftOut: readonly { readonly row: number; readonly column: number }[];
  /** A number typed into the cell's own formula that makes all the difference, as it stands there; null when there is none. */
  readonly typed: string | null;
  /** The slip of the hand by which the right sum may have become the one that stands there. */
  readonly slip: Cause | null;
  /** Whether one such slip in a single one of its parts would explain it. */
  readonly isPartSlip: boolean;
  /** Whether all that differs is what its sub-totals add up, taken once more; or what stands as text among its parts, passed over. */
  readonly whole: "counted-twice" | "text-left-out" | null;
  /** Whether a sum across it through one of its cells misses just as much: both are off by one wrong figure. */
  readonly isCrossed: boolean;
}

/** Checks by the line of their own table, and by the same line on other tabs. */
export interface Supports {
  readonly of: (check: SumCheck) => { readonly agree: number; readonly against: number };
  /** Agreeing totals of the same column: it does add up. */
  readonly columnOf: (check: SumCheck) => number;
  /** Whether several totals of the column are stated, and none comes out, each for another reason: it may hold no amounts. */
  readonly isStrangeColumn: (check: SumCheck) => boolean;
}

export function supportsOf(checks: readonly SumCheck[]): Supports {
  const ids = new Map<SumCheck["table"], number>();
  const idOf = (check: SumCheck): number => ids.get(check.table) ?? (ids.set(check.table, ids.size), ids.size - 1);
  const [lines, columns, pools, misses] = [new Map<string, Tally>(), new Map<string, Tally>(), new Map<string, Tally>(), new Map<string, Set<number>>()];
  const lineKey = (check: SumCheck) => `${idOf(check)}|${check.kind}|${check.rule}`;
  const columnKey = (check: SumCheck) => `${idOf(check)}|${check.kind}|${check.cell.column}`;
  for (const check of checks) {
    count(lines, lineKey(check), check);
    if (check.kind === "column-total") count(columns, columnKey(check), check);
    if (check.kind === "column-total" && check.outcome === "disagree") misses.set(columnKey(check), (misses.get(columnKey(check)) ?? new Set()).add((check.reported - check.sum) / 10 ** check.decimals));
    count(pools, check.pool, check);
  }
  const at = (tallies: ReadonlyMap<string, Tally>, key: string): Tally => tallies.get(key) ?? { agree: 0, against: 0 };
  return {
    of(check) {
      const [line, column, pool] = [at(lines, lineKey(check)), at(columns, columnKey(check)), at(pools, check.pool)];
      const own = check.outcome === "disagree" ? 1 : 0;
      return check.kind === "column-total"
        ? { agree: line.agree + column.agree + pool.agree, against: line.against - own }
        : { agree: Math.max(line.agree, pool.agree), against: line.against - own };
    },
    columnOf: (check) => at(columns, columnKey(check)).agree + at(pools, check.pool).agree,
    isStrangeColumn: (check) => check.kind === "column-total" && at(columns, columnKey(check)).agree === 0 && (misses.get(columnKey(check))?.size ?? 0) > 1,
  };
}

interface Tally {
  agree: number;
  against: number;
}

function count(tallies: Map<string, Tally>, key: string, { outcome }: SumCheck): void {
  const tally = tallies.get(key) ?? { agree: 0, against: 0 };
  tallies.set(key, tally);
  if (outcome === "agree") tally.agree += 1;
  if (outcome === "disagree") tally.against += 1;
}

export function evidenceFor(check: SumCheck, failing: readonly SumCheck[]): Evidence {
  const { table, cell, parts, reported, sum, decimals } = check;
  const terms = table.terms.get(cell.row * table.body.columns.length + cell.column);
  const taken = new Set(terms?.map(({ row, column }) => cellKey(row, column)));
  const missing = terms ? parts.filter(({ row, column }) => !taken.has(cellKey(row, column)) && isFigure(contentIn(table.body, row, column)) && valueIn(table.body, row, column) !== 0) : [];
  const short = missing.reduce((total, { row, column, sign }) => total + sign * stepsOf(valueIn(table.body, row, column), decimals), 0);
  const isShort = missing.length > 0 && terms !== undefined && terms.every((term) => parts.some(({ row, column }) => row === term.row && column === term.column)) && short === sum - reported;
  return { leftOut: isShort ? missing : [], typed: typedInFormula(check), slip: slipOf(reported, sum, { decimals, isRate: false }), isPartSlip: hasPartSlip(check), whole: wholeCause(check), isCrossed: failing.some((other) => crosses(check, other)) };
}

/** A digit put in the place of another explains nearly everything where figures are small. */
function hasPartSlip({ table: { body }, parts, reported, sum, decimals }: SumCheck): boolean {
  return parts.some(({ row, column, sign }) => {
    if (!isFigure(contentIn(body, row, column))) return false;
    const steps = stepsOf(valueIn(body, row, column), decimals);
    const slip = slipOf(steps, steps + sign * (reported - sum), { decimals, isRate: false });
    return slip !== null && slip !== "replaced-digit";
  });
}

/** Whether a column and a row miss the same amount and have a cell in common. */
function crosses(check: SumCheck, other: SumCheck): boolean {
  if ((check.kind === "column-total") === (other.kind === "column-total")) return false;
  const off = ({ reported, sum, decimals }: SumCheck) => Math.abs(reported - sum) / 10 ** decimals;
  if (Math.abs(off(check) - off(other)) > 1e-9 * off(check)) return false;
  const own = [check.cell, ...check.parts];
  return [other.cell, ...other.parts].some((cell) => own.some(({ row, column }) => row === cell.row && column === cell.column));
}

function wholeCause({ table, cell, parts, reported, sum, beneath, decimals }: SumCheck): Evidence["whole"] {
  const { body } = table;
  const extra = (table.terms.get(cell.row * body.columns.length + cell.column) ?? []).filter((term) => !parts.some(({ row, column }) => row === term.row && column === term.column) && isFigure(contentIn(body, term.row, term.column)));
  const tooMuch = extra.reduce((total, { row, column, sign }) => total + sign * stepsOf(valueIn(body, row, column), decimals), 0);
  if ((beneath !== 0 && reported === sum + beneath) || (tooMuch !== 0 && reported === sum + tooMuch)) return "counted-twice";
  const texts = parts.filter(({ row, column }) => contentIn(body, row, column) === CONTENT.numberText).reduce((total, { row, column, sign }) => total + sign * stepsOf(valueIn(body, row, column), decimals), 0);
  return texts !== 0 && reported + texts === sum ? "text-left-out" : null;
}

const NUMBER = /[+-]\s*\d+(?:\.\d+)?(?![\d.:!(])/g;

/** "=C5+D5-E5-55.68": somebody adjusted the sum by hand. */
function typedInFormula({ table: { view, body }, cell, reported, sum, decimals }: SumCheck): string | null {
  const formula = formulaAt(view.sheet, body.rows[cell.row]!, body.columns[cell.column]!);
  const numbers = formula?.match(NUMBER) ?? [];
  return numbers.find((text) => stepsOf(Number(text.replace(/\s/g, "")), decimals) === reported - sum)?.replace(/\s/g, "") ?? null;
}

const RAISED: Readonly<Record<Level, Level>> = { look: "likely", likely: "sure", sure: "sure" };

/** How sure it is that the cell of a failing check is wrong, or one of its parts; null when nothing at all speaks for it. */
export function beliefIn(check: SumCheck, supports: Supports, evidence: Evidence): Belief | null {
  const { agree, against } = supports.of(check);
  const level = levelOf(check, agree, against, supports.isStrangeColumn(check) ? null : supports.columnOf(check), evidence);
  return level && { level, agree, against };
}

function levelOf(check: SumCheck, agree: number, against: number, column: number | null, { leftOut, slip, isPartSlip, typed, whole, isCrossed }: Evidence): Level | null {
  if (typed !== null) return agree > against ? "likely" : "look";
  const isExplained = leftOut.length > 0 || whole !== null || isCrossed || slip !== null;
  const isPlausible = isExplained || (column !== null && (column >= 2 || isNear(check) || (isPartSlip && agree >= SURE_LINE && !isMeanLike(check))));
  if (!isPlausible && agree === 0) return null;
  const told: Level = agree >= 3 && agree >= against * 3 ? "sure" : agree >= 1 && agree > against ? "likely" : "look";
  const level = leftOut.length > 0 || whole !== null ? RAISED[told] : isPlausible ? told : "look";
  const isUnknownColumn = check.kind === "column-total" && !column && !isExplained;
  if (check.told === "arithmetic") return level === "look" || against > 1 || isUnknownColumn ? "look" : "likely";
  if (check.told === "numbers") return level === "look" || isUnknownColumn || (check.reported > check.sum && !isExplained && !isPartSlip) ? "look" : "likely";
  return level === "sure" && check.kind !== "column-total" && check.gaps > 0 ? "likely" : level;
}

/** Other sums of the same line that come out, from which on a slip in one of its parts is believed. */
const SURE_LINE = 3;

/** Off by a quarter at the most, and no average of its parts: a column that does add up. Sums across a row are told by their rows. */
const isNear = (check: SumCheck): boolean =>
  check.kind !== "column-total" || (!isMeanLike(check) && Math.abs(check.reported - check.sum) * 4 <= Math.max(Math.abs(check.sum), Math.abs(check.reported)));

/** Whether the total lies among its parts: it may be an average, or an index. */
function isMeanLike({ reported, parts, table, decimals }: SumCheck): boolean {
  const figures = parts.flatMap(({ row, column }) => (isFigure(contentIn(table.body, row, column)) ? [stepsOf(valueIn(table.body, row, column), decimals)] : []));
  return figures.length >= 3 && reported >= Math.min(...figures) && reported <= Math.max(...figures) && !figures.includes(reported);
}
