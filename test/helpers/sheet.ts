import type { CellValue, SheetSnapshot } from "#core";
import { cellKey, columnIndex } from "#core";

/**
 * Draws a worksheet as the clerk sees it: a Markdown table whose first line names columns and whose first cell of each
 * further line is the row number. Numbers are numbers; 'text (leading apostrophe) is text; #REF! etc. are errors;
 * TRUE and FALSE are booleans; =A1+B1 → 5 is a formula with its cached value; \n is a line break; empty is blank.
 */
export function sheet(worksheet: string, drawing: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const lines = drawing.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("|"));
  const [header = [], ...body] = lines.map((line) => line.split("|").slice(1, -1).map((text) => text.trim()));
  const columns = header.map(columnIndex);
  const rows = new Map<number, (CellValue | undefined)[]>();
  const formulas = new Map<number, string>();
  for (const [number = "", ...texts] of body) {
    const row = Number(number) - 1;
    const values: (CellValue | undefined)[] = [];
    texts.forEach((text, index) => {
      const column = columns[index + 1];
      if (column === null || column === undefined || text === "") return;
      const [formula, result] = text.startsWith("=") ? text.slice(1).split("→").map((part) => part.trim()) : [null, text];
      if (formula) formulas.set(cellKey(row, column), formula);
      values[column] = drawnValue(result ?? "");
    });
    rows.set(row, values);
  }
  return {
    workbook: "test.xlsx", worksheet, visibility: "visible", rows, formulas, formats: new Map(), merges: [],
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false, ...more,
  };
}

function drawnValue(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1).replaceAll("\\n", "\n");
  if (/^#[A-Z/0]+[!?A]?$/.test(text)) return { error: text };
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return Number.isNaN(Number(text)) ? text.replaceAll("\\n", "\n") : Number(text);
}
