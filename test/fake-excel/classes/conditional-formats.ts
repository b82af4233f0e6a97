import { flagOf, oneOf, recordOf, textOf, wholeOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable, type ObjectMember } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { invalidArgument, invalidOperation } from "../protocol/rich-error";
import { intersection, without } from "../model/areas";
import { ConditionalRule, RULE_TYPES, type RuleType } from "../model/conditional-rule";
import { guardPermission } from "../model/guard";
import { AreasRef, RangeRef, type Region } from "../model/region";
import type { FakeSheet } from "../model/sheet";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { found } from "./range-navigation";
import { conditionalRangeFormat } from "./rule-format";

/** A rule and its sheet. */
export interface RuleOn {
  readonly sheet: FakeSheet;
  readonly rule: ConditionalRule;
}

const touches = (region: Region, rule: ConditionalRule): boolean => rule.areas.some((one) => region.areas.some((area) => intersection(one, area) !== null));

const rulesOn = (region: Region): readonly RuleOn[] => region.sheet.rules.filter((rule) => touches(region, rule)).map((rule) => ({ sheet: region.sheet, rule }));

function addRule(region: Region, given: unknown): RuleOn {
  guardPermission(region.sheet, "allowFormatCells");
  const rule = new ConditionalRule(region.sheet.book.nextId(), oneOf(RULE_TYPES, given, "type"), region.areas);
  region.sheet.rules = [rule, ...region.sheet.rules];
  return { sheet: region.sheet, rule };
}

/** Takes all rules off a region; what they cover elsewhere stays. */
export function clearRules(region: Region): void {
  guardPermission(region.sheet, "allowFormatCells");
  for (const rule of region.sheet.rules) rule.areas = region.areas.reduce((areas, hole) => areas.flatMap((area) => without(area, hole)), rule.areas);
  region.sheet.rules = region.sheet.rules.filter((rule) => rule.areas.length > 0);
}

/** Excel.ConditionalFormatCollection: the rules that touch a range or areas, first the one with the highest priority. */
export const conditionalFormats: ClassTable<Region> = collection<Region, RuleOn>({
  name: "ConditionalFormatCollection",
  of: () => conditionalFormat,
  items: rulesOn,
  keys: ({ rule }) => [rule.id],
  members: {
    Add: finds(() => conditionalFormat, (region, [type]) => addRule(region, type)),
    ClearAll: act(clearRules),
  },
});

function setPriority({ sheet, rule }: RuleOn, given: unknown): void {
  guardPermission(sheet, "allowFormatCells");
  const others = sheet.rules.filter((one) => one !== rule);
  const wished = wholeOf(given, "priority");
  const place = wished < 0 ? others.length + 1 + wished : wished;
  sheet.rules = [...others.slice(0, place), rule, ...others.slice(place)];
}

function write<Given>(parse: (given: unknown) => Given, change: (on: RuleOn, given: Given) => void) {
  return (on: RuleOn, given: unknown): void => {
    guardPermission(on.sheet, "allowFormatCells");
    change(on, parse(given));
  };
}

/** The part of a rule that only one type has: without it "custom" of a data bar fails, "customOrNullObject" is null. */
function typed(type: RuleType, of: () => ClassTable<RuleOn>): { readonly strict: ObjectMember<RuleOn>; readonly orNull: ObjectMember<RuleOn> } {
  const orNull = finds(of, (on: RuleOn) => (on.rule.type === type ? on : null));
  const strict = finds(of, (on: RuleOn) => {
    if (on.rule.type !== type) throw invalidOperation(`a conditional format of the type ${on.rule.type} has no ${type}`);
    return on;
  });
  return { strict, orNull };
}

const custom = typed("Custom", () => customFormat);
const cellValue = typed("CellValue", () => ruledFormat("CellValueConditionalFormat"));
const text = typed("ContainsText", () => ruledFormat("TextConditionalFormat"));
const preset = typed("PresetCriteria", () => ruledFormat("PresetCriteriaConditionalFormat"));
const topBottom = typed("TopBottom", () => ruledFormat("TopBottomConditionalFormat"));

/** Excel.ConditionalFormat. Data bars, colour scales and icon sets are known by their type only. */
const conditionalFormat: ClassTable<RuleOn> = {
  name: "ConditionalFormat",
  id: ({ rule }) => rule.id,
  check: ({ sheet, rule }) => void found(sheet.rules.includes(rule) || null, `the conditional format ${rule.id}`),
  members: {
    Id: value(({ rule }) => rule.id),
    Type: value(({ rule }) => rule.type),
    Priority: value(({ sheet, rule }) => sheet.rules.indexOf(rule), setPriority),
    StopIfTrue: value(({ rule }) => rule.stopIfTrue, write(flagOf, ({ rule }, on) => void (rule.stopIfTrue = on))),
    Custom: custom.strict,
    CustomOrNullObject: custom.orNull,
    CellValue: cellValue.strict,
    CellValueOrNullObject: cellValue.orNull,
    TextComparison: text.strict,
    TextComparisonOrNullObject: text.orNull,
    Preset: preset.strict,
    PresetOrNullObject: preset.orNull,
    TopBottom: topBottom.strict,
    TopBottomOrNullObject: topBottom.orNull,
    Delete: act(({ sheet, rule }) => {
      guardPermission(sheet, "allowFormatCells");
      sheet.rules = sheet.rules.filter((one) => one !== rule);
    }),
    GetRange: finds(() => range, ({ sheet, rule }) => (rule.areas.length === 1 ? new RangeRef(sheet, rule.areas[0]!) : found(null, "a single range"))),
    GetRangeOrNullObject: finds(() => range, ({ sheet, rule }) => (rule.areas.length === 1 ? new RangeRef(sheet, rule.areas[0]!) : null)),
    GetRanges: finds(() => rangeAreas, ({ sheet, rule }) => new AreasRef(sheet, rule.areas)),
  },
};

const customFormat: ClassTable<RuleOn> = {
  name: "CustomConditionalFormat",
  members: { Rule: child(() => formulaRule, (on) => on), Format: child(() => conditionalRangeFormat, (on) => on) },
};

/** Formulas come in and go out with "=". */
const formula = value(
  ({ rule }: RuleOn) => rule.formula,
  write(textOf, ({ rule }, text) => {
    if (text === "" || text.length > 8192) throw invalidArgument("formula");
    rule.formula = text.startsWith("=") ? text : `=${text}`;
  }),
);

const formulaRule: ClassTable<RuleOn> = { name: "ConditionalFormatRule", members: { Formula: formula, FormulaLocal: formula } };

const ruledFormat = (name: string): ClassTable<RuleOn> => ({
  name,
  members: {
    Rule: value(({ rule }) => rule.rule, write((given) => recordOf(given, "rule"), ({ rule }, given) => void (rule.rule = given))),
    Format: child(() => conditionalRangeFormat, (on) => on),
  },
});
