import { addressOf, parseAddress, type Place } from "#core";
import { addPart, folderOf, freePartName, removePart } from "../edit/content-types";
import { addRelationship, removeRelationships } from "../edit/edit-relationships";
import { editionOf, relationshipAttribute, relationshipId } from "../edit/edition";
import { editPart } from "../edit/part-text";
import { withChild, withoutChildren } from "../edit/xml-edit";
import { childrenNamed, prefixOf, rootOf } from "../edit/xml-scan";
import { WORKSHEET_ORDER } from "../edit/worksheet-xml";
import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { commentedCells, newComments, withNotes, withoutNotes } from "./comments-xml";
import { drawingText, editDrawing } from "./drawing-part";
import type { Note } from "./note";
import { blocksFor, blocksOf, hasShapes, isDrawing, isOurDrawing, newDrawing, withoutShapes, withShapes } from "./vml-shapes";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Which blocks of shape ids are free: `next` and all after it. Changes as notes are added. */
export interface FreeBlocks {
  next: number;
}

/** The blocks that no drawing of the workbook uses. */
export function freeBlocks(pack: Package): FreeBlocks {
  const blocks = pack.names().filter((name) => /\.vml$/i.test(name)).flatMap((name) => [...blocksOf(drawingText(pack.bytes(name)))]);
  return { next: blocks.reduce((most, block) => Math.max(most, block), 0) + 1 };
}

/**
 * Adds our notes to cells of a sheet that have no comment, neither an old one nor a thread. A sheet whose comments cannot
 * be added to (its drawing is missing or no drawing) stays as it is.
 * @param text the sheet's XML
 * @returns the sheet's XML as it must be then
 */
export function withNotesAdded(pack: Package, workbook: string, sheet: SheetText, notes: readonly Note[], blocks: FreeBlocks): string {
  const taken = takenCells(pack, sheet.part);
  const fresh = notes.filter(({ row, column }) => {
    const address = addressOf(row, column);
    return !taken.has(address) && taken.add(address);
  });
  if (fresh.length === 0) return sheet.text;
  const drawn = withDrawing(pack, workbook, sheet, Array.from({ length: blocksFor(fresh.length) }, (_, index) => blocks.next + index));
  if (drawn === null) return sheet.text;
  editDrawing(pack, drawn.drawing, (vml) => withShapes(vml, fresh, blocks.next));
  blocks.next = Math.max(blocks.next, ...[...blocksOf(drawingText(pack.bytes(drawn.drawing)))].map((block) => block + 1));
  editPart(pack, ensureComments(pack, workbook, sheet), (text) => withNotes(text, fresh));
  return drawn.text;
}

/** A sheet while it is edited: its part, and its XML as it is so far. */
export interface SheetText {
  readonly part: string;
  readonly text: string;
}

const related = (pack: Package, part: string, kind: string) =>
  readRelationships(pack, part).filter((relationship) => relationship.kind === kind && !relationship.isExternal && pack.has(relationship.target));

function takenCells(pack: Package, sheetPart: string): Set<string> {
  const old = related(pack, sheetPart, "comments").flatMap(({ target }) => commentedCells(pack.text(target)));
  const threads = related(pack, sheetPart, "threadedComment").flatMap(({ target }) => {
    const text = pack.text(target);
    return [...text.matchAll(/<(?:[\w.-]+:)?threadedComment\s[^>]*\bref="([A-Z]+\d+)"/g)].map(([, ref]) => ref!);
  });
  return new Set([...old, ...threads]);
}

function ensureComments(pack: Package, workbook: string, { part: sheetPart, text }: SheetText): string {
  const [known] = related(pack, sheetPart, "comments");
  if (known) return known.target;
  const edition = editionOf(text, rootOf(text));
  const part = freePartName(pack, `${folderOf(workbook)}comments`, ".xml");
  addPart(pack, part, COMMENTS_TYPE, newComments(edition));
  addRelationship(pack, sheetPart, `${edition.relationships}/comments`, part);
  return part;
}

/** The sheet with a drawing for comments, and the drawing; makes one with these blocks if there is none. Null if it cannot be used. */
function withDrawing(pack: Package, workbook: string, { part: sheetPart, text }: SheetText, blocks: readonly number[]) {
  const root = rootOf(text);
  const [element] = childrenNamed(text, root, "legacyDrawing");
  if (element) {
    const known = related(pack, sheetPart, "vmlDrawing").find(({ id }) => id === relationshipId(text, element));
    return known && isDrawing(drawingText(pack.bytes(known.target))) ? { text, drawing: known.target } : null;
  }
  const drawing = freePartName(pack, `${folderOf(workbook)}drawings/vmlDrawing`, ".vml");
  addPart(pack, drawing, DRAWING_TYPE, newDrawing(blocks));
  const id = addRelationship(pack, sheetPart, `${editionOf(text, root).relationships}/vmlDrawing`, drawing);
  const xml = `<${prefixOf(root.name)}legacyDrawing ${relationshipAttribute(text, root, id)}/>`;
  return { text: withChild(text, "legacyDrawing", xml, WORKSHEET_ORDER), drawing };
}

/** Removes our notes from a sheet with all that they alone needed. */
export function removeNotes(pack: Package, sheetPart: string): void {
  for (const { id, target } of related(pack, sheetPart, "comments")) {
    const { text, cells, isOurs } = withoutNotes(pack.text(target));
    if (cells.length === 0) continue;
    if (isOurs) {
      removePart(pack, target);
      removeRelationships(pack, sheetPart, [id]);
    } else editPart(pack, target, () => text);
    editPart(pack, sheetPart, (sheet) => withoutNoteShapes(pack, { part: sheetPart, text: sheet }, cells.flatMap((cell) => parseAddress(cell) ?? []), isOurs));
  }
}

/** Removes the notes' shapes; returns the sheet's XML, without its drawing if that is gone. */
function withoutNoteShapes(pack: Package, { part: sheetPart, text }: SheetText, places: readonly Place[], isLast: boolean): string {
  const root = rootOf(text);
  const [element] = childrenNamed(text, root, "legacyDrawing");
  const drawing = element && related(pack, sheetPart, "vmlDrawing").find(({ id }) => id === relationshipId(text, element));
  if (!element || !drawing) return text;
  editDrawing(pack, drawing.target, (vml) => withoutShapes(vml, places));
  const vml = drawingText(pack.bytes(drawing.target));
  if (hasShapes(vml) || !(isLast || isOurDrawing(vml))) return text;
  removePart(pack, drawing.target);
  removeRelationships(pack, sheetPart, [drawing.id]);
  return withoutChildren(text, root, [element]);
}
