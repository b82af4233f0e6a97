import type { DraftStyle } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { OURS } from "../edit/xml-edit";
import { listed, withListed } from "../edit/xml-list";
import { childrenNamed, outerText, prefixOf, rootOf } from "../edit/xml-scan";
import { escapeCellAttribute } from "../edit/xml-text";
import { interned, STYLES_ORDER, type StyleList } from "../edit/styles-xml";

/** Format codes that every workbook has (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49],
]);

/** A number format of a workbook's own has at least this number. */
const FIRST_OWN = 164;

/** What a style looks like, apart from what it is used for. */
interface Wanted {
  readonly style: DraftStyle;
  /** Text that looks like a formula stays text when it is edited in Excel. */
  readonly isQuoted: boolean;
}

/**
 * The styles of our cells: hands out handles for them, and adds what is new to the styles part, sheet after sheet. Equal styles share one index.
 */
export class CellStyles {
  private readonly wanted: Wanted[] = [];
  private readonly byObject = new Map<DraftStyle, number>();
  private readonly byContent = new Map<string, number>();
  /** Neighbours mostly look alike: the style that was asked for before, and its handle. */
  private last: DraftStyle | undefined;
  private lastHandle = 0;
  /** In cellXfs, of those that were added. */
  private readonly indexes: number[] = [];

  /** A handle for a style; `indexOf` tells its index after `addTo`. 0 is the default style. */
  handle(style: DraftStyle | undefined, isQuoted: boolean): number {
    if (style !== undefined && style === this.last && !isQuoted) return this.lastHandle;
    const known = !isQuoted && style && this.byObject.get(style);
    if (known) {
      [this.last, this.lastHandle] = [style, known];
      return known;
    }
    const content = contentOf(style ?? {}) + (isQuoted ? "'" : "");
    if (content === "") return 0;
    const handle = this.byContent.get(content) ?? this.wanted.push({ style: style ?? {}, isQuoted });
    this.byContent.set(content, handle);
    if (style && !isQuoted) this.byObject.set(style, handle);
    return handle;
  }

  /** Whether a style is wanted that was not added yet. */
  get hasNew(): boolean {
    return this.wanted.length > this.indexes.length;
  }

  /** The index in cellXfs of a handle. */
  indexOf(handle: number): number {
    return handle === 0 ? 0 : this.indexes[handle - 1]!;
  }

  /** Adds the styles that are new to a styles part's XML. */
  addTo(text: string): string {
    const fresh = this.wanted.slice(this.indexes.length);
    const prefix = prefixOf(rootOf(text).name);
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    const base = withDefaults(text, prefixed);
    const formats = withFormats(base, fresh.map(({ style }) => style.format ?? "General"), prefixed);
    const family = fontFamily(base);
    const fonts = interned(formats.text, "fonts", fresh.map(({ style }) => fontXml(style, family, prefixed)));
    const fills = internedOrDefault(fonts.text, "fills", fresh.map(({ style }) => style.fill && prefixed(fillXml(style.fill))));
    const borders = internedOrDefault(fills.text, "borders", fresh.map(({ style }) => style.border && prefixed(borderXml(style.border))));
    const named = listed(text, "cellStyleXfs").length > 0 ? ' xfId="0"' : "";
    const xfs = interned(borders.text, "cellXfs", fresh.map((wanted, index) =>
      prefixed(xfXml(wanted, named, { format: formats.ids[index]!, font: fonts.indexes[index]!, fill: fills.indexes[index]!, border: borders.indexes[index]! })),
    ));
    this.indexes.push(...xfs.indexes);
    return xfs.text;
  }
}

function contentOf(style: DraftStyle): string {
  return Object.entries(style).filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => `${key}=${String(value)}`).sort().join("\n");
}

const DEFAULTS: readonly (readonly [StyleList, readonly string[]])[] = [
  ["fonts", ['<font><sz val="11"/><name val="宋体"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
];

/** The first items of each list are the default; a file may have left them out. */
function withDefaults(text: string, prefixed: (xml: string) => string): string {
  return DEFAULTS.reduce((edited, [list, items]) => {
    if (listed(edited, list).length > 0) return edited;
    return withListed(edited, list, items.map((item) => prefixed(item.replace(/(\/?)>/, `${OURS}$1>`))), STYLES_ORDER);
  }, text);
}

function withFormats(text: string, codes: readonly string[], prefixed: (xml: string) => string): { text: string; ids: number[] } {
  const ids = new Map(BUILT_IN);
  let next = FIRST_OWN;
  for (const element of listed(text, "numFmts")) {
    const id = Number(attributeOf(text, element, "numFmtId"));
    ids.set(attributeOf(text, element, "formatCode") ?? "", id);
    next = Math.max(next, id + 1);
  }
  const added: string[] = [];
  for (const code of codes) {
    if (ids.has(code)) continue;
    added.push(prefixed(`<numFmt numFmtId="${next}" formatCode="${escapeCellAttribute(code)}"${OURS}/>`));
    ids.set(code, next++);
  }
  return { text: withListed(text, "numFmts", added, STYLES_ORDER), ids: codes.map((code) => ids.get(code)!) };
}

const FAMILY = ["name", "family", "charset", "scheme"];

/** Our sheets are set in the workbook's default font. */
function fontFamily(text: string): string {
  const [first] = listed(text, "fonts");
  if (!first) return "";
  const prefix = prefixOf(first.name);
  return FAMILY.flatMap((local) => childrenNamed(text, first, local)).map((child) => outerText(text, child).replaceAll(prefix, "")).join("");
}

function fontXml(style: DraftStyle, family: string, prefixed: (xml: string) => string): string {
  const marks = (style.bold ? "<b/>" : "") + (style.italic ? "<i/>" : "") + (style.underline ? "<u/>" : "");
  const colour = style.colour ? `<color rgb="FF${style.colour}"/>` : "";
  return prefixed(`<font${OURS}>${marks}<sz val="${style.size ?? 11}"/>${colour}${family}</font>`);
}

/** Interns what is wanted; where nothing is, the index is 0, the default. */
function internedOrDefault(text: string, list: StyleList, items: readonly (string | undefined)[]): { text: string; indexes: number[] } {
  const wanted = items.filter((item) => item !== undefined);
  const result = interned(text, list, wanted);
  return { text: result.text, indexes: items.map((item) => (item === undefined ? 0 : result.indexes[wanted.indexOf(item)]!)) };
}

const fillXml = (fill: string): string =>
  `<fill${OURS}><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml(border: "all" | "bottom"): string {
  const side = (name: string, isDrawn: boolean) => (isDrawn ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`);
  const isAll = border === "all";
  return `<border${OURS}>${side("left", isAll)}${side("right", isAll)}${side("top", isAll)}${side("bottom", true)}<diagonal/></border>`;
}

interface Parts {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

function xfXml({ style, isQuoted }: Wanted, named: string, { format, font, fill, border }: Parts): string {
  const alignment = alignmentXml(style);
  const protection = style.unlocked ? '<protection locked="0"/>' : "";
  const applied =
    (format ? ' applyNumberFormat="1"' : "") + ' applyFont="1"' + (fill ? ' applyFill="1"' : "") + (border ? ' applyBorder="1"' : "") +
    (alignment ? ' applyAlignment="1"' : "") + (protection ? ' applyProtection="1"' : "");
  const quoted = isQuoted ? ' quotePrefix="1"' : "";
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"${named}${quoted}${applied}${OURS}`;
  return alignment + protection ? `${start}>${alignment}${protection}</xf>` : `${start}/>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: DraftStyle): string {
  const attributes =
    (horizontal ? ` horizontal="${horizontal}"` : indent ? ' horizontal="left"' : "") + (vertical ? ` vertical="${vertical}"` : "") +
    (wrap ? ' wrapText="1"' : "") + (indent ? ` indent="${indent}"` : "");
  return attributes && `<alignment${attributes}/>`;
}
