import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { BorderLook, BorderStyle, CellLook, DifferentialLook } from "#xlsx";

const BORDERS: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK, double: BorderStyleTypes.DOUBLE, hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const HORIZONTAL: Readonly<Record<NonNullable<CellLook["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER, distributed: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<CellLook["vertical"], VerticalAlign>> = {
  top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, justify: VerticalAlign.MIDDLE, distributed: VerticalAlign.MIDDLE,
};

/** Fonts that a computer without Chinese Excel has in place of Excel's. */
const FALLBACK = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const yes = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const colour = (rgb: string | null): { readonly rgb: string } => ({ rgb: `#${rgb ?? "000000"}` });

/** A look as Univer takes it. */
export const styleData = (look: CellLook): IStyleData => ({
  ff: `${look.font}, ${FALLBACK}`,
  fs: look.size,
  ...(look.horizontal === null ? {} : { ht: HORIZONTAL[look.horizontal] }),
  vt: VERTICAL[look.vertical],
  tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  ...(look.indent > 0 ? { pd: { l: look.indent * 12 } } : {}),
  ...rotation(look.rotation),
  ...differentialData(look),
});

/** What a conditional format changes, as Univer takes it. */
export const differentialData = ({ bold, italic, underline, strike, colour: ink, fill, borders, format }: DifferentialLook): IStyleData => ({
  ...(bold === undefined ? {} : { bl: yes(bold) }),
  ...(italic === undefined ? {} : { it: yes(italic) }),
  ...(underline === undefined ? {} : { ul: { s: yes(underline !== null) } }),
  ...(strike === undefined ? {} : { st: { s: yes(strike) } }),
  ...(ink ? { cl: colour(ink) } : {}),
  ...(fill ? { bg: colour(fill) } : {}),
  ...(borders ? { bd: { l: line(borders.left), r: line(borders.right), t: line(borders.top), b: line(borders.bottom) } } : {}),
  ...(format === undefined || format === "General" ? {} : { n: { pattern: format } }),
});

const line = (border: BorderLook | null): IBorderStyleData | null => border && { s: BORDERS[border.style], cl: colour(border.colour) };

function rotation(degrees: CellLook["rotation"]): IStyleData {
  if (degrees === "stacked") return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return degrees === 0 ? {} : { tr: { a: -degrees } };
}
