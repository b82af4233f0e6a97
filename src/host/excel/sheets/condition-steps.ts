import { CONDITION_LOOKS, printArea, type DraftCondition } from "#core";
import { step, type Step } from "../steps";

/** The conditional formats that belong to a sheet: one step each. The one that is added last comes first, so the last is added first. */
export const conditionSteps = (key: string, conditions: readonly DraftCondition[], formula: (formula: string) => string): Step[] =>
  [...conditions].reverse().map((condition) => {
    const text = `=${formula(condition.formula)}`;
    return step(10, ({ workbook }) => addCondition(workbook.worksheets.getItem(key).getRange(printArea(condition.area)).untrack(), text, condition), 3 * text.length);
  });

function addCondition(range: Excel.Range, formula: string, { look }: DraftCondition): void {
  const { colour, fill, isBold } = CONDITION_LOOKS[look];
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  rule.formula = formula;
  if (isBold) format.font.bold = true;
  format.font.color = `#${colour}`;
  format.fill.color = `#${fill}`;
}
