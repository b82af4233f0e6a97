import { parseArea, type Area } from "#core";
import { isTrue } from "../workbook-parts";
import { child, children, numberIn, type XmlNode } from "../xml-tree";
import { colourOf, type Palette } from "./colours";
import type { LineLook, SheetLook } from "./sheet-look";

/** All of a sheet's look that stands outside its cells. */
export type SheetFrame = Pick<
  SheetLook, "tabColour" | "showsGridlines" | "isProtected" | "zoom" | "frozen" | "defaultColumnWidth" | "defaultRowHeight" | "hidesOtherRows" | "columns" | "merges"
>;

/** Width of a column as Excel makes it: 64 pixels of a font whose digits have 7. */
const COLUMN_WIDTH = 9.140625;
const ROW_HEIGHT = 15;

/** Reads a <worksheet> whose cells may have been taken out. */
export function sheetFrame(root: XmlNode, palette: Palette): SheetFrame {
  const view = child(child(root, "sheetViews"), "sheetView");
  const sizes = child(root, "sheetFormatPr");
  return {
    tabColour: colourOf(child(child(root, "sheetPr"), "tabColor"), palette),
    showsGridlines: isTrue(view?.attributes.get("showGridLines") ?? "1"),
    isProtected: isTrue(child(root, "sheetProtection")?.attributes.get("sheet")),
    zoom: numberIn(view, "zoomScale") ?? 100,
    frozen: frozenBy(child(view, "pane")),
    defaultColumnWidth: numberIn(sizes, "defaultColWidth") ?? COLUMN_WIDTH,
    defaultRowHeight: numberIn(sizes, "defaultRowHeight") ?? ROW_HEIGHT,
    hidesOtherRows: isTrue(sizes?.attributes.get("zeroHeight")),
    columns: children(child(root, "cols"), "col").flatMap(columnRun),
    merges: children(child(root, "mergeCells"), "mergeCell").flatMap((node) => areasIn(node.attributes.get("ref"))),
  };
}

/** The areas of an sqref; what is none is left out. */
export const areasIn = (sqref: string | undefined): readonly Area[] => (sqref ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);

function frozenBy(pane: XmlNode | undefined): SheetLook["frozen"] {
  const isFrozen = pane?.attributes.get("state")?.startsWith("frozen") ?? false;
  return { rows: (isFrozen && numberIn(pane, "ySplit")) || 0, columns: (isFrozen && numberIn(pane, "xSplit")) || 0 };
}

function columnRun(node: XmlNode): readonly LineLook[] {
  const [first, last, look] = [numberIn(node, "min"), numberIn(node, "max"), numberIn(node, "style")];
  if (first === null || last === null || first < 1 || last < first) return [];
  return [{ first: first - 1, last: last - 1, size: numberIn(node, "width"), isHidden: isTrue(node.attributes.get("hidden")), look: look || null }];
}
