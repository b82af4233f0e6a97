import type { AuditedTable } from "./audited-table";
import { contentIn, isFigure, valueIn } from "./table";

/** Two rows of one table that bear the same label. */
export interface Twins {
  readonly table: AuditedTable;
  readonly first: number;
  readonly second: number;
  /** Whether all their figures are the same, and not all zeros. */
  readonly isCopy: boolean;
}

/** Where so large a share of rows bear the label of another, labels are classes, and not names. */
const MOST_SHARE = 0.2;

/** Rows that bear the label of an earlier one in the same section. */
export function twins(table: AuditedTable): readonly Twins[] {
  const { names, sectionStarts } = table;
  const seen = new Map<string, number>();
  const found: Twins[] = [];
  names.forEach(({ key, role, isOwn }, row) => {
    if (sectionStarts.includes(row) || role === "total" || role === "sub-total") seen.clear();
    if (role !== "detail" || !isOwn || key.length < 2) return;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else found.push({ table, first, second: row, isCopy: isCopy(table, first, row) });
  });
  const details = names.filter(({ role }) => role === "detail").length;
  return found.length <= Math.max(1, details * MOST_SHARE) ? found : [];
}

function isCopy({ body, additive }: AuditedTable, first: number, second: number): boolean {
  const figures = additive.filter((column) => isFigure(contentIn(body, first, column)) || isFigure(contentIn(body, second, column)));
  const isSame = figures.every((column) => valueIn(body, first, column) === valueIn(body, second, column));
  return isSame && figures.filter((column) => valueIn(body, first, column) !== 0).length >= 2;
}
