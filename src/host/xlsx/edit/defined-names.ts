import { quoteWorksheet } from "#core";
import { replaceSheets } from "./formula-sheets";
import { WORKBOOK_ORDER } from "./workbook-xml";
import { attributeOf } from "./xml-attributes";
import { OURS, spliced } from "./xml-edit";
import { listed, withListed, withoutListed } from "./xml-list";
import { innerText, prefixOf, rootOf, type XmlElement } from "./xml-scan";
import { escapeAttribute, escapeText, unescapeXml } from "./xml-text";

/** A defined name to be added. */
export interface NewName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  /** Index of the tab that it belongs to alone; left out, it belongs to the workbook. */
  readonly tab?: number;
}

/** Adds names after all others. A name that the workbook has already stays what it is. */
export function withNames(text: string, names: readonly NewName[]): string {
  const taken = new Set(listed(text, "definedNames").map((element) => keyOf(attributeOf(text, element, "name") ?? "", attributeOf(text, element, "localSheetId"))));
  const tag = `${prefixOf(rootOf(text).name)}definedName`;
  const added = names.filter((name) => isNew(taken, keyOf(name.name, name.tab === undefined ? null : String(name.tab))));
  const items = added.map(({ name, formula, tab }) => {
    const local = tab === undefined ? "" : ` localSheetId="${tab}"`;
    return `<${tag} name="${escapeAttribute(name)}"${local}${OURS}>${escapeText(formula)}</${tag}>`;
  });
  return withListed(text, "definedNames", items, WORKBOOK_ORDER);
}

const keyOf = (name: string, tab: string | null): string => `${tab ?? ""}|${name.toLowerCase()}`;

function isNew(taken: Set<string>, key: string): boolean {
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

/**
 * Removes the names that only the tab has, and those of the workbook that are one cell or area of it: without the sheet
 * they mean nothing.
 */
export function withoutNamesOf(text: string, worksheet: string, tab: number): string {
  const own = listed(text, "definedNames").filter(
    (element) => attributeOf(text, element, "localSheetId") === String(tab) || pointsInto(formulaOf(text, element), worksheet),
  );
  return withoutListed(text, "definedNames", own);
}

/** Replaces references to worksheets in all names, as replaceSheets does. */
export function withNamesReplaced(text: string, replacement: (worksheet: string) => string | null): string {
  const splices = listed(text, "definedNames").map((element) => {
    const formula = formulaOf(text, element);
    const replaced = replaceSheets(formula, replacement);
    return { start: element.openEnd, end: element.closeStart, text: replaced === formula ? innerText(text, element) : escapeText(replaced) };
  });
  return spliced(text, splices);
}

const formulaOf = (text: string, element: XmlElement): string => unescapeXml(innerText(text, element));

function pointsInto(formula: string, worksheet: string): boolean {
  const reference = [`${quoteWorksheet(worksheet)}!`, `${worksheet}!`].find((start) => formula.startsWith(start));
  return reference !== undefined && /^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$/.test(formula.slice(reference.length));
}
