import type { BalanceEdit } from "../model/edit";
import { relationsOf } from "../template/edit-relations";
import type { Check } from "./outcome";
import { relationCheck } from "./relation-check";
import type { Scope } from "./scope";

/** total = Σ parts − Σ less (balance edit). Shown at the total. */
export const balanceChecks = (edit: BalanceEdit<string>, scope: Scope): readonly Check[] =>
  relationsOf(edit, scope.template).map((relation) => relationCheck(edit, relation, "edit.balance", scope));
