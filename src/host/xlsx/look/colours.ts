import type { Package } from "../package";
import { child, children, numberIn, readTree, type XmlNode } from "../xml-tree";
import { isTrue } from "../workbook-parts";

/** What colours of a workbook mean; RRGGBB. */
export interface Palette {
  /** By the number that styles use: light 1, dark 1, light 2, dark 2, six accents, two links. */
  readonly theme: readonly (string | null)[];
  readonly indexed: readonly string[];
}

const DRAWING = ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"];

/** The theme that workbooks without one are shown in, by the numbers that styles use. */
export const OFFICE_THEME: readonly string[] = [
  "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080",
];

// Styles name them in this order, the file keeps dark before light.
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The colours of a theme part, by the numbers that styles use. @throws HostError "corrupt" */
export function readTheme(pack: Package, part: string): readonly (string | null)[] {
  const theme = readTree({ text: pack.text(part), workbook: pack.name, part, namespaces: DRAWING });
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name) => {
    const [colour] = child(scheme, name)?.children ?? [];
    return rgbOf(colour?.attributes.get("lastClr") ?? colour?.attributes.get("val"));
  });
}

/** The indexed colours that a styles part states, else those of Excel. */
export function indexedColours(styles: XmlNode): readonly string[] {
  const stated = children(child(child(styles, "colors"), "indexedColors"), "rgbColor").map((one) => rgbOf(one.attributes.get("rgb")) ?? "000000");
  return [...stated, ...INDEXED.slice(stated.length)];
}

/** The colour that an element such as <color theme="4" tint="-0.25"/> names; null is automatic. */
export function colourOf(node: XmlNode | undefined, palette: Palette): string | null {
  if (!node || isTrue(node.attributes.get("auto"))) return null;
  const [theme, indexed] = [numberIn(node, "theme"), numberIn(node, "indexed")];
  const plain = theme !== null ? palette.theme[theme] : (rgbOf(node.attributes.get("rgb")) ?? (indexed === null ? null : palette.indexed[indexed]));
  const tint = numberIn(node, "tint") ?? 0;
  return plain ? tinted(plain, Math.max(-1, Math.min(1, tint))) : null;
}

/** "FFRRGGBB" or "RRGGBB" → "RRGGBB"; null if it is neither. */
function rgbOf(text: string | undefined): string | null {
  const [, rgb] = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? "") ?? [];
  return rgb?.toUpperCase() ?? null;
}

/** Lighter (tint up to 1) or darker (down to −1) by its lightness alone (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const span = (light: number): number => 1 - Math.abs(2 * light - 1);
  // Hue and saturation stay: each part keeps its share of the distance from the lightness.
  const scale = span(lightness) === 0 ? 0 : span(target) / span(lightness);
  const hex = (part: number): string => Math.round((target + (part - lightness) * scale) * 255).toString(16).padStart(2, "0");
  return parts.map(hex).join("").toUpperCase();
}

const FIRST = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** Excel's palette (18.8.27); 64 and 65 are the system's own colours, thus automatic. */
const INDEXED: readonly string[] = [
  ...FIRST, ...FIRST,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
];
