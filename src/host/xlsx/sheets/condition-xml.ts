import { CONDITION_LOOKS, printArea, type ConditionLook, type DraftCondition } from "#core";
import { escapeText } from "../edit/xml-text";

/** The differential format of a look, with the prefix of the styles part. It belongs to the form, and stays when marks go. */
export function conditionFormat(look: ConditionLook, prefix: string): string {
  const { colour, fill, isBold } = CONDITION_LOOKS[look];
  const xml = `<dxf><font>${isBold ? "<b/>" : ""}<color rgb="FF${colour}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Numbers below it are left to marks, which come on top while they are there. */
const FIRST_PRIORITY = 11;

/** The elements <conditionalFormatting> of a sheet of ours, the first one on top. @param formats index of each look's differential format */
export const conditionsXml = (conditions: readonly DraftCondition[], formula: (formula: string) => string, formats: ReadonlyMap<ConditionLook, number>): string =>
  conditions.map((condition, at) => {
    const rule = `<cfRule type="expression" dxfId="${formats.get(condition.look)}" priority="${FIRST_PRIORITY + at}"><formula>${escapeText(formula(condition.formula))}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${printArea(condition.area)}">${rule}</conditionalFormatting>`;
  }).join("");
