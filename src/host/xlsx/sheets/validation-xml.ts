import { alertText, listText, printArea, promptText, titleText, type DraftValidation } from "#core";
import { escapeCellAttribute, escapeText } from "../edit/xml-text";

/** The element <dataValidations>; "" if there are none. */
export function validationsXml(validations: readonly DraftValidation[]): string {
  const items = validations.map(validationXml);
  return items.length === 0 ? "" : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

/** Blank always passes: what is required is said by the edits, when the form is checked. */
function validationXml({ area, rule, style, title, alert, prompt }: DraftValidation): string {
  const { attributes, formulas } = ruleXml(rule);
  const asks = prompt ? ` showInputMessage="1" prompt="${escapeCellAttribute(promptText(prompt))}"` : "";
  const warns = style === "warning" ? ' errorStyle="warning"' : "";
  const titled = title === undefined ? "" : ` errorTitle="${escapeCellAttribute(titleText(title))}"`;
  const refuses = attributes ? `${warns} allowBlank="1" showErrorMessage="1"${titled} error="${escapeCellAttribute(alertText(alert))}"` : "";
  return `<dataValidation${attributes}${refuses}${asks} sqref="${printArea(area)}">${formulas}</dataValidation>`;
}

interface RuleXml {
  /** "" when Excel cannot hold the rule; then only the prompt is shown. */
  readonly attributes: string;
  readonly formulas: string;
}

function ruleXml(rule: DraftValidation["rule"]): RuleXml {
  switch (rule.kind) {
    case "whole":
    case "decimal":
      return rangeXml(rule.kind, rule.least, rule.most);
    case "date":
      return { attributes: ' type="date" operator="greaterThanOrEqual"', formulas: "<formula1>1</formula1>" };
    case "length":
      return { attributes: ' type="textLength"', formulas: `<formula1>${rule.least}</formula1><formula2>${rule.most}</formula2>` };
    case "formula":
      return { attributes: ' type="custom"', formulas: `<formula1>${escapeText(rule.formula)}</formula1>` };
    case "list":
      return listXml(rule.list);
  }
}

function rangeXml(kind: "whole" | "decimal", least?: string, most?: string): RuleXml {
  const type = ` type="${kind}"`;
  if (least !== undefined && most === undefined) return { attributes: `${type} operator="greaterThanOrEqual"`, formulas: `<formula1>${escapeText(least)}</formula1>` };
  if (least === undefined && most !== undefined) return { attributes: `${type} operator="lessThanOrEqual"`, formulas: `<formula1>${escapeText(most)}</formula1>` };
  // Any number at all: the widest range that Excel takes here.
  return { attributes: type, formulas: `<formula1>${escapeText(least ?? "-1E+300")}</formula1><formula2>${escapeText(most ?? "1E+300")}</formula2>` };
}

function listXml(list: readonly string[]): RuleXml {
  const text = listText(list);
  return text === null ? { attributes: "", formulas: "" } : { attributes: ' type="list"', formulas: `<formula1>"${escapeText(text.replaceAll('"', '""'))}"</formula1>` };
}
