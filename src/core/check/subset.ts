import type { SubsetEdit } from "../model/edit";
import { relationsOf } from "../template/edit-relations";
import type { Check } from "./outcome";
import { relationCheck } from "./relation-check";
import type { Scope } from "./scope";

/** 其中/含: each part is at most the whole. One check a part, shown at the part. */
export const subsetChecks = (edit: SubsetEdit<string>, scope: Scope): readonly Check[] =>
  relationsOf(edit, scope.template).map((relation) => relationCheck(edit, relation, "edit.subset", scope));
