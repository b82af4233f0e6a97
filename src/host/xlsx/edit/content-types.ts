import type { Package } from "../package";
import { relationshipsPart } from "../relationships";
import { editPart } from "./part-text";
import { attributeOf } from "./xml-attributes";
import { appended, withoutChildren } from "./xml-edit";
import { childrenOf, prefixOf, rootOf, type XmlElement } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

const CONTENT_TYPES = "[Content_Types].xml";

/** Adds a part with its content type. What the package says by default of its extension is not said again. */
export function addPart(pack: Package, part: string, contentType: string, content: string): void {
  pack.set(part, content);
  editPart(pack, CONTENT_TYPES, (text) => {
    const root = rootOf(text);
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const isDefault = childrenOf(text, root).some(
      (child) => attributeOf(text, child, "Extension")?.toLowerCase() === extension && attributeOf(text, child, "ContentType") === contentType,
    );
    if (isDefault) return text;
    return appended(text, root, `<${prefixOf(root.name)}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`);
  });
}

/** Removes a part together with its relationships and what the package says of its content type. */
export function removePart(pack: Package, part: string): void {
  pack.remove(part);
  pack.remove(relationshipsPart(part));
  editPart(pack, CONTENT_TYPES, (text) => {
    const root = rootOf(text);
    const isItsOverride = (child: XmlElement) => attributeOf(text, child, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();
    return withoutChildren(text, root, childrenOf(text, root).filter(isItsOverride));
  });
}

/** The first name of this form that no part has: ("xl/comments", ".xml") → "xl/comments1.xml". */
export function freePartName(pack: Package, stem: string, extension: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}${extension}`;
    if (!pack.has(name)) return name;
  }
}

/** The folder of a part, with slash: "xl/workbook.xml" → "xl/". */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
