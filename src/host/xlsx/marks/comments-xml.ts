import { addressOf, NOTE_AUTHOR, NOTE_TITLE, TEXT_MOST } from "#core";
import { XML_HEAD } from "../edit/edit-relationships";
import type { Edition } from "../edit/edition";
import { attributeOf } from "../edit/xml-attributes";
import { isOurs, OURS } from "../edit/xml-edit";
import { listed, withListed, withoutListed } from "../edit/xml-list";
import { innerText, openTag, outerText, prefixOf, rootOf, childOf, type XmlElement } from "../edit/xml-scan";
import { escapeCellText, unescapeXml } from "../edit/xml-text";
import type { Note } from "./note";

const COMMENTS_ORDER: readonly string[] = ["authors", "commentList", "extLst"];

/** A comments part without comments. */
export const newComments = (edition: Edition): string => `${XML_HEAD}<comments xmlns="${edition.main}"${OURS}/>`;

/** Addresses of all cells that have a comment. */
export const commentedCells = (text: string): string[] => listed(text, "commentList").map((comment) => attributeOf(text, comment, "ref") ?? "");

/** Adds notes, and us to the authors. */
export function withNotes(text: string, notes: readonly Note[]): string {
  const prefix = prefixOf(rootOf(text).name);
  const authors = authorsOf(text);
  const known = authors.lastIndexOf(NOTE_AUTHOR);
  const author = known >= 0 ? known : authors.length;
  const added = known >= 0 ? [] : [`<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`];
  const items = notes.map((note) => commentXml(note, author).replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));
  return withListed(withListed(text, "authors", added, COMMENTS_ORDER), "commentList", items, COMMENTS_ORDER);
}

const authorsOf = (text: string): string[] => listed(text, "authors").map((author) => unescapeXml(innerText(text, author)));

function commentXml({ row, column, text }: Note, author: number): string {
  const font = '<sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/>';
  const body = escapeCellText(`\n${text}`.slice(0, TEXT_MOST - NOTE_TITLE.length));
  return (
    `<comment ref="${addressOf(row, column)}" authorId="${author}"><text><r><rPr><b/>${font}</rPr><t>${NOTE_TITLE}</t></r>` +
    `<r><rPr>${font}</rPr><t xml:space="preserve">${body}</t></r></text></comment>`
  );
}

/** Removes our notes; returns the cells that had them, and whether the part holds nothing but what we made. */
export function withoutNotes(text: string): { text: string; cells: string[]; isOurs: boolean } {
  const authors = authorsOf(text);
  const ours = listed(text, "commentList").filter((comment) => isOurComment(text, comment, authors));
  const cells = ours.map((comment) => attributeOf(text, comment, "ref") ?? "");
  if (ours.length === 0) return { text, cells, isOurs: false };
  const wasEmpty = openTag(text, childOf(text, rootOf(text), "commentList")!).endsWith(" >");
  const cleared = withoutOurAuthor(withoutListed(text, "commentList", ours));
  const isEmpty = listed(cleared, "commentList").length === 0 && listed(cleared, "authors").length === 0;
  return { text: cleared, cells, isOurs: isOurs(text, rootOf(text)) ? listed(cleared, "commentList").length === 0 : isEmpty && !wasEmpty };
}

function isOurComment(text: string, comment: XmlElement, authors: readonly string[]): boolean {
  if (authors[Number(attributeOf(text, comment, "authorId"))] !== NOTE_AUTHOR) return false;
  const [, first = ""] = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)/.exec(outerText(text, comment)) ?? [];
  return unescapeXml(first).trimStart().startsWith(NOTE_AUTHOR);
}

/** We are the last author if we were added; another place belongs to somebody who saved the file since. */
function withoutOurAuthor(text: string): string {
  const authors = listed(text, "authors");
  const last = authors.length - 1;
  const isUsed = listed(text, "commentList").some((comment) => attributeOf(text, comment, "authorId") === String(last));
  return last < 0 || isUsed || authorsOf(text)[last] !== NOTE_AUTHOR ? text : withoutListed(text, "authors", [authors[last]!]);
}
