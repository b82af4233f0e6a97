import { flagOf, oneOf, textOf } from "../protocol/arguments";
import { act, bind, child, value, type ClassTable, type ValueMember } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { NO_BORDER, type Border, type BorderIndex } from "../model/format";
import { guardPermission } from "../model/guard";
import type { RuleFormat } from "../model/conditional-rule";
import type { RuleOn } from "./conditional-formats";
import { colourOf } from "./format-colour";

function part<Key extends Exclude<keyof RuleFormat, "borders">>(key: Key, parse: (given: unknown) => RuleFormat[Key]): ValueMember<RuleOn> {
  return value(
    ({ rule }: RuleOn) => rule.format[key],
    ({ sheet, rule }, given) => {
      guardPermission(sheet, "allowFormatCells");
      rule.format[key] = parse(given);
    },
  );
}

/** Excel.ConditionalRangeFormat: what a rule paints. */
export const conditionalRangeFormat: ClassTable<RuleOn> = {
  name: "ConditionalRangeFormat",
  members: {
    NumberFormat: part("numberFormat", textOf),
    Fill: child(() => fill, (on) => on),
    Font: child(() => font, (on) => on),
    Borders: child(() => borders, (on) => on),
  },
};

const fill: ClassTable<RuleOn> = {
  name: "ConditionalRangeFill",
  members: { Color: part("fill", colourOf), Clear: act(({ rule }) => void (rule.format.fill = "")) },
};

const font: ClassTable<RuleOn> = {
  name: "ConditionalRangeFont",
  members: {
    Color: part("fontColor", colourOf),
    Bold: part("bold", flagOf),
    Italic: part("italic", flagOf),
    Strikethrough: part("strikethrough", flagOf),
    Underline: part("underline", (given) => oneOf(["None", "Single", "Double"], given, "underline")),
    Clear: act(({ rule }) => void Object.assign(rule.format, { fontColor: "", bold: null, italic: null, strikethrough: null, underline: "None" })),
  },
};

interface RuleEdge extends RuleOn {
  readonly index: BorderIndex;
}

const EDGES: readonly BorderIndex[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

const edgePart = (key: keyof Border, parse: (given: unknown) => string): ValueMember<RuleEdge> =>
  value(
    ({ rule, index }: RuleEdge) => (rule.format.borders[index] ?? NO_BORDER)[key],
    ({ sheet, rule, index }, given) => {
      guardPermission(sheet, "allowFormatCells");
      rule.format.borders[index] = { ...NO_BORDER, style: "Continuous", ...rule.format.borders[index], [key]: parse(given) };
    },
  );

const border: ClassTable<RuleEdge> = {
  name: "ConditionalRangeBorder",
  id: ({ index }) => index,
  members: {
    SideIndex: value(({ index }) => index),
    Style: edgePart("style", (given) => oneOf(STYLES, given, "style")),
    Color: edgePart("color", colourOf),
  },
};

const edgesOf = (on: RuleOn): readonly RuleEdge[] => EDGES.map((index) => ({ ...on, index }));
const at = (index: BorderIndex) => child(() => border, (on: RuleOn) => ({ ...on, index }));

const borders: ClassTable<RuleOn> = {
  ...collection<RuleOn, RuleEdge>({
    name: "ConditionalRangeBorderCollection",
    of: () => border,
    items: edgesOf,
    keys: ({ index }) => [index],
    members: { Count: value(() => EDGES.length), Top: at("EdgeTop"), Bottom: at("EdgeBottom"), Left: at("EdgeLeft"), Right: at("EdgeRight") },
  }),
  item: (on, key) => bind(border, { ...on, index: oneOf(EDGES, key, "border index") }),
};
