import { childrenOf, innerText, isEmptyTag, localName, openTag, prefixOf, rootOf, type XmlElement } from "./xml-scan";

/**
 * Editing XML by splicing text: all that is not named in an edit stays as it was, to the byte.
 *
 * To give exactly the same bytes back later, without a record elsewhere, edits tell by the blank before a tag's ">"
 * what was there before. It is ordinary XML, no program minds it, and none keeps it: who saves the file anew lays
 * claim to all of it, and then there are no old bytes to give back.
 * - A tab: the element is ours.
 * - A blank more than before: the element was an empty tag, <x/>, and was opened to take something in.
 */
export const OURS = "\t";
const OPENED = " ";

/** Replaces text[start, end) by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices done. They may come in any order, but must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new RangeError("splices overlap");
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Whether we made this element, and nobody has saved the part since. */
export const isOurs = (text: string, element: XmlElement): boolean => /\t ?\/?>$/.test(openTag(text, element));

/** Adds XML at the end of `parent`, which may be an empty tag. */
export function appended(text: string, parent: XmlElement, xml: string): string {
  if (!isEmptyTag(parent)) return spliced(text, [{ start: parent.closeStart, end: parent.closeStart, text: xml }]);
  const opened = `${openTag(text, parent).slice(0, -2)}${OPENED}>${xml}</${parent.name}>`;
  return spliced(text, [{ start: parent.start, end: parent.end, text: opened }]);
}

/** Adds a child of the root at its place in `order` (local names in the schema's order), after those of the same name. */
export function withChild(text: string, local: string, xml: string, order: readonly string[]): string {
  const root = rootOf(text);
  if (isEmptyTag(root)) return appended(text, root, xml);
  const rank = order.indexOf(local);
  if (rank < 0) throw new RangeError(`${local} has no place in the order`);
  const prefix = prefixOf(root.name);
  const before = childrenOf(text, root).filter((child) => {
    const childRank = prefixOf(child.name) === prefix ? order.indexOf(localName(child.name)) : -1;
    return childRank >= 0 && childRank <= rank;
  });
  const at = before.at(-1)?.end ?? root.openEnd;
  return spliced(text, [{ start: at, end: at, text: xml }]);
}

/**
 * Takes children out of `parent`. If that leaves it empty, it becomes the empty tag that it was; and if it is ours, it goes too.
 * `text` and `parent` must be as scanned; `children` must be children of `parent`.
 */
export function withoutChildren(text: string, parent: XmlElement, children: readonly XmlElement[]): string {
  if (children.length === 0) return text;
  const rest = spliced(innerText(text, parent), children.map((child) => cutting(child, parent.openEnd)));
  if (rest !== "") return spliced(text, [{ start: parent.openEnd, end: parent.closeStart, text: rest }]);
  if (isOurs(text, parent)) return spliced(text, [cutting(parent, 0)]);
  const tag = openTag(text, parent);
  const closed = tag.endsWith(`${OPENED}>`) ? `${tag.slice(0, -2)}/>` : `${tag}</${parent.name}>`;
  return spliced(text, [{ start: parent.start, end: parent.end, text: closed }]);
}

const cutting = (element: XmlElement, offset: number): Splice => ({ start: element.start - offset, end: element.end - offset, text: "" });
