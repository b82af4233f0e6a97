import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { cellAt, isBlank, parseArea, printCellValue, type SheetSnapshot, type WorkbookSnapshot } from "#core";
import type { ValidationLook } from "#xlsx";
import { rangeOf } from "./sheet-data";

const ALERTS = { stop: DataValidationErrorStyle.STOP, warning: DataValidationErrorStyle.WARNING, information: DataValidationErrorStyle.INFO } as const;

const TYPES = {
  whole: DataValidationType.WHOLE, decimal: DataValidationType.DECIMAL, date: DataValidationType.DATE, time: DataValidationType.TIME, textLength: DataValidationType.TEXT_LENGTH,
} as const;

const OPERATORS: Readonly<Record<ValidationLook["operator"], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN, notBetween: DataValidationOperator.NOT_BETWEEN, equal: DataValidationOperator.EQUAL, notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN, greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN, lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** A rule for entries as Univer has it; null where it hangs on formulas, which a view does not evaluate: the file keeps it all the same. */
export function validationData(uid: string, rule: ValidationLook, sheet: SheetSnapshot, workbook: WorkbookSnapshot): ISheetDataValidationRule | null {
  const condition = conditionOf(rule, sheet, workbook);
  return condition && {
    uid, ranges: rule.areas.map(rangeOf), allowBlank: rule.allowsBlank, ...condition,
    ...(rule.prompt ? { showInputMessage: true, promptTitle: rule.prompt.title, prompt: rule.prompt.text } : {}),
    ...(rule.alert ? { showErrorMessage: true, errorStyle: ALERTS[rule.alert.style], errorTitle: rule.alert.title, error: rule.alert.text } : { showErrorMessage: false, errorStyle: DataValidationErrorStyle.INFO }),
  };
}

type Condition = Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "showDropDown" | "renderMode">;

function conditionOf(rule: ValidationLook, sheet: SheetSnapshot, workbook: WorkbookSnapshot): Condition | null {
  if (rule.kind === "none") return { type: DataValidationType.ANY };
  if (rule.kind === "custom") return null;
  if (rule.kind === "list") {
    const items = rule.list ?? itemsAt(rule.formulas[0] ?? "", sheet, workbook);
    return items && { type: DataValidationType.LIST, formula1: JSON.stringify(items), showDropDown: rule.showsDropDown, renderMode: DataValidationRenderMode.ARROW };
  }
  if (rule.formulas.some((formula) => !Number.isFinite(Number(formula)))) return null;
  const [formula1 = "", formula2 = ""] = rule.formulas;
  return { type: TYPES[rule.kind], operator: OPERATORS[rule.operator], formula1, formula2 };
}

/** The texts of an area that a list names; null where the formula is something else. */
function itemsAt(formula: string, sheet: SheetSnapshot, workbook: WorkbookSnapshot): readonly string[] | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain ?? sheet.worksheet;
  const source = workbook.sheets.find(({ worksheet }) => worksheet === name);
  const area = parseArea(address);
  if (!source || !area) return null;
  const items: string[] = [];
  for (const row of source.rows.keys()) {
    if (row < area.top || row > area.bottom) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(source, row, column);
      if (!isBlank(value)) items.push(printCellValue(value));
    }
  }
  return items;
}
