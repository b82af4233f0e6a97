import { headingKey, type AuditedTable } from "./audited-table";
import { lazyCheck, type ColumnSum, type SumCheck } from "./check";
import { columnFamilies } from "./column-families";
import { runsThatAddUp } from "./column-runs";
import { compareSum, type PartKeys } from "./sum-check";
import { isFigure, contentIn } from "./table";
import { cellKey } from "../model/address";

/** A rule is believed when at least so many rows follow it, and so many times as many as do not. */
const LEAST_ROWS = 3;
const TIMES = 2;

/**
 * Every column that adds up others, row by row: as headings say (合计, 小计, the same headings under several groups), as the
 * formulas of most rows do, or as arithmetic alone tells. Of several ways the one that most rows follow.
 */
export function rowTotals(table: AuditedTable): readonly SumCheck[] {
  const rows = table.names.flatMap(({ role }, row) => (role === "detail" || role === "part" || role === "total" || role === "sub-total" ? [row] : []));
  const suggested = [...columnFamilies(table), ...formulaColumns(table)];
  const checks: SumCheck[] = [];
  const told = new Set<number>();
  for (const column of new Set(suggested.map(({ total }) => total))) {
    const ways = believedApart(suggested.filter(({ total }) => total === column).map((sum) => checksOf(table, sum, rows)));
    if (ways.length === 0) continue;
    told.add(column);
    checks.push(...ways.flat());
  }
  const known = suggested.filter(({ total }) => told.has(total));
  const details = rows.filter((row) => table.names[row]!.role === "detail");
  for (const sum of runsThatAddUp(table, details, known)) checks.push(...[checksOf(table, sum, rows)].filter(isBelieved).flat());
  return checks;
}

const count = (checks: readonly SumCheck[], outcome: SumCheck["outcome"]): number => checks.filter((check) => check.outcome === outcome).length;

/** By its details where there are enough: a total row only hands on what one of them misses. */
function isBelieved(checks: readonly SumCheck[]): boolean {
  const details = checks.filter(({ table, cell }) => ["detail", "part"].includes(table.names[cell.row]!.role));
  const asked = count(details, "agree") >= LEAST_ROWS ? details : checks;
  const [agree, against] = [count(asked, "agree"), count(asked, "disagree")];
  return agree >= LEAST_ROWS && agree >= against * TIMES;
}

/** The way that most rows follow, and others that divide the same whole once more (by sex, by age) into other columns. */
function believedApart(ways: readonly (readonly SumCheck[])[]): readonly (readonly SumCheck[])[] {
  const score = (checks: readonly SumCheck[]) => count(checks, "agree") - count(checks, "disagree");
  const chosen: (readonly SumCheck[])[] = [];
  const taken = new Set<number>();
  for (const checks of ways.filter(isBelieved).sort((one, other) => score(other) - score(one))) {
    const columns = checks[0]!.parts.map(({ column }) => column);
    if (columns.some((column) => taken.has(column))) continue;
    for (const column of columns) taken.add(column);
    chosen.push(checks);
  }
  return chosen;
}

function checksOf(table: AuditedTable, { total, parts, told }: ColumnSum, rows: readonly number[]): readonly SumCheck[] {
  const { body, view } = table;
  const offsets = parts.map(({ column }) => column);
  const signs = parts.map(({ sign }) => sign);
  const [rule, pool] = [`across ${total} from ${offsets[0]!}`, `across|${headingKey(table, total)}`];
  const checks: SumCheck[] = [];
  for (const row of rows) {
    if (spansRows(table, row, total)) continue;
    const cell = { row, column: total };
    const keys: PartKeys = { base: row * body.columns.length, offsets, signs };
    const result = compareSum(view.sheet, body, cell, keys);
    if (result && result.filled + result.gaps > 0) checks.push(lazyCheck({ kind: "row-total", table, cell, told, rule, pool, ...result, expected: result.sum, beneath: 0 }, keys));
  }
  return checks;
}

/** Whether the cell speaks for several rows: it is merged over them, or its formula adds cells of other rows. */
function spansRows({ view, body, terms }: AuditedTable, row: number, column: number): boolean {
  const area = view.mergedAt.get(cellKey(body.rows[row]!, body.columns[column]!));
  return (area !== undefined && area.bottom > area.top) || terms.get(row * body.columns.length + column)?.some((part) => part.row !== row) === true;
}

/** Columns whose formulas add up other columns of their row, in the same way in most rows. */
function formulaColumns({ terms, body, additive }: AuditedTable): readonly ColumnSum[] {
  return additive.flatMap((total): ColumnSum[] => {
    const votes = new Map<string, number>();
    let figures = 0;
    body.rows.forEach((_, row) => {
      if (!isFigure(contentIn(body, row, total))) return;
      figures += 1;
      const parts = terms.get(row * body.columns.length + total);
      if (!parts || parts.length < 2 || !parts.every((part) => part.row === row && part.column !== total)) return;
      const key = [...parts].sort((one, other) => one.column - other.column).map(({ column, sign }) => column * sign || `${column}`).join(" ");
      votes.set(key, (votes.get(key) ?? 0) + 1);
    });
    const [best] = [...votes].sort(([, one], [, other]) => other - one);
    if (!best || best[1] * 2 <= figures) return [];
    const parts = best[0].split(" ").map((text) => ({ column: Math.abs(Number(text)), sign: text.startsWith("-") ? -1 : 1 } as const));
    return [{ total, parts, told: "formulas" }];
  });
}
