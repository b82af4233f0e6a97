import { editStyles, removeOurStyles, withoutOurItems, type StyleList } from "../edit/styles-xml";
import { attributeOf } from "../edit/xml-attributes";
import { isOurs } from "../edit/xml-edit";
import { listed, withoutListed } from "../edit/xml-list";
import type { XmlElement } from "../edit/xml-scan";
import type { Package } from "../package";
import { readWorkbookParts } from "../workbook-parts";

/**
 * Takes styles of ours that none of these sheets uses off the ends of their lists; indexes of others do not change.
 * @param sheets the parts of our sheets that are left
 */
export function clearStyles(pack: Package, sheets: readonly string[]): void {
  const { workbook } = readWorkbookParts(pack);
  editStyles(pack, workbook, (text) => {
    const xfs = listed(text, "cellXfs");
    const last = xfs.at(-1);
    // Other sheets cannot use them: who writes to the file besides us writes its styles anew, and then none says that it is ours.
    if (!last || !isOurs(text, last)) return text;
    return withoutUnusedParts(withoutOurItems(text, "cellXfs", lastUsedStyle(pack, sheets)));
  });
  removeOurStyles(pack, workbook);
}

/** The highest index in cellXfs that a cell, row or column of the sheets has; −1 if all have the default, which needs no list. */
function lastUsedStyle(pack: Package, sheets: readonly string[]): number {
  let last = -1;
  for (const part of sheets) {
    for (const [, index] of pack.text(part).matchAll(/\s(?:s|style)="(\d{1,6})"/g)) last = Math.max(last, Number(index));
  }
  return last === 0 ? -1 : last;
}

const PARTS: readonly (readonly [StyleList, string])[] = [["fonts", "fontId"], ["fills", "fillId"], ["borders", "borderId"]];

/** Fonts, fills, borders and number formats of ours that no style uses. */
function withoutUnusedParts(text: string): string {
  const styles = (edited: string): XmlElement[] => [...listed(edited, "cellXfs"), ...listed(edited, "cellStyleXfs")];
  const cleared = PARTS.reduce((edited, [list, attribute]) => {
    const used = styles(edited).map((style) => Number(attributeOf(edited, style, attribute) ?? 0));
    return withoutOurItems(edited, list, used.reduce((most, index) => Math.max(most, index), -1));
  }, text);
  const formats = new Set(styles(cleared).map((style) => attributeOf(cleared, style, "numFmtId")));
  const unused = listed(cleared, "numFmts").filter((format) => isOurs(cleared, format) && !formats.has(attributeOf(cleared, format, "numFmtId")));
  return withoutListed(cleared, "numFmts", unused);
}
