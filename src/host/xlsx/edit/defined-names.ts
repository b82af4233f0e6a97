import { replaceSheets } from "#core";
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

/** A defined name of a workbook. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly tab: number | null;
}

/** Adds names after all others. A name that the workbook has already stays what it is. */
export function withNames(text: string, names: readonly NewName[]): string {
  const taken = new Set(listed(text, "definedNames").map((element) => keyOf(definedName(text, element))));
  const tag = `${prefixOf(rootOf(text).name)}definedName`;
  const items = names.flatMap(({ name, formula, tab }) => {
    const key = keyOf({ name, tab: tab ?? null });
    if (taken.has(key)) return [];
    taken.add(key);
    const local = tab === undefined ? "" : ` localSheetId="${tab}"`;
    return [`<${tag} name="${escapeAttribute(name)}"${local}${OURS}>${escapeText(formula)}</${tag}>`];
  });
  return withListed(text, "definedNames", items, WORKBOOK_ORDER);
}

/** All names of a workbook part, in document order. */
export const definedNames = (text: string): readonly DefinedName[] => listed(text, "definedNames").map((element) => definedName(text, element));

const keyOf = ({ name, tab }: Pick<DefinedName, "name" | "tab">): string => `${tab ?? ""}|${name.toLowerCase()}`;

function definedName(text: string, element: XmlElement): DefinedName {
  const tab = attributeOf(text, element, "localSheetId");
  return { name: attributeOf(text, element, "name") ?? "", formula: formulaOf(text, element), tab: tab === null ? null : Number(tab) };
}

const formulaOf = (text: string, element: XmlElement): string => unescapeXml(innerText(text, element));

/** Removes the names that `isRemoved`. */
export function withoutNames(text: string, isRemoved: (name: DefinedName) => boolean): string {
  return withoutListed(text, "definedNames", listed(text, "definedNames").filter((element) => isRemoved(definedName(text, element))));
}

/** Replaces references to worksheets in all names, as replaceSheets does. */
export function withNamesReplaced(text: string, replacement: (worksheet: string) => string | null): string {
  const splices = listed(text, "definedNames").flatMap((element) => {
    const formula = formulaOf(text, element);
    const replaced = replaceSheets(formula, replacement);
    return replaced === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeText(replaced) }];
  });
  return spliced(text, splices);
}
