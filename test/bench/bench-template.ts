import type { QuantityIndicator, Template } from "#core";

/** Size of the table of a bench sheet: the last row and the last column are totals. */
export const TABLE = { rows: 200, columns: 30 } as const;

/** Whether the details of a bench sheet add up over units as well, or only its total row. */
export type Depth = "total-row" | "every-cell";

/** r1c1 … r200c30, 1-based. */
export const codeAt = (row: number, column: number): string => `r${row + 1}c${column + 1}`;

/**
 * A two-way table of 6,000 figures, each required, each row and each column of which must add up. The total row rolls
 * up over units; the details only with "every-cell".
 */
export function benchTemplate(depth: Depth): Template {
  const rows = Array.from({ length: TABLE.rows }, (_, row) => row);
  const columns = Array.from({ length: TABLE.columns }, (_, column) => column);
  const indicators = rows.flatMap((row) => columns.map((column) => [codeAt(row, column), indicatorAt(row, column, depth)] as const));
  return {
    id: depth === "total-row" ? "B01" : "B02",
    version: 1,
    kind: "form",
    name: { "zh-CN": "测速表" },
    period: "day",
    level: "street",
    header: [
      { role: "unit", label: { "zh-CN": "填报单位" } },
      { role: "period", label: { "zh-CN": "统计日期" } },
    ],
    indicators: Object.fromEntries(indicators),
    tables: [
      {
        stub: { "zh-CN": "项目" },
        rows: rows.map((row) => ({ path: [{ "zh-CN": rowLabel(row) }] })),
        columns: columns.map((column) => ({ path: [{ "zh-CN": columnLabel(column) }] })),
        cells: rows.map((row) => columns.map((column) => codeAt(row, column))),
      },
    ],
    edits: [{ id: "B.sums", kind: "table-balance", strength: "hard", table: 0, totalRow: TABLE.rows - 1, totalColumn: TABLE.columns - 1, source: "bench" }],
  };
}

const isTotalRow = (row: number): boolean => row === TABLE.rows - 1;

const rowLabel = (row: number): string => (isTotalRow(row) ? "合计" : `项目${row + 1}号`);

const columnLabel = (column: number): string => (column === TABLE.columns - 1 ? "小计" : `类别${column + 1}号`);

const indicatorAt = (row: number, column: number, depth: Depth): QuantityIndicator => ({
  type: "quantity",
  label: { "zh-CN": `${rowLabel(row)}·${columnLabel(column)}` },
  measure: "人",
  decimals: 0,
  required: true,
  rollUp: { method: isTotalRow(row) || depth === "every-cell" ? "sum" : "none" },
});
