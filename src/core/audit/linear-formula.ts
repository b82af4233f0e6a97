import { parseArea, type Area } from "../model/address";

/** One term of a formula that only adds and takes away: an area, and its sign. */
export interface Term {
  readonly area: Area;
  readonly sign: 1 | -1;
}

const TOKEN = /\s*(?:(SUM)\s*\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d+))\s*([+-]?)/giy;

/**
 * The cells that a formula adds up when it is nothing but SUMs and single cells of the same sheet with + and − between
 * them: "SUM(C9:C16)+C7+C5". Null for any other formula.
 */
export function linearTerms(formula: string): readonly Term[] | null {
  const terms: Term[] = [];
  let sign: Term["sign"] = 1;
  let text = formula.trim();
  if (/^[+-]/.test(text)) {
    sign = text.startsWith("-") ? -1 : 1;
    text = text.slice(1);
  }
  text = withoutBrackets(text);
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const areas = (match[2] ?? match[3]!).split(",").map((part) => parseArea(part.trim()));
    if (areas.some((area) => area === null)) return null;
    for (const area of areas) terms.push({ area: area!, sign });
    const operator = match[4]!;
    if (operator === "" && TOKEN.lastIndex < text.length) return null;
    if (operator !== "" && TOKEN.lastIndex >= text.length) return null;
    sign = operator === "-" ? -1 : 1;
  }
  return terms.length > 0 ? terms : null;
}

/** (A1+B1) as a whole is A1+B1. */
const withoutBrackets = (text: string): string => (/^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text);
