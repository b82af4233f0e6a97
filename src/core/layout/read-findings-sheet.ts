import { parseBinding } from "../model/binding-text";
import { printCellValue } from "../model/cell";
import { isAbout, type Explanation } from "../model/explanation";
import type { SheetSnapshot } from "../model/sheet";
import { findHead } from "./find-head";

const HEADINGS = ["column.worksheet", "column.cell", "column.explanation", "column.edit", "column.binding"] as const;

/**
 * Reads the reasons out of a sheet 校验结果, in any of its languages, whatever the order of its rows and columns. A row counts
 * when its rule, worksheet and cell are still those that its last column names; else nobody knows what its text is about.
 */
export function readFindingsSheet(sheet: SheetSnapshot): Explanation[] {
  const head = findHead(sheet, HEADINGS);
  if (!head) return [];
  return [...sheet.rows].flatMap(([row, values]) => {
    if (row <= head.row) return [];
    const [worksheet, cell, text, rule, bound] = HEADINGS.map((heading) => printCellValue(values[head.columns.get(heading)!]));
    const explanation = text!.trim() === "" ? null : readRow(sheet.workbook, { worksheet: worksheet!, cell: cell!, text: text!.trim(), rule: rule!, bound: bound! });
    return explanation ?? [];
  });
}

type Row = Readonly<Record<"worksheet" | "cell" | "text" | "rule" | "bound", string>>;

function readRow(workbook: string, { worksheet, cell, text, rule, bound }: Row): Explanation | null {
  const row = parseBinding(bound, text);
  if (!row || !isAbout(row.binding, rule, worksheet, cell)) return null;
  return { workbook: row.workbook ?? workbook, binding: row.binding, text };
}
