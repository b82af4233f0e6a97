import { columnName, printCellValue, withListAsCells, type DraftCell, type SheetDraft } from "#core";

/**
 * Draws a draft as a Markdown table, the counterpart of helpers/sheet.ts: text that looks like a number gets an
 * apostrophe, full-width blanks are plain ones, formulas read "=A1 → 5", cells of merged areas after the first stay empty. Only rows `from`–`to` (1-based).
 */
export function drawDraft(draft: SheetDraft, from = 1, to = Infinity): string {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of withListAsCells(draft).cells) {
    if (cell.row + 1 < from || cell.row + 1 > to) continue;
    const row = rows.get(cell.row) ?? [];
    row[cell.column] = cell;
    rows.set(cell.row, row);
  }
  const width = Math.max(...[...rows.values()].map((row) => row.length));
  const header = Array.from({ length: width }, (_, column) => columnName(column));
  const lines = [["", ...header], ...[...rows].map(([row, cells]) => [String(row + 1), ...header.map((_, column) => drawn(cells[column]))])];
  return lines.map((line) => `| ${line.join(" | ")} |`.replace(/[ \u3000]+/g, " ")).join("\n");
}

function drawn(cell: DraftCell | undefined): string {
  if (!cell) return "";
  const { value, formula } = cell;
  const looksLikeNumber = typeof value === "string" && value !== "" && !Number.isNaN(Number(value));
  const text = (looksLikeNumber ? `'${value}` : printCellValue(value)).replaceAll("\n", "\\n");
  return formula === undefined ? text : `=${formula} → ${text}`;
}

/** A drawing written by hand in a test, with blanks and indentation made even. */
export const drawing = (text: string): string =>
  text.split("\n").map((line) => line.trim().replace(/ +/g, " ")).filter((line) => line.startsWith("|")).join("\n");
