import { formatCodes } from "../number-formats";
import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { isTrue, type WorkbookParts } from "../workbook-parts";
import { child, children, numberIn, readTree, wordIn, type XmlNode } from "../xml-tree";
import { BORDER_STYLES, type BorderLook, type BordersLook, type CellLook, type DifferentialLook } from "./cell-look";
import { colourOf, indexedColours, OFFICE_THEME, readTheme, type Palette } from "./colours";

/** The looks of a workbook. */
export interface WorkbookLooks {
  /** By the index that cells state, as cellXfs has them; never empty. */
  readonly cells: readonly CellLook[];
  /** By the index that conditional formats state. */
  readonly differential: readonly DifferentialLook[];
  /** For colours that sheets state themselves. */
  readonly palette: Palette;
}

const known = new WeakMap<object, WorkbookLooks>();

/** All looks of a workbook, read once for as long as its styles stay as they are. @throws HostError "corrupt" */
export function readLooks(pack: Package, { workbook, styles }: WorkbookParts): WorkbookLooks {
  const theme = readRelationships(pack, workbook).find(({ kind, target }) => kind === "theme" && pack.has(target))?.target;
  const colours = theme === undefined ? OFFICE_THEME : readTheme(pack, theme);
  if (styles === null) return looksOf({ name: "styleSheet", attributes: new Map(), children: [], text: "" }, colours);
  const state = pack.state(styles);
  const looks = known.get(state) ?? looksOf(readTree({ text: pack.text(styles), workbook: pack.name, part: styles }), colours);
  known.set(state, looks);
  return looks;
}

function looksOf(styles: XmlNode, theme: Palette["theme"]): WorkbookLooks {
  const palette = { theme, indexed: indexedColours(styles) };
  const list = <Item>(name: string, item: string, read: (node: XmlNode, palette: Palette) => Item): Item[] =>
    children(child(styles, name), item).map((node) => read(node, palette));
  const code = formatCodes([...AS_SHOWN, ...children(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? ""] as const)]);
  const lists = { fonts: list("fonts", "font", fontOf), fills: list("fills", "fill", fillOf), borders: list("borders", "border", bordersOf), code };
  const cells = list("cellXfs", "xf", (xf) => cellLook(xf, lists));
  return { cells: cells.length > 0 ? cells : [cellLook(undefined, lists)], differential: list("dxfs", "dxf", differentialLook), palette };
}

// A Chinese Excel shows these two by its own order of day, month and year.
const AS_SHOWN: readonly (readonly [number, string])[] = [[14, "yyyy/m/d"], [22, "yyyy/m/d h:mm"]];

type FontLook = Pick<CellLook, "font" | "size" | "bold" | "italic" | "underline" | "strike" | "colour">;

interface Lists {
  readonly fonts: readonly FontLook[];
  readonly fills: readonly (string | null)[];
  readonly borders: readonly BordersLook[];
  readonly code: (id: number) => string | null;
}

const PLAIN_FONT: FontLook = { font: "宋体", size: 11, bold: false, italic: false, underline: null, strike: false, colour: null };
const NO_BORDERS: BordersLook = { left: null, right: null, top: null, bottom: null };

function cellLook(xf: XmlNode | undefined, { fonts, fills, borders, code }: Lists): CellLook {
  const alignment = child(xf, "alignment");
  const turned = numberIn(alignment, "textRotation") ?? 0;
  return {
    ...(fonts[numberIn(xf, "fontId") ?? 0] ?? PLAIN_FONT),
    fill: fills[numberIn(xf, "fillId") ?? 0] ?? null,
    borders: borders[numberIn(xf, "borderId") ?? 0] ?? NO_BORDERS,
    horizontal: wordIn(alignment, "horizontal", ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"]),
    vertical: wordIn(alignment, "vertical", ["top", "center", "bottom", "justify", "distributed"]) ?? "bottom",
    wrap: isTrue(alignment?.attributes.get("wrapText")),
    shrink: isTrue(alignment?.attributes.get("shrinkToFit")),
    indent: numberIn(alignment, "indent") ?? 0,
    // The file counts on beyond 90 for text that goes down.
    rotation: turned === 255 ? "stacked" : turned > 90 ? 90 - turned : turned,
    format: code(numberIn(xf, "numFmtId") ?? 0) ?? "General",
    isLocked: isTrue(child(xf, "protection")?.attributes.get("locked") ?? "1"),
  };
}

const fontOf = (node: XmlNode, palette: Palette): FontLook => ({
  ...PLAIN_FONT, ...statedFont(node, palette),
  font: child(node, "name")?.attributes.get("val") ?? PLAIN_FONT.font,
  size: numberIn(child(node, "sz"), "val") ?? PLAIN_FONT.size,
});

/** What a font says by itself. */
function statedFont(node: XmlNode | undefined, palette: Palette): DifferentialLook {
  const flag = (name: string): boolean | null => {
    const found = child(node, name);
    return found ? isTrue(found.attributes.get("val") ?? "1") : null;
  };
  const [bold, italic, strike, line, colour] = [flag("b"), flag("i"), flag("strike"), child(node, "u"), child(node, "color")];
  return {
    ...(bold !== null && { bold }), ...(italic !== null && { italic }), ...(strike !== null && { strike }),
    ...(line && { underline: underlineOf(line) }), ...(colour && { colour: colourOf(colour, palette) }),
  };
}

function underlineOf(node: XmlNode): CellLook["underline"] {
  const kind = node.attributes.get("val") ?? "single";
  return kind === "none" ? null : kind.startsWith("double") ? "double" : "single";
}

/** A pattern is shown as its first colour: a grid has no hatching. */
function fillOf(node: XmlNode, palette: Palette): string | null {
  const stop = child(child(child(node, "gradientFill"), "stop"), "color");
  const pattern = child(node, "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? "none";
  if (stop) return colourOf(stop, palette);
  return kind === "none" ? null : kind === "gray125" && pattern!.children.length === 0 ? "DFDFDF" : colourOf(child(pattern, kind === "solid" ? "fgColor" : "bgColor"), palette);
}

function bordersOf(node: XmlNode, palette: Palette): BordersLook {
  const side = (...names: readonly string[]): BorderLook | null => {
    const line = names.map((name) => child(node, name)).find((one) => one !== undefined);
    const style = wordIn(line, "style", BORDER_STYLES);
    return style && { style, colour: colourOf(child(line, "color"), palette) };
  };
  return { left: side("left", "start"), right: side("right", "end"), top: side("top"), bottom: side("bottom") };
}

/** What a conditional format changes, from its <dxf>. */
export function differentialLook(node: XmlNode, palette: Palette): DifferentialLook {
  const [pattern, borders, format] = [child(child(node, "fill"), "patternFill"), child(node, "border"), child(node, "numFmt")];
  const isSolid = (pattern?.attributes.get("patternType") ?? "solid") === "solid";
  // Here, and only here, a solid fill shows its background colour.
  const fill = isSolid ? (child(pattern, "bgColor") ?? child(pattern, "fgColor")) : child(pattern, "fgColor");
  return {
    ...statedFont(child(node, "font"), palette),
    ...(fill && { fill: colourOf(fill, palette) }), ...(borders && { borders: bordersOf(borders, palette) }),
    ...(format && { format: format.attributes.get("formatCode") ?? "General" }),
  };
}
