import { SaxesParser } from "saxes";

/** An element of a manifest: names as written, with their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
}

/** The root of a document. @throws Error where it is no well-formed XML */
export function parseXml(document: string): XmlElement {
  interface Open { readonly name: string; readonly attributes: Record<string, string>; readonly children: XmlElement[]; text: string }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => open.push({ name, attributes: { ...attributes }, children: [], text: "" }));
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => {
    const done = open.pop()!;
    open.at(-1)!.children.push({ ...done, text: done.text.trim() });
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(document).close();
  return root.children[0]!;
}

/** The element and all below it, in document order. */
export const withDescendants = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(withDescendants)];

/** All elements of this name in the element, in document order. */
export const elementsNamed = (element: XmlElement, name: string): readonly XmlElement[] => withDescendants(element).filter((one) => one.name === name);

/** The first child of this name; undefined where there is none. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);
