/**
 * Replaces references to worksheets in a formula. `replacement` gets a sheet's name and returns what stands for it,
 * "!" included, or null to leave it. Text in quotes, other workbooks' sheets and ranges over several sheets are left alone.
 */
export function replaceSheets(formula: string, replacement: (worksheet: string) => string | null): string {
  return formula.replace(sheetReferences(), (whole: string, quoted?: string, before?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined || /[[\]:]/.test(name)) return whole;
    const replaced = replacement(name);
    return replaced === null ? whole : (before ?? "") + replaced;
  });
}

// Errors first, since #REF! looks like the sheet REF. What follows "]" or ":" belongs to another workbook or a range of sheets.
const sheetReferences = (): RegExp => /#(?:REF|NULL|VALUE|NUM|DIV\/0)!|"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(^|[^\p{L}\p{N}_.\]:\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;
