import { headingKey, type AuditedTable } from "./audited-table";
import type { ColumnSum, SumCheck } from "./check";
import { columnFamilies } from "./column-families";
import { runsThatAddUp } from "./column-runs";
import { compareSum, type Part } from "./sum-check";
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
    const best = bestOf(suggested.filter(({ total }) => total === column).map((sum) => checksOf(table, sum, rows)));
    if (!best) continue;
    told.add(column);
    checks.push(...best);
  }
  const known = suggested.filter(({ total }) => told.has(total));
  for (const sum of runsThatAddUp(table, rows, known)) checks.push(...(bestOf([checksOf(table, sum, rows)]) ?? []));
  return checks;
}

const count = (checks: readonly SumCheck[], outcome: SumCheck["outcome"]): number => checks.filter((check) => check.outcome === outcome).length;

function bestOf(ways: readonly (readonly SumCheck[])[]): readonly SumCheck[] | null {
  const believed = ways.filter((checks) => {
    const [agree, against] = [count(checks, "agree"), count(checks, "disagree")];
    return agree >= LEAST_ROWS && agree >= against * TIMES;
  });
  const score = (checks: readonly SumCheck[]) => count(checks, "agree") - count(checks, "disagree");
  return believed.reduce<readonly SumCheck[] | null>((best, one) => (best === null || score(one) > score(best) ? one : best), null);
}

function checksOf(table: AuditedTable, { total, parts, told }: ColumnSum, rows: readonly number[]): readonly SumCheck[] {
  return rows.flatMap((row): SumCheck[] => {
    if (spansRows(table, row, total)) return [];
    const own = parts.map(({ column, sign }): Part => ({ row, column, sign }));
    const result = compareSum(table.view.sheet, table.body, { row, column: total }, own);
    if (!result || result.filled + result.gaps === 0) return [];
    return [{ kind: "row-total", table, cell: { row, column: total }, parts: own, told, rule: `across ${total}`, pool: `across|${headingKey(table, total)}`, ...result, expected: result.sum }];
  });
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
