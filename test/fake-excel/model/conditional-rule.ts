import type { Area } from "#core";
import type { BorderIndex, Border } from "./format";

/** Excel's word for the type, as in Excel.ConditionalFormatType. */
export type RuleType = "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

export const RULE_TYPES: readonly RuleType[] = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"];

/** What a rule paints. Colours are #RRGGBB; "" is none. */
export interface RuleFormat {
  fill: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string;
  numberFormat: string;
  readonly borders: Partial<Record<BorderIndex, Border>>;
}

/** One conditional format of a sheet. */
export class ConditionalRule {
  stopIfTrue = false;
  /** Of a custom rule, with "=". */
  formula = "";
  /** Of any other type: its rule as it was set. */
  rule: Readonly<Record<string, unknown>> = {};
  readonly format: RuleFormat = { fill: "", fontColor: "", bold: null, italic: null, strikethrough: null, underline: "None", numberFormat: "", borders: {} };

  constructor(readonly id: string, readonly type: RuleType, public areas: readonly Area[]) {}
}
