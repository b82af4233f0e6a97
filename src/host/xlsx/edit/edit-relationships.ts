import type { Package } from "../package";
import { readRelationships, relationshipsPart } from "../relationships";
import { editPart } from "./part-text";
import { attributeOf } from "./xml-attributes";
import { appended, isOurs, OURS, withoutChildren } from "./xml-edit";
import { childrenOf, prefixOf, rootOf } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * Adds relationships of one type from `part` ("" is the package) to the parts `targets`.
 * @param type its full address
 * @returns their ids, new in this part
 */
export function addRelationships(pack: Package, part: string, type: string, targets: readonly string[]): string[] {
  const relsPart = relationshipsPart(part);
  if (!pack.has(relsPart)) pack.set(relsPart, `${XML_HEAD}<Relationships xmlns="${NAMESPACE}"${OURS}/>`);
  const first = firstFree(readRelationships(pack, part).map((relationship) => relationship.id));
  const ids = targets.map((_, index) => `rId${first + index}`);
  editPart(pack, relsPart, (text) => {
    const root = rootOf(text);
    const tag = `${prefixOf(root.name)}Relationship`;
    return appended(text, root, targets.map((target, index) => `<${tag} Id="${ids[index]!}" Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`).join(""));
  });
  return ids;
}

/** Adds one relationship, as addRelationships does; returns its id. */
export const addRelationship = (pack: Package, part: string, type: string, target: string): string => addRelationships(pack, part, type, [target])[0]!;

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

/** The number after the highest of ids such as rId7; ids of other forms don't count. */
function firstFree(ids: readonly string[]): number {
  return ids.reduce((most, id) => Math.max(most, Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)), 0) + 1;
}

/** ("xl/worksheets/sheet1.xml", "xl/comments1.xml") → "../comments1.xml". */
function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
