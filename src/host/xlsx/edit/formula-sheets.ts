import { escapeText, unescapeXml } from "./xml-text";

/**
 * Replaces references to worksheets in a formula. `replacement` gets a sheet's name and returns what stands for it,
 * "!" included, or null to leave it. Text in quotes, other workbooks' sheets and ranges over several sheets are left alone.
 */
export function replaceSheets(formula: string, replacement: (worksheet: string) => string | null): string {
  return formula.replace(SHEET_REFERENCE, (whole: string, quoted?: string, before?: string, plain?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined || /[[\]:]/.test(name)) return whole;
    const replaced = replacement(name);
    return replaced === null ? whole : (before ?? "") + replaced;
  });
}

// Errors first, since #REF! looks like the sheet REF. What follows "]" or ":" belongs to another workbook or a range of sheets.
const SHEET_REFERENCE = /#(?:REF|NULL|VALUE|NUM|DIV\/0)!|"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(^|[^\p{L}\p{N}_.\]:\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** The same for all formulas that stand in a part: of cells, formats, validations, charts. */
export function replaceSheetsInPart(text: string, replacement: (worksheet: string) => string | null): string {
  return text.replace(FORMULA_ELEMENT, (whole: string, open: string, formula: string) => {
    if (!formula.includes("!")) return whole;
    const plain = unescapeXml(formula);
    const replaced = replaceSheets(plain, replacement);
    return replaced === plain ? whole : open + escapeText(replaced);
  });
}

const FORMULA_ELEMENT = /(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*[^>/]|\s*)>)([^<]+)(?=<)/g;
