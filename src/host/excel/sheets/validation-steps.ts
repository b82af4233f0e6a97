import { alertText, areaLists, listText, promptText, titleText, type Area, type DraftValidation } from "#core";
import { step, type Step } from "../steps";

/** Native validation, one step for all areas with the same rule. Blank always passes: what is required is said by the edits. */
export function validationSteps(key: string, validations: readonly DraftValidation[]): Step[] {
  const groups = new Map<string, { readonly validation: DraftValidation; readonly areas: Area[] }>();
  for (const validation of validations) {
    const content = JSON.stringify([validation.rule, validation.style, validation.title, validation.alert, validation.prompt, validation.rule.kind === "formula" && validation.area]);
    const group = groups.get(content) ?? { validation, areas: [] };
    groups.set(content, group);
    group.areas.push(validation.area);
  }
  return [...groups.values()].flatMap(({ validation, areas }) =>
    areaLists(areas, ",").map((list) =>
      step(7, ({ workbook }) => guard(workbook.worksheets.getItem(key).getRanges(list).untrack().dataValidation, validation), list.length + 1_000)));
}

function guard(validation: Excel.DataValidation, { rule, style, title, alert, prompt }: DraftValidation): void {
  const native = nativeRule(rule);
  if (native) {
    validation.rule = native;
    validation.ignoreBlanks = true;
    validation.errorAlert = { showAlert: true, style: style === "warning" ? "Warning" : "Stop", title: titleText(title ?? ""), message: alertText(alert) };
  }
  if (prompt) validation.prompt = { showPrompt: true, title: "", message: promptText(prompt) };
}

/** The rule as Excel takes it; null when Excel cannot hold it, and only the prompt is shown. */
function nativeRule(rule: DraftValidation["rule"]): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case "whole":
      return { wholeNumber: range(rule) };
    case "decimal":
      return { decimal: range(rule) };
    case "date":
      return { date: { formula1: "=1", operator: "GreaterThanOrEqualTo" } };
    case "length":
      return { textLength: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "formula":
      return { custom: { formula: `=${rule.formula}` } };
    case "list": {
      const source = listText(rule.list);
      return source === null ? null : { list: { inCellDropDown: true, source } };
    }
  }
}

function range({ least, most }: { readonly least?: string; readonly most?: string }): Excel.BasicDataValidation {
  if (least !== undefined && most === undefined) return { formula1: `=${least}`, operator: "GreaterThanOrEqualTo" };
  if (least === undefined && most !== undefined) return { formula1: `=${most}`, operator: "LessThanOrEqualTo" };
  // Any number at all: the widest range that Excel takes here.
  return { formula1: `=${least ?? "-1E+300"}`, formula2: `=${most ?? "1E+300"}`, operator: "Between" };
}
