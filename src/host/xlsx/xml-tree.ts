import { readXml, type XmlSource } from "./xml-events";

/** An element with all that stands in it, for parts that are small. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface GrowingNode extends XmlNode {
  readonly children: GrowingNode[];
  text: string;
}

/** A part as a tree; its root. @throws HostError as readXml does */
export function readTree(source: XmlSource): XmlNode {
  const document: GrowingNode = { name: "", attributes: new Map(), children: [], text: "" };
  const open: GrowingNode[] = [document];
  readXml(source, {
    open({ name, attributes }) {
      const node: GrowingNode = { name, attributes, children: [], text: "" };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    text: (text) => void (open.at(-1)!.text += text),
    close: () => void open.pop(),
  });
  return document.children[0] ?? document;
}

/** The first child of this name, or undefined. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((one) => one.name === name);

/** All children of this name. */
export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] => node?.children.filter((one) => one.name === name) ?? [];

/** All text in the element and in what it holds. */
export const deepText = (node: XmlNode | undefined): string => (node ? node.text + node.children.map(deepText).join("") : "");

/** A finite number in an attribute; null if there is none. */
export function numberIn(node: XmlNode | undefined, name: string): number | null {
  const text = node?.attributes.get(name)?.trim() ?? "";
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : null;
}

/** The attribute's value if it is one of these words, else null. */
export const wordIn = <Word extends string>(node: XmlNode | undefined, name: string, words: readonly Word[]): Word | null =>
  words.find((word) => word === node?.attributes.get(name)) ?? null;
