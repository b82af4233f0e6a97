import type { RowEdit } from "../model/edit";
import { lifeCycleChecks } from "./life-cycle";
import type { Check } from "./outcome";
import { overdueChecks } from "./overdue";
import { requiredWhenChecks } from "./required-when";
import type { Scope } from "./scope";

/** The checks of an edit that rows are put to one by one; what holds rows against each other has none (see checkUnique). */
export function rowChecksOf(edit: RowEdit, scope: Scope): readonly Check[] {
  switch (edit.kind) {
    case "required-when":
      return requiredWhenChecks(edit, scope);
    case "life-cycle":
      return lifeCycleChecks(edit, scope);
    case "overdue":
      return overdueChecks(edit, scope);
    case "unique":
      return [];
  }
}
