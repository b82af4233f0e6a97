import type { StockBalanceEdit } from "../model/edit";
import { relationsOf } from "../template/edit-relations";
import type { Check } from "./outcome";
import { relationCheck } from "./relation-check";
import type { Scope } from "./scope";

/** opening + Σ receipts − Σ issues = closing. Shown at the closing stock. */
export const stockBalanceChecks = (edit: StockBalanceEdit<string>, scope: Scope): readonly Check[] =>
  relationsOf(edit, scope.template).map((relation) => relationCheck(edit, relation, "edit.stock-balance", scope));
