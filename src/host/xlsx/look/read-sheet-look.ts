import { HostError } from "#jobs/host-error";
import { childOf, innerText, rootOf, XmlError } from "../edit/xml-scan";
import type { Package } from "../package";
import { readWorkbookParts, type WorkbookParts } from "../workbook-parts";
import { MAIN_NAMESPACES } from "../xml-events";
import { readTree, type XmlNode } from "../xml-tree";
import type { CellLook } from "./cell-look";
import { readLooks } from "./read-looks";
import { sheetCells } from "./sheet-cells";
import { sheetFrame } from "./sheet-frame";
import type { SheetLook } from "./sheet-look";
import { sheetNotes } from "./sheet-notes";
import { sheetConditionalFormats, sheetValidations } from "./sheet-rules";

/** Where newer programs put what the old schema has no place for, under the same names. */
const NAMESPACES = [...MAIN_NAMESPACES, "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "http://schemas.microsoft.com/office/excel/2006/main"];

/** How one worksheet looks; no other sheet is inflated. @throws HostError "not-found" if there is no such worksheet, "corrupt" if it is no XML */
export function readSheetLook(pack: Package, worksheet: string): SheetLook {
  const parts = readWorkbookParts(pack);
  const part = partOf(pack, parts, worksheet);
  const looks = readLooks(pack, parts);
  const { data, rest } = cutOpen(pack, part);
  return { worksheet, looks: looks.cells, ...sheetFrame(rest, looks.palette), ...sheetCells(data), validations: sheetValidations(rest), ...marked(pack, part, rest, parts) };
}

/** The same look with the marks as they are now. @throws as readSheetLook does */
export function withMarksOf(pack: Package, look: SheetLook): SheetLook {
  const parts = readWorkbookParts(pack);
  const part = partOf(pack, parts, look.worksheet);
  return { ...look, ...marked(pack, part, cutOpen(pack, part).rest, parts) };
}

const marked = (pack: Package, part: string, rest: XmlNode, parts: WorkbookParts) =>
  ({ conditionalFormats: sheetConditionalFormats(rest, readLooks(pack, parts)), notes: sheetNotes(pack, part) });

function partOf(pack: Package, { sheets }: WorkbookParts, worksheet: string): string {
  const sheet = sheets.find(({ name, kind }) => name === worksheet && kind === "worksheet");
  if (!sheet) throw new HostError("not-found", worksheet, `no such worksheet in ${pack.name}`);
  return sheet.part;
}

/** A sheet's cells as text, which may be most of the workbook, and the small rest as a tree. */
function cutOpen(pack: Package, part: string): { readonly data: string; readonly rest: XmlNode } {
  const text = pack.text(part);
  try {
    const data = childOf(text, rootOf(text), "sheetData");
    const rest = data ? text.slice(0, data.start) + text.slice(data.end) : text;
    return { data: data ? innerText(text, data) : "", rest: readTree({ text: rest, workbook: pack.name, part, namespaces: NAMESPACES }) };
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new HostError("corrupt", pack.name, cause.message, { cause });
  }
}

/** How the cell at a 0-based place looks: by itself, else as its row, else as its column says. */
export function lookAt(look: SheetLook, row: number, column: number): CellLook {
  return look.looks[lookIndexAt(look, row, column)] ?? look.looks[0]!;
}

/** Index into `looks` of the cell at a 0-based place, there or not. */
export function lookIndexAt({ cells, rows, columns }: SheetLook, row: number, column: number): number {
  const own = cells.get(row)?.[column];
  const inRow = () => rows.find(({ first, last }) => first <= row && row <= last)?.look;
  const inColumn = () => columns.find(({ first, last }) => first <= column && column <= last)?.look;
  return own ?? inRow() ?? inColumn() ?? 0;
}
