import { MARK_LOOKS, type Strength } from "#core";
import { OURS } from "../edit/xml-edit";

const FONTS = { bold: "<b/>", italic: "<i/>", underline: "<u/>" } as const;

/** The differential format of a strength, with the prefix of the styles part. */
export function markFormat(strength: Strength, prefix: string): string {
  const { font, colour, fill, line } = MARK_LOOKS[strength];
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="${line}"><color rgb="FF${colour}"/></${side}>`).join("");
  const xml = `<dxf${OURS}><font>${FONTS[font]}<color rgb="FF${colour}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill><border>${sides}</border></dxf>`;
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}
