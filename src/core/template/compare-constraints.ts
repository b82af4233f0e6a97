import { mostOf, type Bounds } from "./edit-bounds";
import type { Constraint } from "./edit-constraints";
import { addForms, scaledForm, type LinearForm } from "./linear-form";
import { negated, over } from "./rational";

/** The form with the other added so often that `slot` cancels out; null when one of them has no such figure. */
function without(slot: number, form: LinearForm, other: LinearForm): LinearForm | null {
  const [own, theirs] = [form.factors.get(slot), other.factors.get(slot)];
  const factor = own && theirs ? over(negated(own), theirs) : null;
  return factor && addForms(form, scaledForm(other, factor));
}

/** What is left of two constraints over the same figures in the same proportions; null when they are not that. */
function remainder(one: Constraint, other: Constraint): bigint | null {
  const [slot] = one.form.factors.keys();
  if (slot === undefined || one.form.factors.size !== other.form.factors.size) return null;
  const rest = without(slot, one.form, other.form);
  return rest?.factors.size === 0 ? rest.constant.numerator : null;
}

/** Whether the first figure of `one` has opposite signs in the two: one bounds it from above, the other from below. */
function areOpposed(one: Constraint, other: Constraint): boolean {
  const [slot] = one.form.factors.keys();
  const [own, theirs] = slot === undefined ? [] : [one.form.factors.get(slot), other.form.factors.get(slot)];
  return own !== undefined && theirs !== undefined && own.numerator > 0n !== theirs.numerator > 0n;
}

/** Only a hard edit makes a hard one superfluous. */
const weighs = (constraint: Constraint, other: Constraint): boolean => other.edit.strength === "hard" || constraint.edit.strength === "soft";

/** Whether two equalities of different edits are the same but for a factor. */
export const isSameDemand = (constraint: Constraint, other: Constraint): boolean =>
  other.relation === "=" && other.index !== constraint.index && weighs(constraint, other) && remainder(constraint, other) === 0n;

/** Whether the two can never hold together: [a] > [b] beside [a] <= [b], [a] = [b] beside [a] = [b] + 1. */
export function excludes(one: Constraint, other: Constraint): boolean {
  if (one.index === other.index) return false;
  if (one.relation === "=" && other.relation !== "=") return excludes(other, one);
  const rest = remainder(one, other);
  if (rest === null) return false;
  if (one.relation === "=") return rest !== 0n;
  const isStrict = one.relation === "<" || other.relation === "<";
  return (other.relation === "=" || areOpposed(one, other)) && (rest > 0n || (rest === 0n && isStrict));
}

/**
 * Whether an inequality follows from another edit within the ranges: from an equality (其中 ≤ 合计 where 合计 = Σ parts and
 * none is negative), or from an inequality that asks for as much or more.
 */
export function follows(constraint: Constraint, other: Constraint, ranges: Bounds): boolean {
  if (other.index === constraint.index || !weighs(constraint, other)) return false;
  if (constraint.relation === "<" && other.relation !== "<") return false;
  const isLaterTwin = other.index > constraint.index && other.relation !== "=" && remainder(constraint, other) === 0n;
  return !isLaterTwin && [...constraint.form.factors].some(([slot, factor]) => {
    const theirs = other.form.factors.get(slot);
    if (!theirs || (other.relation !== "=" && theirs.numerator > 0n !== factor.numerator > 0n)) return false;
    const rest = without(slot, constraint.form, other.form);
    const most = rest && mostOf(rest, ranges);
    return most !== null && most.numerator <= 0n;
  });
}
