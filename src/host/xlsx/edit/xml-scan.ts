/** Thrown when a part is not well-formed where we must edit it; the host turns it into a HostError that names the file. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/** Where an element stands in its part's text. All are offsets; `end`s are exclusive. */
export interface XmlElement {
  /** As written, with prefix. */
  readonly name: string;
  readonly start: number;
  /** After the ">" of the open tag. */
  readonly openEnd: number;
  /** The "<" of the close tag; of an empty tag (<x/>) its end. */
  readonly closeStart: number;
  readonly end: number;
}

/** "x:row" → "row". */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** "x:row" → "x:", "row" → "". */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

/** Whether the element is written as one tag, <x/>. */
export const isEmptyTag = (element: XmlElement): boolean => element.openEnd === element.end;

/** The root element. It ends at the last of its close tags, without a look at what lies between. */
export function rootOf(text: string): XmlElement {
  const start = nextElementStart(text, 0, text.length);
  if (start < 0) throw new XmlError("there is no root element");
  const { name, openEnd, isEmpty } = openTagAt(text, start);
  if (isEmpty) return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  const closeStart = text.lastIndexOf(`</${name}`);
  if (closeStart < openEnd) throw new XmlError(`<${name}> is not closed`);
  return { name, start, openEnd, closeStart, end: endOfTag(text, closeStart) };
}

/** The element whose open tag begins at `start`. */
export function elementAt(text: string, start: number): XmlElement {
  const { name, openEnd, isEmpty } = openTagAt(text, start);
  if (isEmpty) return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  const closeStart = (isSheetData(name) ? lastCloseOf(text, name) : null) ?? closeOf(text, openEnd);
  if (closeStart < 0) throw new XmlError(`<${name}> is not closed`);
  return { name, start, openEnd, closeStart, end: endOfTag(text, closeStart) };
}

/** The element's children, in order. */
export function childrenOf(text: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  let at = nextElementStart(text, parent.openEnd, parent.closeStart);
  while (at >= 0) {
    const child = elementAt(text, at);
    children.push(child);
    at = nextElementStart(text, child.end, parent.closeStart);
  }
  return children;
}

/** The first child with this local name and the parent's prefix; null if there is none. */
export const childOf = (text: string, parent: XmlElement, local: string): XmlElement | null =>
  childrenOf(text, parent).find((child) => child.name === prefixOf(parent.name) + local) ?? null;

/** The children with this local name and the parent's prefix. */
export const childrenNamed = (text: string, parent: XmlElement, local: string): XmlElement[] =>
  childrenOf(text, parent).filter((child) => child.name === prefixOf(parent.name) + local);

/** All between the element's tags, as written. */
export const innerText = (text: string, element: XmlElement): string => text.slice(element.openEnd, element.closeStart);

/** The element as written. */
export const outerText = (text: string, element: XmlElement): string => text.slice(element.start, element.end);

/** The element's open tag as written. */
export const openTag = (text: string, element: XmlElement): string => text.slice(element.start, element.openEnd);

/** After the ">" that ends the tag which begins at `start`; a ">" inside a quoted value ends nothing. */
export function endOfTag(text: string, start: number): number {
  TAG_REST.lastIndex = start;
  if (!TAG_REST.test(text)) throw new XmlError(`a tag at ${start} does not end`);
  return TAG_REST.lastIndex;
}

const TAG_REST = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;

const [SLASH, BANG, QUESTION] = [0x2f, 0x21, 0x3f];

// A sheet's cells are most of the package. A sheet has this element once, so its end is looked for from the end of the part.
const isSheetData = (name: string): boolean => localName(name) === "sheetData";

/** The last close tag of this name; null if there is none, or if it may be text in a comment or CDATA section. */
function lastCloseOf(text: string, name: string): number | null {
  const last = text.lastIndexOf(`</${name}`);
  const isHidden = text.indexOf("-->", last) >= 0 || text.indexOf("]]>", last) >= 0;
  return last < 0 || isHidden ? null : last;
}

function openTagAt(text: string, start: number) {
  const openEnd = endOfTag(text, start);
  TAG_NAME.lastIndex = start;
  const name = TAG_NAME.exec(text)?.[1];
  if (name === undefined) throw new XmlError(`no element begins at ${start}`);
  return { name, openEnd, isEmpty: text.charCodeAt(openEnd - 2) === SLASH };
}

const TAG_NAME = /<([^\s/>]+)/y;

/** The "<" of the next open tag before `limit`; −1 if there is none. */
function nextElementStart(text: string, from: number, limit: number): number {
  for (let at = text.indexOf("<", from); at >= 0 && at < limit; at = text.indexOf("<", at)) {
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) return -1;
    if (next !== BANG && next !== QUESTION) return at;
    at = endOfMarkup(text, at);
  }
  return -1;
}

/** The "</" that closes the element whose content begins at `from`; −1 if none does. */
function closeOf(text: string, from: number): number {
  let depth = 1;
  for (let at = text.indexOf("<", from); at >= 0; at = text.indexOf("<", at)) {
    const next = text.charCodeAt(at + 1);
    if (next === BANG || next === QUESTION) {
      at = endOfMarkup(text, at);
      continue;
    }
    const end = endOfTag(text, at);
    if (next === SLASH) depth -= 1;
    else if (text.charCodeAt(end - 2) !== SLASH) depth += 1;
    if (depth === 0) return at;
    at = end;
  }
  return -1;
}

const MARKUP = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"], ["<!", ">"]] as const;

/** After the comment, CDATA section, instruction or declaration that begins at `start`. */
function endOfMarkup(text: string, start: number): number {
  const [opening, closing] = MARKUP.find(([candidate]) => text.startsWith(candidate, start))!;
  const end = text.indexOf(closing, start + opening.length);
  if (end < 0) throw new XmlError(`${opening} at ${start} is not closed`);
  return end + closing.length;
}
