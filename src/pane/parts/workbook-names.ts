import type { WorkbookSnapshot } from "#core";

/**
 * `name`, or with a number behind it when a workbook of that name is here already: 日报.xlsx, then 日报 (2).xlsx. Names are
 * compared without case, since findings and totals know a workbook by its name alone.
 */
export function uniqueName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()));
  const [, stem = name, end = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem} (${number})${end}`;
    if (!known.has(candidate.toLowerCase())) return candidate;
  }
}

/** The same sheets in a workbook of another name. */
export const renamed = (workbook: WorkbookSnapshot, name: string): WorkbookSnapshot =>
  workbook.name === name ? workbook : { name, sheets: workbook.sheets.map((sheet) => ({ ...sheet, workbook: name })) };
