import { constraintsOf, type Constraint } from "./edit-constraints";
import { greatestDivisor, type Rational } from "./rational";
import type { Edit } from "../model/edit";
import type { Template } from "../model/template";

/** A linear edit in whole numbers: Σ factors[i] × figure of slots[i], in smallest steps, compared with `most` (and from below too for "="). */
export interface WholeConstraint {
  readonly edit: Edit;
  readonly relation: "=" | "<=";
  /** Places in codesOf(template), ascending. */
  readonly slots: readonly number[];
  readonly factors: readonly number[];
  readonly most: number;
  /** The slot of the figure that states what the others come to; null where none does. */
  readonly total: number | null;
}

const known = new WeakMap<Template, readonly WholeConstraint[]>();

/** The linear edits of a template, made once; those that are broken, or too large for safe integers, are left out. */
export function wholeConstraintsOf(template: Template): readonly WholeConstraint[] {
  const made = known.get(template) ?? template.edits.flatMap((edit) => soundConstraints(edit, template).flatMap(wholeOf));
  known.set(template, made);
  return made;
}

/** Nothing for a broken edit, of which checking tells. */
function soundConstraints(edit: Edit, template: Template): readonly Constraint[] {
  try {
    return constraintsOf({ ...template, edits: [edit] });
  } catch (cause) {
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}

const TOTALLED: ReadonlySet<Edit["kind"]> = new Set(["balance", "table-balance", "stock-balance"]);

function wholeOf({ edit, relation, form }: Constraint): readonly WholeConstraint[] {
  const numbers = [...form.factors.values(), form.constant];
  const scale = numbers.reduce((multiple, { denominator }) => (multiple * denominator) / greatestDivisor(multiple, denominator), 1n);
  const scaled = ({ numerator, denominator }: Rational): bigint => (numerator * scale) / denominator;
  const divisor = numbers.reduce((common, number) => greatestDivisor(common, scaled(number)), 0n);
  const whole = (number: Rational): number => Number(scaled(number) / (divisor === 0n ? 1n : divisor));
  const terms = [...form.factors].map(([slot, factor]) => ({ slot, factor: whole(factor) })).sort((one, other) => one.slot - other.slot);
  const most = -whole(form.constant) - (relation === "<" ? 1 : 0);
  if (terms.length === 0 || ![most, ...terms.map(({ factor }) => factor)].every(Number.isSafeInteger)) return [];
  return [{
    edit, relation: relation === "=" ? "=" : "<=", slots: terms.map(({ slot }) => slot), factors: terms.map(({ factor }) => factor), most: most + 0,
    total: TOTALLED.has(edit.kind) ? [...form.factors.keys()][0]! : null,
  }];
}
