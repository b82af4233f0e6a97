import type { AuditedTable } from "./audited-table";
import { contentIn, isFigure, valueIn } from "./table";
import { isNextDay, tabDay } from "./tab-day";
import { saysClosing, saysOpening } from "./words";

/** What a row opens with, held against what the same row closed with the day before, on another tab. */
export interface CarryOver {
  readonly table: AuditedTable;
  readonly row: number;
  readonly column: number;
  readonly before: { readonly table: AuditedTable; readonly row: number; readonly column: number };
  readonly reported: number;
  readonly expected: number;
}

interface StockTable {
  readonly table: AuditedTable;
  readonly day: number;
  readonly opening: number;
  readonly closing: number;
}

/** All openings of the workbook's tabs that have the day before on another tab. */
export function carryOvers(tables: readonly AuditedTable[]): readonly CarryOver[] {
  const stocks = tables.flatMap((table) => stockTable(table) ?? []);
  return stocks.flatMap((own) => {
    const before = stocks.filter(({ day }) => isNextDay(day, own.day));
    return before.length === 1 ? openings(own, before[0]!) : [];
  });
}

function stockTable(table: AuditedTable): StockTable | null {
  const day = tabDay(table);
  const find = (says: (text: string) => boolean) => table.additive.filter((column) => says(table.body.headings[column]!.at(-1) ?? ""));
  const [opening, closing] = [find(saysOpening), find((text) => saysClosing(text) && !saysOpening(text))];
  return day !== null && opening.length === 1 && closing.length === 1 ? { table, day, opening: opening[0]!, closing: closing[0]! } : null;
}

function openings(own: StockTable, before: StockTable): readonly CarryOver[] {
  const rowsBefore = rowsByLabel(before.table);
  return [...rowsByLabel(own.table)].flatMap(([label, row]) => {
    const last = rowsBefore.get(label);
    if (last === undefined || !isFigure(contentIn(own.table.body, row, own.opening)) || !isFigure(contentIn(before.table.body, last, before.closing))) return [];
    return [{
      table: own.table, row, column: own.opening, before: { table: before.table, row: last, column: before.closing },
      reported: valueIn(own.table.body, row, own.opening), expected: valueIn(before.table.body, last, before.closing),
    }];
  });
}

/** Rows whose label stands once in the table. */
function rowsByLabel({ names }: AuditedTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  names.forEach(({ key, role }, row) => {
    if (role !== "detail" || key === "") return;
    if (rows.has(key)) twice.add(key);
    rows.set(key, row);
  });
  for (const key of twice) rows.delete(key);
  return rows;
}
