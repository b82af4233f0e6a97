import { findIdentity, readFindingsSheet, type Explanation, type WorkbookSnapshot } from "#core";
import type { UnitCodes } from "./unit-codes";

/**
 * What was written under 说明 on the sheet 校验结果 of a workbook, with or without the add-in. With the codes of units each reason is its
 * unit's, so that it holds for the copy of its figures in a district workbook, too.
 */
export const recallExplanations = (workbook: WorkbookSnapshot, units?: UnitCodes): readonly Explanation[] =>
  workbook.sheets
    .filter((sheet) => findIdentity(sheet)?.role === "findings")
    .flatMap(readFindingsSheet)
    .map(({ unitName, ...explanation }) => ({ ...explanation, unit: units?.get(unitName) ?? null }));
