import type { DraftStyle } from "#core";
import { attributeOf } from "../edit/xml-attributes";
import { OURS } from "../edit/xml-edit";
import { listed, withListed } from "../edit/xml-list";
import { childrenNamed, outerText, prefixOf, rootOf } from "../edit/xml-scan";
import { escapeCellAttribute } from "../edit/xml-text";
import { StyleItems, STYLES_ORDER, type StyleList } from "../edit/styles-xml";

/** Format codes that every workbook has (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49],
]);

/** A number format of a workbook's own has at least this number. */
const FIRST_OWN = 164;

/** Indexes, in cellXfs, of the styles of a row's columns. */
export interface RowStyles {
  readonly plain: readonly number[];
  /** Of text that looks like a formula; filled where there is any. */
  readonly quoted: (number | undefined)[];
}

/**
 * The styles of our cells, as indexes in cellXfs of a workbook: equal styles share one, and one that stands there already is taken. What is new is added to
 * the styles part once all is known. Nothing is read before a style is wanted.
 */
export class CellStyles {
  private readonly byObject = new Map<DraftStyle, number>();
  private readonly byContent = new Map<string, number>();
  private readonly byRow = new Map<readonly DraftStyle[], RowStyles>();
  /** Neighbours mostly look alike: the style that was asked for before, and its index. */
  private last: DraftStyle | undefined;
  private lastIndex = 0;
  private lists: StyleLists | null = null;

  /** @param text gives that of the styles part, which it may make first; its lists must stay as they are until `addTo` */
  constructor(private readonly text: () => string) {}

  /** @param isQuoted text that looks like a formula, and stays text when it is edited in Excel */
  indexOf(style: DraftStyle | undefined, isQuoted: boolean): number {
    if (style !== undefined && style === this.last && !isQuoted) return this.lastIndex;
    const index = (isQuoted ? undefined : style && this.byObject.get(style)) ?? this.indexOfContent(style ?? {}, isQuoted);
    if (style && !isQuoted) {
      this.byObject.set(style, index);
      [this.last, this.lastIndex] = [style, index];
    }
    return index;
  }

  /** Of rows whose columns have these styles: one array for many rows. */
  ofRow(styles: readonly DraftStyle[]): RowStyles {
    let known = this.byRow.get(styles);
    if (!known) this.byRow.set(styles, (known = { plain: styles.map((style) => this.indexOf(style, false)), quoted: [] }));
    return known;
  }

  /** Whether any but the default was asked for. */
  get areWanted(): boolean {
    return this.lists !== null;
  }

  /** A styles part's XML with all that is new. */
  addTo(text: string): string {
    return this.lists ? this.lists.addTo(text) : text;
  }

  private indexOfContent(style: DraftStyle, isQuoted: boolean): number {
    const content = contentOf(style) + (isQuoted ? "'" : "");
    if (content === "") return 0;
    const index = this.byContent.get(content) ?? (this.lists ??= new StyleLists(this.text())).indexOf(style, isQuoted);
    this.byContent.set(content, index);
    return index;
  }
}

/** The lists of a styles part that make up a cell's style. */
class StyleLists {
  private readonly formats: NumberFormats;
  private readonly fonts: StyleItems;
  private readonly fills: StyleItems;
  private readonly borders: StyleItems;
  private readonly styles: StyleItems;
  private readonly family: string;
  /** Refers to the first of the named styles, where there is any. */
  private readonly named: string;
  private readonly prefixed: (xml: string) => string;

  constructor(text: string) {
    this.prefixed = prefixing(text);
    const base = withDefaults(text, this.prefixed);
    this.formats = new NumberFormats(base, this.prefixed);
    [this.fonts, this.fills, this.borders, this.styles] = (["fonts", "fills", "borders", "cellXfs"] as const).map((list) => new StyleItems(base, list)) as [StyleItems, StyleItems, StyleItems, StyleItems];
    this.family = fontFamily(base);
    this.named = listed(text, "cellStyleXfs").length > 0 ? ' xfId="0"' : "";
  }

  indexOf(style: DraftStyle, isQuoted: boolean): number {
    const { prefixed } = this;
    const parts = {
      format: this.formats.idOf(style.format ?? "General"),
      font: this.fonts.indexOf(fontXml(style, this.family, prefixed)),
      fill: style.fill ? this.fills.indexOf(prefixed(fillXml(style.fill))) : 0,
      border: style.border ? this.borders.indexOf(prefixed(borderXml(style.border))) : 0,
    };
    return this.styles.indexOf(prefixed(xfXml(style, isQuoted, this.named, parts)));
  }

  addTo(text: string): string {
    return [this.formats, this.fonts, this.fills, this.borders, this.styles].reduce((edited, list) => list.addTo(edited), withDefaults(text, this.prefixed));
  }
}

/** The number formats of a styles part: those that every workbook has, its own, and what is added. */
class NumberFormats {
  private readonly ids = new Map(BUILT_IN);
  private readonly added: string[] = [];
  private next = FIRST_OWN;

  constructor(text: string, private readonly prefixed: (xml: string) => string) {
    for (const element of listed(text, "numFmts")) {
      const id = Number(attributeOf(text, element, "numFmtId"));
      this.ids.set(attributeOf(text, element, "formatCode") ?? "", id);
      this.next = Math.max(this.next, id + 1);
    }
  }

  idOf(code: string): number {
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    this.added.push(this.prefixed(`<numFmt numFmtId="${this.next}" formatCode="${escapeCellAttribute(code)}"${OURS}/>`));
    this.ids.set(code, this.next);
    return this.next++;
  }

  addTo(text: string): string {
    return withListed(text, "numFmts", this.added, STYLES_ORDER);
  }
}

/** Gives XML's elements the prefix of the part's own. */
function prefixing(text: string): (xml: string) => string {
  const prefix = prefixOf(rootOf(text).name);
  return (xml) => xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
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

function xfXml(style: DraftStyle, isQuoted: boolean, named: string, { format, font, fill, border }: Parts): string {
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
