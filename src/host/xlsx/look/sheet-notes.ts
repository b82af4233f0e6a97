import { NOTE_AUTHOR, parseAddress } from "#core";
import type { Package } from "../package";
import { unescapedText } from "../read/cell-value";
import { readRelationships } from "../relationships";
import { child, children, deepText, readTree, type XmlNode } from "../xml-tree";
import type { NoteLook } from "./sheet-look";

/** The notes at the cells of a worksheet. @throws HostError "corrupt" */
export function sheetNotes(pack: Package, sheetPart: string): readonly NoteLook[] {
  const parts = readRelationships(pack, sheetPart).filter(({ kind, target, isExternal }) => kind === "comments" && !isExternal && pack.has(target));
  return parts.flatMap(({ target }) => {
    const root = readTree({ text: pack.text(target), workbook: pack.name, part: target });
    const authors = children(child(root, "authors"), "author").map(deepText);
    return children(child(root, "commentList"), "comment").flatMap((comment) => note(comment, authors));
  });
}

function note(comment: XmlNode, authors: readonly string[]): readonly NoteLook[] {
  const address = comment.attributes.get("ref") ?? "";
  const author = authors[Number(comment.attributes.get("authorId"))] ?? "";
  const body = child(comment, "text");
  const runs = [...children(body, "t"), ...children(body, "r").flatMap((run) => children(run, "t"))];
  const text = unescapedText(runs.map(deepText).join("")).replaceAll("\r\n", "\n");
  return parseAddress(address) ? [{ address, text, author, isOurs: author === NOTE_AUTHOR && text.trimStart().startsWith(NOTE_AUTHOR) }] : [];
}
