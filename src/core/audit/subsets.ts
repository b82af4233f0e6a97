import type { AuditedTable } from "./audited-table";
import { contentIn, isFigure, valueIn } from "./table";
import { saysPart } from "./words";

/** A figure of 其中 held against its whole. */
export interface SubsetCheck {
  readonly table: AuditedTable;
  readonly part: { readonly row: number; readonly column: number };
  readonly whole: { readonly row: number; readonly column: number };
  readonly holds: boolean;
}

/** Parts of columns (其中：政府储备 beside 总储备量) and of rows (其中：限上 below 企业). */
export const subsets = (table: AuditedTable): readonly SubsetCheck[] => [...columnParts(table), ...rowParts(table)];

function columnParts(table: AuditedTable): readonly SubsetCheck[] {
  const { body, additive, names } = table;
  return additive.flatMap((column) => {
    if (!body.headings[column]!.some(saysPart)) return [];
    const whole = additive.filter((one) => one < column && !body.headings[one]!.some(saysPart)).at(-1);
    return whole === undefined ? [] : names.flatMap((_, row) => checkOf(table, { row, column }, { row, column: whole }));
  });
}

function rowParts(table: AuditedTable): readonly SubsetCheck[] {
  const { names, additive } = table;
  let whole: number | null = null;
  return names.flatMap(({ role }, row) => {
    if (role !== "part") {
      whole = role === "section" || role === "note" ? whole : row;
      return [];
    }
    const of = whole;
    return of === null ? [] : additive.flatMap((column) => checkOf(table, { row, column }, { row: of, column }));
  });
}

function checkOf(table: AuditedTable, part: SubsetCheck["part"], whole: SubsetCheck["whole"]): readonly SubsetCheck[] {
  const { body } = table;
  if (![part, whole].every(({ row, column }) => isFigure(contentIn(body, row, column)))) return [];
  return [{ table, part, whole, holds: valueIn(body, part.row, part.column) <= valueIn(body, whole.row, whole.column) }];
}
