import { encodingOf } from "../decode-text";

/** Thrown by the fast readers when a part is not in the plain dialect that they know; the event reader then takes it. */
export class NotPlain extends Error {
  override readonly name = "NotPlain";
}

export const LT = 60;
export const GT = 62;
export const SLASH = 47;
export const EQUALS = 61;
export const AMPERSAND = 38;
export const QUOTE = 34;
export const APOSTROPHE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;
const CARRIAGE_RETURN = 13;

/** Whether the byte is white space of XML. */
export const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Whether the byte ends an element's name. */
export const endsName = (byte: number | undefined): boolean => byte === GT || byte === SLASH || isSpace(byte);

/** Whether `word` (ASCII) stands at `at`. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

/** The place of the next "<" at or after `at`. @throws NotPlain if there is none, or it starts a comment, CDATA, a DTD or an instruction */
export function nextTag(bytes: Uint8Array, at: number): number {
  const tag = bytes.indexOf(LT, at);
  if (tag < 0 || bytes[tag + 1] === EXCLAMATION || bytes[tag + 1] === QUESTION) throw new NotPlain("no plain tag");
  return tag;
}

/** The place after the ">" of the tag that `at` is inside of; a ">" between quotes does not count. @throws NotPlain */
export function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LT) break;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) {
      return at + 1;
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      quote = byte;
    }
  }
  throw new NotPlain("a tag does not end");
}

/** Whether the tag that ends before `end` closes itself: <c/>. */
export const closesItself = (bytes: Uint8Array, end: number): boolean => bytes[end - 2] === SLASH;

/** The value of an attribute of the tag between `at` (after its name) and `end`; null if it has none. @throws NotPlain */
export function attributeOf(bytes: Uint8Array, at: number, end: number, name: string): string | null {
  while (at < end) {
    while (isSpace(bytes[at])) at++;
    const nameAt = at;
    while (at < end && bytes[at] !== EQUALS) at++;
    if (at >= end) return null;
    if (isSpace(bytes[at - 1])) throw new NotPlain("a blank before =");
    const isName = at - nameAt === name.length && standsAt(bytes, nameAt, name);
    const quote = bytes[at + 1]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain("an attribute without quotes");
    const close = bytes.indexOf(quote, at + 2);
    if (close < 0) throw new NotPlain("an attribute does not end");
    if (isName) return textOf(bytes, at + 2, close);
    at = close + 1;
  }
  return null;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Below this many bytes a loop is faster than the decoder. */
const SHORT = 12;

/** Character data between two places as text: UTF-8, entities and line ends as XML says. @throws NotPlain */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let hasEntity = false;
  let isAscii = true;
  let hasReturn = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > 127) isAscii = false;
    else if (byte === AMPERSAND) hasEntity = true;
    else if (byte === CARRIAGE_RETURN) hasReturn = true;
  }
  let text = isAscii && end - start < SHORT ? asciiOf(bytes, start, end) : decoded(bytes.subarray(start, end));
  if (hasReturn) text = text.replace(/\r\n?/g, "\n");
  return hasEntity ? text.replace(/&([^;&]*;)?/g, (_whole, entity: string | undefined) => entityText(entity)) : text;
}

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new NotPlain("not UTF-8", { cause });
  }
}

const named: Readonly<Record<string, string>> = { "amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'" };

function entityText(entity = ""): string {
  const text = named[entity];
  if (text !== undefined) return text;
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(entity);
  const code = match ? Number.parseInt(match[1] ?? match[2]!, match[1] ? 16 : 10) : 0;
  if (code === 0 || code > 0x10ffff) throw new NotPlain("an unknown entity");
  return String.fromCodePoint(code);
}

/**
 * The place after the root tag of a part whose root is <`root`> without prefix, and whose spreadsheet elements have none
 * either. @throws NotPlain otherwise
 */
export function afterPlainRoot(bytes: Uint8Array, root: string): number {
  if (encodingOf(bytes) !== "utf-8") throw new NotPlain("UTF-16");
  const tag = nextTag(bytes, afterDeclaration(bytes));
  const inside = tag + 1 + root.length;
  if (!standsAt(bytes, tag + 1, root) || !endsName(bytes[inside])) throw new NotPlain("another root");
  const end = tagEnd(bytes, inside);
  if (/xmlns:[^=]*=.http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/spreadsheetml/.test(asciiOf(bytes, inside, end))) {
    throw new NotPlain("a prefix for spreadsheet elements");
  }
  return end;
}

/** The place after <?xml … ?>, or the start. */
function afterDeclaration(bytes: Uint8Array): number {
  const tag = bytes.indexOf(LT);
  if (bytes[tag + 1] !== QUESTION) return 0;
  const end = tagEnd(bytes, tag + 1);
  if (/encoding\s*=\s*.(?!utf-?8)/i.test(asciiOf(bytes, tag, end))) throw new NotPlain("another encoding");
  return end;
}

/** The place after the attribute at `at`. @throws NotPlain */
export function attributeEnd(bytes: Uint8Array, at: number): number {
  while (bytes[at] !== EQUALS) if (!(bytes[at]! > 32) || bytes[at++] === LT) throw new NotPlain("an odd attribute");
  const quote = bytes[at + 1];
  if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain("an attribute without quotes");
  for (at += 2; bytes[at] !== quote; at++) if (at >= bytes.length || bytes[at] === LT) throw new NotPlain("an attribute does not end");
  return at + 1;
}
