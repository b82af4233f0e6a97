import { flagOf, numberOf, oneOf, textOf } from "../protocol/arguments";
import { act, bind, child, value, type ClassTable, type ValueMember } from "../protocol/class-table";
import { invalidArgument } from "../protocol/rich-error";
import type { Border, BorderIndex, CellFormat } from "../model/format";
import type { Region } from "../model/region";
import { borderOf, changeBorder, changeFormat, uniform } from "../model/region-format";
import { lineSize, setLineSize } from "../model/lines";
import { colourOf } from "./format-colour";

/** A property that is one field of the cells' format. Reading gives null when the cells differ. */
function field<Key extends keyof CellFormat>(key: Key, parse: (given: unknown) => CellFormat[Key], print: (value: CellFormat[Key]) => unknown = (value) => value): ValueMember<Region> {
  return value(
    (region: Region) => {
      const shared = uniform(region, (format) => format[key]);
      return shared && print(shared.value);
    },
    (region, given) => {
      const parsed = parse(given);
      changeFormat(region, (format) => ({ ...format, [key]: parsed }));
    },
  );
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const sized = (least: number, most: number) => (given: unknown): number => {
  const number = numberOf(given);
  if (number < least || number > most) throw invalidArgument(`a number from ${least} to ${most}`);
  return number;
};

/** Excel.RangeFormat, of a range or of several areas. */
export const rangeFormat: ClassTable<Region> = {
  name: "RangeFormat",
  members: {
    Fill: child(() => rangeFill, (region) => region),
    Font: child(() => rangeFont, (region) => region),
    Borders: child(() => rangeBorders, (region) => region),
    Protection: child(() => formatProtection, (region) => region),
    HorizontalAlignment: field("horizontal", (given) => oneOf(HORIZONTAL, given, "horizontalAlignment")),
    VerticalAlignment: field("vertical", (given) => oneOf(VERTICAL, given, "verticalAlignment")),
    WrapText: field("wrap", flagOf),
    ShrinkToFit: field("shrink", flagOf),
    IndentLevel: field("indent", sized(0, 250)),
    TextOrientation: field("rotation", numberOf),
    ColumnWidth: value((region) => lineSize(region, "columns"), (region, size) => setLineSize(region, "columns", sized(0, 1800)(size))),
    RowHeight: value((region) => lineSize(region, "rows"), (region, size) => setLineSize(region, "rows", sized(0, 409.5)(size))),
    UseStandardHeight: value((region) => lineSize(region, "rows") === 15, (region, on) => on === true && setLineSize(region, "rows", null)),
    UseStandardWidth: value((region) => lineSize(region, "columns") === 48, (region, on) => on === true && setLineSize(region, "columns", null)),
    AutofitColumns: act((region) => setLineSize(region, "columns", null)),
    AutofitRows: act((region) => setLineSize(region, "rows", null)),
  },
};

const rangeFill: ClassTable<Region> = {
  name: "RangeFill",
  members: {
    Color: field("fill", colourOf, (fill) => fill ?? "#FFFFFF"),
    Pattern: value((region) => (uniform(region, ({ fill }) => fill)?.value === null ? "None" : "Solid")),
    Clear: act((region) => changeFormat(region, (format) => ({ ...format, fill: null }))),
  },
};

const rangeFont: ClassTable<Region> = {
  name: "RangeFont",
  members: {
    Name: field("fontName", textOf),
    Size: field("fontSize", sized(1, 409)),
    Bold: field("bold", flagOf),
    Italic: field("italic", flagOf),
    Underline: field("underline", (given) => oneOf(UNDERLINES, given, "underline")),
    Strikethrough: field("strikethrough", flagOf),
    Color: field("fontColor", colourOf),
  },
};

const formatProtection: ClassTable<Region> = {
  name: "FormatProtection",
  members: { Locked: field("locked", flagOf), FormulaHidden: field("formulaHidden", flagOf) },
};

const INDEXES: readonly BorderIndex[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** One edge of a region, or the lines between its cells. */
interface Edge {
  readonly region: Region;
  readonly index: BorderIndex;
}

const part = (key: keyof Border, parse: (given: unknown) => string): ValueMember<Edge> =>
  value(
    ({ region, index }: Edge) => borderOf(region, index)?.[key] ?? null,
    // A colour or a weight alone draws a plain line, as in Excel.
    ({ region, index }, given) => {
      const parsed = parse(given);
      changeBorder(region, index, (border) => ({ ...border, style: key !== "style" && border.style === "None" ? "Continuous" : border.style, [key]: parsed }));
    },
  );

const rangeBorder: ClassTable<Edge> = {
  name: "RangeBorder",
  id: ({ index }) => index,
  members: {
    SideIndex: value(({ index }) => index),
    Style: part("style", (given) => oneOf(STYLES, given, "style")),
    Weight: part("weight", (given) => oneOf(WEIGHTS, given, "weight")),
    Color: part("color", colourOf),
  },
};

const edge = (region: Region, key: unknown) => bind(rangeBorder, { region, index: oneOf(INDEXES, key, "border index") });

const rangeBorders: ClassTable<Region> = {
  name: "RangeBorderCollection",
  items: (region) => INDEXES.map((index) => bind(rangeBorder, { region, index })),
  item: edge,
  members: {
    Count: value(() => INDEXES.length),
    GetItem: { kind: "object", find: (region, [key]) => edge(region, key) },
    GetItemAt: { kind: "object", find: (region, [index]) => edge(region, INDEXES[numberOf(index)]) },
    ...Object.fromEntries(INDEXES.filter((index) => !index.startsWith("Inside")).map((index) => [index.replace("Edge", ""), { kind: "object", find: (region: Region) => edge(region, index) }] as const)),
  },
};
