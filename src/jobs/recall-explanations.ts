import { findIdentity, readFindingsSheet, type Explanation, type WorkbookSnapshot } from "#core";

/** What was written under 说明 on the sheet 校验结果 of a workbook, with or without the add-in. */
export const recallExplanations = (workbook: WorkbookSnapshot): readonly Explanation[] =>
  workbook.sheets.filter((sheet) => findIdentity(sheet)?.role === "findings").flatMap(readFindingsSheet);
