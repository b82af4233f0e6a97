import { accessDenied } from "../protocol/rich-error";
import type { Region } from "./region";
import type { FakeSheet } from "./sheet";
import type { FakeWorkbook } from "./workbook";

/** What the options of a protected sheet may allow. */
export type Permission = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "allowInsertHyperlinks" | "allowDeleteRows" | "allowInsertRows" | "allowEditObjects" | "nothing";

/** @throws AccessDenied in a read-only workbook. */
export function guardWorkbook(book: FakeWorkbook): void {
  if (book.isReadOnly) throw accessDenied("the workbook is read-only");
}

/** Whether sheets may come, go, move and be renamed; @throws AccessDenied. */
export function guardStructure(book: FakeWorkbook): void {
  guardWorkbook(book);
  if (book.structure) throw accessDenied("the structure of the workbook is protected");
}

/** Whether all these cells may be written; @throws AccessDenied for a locked cell of a protected sheet. */
export function guardCells(region: Region): void {
  guardWorkbook(region.sheet.book);
  if (region.sheet.protection && hasLocked(region)) throw accessDenied(`a locked cell of the protected sheet ${region.sheet.name}`);
}

/** Whether the protected sheet allows this much; @throws AccessDenied. */
export function guardPermission(sheet: FakeSheet, permission: Permission): void {
  guardWorkbook(sheet.book);
  if (sheet.protection && !(permission !== "nothing" && sheet.protection.options[permission] === true)) throw accessDenied(`${permission} on the protected sheet ${sheet.name}`);
}

function hasLocked({ sheet, areas }: Region): boolean {
  for (const area of areas) {
    const { bottom, right } = sheet.usedArea(false) ?? { bottom: -1, right: -1 };
    if ((area.bottom > bottom || area.right > right) && sheet.format.locked && area.bottom - area.top + area.right - area.left > 1000) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) if (sheet.formatAt(row, column).locked) return true;
    }
  }
  return false;
}
