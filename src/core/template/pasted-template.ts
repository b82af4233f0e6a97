import { parseIdentity } from "../model/identity";
import { printCellValue, type CellValue } from "../model/cell";
import type { SheetSnapshot } from "../model/sheet";

/**
 * The JSON text of a template that somebody pasted into a sheet, or that stands below the identity block of a sheet of ours, a line a row; null where the sheet begins with something else. The cells
 * of a row are put together as they stand, since pasting parts a line at tabs. Whether it is a template indeed, parseTemplate tells.
 */
export function pastedTemplate({ rows }: SheetSnapshot): string | null {
  const [head, ...below] = rows.values();
  const lines = head && parseIdentity(lineOf(head))?.role === "template" ? below : [...rows.values()];
  const [first] = lines;
  if (!first || !lineOf(first).startsWith("{")) return null;
  const text = lines.map(lineOf).join("\n");
  return text.includes('"indicators"') ? text : null;
}

const lineOf = (values: readonly (CellValue | undefined)[]): string => Array.from(values, printCellValue).join("").trim();
