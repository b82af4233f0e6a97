import { BLANK, unreadable } from "./outcome";
import { isNotReported } from "./not-reported";
import { readCode } from "./read-code";
import { readDate } from "./read-date";
import { readNumber } from "./read-number";
import { readQuantityText } from "./read-quantity";
import { readText } from "./read-text";
import { readYesNo, yesNoOf } from "./read-yes-no";
import { isBlankEntry } from "./entry-text";
import type { CellValue } from "../model/cell";
import type { Reading } from "../model/figure";
import type { Period } from "../model/period";
import type { ContentIndicator, Indicator } from "../model/template";

/** What else is known of a cell. */
export interface CellContext {
  /** Its number format code; "General" if none is set. */
  readonly format: string;
  /** Whether the workbook counts days from 1904-01-01. */
  readonly date1904: boolean;
  /** The sheet's period, which gives 3月20日 its year. */
  readonly period: Period | null;
}

/**
 * What one cell says about one indicator: a figure (with what had to be understood, and how sure), an approximate number
 * with its bounds, blank, "not reported", or why it cannot be read. Never throws on content; never makes a figure of a guess.
 */
export function readCell(value: CellValue, indicator: Indicator, context: CellContext): Reading {
  if (typeof value === "number" && indicator.type === "quantity") return readNumber(value, indicator, context);
  if (value === null) return BLANK;
  if (typeof value === "object") return unreadable("error-value", value.error);
  if (typeof value === "string" && isBlankEntry(value)) return BLANK;
  if (indicator.type === "quantity") return typeof value === "string" ? quantity(value, indicator) : unreadable("boolean", value === true ? "TRUE" : "FALSE");
  return content(value, indicator, context);
}

const quantity = (text: string, indicator: Extract<Indicator, { type: "quantity" }>): Reading =>
  isNotReported(text, indicator) ? { kind: "not-reported", text } : readQuantityText(text, indicator);

function content(value: string | number | boolean, indicator: ContentIndicator, context: CellContext): Reading {
  if (typeof value === "string" && !isListed(value, indicator) && isNotReported(value, indicator)) return { kind: "not-reported", text: value };
  switch (indicator.type) {
    case "date":
      return readDate(value, context);
    case "code":
      return readCode(value, indicator, context.format);
    case "yes-no":
      return readYesNo(value);
    case "text":
      return readText(value, indicator, context);
  }
}

/** Words that mean something here before they mean "nothing to report": 无 in a yes/no column, a listed text. */
const isListed = (text: string, indicator: ContentIndicator): boolean =>
  indicator.type === "yes-no" ? yesNoOf(text) !== null : (indicator.codeList?.includes(text.trim()) ?? false);
