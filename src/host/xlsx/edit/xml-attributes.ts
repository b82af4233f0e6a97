import { spliced } from "./xml-edit";
import { openTag, type XmlElement } from "./xml-scan";
import { escapeAttribute, unescapeXml } from "./xml-text";

/** The value of an attribute, by its name as written; null if the element has none. */
export const attributeOf = (text: string, element: XmlElement, name: string): string | null => valueIn(attributesOf(openTag(text, element)), name);

/** The same among attributes that were taken from a tag already. */
export function valueIn(attributes: readonly Attribute[], name: string): string | null {
  const found = attributes.find((attribute) => attribute.name === name);
  return found ? unescapeXml(found.value) : null;
}

/** Replaces the value of an attribute that the element has, or adds it as the last. */
export function withAttribute(text: string, element: XmlElement, name: string, value: string): string {
  const tag = openTag(text, element);
  const found = attributesOf(tag).find((attribute) => attribute.name === name);
  const escaped = escapeAttribute(value).replaceAll("'", "&apos;");
  if (found) return spliced(text, [{ start: element.start + found.valueStart, end: element.start + found.valueStart + found.value.length, text: escaped }]);
  const [end] = /\s*\/?>$/.exec(tag)!;
  const at = element.openEnd - end.length;
  return spliced(text, [{ start: at, end: at, text: ` ${name}="${escaped}"` }]);
}

/** An attribute as it stands in a tag. */
export interface Attribute {
  readonly name: string;
  /** As written. */
  readonly value: string;
  /** Offset of the value in the tag. */
  readonly valueStart: number;
}

/** The attributes of an open tag, in order. */
export function attributesOf(tag: string): Attribute[] {
  const attributes: Attribute[] = [];
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = match[2] ?? match[3] ?? "";
    attributes.push({ name: match[1]!, value, valueStart: match.index + match[0].length - value.length - 1 });
  }
  return attributes;
}
