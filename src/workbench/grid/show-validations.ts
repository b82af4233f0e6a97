import type { ICommandService } from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/preset-sheets-data-validation";
import type { SheetSnapshot, WorkbookSnapshot } from "#core";
import type { ValidationLook } from "#xlsx";
import { validationData } from "./validation-data";

/** Lets the grid offer and refuse entries as the file's own rules say, as far as they hang on no formula. */
export function showValidations(
  commands: ICommandService, place: { readonly unitId: string; readonly subUnitId: string }, rules: readonly ValidationLook[], sheet: SheetSnapshot, workbook: WorkbookSnapshot,
): void {
  rules.forEach((look, index) => {
    const rule = validationData(`${place.subUnitId}-${index}`, look, sheet, workbook);
    if (rule) commands.syncExecuteCommand(AddDataValidationMutation.id, { ...place, rule, source: "patched" });
  });
}
