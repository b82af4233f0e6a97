/** Text of a cell, ready to stand in an element: what XML cannot hold is written as _xHHHH_ (ECMA-376, ST_Xstring). */
export const escapeCellText = (text: string): string => (SPEAKABLE.test(text) ? text : escapeText(spelled(text)));

/** The text in an element: & < > escaped. */
export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ENTITIES[character]!) : text);

/** The text in an attribute of double quotes; line breaks and tabs survive. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);

/** An attribute of type ST_Xstring. */
export const escapeCellAttribute = (text: string): string => escapeAttribute(SPEAKABLE.test(text) ? text : spelled(text));

/** Entities and character references → characters. Unknown entities stay as they are. */
export const unescapeXml = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, unescapedEntity) : text;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** One line of what XML can hold, without & < > _ and without characters of two UTF-16 units: nearly every text. Others need a closer look. */
const SPEAKABLE = /^[ -%'-;=?-^`-~\xa0-\ud7ff\ue000-\ufffd]*$/;

/** With escapes for control characters but tab and line feed, for halves of a surrogate pair, and for what would be read as such an escape. */
const spelled = (text: string): string => text.replace(/(?![\t\n\x7f-\x9f])\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu, hexEscape);

const hexEscape = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

function unescapedEntity(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return CHARACTERS[name] ?? entity;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
