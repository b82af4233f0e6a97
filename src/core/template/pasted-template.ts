import { printCellValue, type CellValue } from "../model/cell";
import type { SheetSnapshot } from "../model/sheet";

/**
 * The JSON text of a template that somebody pasted into a sheet, a line a row; null where the sheet begins with something else. The cells
 * of a row are put together as they stand, since pasting parts a line at tabs. Whether it is a template indeed, parseTemplate tells.
 */
export function pastedTemplate({ rows }: SheetSnapshot): string | null {
  const [first] = rows.values();
  if (!first || !lineOf(first).startsWith("{")) return null;
  const text = Array.from(rows.values(), lineOf).join("\n");
  return text.includes('"indicators"') ? text : null;
}

const lineOf = (values: readonly (CellValue | undefined)[]): string => Array.from(values, printCellValue).join("").trim();
