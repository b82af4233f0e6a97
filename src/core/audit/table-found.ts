import type { AuditedTable } from "./audited-table";
import type { SumCheck } from "./check";
import type { AuditTable, RowRole } from "../model/audit";
import { maskedNumbers } from "../model/masked-numbers";

/** The table as it was taken, for those who ask why. Rows that add up others without saying so are sub-totals, too; numbers of persons are masked in labels. */
export function tableFound({ view, block, body, kinds, names }: AuditedTable, checks: readonly SumCheck[]): AuditTable {
  const adding = new Set(checks.filter(({ kind, outcome }) => kind === "column-total" && outcome === "agree").map(({ cell }) => cell.row));
  const roleOf = (role: RowRole, row: number): RowRole => (role === "detail" && adding.has(row) ? "sub-total" : role);
  const { header, repeats } = block;
  return {
    workbook: view.sheet.workbook, worksheet: view.sheet.worksheet,
    area: { top: Math.min(header.top, body.rows[0]!), left: body.columns[0]!, bottom: body.rows.at(-1)!, right: body.columns.at(-1)! },
    headerRows: [...range(header.top, header.bottom), ...repeats],
    columns: kinds.map((kind, index) => ({ column: body.columns[index]!, heading: body.headings[index]!.map(maskedNumbers), kind })),
    rows: names.map(({ label, role }, index) => ({ row: body.rows[index]!, label: maskedNumbers(label), role: roleOf(role, index) })),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
