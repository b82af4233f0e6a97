import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { addPart, folderOf, freePartName, removePart } from "./content-types";
import { addRelationship, removeRelationships, XML_HEAD } from "./edit-relationships";
import { editionOf, type Edition } from "./edition";
import { editPart } from "./part-text";
import { isOurs, OURS } from "./xml-edit";
import { listed, withListed, withoutListed } from "./xml-list";
import { withAttribute } from "./xml-attributes";
import { elementAt, outerText, prefixOf, rootOf } from "./xml-scan";

/** Children of <styleSheet> in the schema's order (ECMA-376 part 1, 18.8.39). */
export const STYLES_ORDER: readonly string[] = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
];

/** The lists whose items are told by their index. */
export type StyleList = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** A list of a styles part that items are added to: each is found by its text, or comes at the end. No index changes. */
export class StyleItems {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly standing: number;

  /** @param text of the styles part */
  constructor(text: string, private readonly list: StyleList) {
    const elements = listed(text, list);
    elements.forEach((element, index) => {
      const item = outerText(text, element);
      if (!this.indexes.has(item)) this.indexes.set(item, index);
    });
    this.standing = elements.length;
  }

  indexOf(item: string): number {
    const known = this.indexes.get(item);
    if (known !== undefined) return known;
    const index = this.standing + this.added.push(item) - 1;
    this.indexes.set(item, index);
    return index;
  }

  /** The part's text, whose list has stayed as it was, with the items that are new. */
  addTo(text: string): string {
    return withListed(text, this.list, this.added, STYLES_ORDER);
  }
}

/** Finds each item in the list, by its text, or adds it at the end. Returns their indexes; no index changes. */
export function interned(text: string, list: StyleList, items: readonly string[]): { text: string; indexes: number[] } {
  const known = new StyleItems(text, list);
  const indexes = items.map((item) => known.indexOf(item));
  return { text: known.addTo(text), indexes };
}

/**
 * Finds the style (index in cellXfs) that differs from `style` in its number format alone, or adds it. It is a person's, not
 * ours: clearStyles leaves it.
 * @param format the number by which files name the format
 */
export function withFormat(text: string, style: number, format: number): { text: string; index: number } {
  const standing = listed(text, "cellXfs")[style];
  const prefix = prefixOf(rootOf(text).name);
  const xml = standing ? outerText(text, standing).replace(OURS, "") : `<${prefix}xf fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const numbered = withAttribute(xml, elementAt(xml, 0), "numFmtId", String(format));
  const styled = interned(text, "cellXfs", [withAttribute(numbered, elementAt(numbered, 0), "applyNumberFormat", "1")]);
  return { text: styled.text, index: styled.indexes[0]! };
}

/** Takes items of ours off the end of a list, as far as their index is above `lastUsed`. */
export function withoutOurItems(text: string, list: StyleList | "numFmts", lastUsed: number): string {
  const items = listed(text, list);
  let kept = items.length;
  while (kept > 0 && kept - 1 > lastUsed && isOurs(text, items[kept - 1]!)) kept -= 1;
  return withoutListed(text, list, items.slice(kept));
}

/** The workbook's styles part; makes one if there is none. */
export function ensureStyles(pack: Package, workbook: string): string {
  const known = stylesPart(pack, workbook);
  if (known) return known.target;
  const text = pack.text(workbook);
  const edition = editionOf(text, rootOf(text));
  const first = `${folderOf(workbook)}styles.xml`;
  const part = pack.has(first) ? freePartName(pack, `${folderOf(workbook)}styles`, ".xml") : first;
  addPart(pack, part, STYLES_TYPE, newStyles(edition, OURS));
  addRelationship(pack, workbook, `${edition.relationships}/styles`, part);
  return part;
}

/** Edits the workbook's styles; nothing happens if it has none. */
export function editStyles(pack: Package, workbook: string, edit: (text: string) => string): void {
  const known = stylesPart(pack, workbook);
  if (known) editPart(pack, known.target, edit);
}

/** Removes the styles part if it is ours and has no style left but the default. */
export function removeOurStyles(pack: Package, workbook: string): void {
  const known = stylesPart(pack, workbook);
  if (!known) return;
  const text = pack.text(known.target);
  if (!isOurs(text, rootOf(text)) || listed(text, "cellXfs").length > 1 || listed(text, "dxfs").length > 0) return;
  removePart(pack, known.target);
  removeRelationships(pack, workbook, [known.id]);
}

const stylesPart = (pack: Package, workbook: string) =>
  readRelationships(pack, workbook).find(({ kind, target }) => kind === "styles" && pack.has(target));

export const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A styles part with nothing but the default style. 宋体 is on every Windows and Mac that has Office or WPS. */
export const newStyles = (edition: Edition, mark = ""): string =>
  `${XML_HEAD}<styleSheet xmlns="${edition.main}"${mark}>` +
  `<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
