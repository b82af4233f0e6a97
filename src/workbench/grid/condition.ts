import { cellAt, isBlank, isCellError, isInside, printCellValue, type CellValue, type SheetSnapshot } from "#core";
import type { ConditionalFormatLook } from "#xlsx";

/** When a conditional format shows, by the value of a cell. */
type Condition = (value: CellValue) => boolean;

/**
 * The condition of a format; null where it hangs on a formula or on a scale, which a view does not evaluate: better no colour
 * than a wrong one. A mark of ours always holds.
 */
export function conditionOf(format: ConditionalFormatLook, sheet: SheetSnapshot): Condition | null {
  if (format.mark !== null) return () => true;
  const wanted = format.formulas.map(constantOf);
  switch (format.kind) {
    case "cellIs": return wanted.length > 0 && wanted.every((one) => one !== undefined) ? comparison(format.operator, wanted) : null;
    case "containsBlanks": return isBlank;
    case "notContainsBlanks": return (value) => !isBlank(value);
    case "containsErrors": return isCellError;
    case "notContainsErrors": return (value) => !isCellError(value);
    case "duplicateValues": return repeated(format, sheet, (count) => count > 1);
    case "uniqueValues": return repeated(format, sheet, (count) => count === 1);
    default: return null;
  }
}

/** A number or a text that is written out; undefined for any other formula. */
function constantOf(formula: string): number | string | undefined {
  const text = formula.trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

const COMPARISONS: Readonly<Record<string, (order: number, orderOfSecond: number) => boolean>> = {
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
  greaterThan: (order) => order > 0,
  greaterThanOrEqual: (order) => order >= 0,
  lessThan: (order) => order < 0,
  lessThanOrEqual: (order) => order <= 0,
  between: (order, second) => order >= 0 && second <= 0,
  notBetween: (order, second) => order < 0 || second > 0,
};

function comparison(operator: string | null, wanted: readonly (number | string | undefined)[]): Condition | null {
  const holds = COMPARISONS[operator ?? ""];
  const [first, second = first] = wanted;
  if (!holds || first === undefined || second === undefined) return null;
  return (value) => {
    if (value === null || typeof value === "boolean" || isCellError(value)) return false;
    return holds(orderOf(value, first), orderOf(value, second));
  };
}

/** Numbers come before texts, as in Excel. */
function orderOf(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

function repeated({ areas }: ConditionalFormatLook, sheet: SheetSnapshot, holds: (count: number) => boolean): Condition {
  const counts = new Map<string, number>();
  const keyOf = (value: CellValue): string => printCellValue(value).toLowerCase();
  for (const [row, cells] of sheet.rows) {
    cells.forEach((_, column) => {
      if (!areas.some((area) => isInside(area, { row, column }))) return;
      const key = keyOf(cellAt(sheet, row, column));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return (value) => !isBlank(value) && holds(counts.get(keyOf(value)) ?? 0);
}
