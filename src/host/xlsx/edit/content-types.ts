import type { Package } from "../package";
import type { PartContent } from "../part-content";
import { relationshipsPart } from "../relationships";
import { editPart } from "./part-text";
import { attributeOf } from "./xml-attributes";
import { appended, withoutChildren } from "./xml-edit";
import { childrenNamed, elementAt, prefixOf, rootOf } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

const CONTENT_TYPES = "[Content_Types].xml";

/** A part to be added. */
export interface NewPart {
  readonly part: string;
  readonly contentType: string;
  readonly content: string | PartContent;
}

/** Adds parts with their content types. What the package says by default of an extension is not said again. */
export function addParts(pack: Package, parts: readonly NewPart[]): void {
  for (const { part, content } of parts) pack.set(part, content);
  editPart(pack, CONTENT_TYPES, (text) => {
    const root = rootOf(text);
    const defaults = [...text.matchAll(/<(?:[\w.-]+:)?Default\s/g)].map(({ index }) => elementAt(text, index))
      .map((element) => keyOf(attributeOf(text, element, "Extension"), attributeOf(text, element, "ContentType")));
    const own = parts.filter(({ part, contentType }) => !defaults.includes(keyOf(part.slice(part.lastIndexOf(".") + 1), contentType)));
    if (own.length === 0) return text;
    const tag = `${prefixOf(root.name)}Override`;
    return appended(text, root, own.map(({ part, contentType }) => `<${tag} PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`).join(""));
  });
}

const keyOf = (extension: string | null, contentType: string | null): string => `${extension?.toLowerCase() ?? ""} ${contentType ?? ""}`;

/** Adds one part, as addParts does. */
export const addPart = (pack: Package, part: string, contentType: string, content: string): void => addParts(pack, [{ part, contentType, content }]);

/** Removes a part together with its relationships and what the package says of its content type. */
export function removePart(pack: Package, part: string): void {
  pack.remove(part);
  pack.remove(relationshipsPart(part));
  editPart(pack, CONTENT_TYPES, (text) => {
    const root = rootOf(text);
    // Many parts may go, of thousands: so the name is looked for as it is usually written before each element is looked at.
    const at = text.indexOf(`"/${escapeAttribute(part)}"`);
    if (at >= 0) return withoutChildren(text, root, [elementAt(text, text.lastIndexOf("<", at))]);
    const name = `/${part}`.toLowerCase();
    return withoutChildren(text, root, childrenNamed(text, root, "Override").filter((child) => attributeOf(text, child, "PartName")?.toLowerCase() === name));
  });
}

/** The first `count` names of this form that no part has: ("xl/comments", ".xml", 1) → ["xl/comments1.xml"]. */
export function freePartNames(pack: Package, stem: string, extension: string, count: number): string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    const name = `${stem}${number}${extension}`;
    if (!pack.has(name)) names.push(name);
  }
  return names;
}

/** The first name of this form that no part has. */
export const freePartName = (pack: Package, stem: string, extension: string): string => freePartNames(pack, stem, extension, 1)[0]!;

/** The folder of a part, with slash: "xl/workbook.xml" → "xl/". */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
