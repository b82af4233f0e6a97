import { replaceSheets } from "#core";
import { escapeText, unescapeXml } from "./xml-text";

/** As replaceSheets, for all formulas that stand in a part: of cells, formats, validations, charts. */
export function replaceSheetsInPart(text: string, replacement: (worksheet: string) => string | null): string {
  return text.replace(FORMULA_ELEMENT, (whole: string, open: string, formula: string) => {
    if (!formula.includes("!")) return whole;
    const plain = unescapeXml(formula);
    const replaced = replaceSheets(plain, replacement);
    return replaced === plain ? whole : open + escapeText(replaced);
  });
}

const FORMULA_ELEMENT = /(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*[^>/]|\s*)>)([^<]+)(?=<)/g;
