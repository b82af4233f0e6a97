import { loadTemplateSchema, type Template } from "#core";

/** Size of the table of a bench sheet: the last row and the last column are totals. */
export const TABLE = { rows: 200, columns: 30 } as const;

/** Whether the details of a bench sheet add up over units as well, or only its total row. */
export type Depth = "total-row" | "every-cell";

/** r1_c1 … r200_c30, 1-based. */
export const codeAt = (row: number, column: number): string => `r${row + 1}_c${column + 1}`;

/**
 * As an author writes it: a two-way table of 6,000 figures, each required, each row and each column of which must add up. The total row rolls
 * up over units; the details only with "every-cell".
 */
export function benchFile(depth: Depth): unknown {
  const rows = Array.from({ length: TABLE.rows }, (_, row) => ({ code: `r${row + 1}`, label: rowLabel(row), ...(isTotalRow(row) || depth === "every-cell" ? {} : { rollUp: { method: "none" } }) }));
  const columns = Array.from({ length: TABLE.columns }, (_, column) => ({ code: `c${column + 1}`, label: columnLabel(column), measure: "人" }));
  return {
    id: "B01",
    version: 1,
    kind: "form",
    name: "测速表",
    period: "day",
    level: "street",
    header: [{ role: "unit", label: "填报单位" }, { role: "period", label: "统计日期" }],
    indicators: {},
    tables: [{ stub: "项目", rows, columns }],
    edits: [{ id: "B01.sums", kind: "table-balance", strength: "hard", table: 0, totalRow: TABLE.rows - 1, totalColumn: TABLE.columns - 1, source: "bench" }],
  };
}

/** The same, ready to be used. */
export async function benchTemplate(depth: Depth): Promise<Template> {
  const parsed = (await loadTemplateSchema()).parseTemplate(benchFile(depth));
  if ("problems" in parsed) throw new Error("the bench's own template is wrong");
  return parsed.template;
}

const isTotalRow = (row: number): boolean => row === TABLE.rows - 1;

const rowLabel = (row: number): string => (isTotalRow(row) ? "合计" : `项目${row + 1}号`);

const columnLabel = (column: number): string => (column === TABLE.columns - 1 ? "小计" : `类别${column + 1}号`);
