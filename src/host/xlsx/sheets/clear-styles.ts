import { editStyles, removeOurStyles, withoutOurItems, type StyleList } from "../edit/styles-xml";
import { attributeOf } from "../edit/xml-attributes";
import { isOurs } from "../edit/xml-edit";
import { listed, withoutListed } from "../edit/xml-list";
import type { XmlElement } from "../edit/xml-scan";
import type { Package } from "../package";
import { readWorkbookParts } from "../workbook-parts";

/** Takes styles of ours that no cell uses any more off the ends of their lists; indexes of others do not change. */
export function clearStyles(pack: Package): void {
  const { workbook } = readWorkbookParts(pack);
  editStyles(pack, workbook, (text) => {
    const xfs = listed(text, "cellXfs");
    const last = xfs.at(-1);
    // A sheet that we do not look at cannot use them: nobody else writes to a file without rewriting its styles.
    if (!last || !isOurs(text, last)) return text;
    return withoutUnusedParts(withoutOurItems(text, "cellXfs", lastUsedStyle(pack)));
  });
  removeOurStyles(pack, workbook);
}

/** The highest index in cellXfs that a cell, row or column of any sheet has; −1 if all have the default, which needs no list. */
function lastUsedStyle(pack: Package): number {
  let last = -1;
  for (const { part } of readWorkbookParts(pack).sheets) {
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
