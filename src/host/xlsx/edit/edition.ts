import { attributesOf, type Attribute } from "./xml-attributes";
import { openTag, prefixOf, type XmlElement } from "./xml-scan";

/** The two editions of ECMA-376 name the same things by different addresses. */
export interface Edition {
  /** Namespace of spreadsheet elements. */
  readonly main: string;
  /** Namespace of r:id, and beginning of the types of relationships. */
  readonly relationships: string;
  /** Beginning of the namespaces of drawings. */
  readonly drawing: string;
}

export const transitional: Edition = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006",
};

const strict: Edition = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml",
};

/** The edition in which a part of a workbook is written, by the namespace of its root. */
export const editionOf = (text: string, root: XmlElement): Edition =>
  attributesOf(openTag(text, root)).some(({ value }) => value === strict.main) ? strict : transitional;

/**
 * How to write an attribute r:id="…" for an element that becomes a child of `root`: with the root's own prefix if it
 * declares one, else with a declaration.
 */
export function relationshipAttribute(text: string, root: XmlElement, id: string): string {
  const edition = editionOf(text, root);
  const declared = attributesOf(openTag(text, root)).find(({ name, value }) => name.startsWith("xmlns:") && value === edition.relationships);
  return declared ? `${declared.name.slice("xmlns:".length)}:id="${id}"` : `xmlns:r="${edition.relationships}" r:id="${id}"`;
}

/** The id of the relationship that the element names; null if it names none. */
export const relationshipId = (text: string, element: XmlElement): string | null => relationshipIn(attributesOf(openTag(text, element)));

/** The same among the attributes of an element. */
export const relationshipIn = (attributes: readonly Attribute[]): string | null =>
  attributes.find(({ name }) => prefixOf(name) !== "" && name.endsWith(":id"))?.value ?? null;
