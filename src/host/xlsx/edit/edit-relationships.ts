import type { Package } from "../package";
import { readRelationships, relationshipsPart } from "../relationships";
import { editPart } from "./part-text";
import { attributeOf } from "./xml-attributes";
import { appended, isOurs, OURS, withoutChildren } from "./xml-edit";
import { childrenOf, prefixOf, rootOf } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * Adds a relationship from `part` ("" is the package) to the part `target`.
 * @param type its full address
 * @returns its id, new in this part
 */
export function addRelationship(pack: Package, part: string, type: string, target: string): string {
  const relsPart = relationshipsPart(part);
  if (!pack.has(relsPart)) pack.set(relsPart, `${XML_HEAD}<Relationships xmlns="${NAMESPACE}"${OURS}/>`);
  const id = freeId(readRelationships(pack, part).map((relationship) => relationship.id));
  editPart(pack, relsPart, (text) => {
    const root = rootOf(text);
    const path = escapeAttribute(relativeTarget(part, target));
    return appended(text, root, `<${prefixOf(root.name)}Relationship Id="${id}" Type="${type}" Target="${path}"/>`);
  });
  return id;
}

/** Removes the relationships of `part` with these ids; if it was us who made the list and nothing is left, the list too. */
export function removeRelationships(pack: Package, part: string, ids: readonly string[]): void {
  const relsPart = relationshipsPart(part);
  if (!pack.has(relsPart) || ids.length === 0) return;
  let isGone = false;
  editPart(pack, relsPart, (text) => {
    const root = rootOf(text);
    const children = childrenOf(text, root);
    const removed = children.filter((child) => ids.includes(attributeOf(text, child, "Id") ?? ""));
    isGone = isOurs(text, root) && removed.length === children.length;
    return isGone ? text : withoutChildren(text, root, removed);
  });
  if (isGone) pack.remove(relsPart);
}

/** The beginning of every part that we make. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** rId and the number after the highest; ids of other forms don't count. */
function freeId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  return `rId${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/** ("xl/worksheets/sheet1.xml", "xl/comments1.xml") → "../comments1.xml". */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
