import { addressOf, cellKey, type CellRef } from "../model/address";
import { labelKey } from "../model/label-text";
import { cellAt, type SheetSnapshot } from "../model/sheet";

/** How many rows above a number its heading is looked for. */
const REACH = 12;

/** Shortest part of a label that tells what a number is. */
const SHORTEST_LABEL = 3;

/**
 * Numbers typed by hand on other sheets of the workbook that equal `value` under a heading that speaks of the same thing:
 * its label holds `label`, or is held by it. What was copied by hand stays wrong when the original is put right.
 */
export function copiesOf(sheets: readonly SheetSnapshot[], worksheet: string, value: number, label: string): readonly CellRef[] {
  const wanted = labelKey(label);
  return sheets.filter((sheet) => sheet.worksheet !== worksheet).flatMap((sheet) => copiesOn(sheet, value, wanted));
}

function copiesOn(sheet: SheetSnapshot, value: number, wanted: string): CellRef[] {
  const copies: CellRef[] = [];
  for (const [row, values] of sheet.rows) {
    values.forEach((one, column) => {
      if (one !== value || sheet.formulas.has(cellKey(row, column)) || !isHeadedBy(sheet, row, column, wanted)) return;
      copies.push({ workbook: sheet.workbook, worksheet: sheet.worksheet, address: addressOf(row, column) });
    });
  }
  return copies;
}

/** Whether the nearest text above the cell speaks of the same thing. */
function isHeadedBy(sheet: SheetSnapshot, row: number, column: number, wanted: string): boolean {
  for (let above = row - 1; above >= Math.max(0, row - REACH); above--) {
    const text = cellAt(sheet, above, column);
    if (typeof text !== "string") continue;
    const heading = labelKey(text);
    return Math.min(heading.length, wanted.length) >= SHORTEST_LABEL && (heading.includes(wanted) || wanted.includes(heading));
  }
  return false;
}
