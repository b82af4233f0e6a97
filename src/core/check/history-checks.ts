import type { Edit, HistoryEdit } from "../model/edit";
import { carryForwardChecks } from "./carry-forward";
import { changeChecks } from "./change";
import type { HistoryCheck } from "./held-record";
import { neverFallsChecks } from "./never-falls";
import { outlierChecks } from "./outlier";
import { repeatedChecks } from "./repeated";
import type { Scope } from "./scope";

/** Whether an edit needs earlier periods, or the other units. */
export const isHistoryEdit = (edit: Edit): edit is HistoryEdit =>
  edit.kind === "change" || edit.kind === "never-falls" || edit.kind === "carry-forward" || edit.kind === "repeated" || edit.kind === "outlier";

/** The checks of an edit; one that is broken in every record where the edit is itself wrong. */
export function historyChecksOf(edit: HistoryEdit, scope: Scope): readonly HistoryCheck[] {
  try {
    return checksOf(edit, scope);
  } catch (cause) {
    return [{ edit, test: () => { throw cause; } }];
  }
}

function checksOf(edit: HistoryEdit, scope: Scope): readonly HistoryCheck[] {
  switch (edit.kind) {
    case "change":
      return changeChecks(edit, scope);
    case "never-falls":
      return neverFallsChecks(edit, scope);
    case "carry-forward":
      return carryForwardChecks(edit, scope);
    case "repeated":
      return repeatedChecks(edit, scope);
    case "outlier":
      return outlierChecks(edit, scope);
  }
}
