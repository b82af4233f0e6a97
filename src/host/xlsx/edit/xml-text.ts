/** Text of a cell, ready to stand in an element: what XML cannot hold is written as _xHHHH_ (ECMA-376, ST_Xstring). */
export function escapeCellText(text: string): string {
  return NEEDS_CELL_ESCAPE.test(text) ? escapeText(text.replace(UNSPEAKABLE, hexEscape)) : text;
}

/** The text in an element: & < > escaped. */
export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ENTITIES[character]!) : text);

/** The text in an attribute of double quotes; line breaks and tabs survive. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);

/** An attribute of type ST_Xstring. */
export const escapeCellAttribute = (text: string): string => escapeAttribute(text.replace(UNSPEAKABLE, hexEscape));

/** Entities and character references → characters. Unknown entities stay as they are. */
export const unescapeXml = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, unescapedEntity) : text;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const NEEDS_CELL_ESCAPE = /[&<>_\p{Cc}\p{Cs}\ufffe\uffff]/u;

// Control characters but tab and line feed, halves of a surrogate pair, and what would be read as such an escape.
const UNSPEAKABLE = /(?![\t\n\x7f-\x9f])\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;

const hexEscape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

function unescapedEntity(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return CHARACTERS[name] ?? entity;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
