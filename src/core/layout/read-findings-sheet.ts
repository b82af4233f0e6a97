import { parseBinding } from "../model/binding-text";
import { printCellValue } from "../model/cell";
import { isAbout, type Explanation } from "../model/explanation";
import type { SheetSnapshot } from "../model/sheet";
import { findHead } from "./find-head";
import type { SheetTextKey } from "./sheet-texts";

const HEADINGS = ["column.unit", "column.worksheet", "column.cell", "column.explanation", "column.edit", "column.binding"] as const;

/**
 * Reads the reasons out of a sheet 校验结果, in any of its languages, whatever the order of its rows and columns. A row counts
 * when its rule, worksheet and cell are still those that its last column names; else nobody knows what its text is about.
 */
export const readFindingsSheet = (sheet: SheetSnapshot): WrittenExplanation[] => [...writtenOn(sheet, [])].map(({ explanation }) => explanation);

/** A reason and the name of the unit in whose row it stands, as written there. */
export interface WrittenExplanation extends Explanation {
  readonly unitName: string;
}

/** What a supervisor has written beside a reason. */
export interface WrittenDecision extends WrittenExplanation {
  readonly word: string;
}

/** Reads what a supervisor has written under 审核意见, where something is; rows count as for reasons. */
export const readDecisions = (sheet: SheetSnapshot): WrittenDecision[] =>
  [...writtenOn(sheet, ["column.decision"])].flatMap(({ explanation, more: [word = ""] }) => (word.trim() === "" ? [] : [{ ...explanation, word: word.trim() }]));

function* writtenOn(sheet: SheetSnapshot, more: readonly SheetTextKey[]): Generator<{ readonly explanation: WrittenExplanation; readonly more: readonly string[] }> {
  const head = findHead<SheetTextKey>(sheet, [...HEADINGS, ...more]);
  if (!head) return;
  for (const [row, values] of sheet.rows) {
    const read = (heading: SheetTextKey): string => printCellValue(values[head.columns.get(heading)!]);
    const explanation = row > head.row ? explanationIn(sheet.workbook, read) : null;
    if (explanation) yield { explanation, more: more.map(read) };
  }
}

function explanationIn(workbook: string, read: (heading: (typeof HEADINGS)[number]) => string): WrittenExplanation | null {
  const text = read("column.explanation").trim();
  const row = text === "" ? null : parseBinding(read("column.binding"), text);
  if (!row || !isAbout(row.binding, read("column.edit"), read("column.worksheet"), read("column.cell"))) return null;
  return { workbook: row.workbook ?? workbook, unitName: read("column.unit"), binding: row.binding, text };
}
