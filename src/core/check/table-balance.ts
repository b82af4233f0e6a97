import type { TableBalanceEdit } from "../model/edit";
import { relationsOf } from "../template/edit-relations";
import type { Check } from "./outcome";
import { relationCheck } from "./relation-check";
import type { Scope } from "./scope";

/** Every row and column of a two-way table adds up. One check a line, shown at the line's total. */
export const tableBalanceChecks = (edit: TableBalanceEdit, scope: Scope): readonly Check[] =>
  relationsOf(edit, scope.template).map((relation) => relationCheck(edit, relation, "edit.table-balance", scope));
