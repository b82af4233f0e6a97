import { MOST_DECIMALS, stepsOf, decimalsOf } from "../audit/decimals";
import type { Told } from "../audit/check";
import type { FoundForm, Observation } from "./found-form";
import type { FoundIndicator } from "./found-indicator";
import { numberAt } from "./tab-lines";

/** total = Σ sign × part, of the indicators of a form. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly { readonly code: string; readonly sign: 1 | -1 }[];
  readonly told: Told;
  /** The formula that says so, and how many do; null where none does. */
  readonly formula: { readonly cell: string; readonly text: string } | null;
  readonly formulas: number;
}

/** How often a rule came out, and how often not; where everything is 0, or something is missing, nothing is said. */
export interface Support {
  readonly agree: number;
  readonly against: number;
}

/** A relation with its support; `line`: that of the whole rule that it is a case of, the same columns in every row or the same rows in every column. */
export interface HeldRelation extends Relation, Support {
  readonly line: Support;
}

/** The same relation whatever the order of its parts. */
export const relationKey = ({ total, parts }: Pick<Relation, "total" | "parts">): string => `${total}=${parts.map(({ code, sign }) => `${sign < 0 ? "-" : "+"}${code}`).sort().join("")}`;

/** In which direction figures of one table lie beside each other; null for others. */
export type Axis = "across" | "down" | null;

export function axisOf(found: readonly FoundIndicator[]): Axis {
  const [first] = found;
  if (first!.row === null || found.some(({ table }) => table !== first!.table)) return null;
  if (found.every(({ row }) => row === first!.row)) return "across";
  return found.every(({ column }) => column === first!.column) ? "down" : null;
}

/** What cases of one rule have in common: the same columns in each row, or the same rows in each column. */
export function lineKey({ indicators }: FoundForm, codes: readonly string[]): { readonly key: string; readonly axis: Axis } {
  const found = codes.map((code) => indicators.get(code)!);
  const axis = axisOf(found);
  const line = (at: FoundIndicator): string => (axis === "across" ? `c${String(at.column)}` : axis === "down" ? `r${String(at.row)}` : at.code);
  return { axis, key: `${axis ?? ""} ${String(axis === null ? "" : found[0]!.table)} ${found.map(line).join(" ")}` };
}

/** The support of several cases together. */
export const supportOf = (ones: readonly Support[]): Support =>
  ({ agree: ones.reduce((sum, { agree }) => sum + agree, 0), against: ones.reduce((sum, { against }) => sum + against, 0) });

/** All relations held against every form that was filled in, or every row. */
export function allHeld(form: FoundForm, relations: readonly Relation[]): readonly HeldRelation[] {
  const groups = new Map<string, (Relation & Support)[]>();
  for (const relation of relations) {
    const { key } = lineKey(form, [relation.total, ...[...relation.parts].map(({ code }) => code).sort()]);
    groups.set(key, [...(groups.get(key) ?? []), held(relation, form)]);
  }
  return [...groups.values()].flatMap((ones) => ones.map((one) => ({ ...one, line: supportOf(ones) })));
}

function held(relation: Relation, { observations }: Pick<FoundForm, "observations">): Relation & Support {
  let [agree, against] = [0, 0];
  for (const observation of observations) {
    const outcome = outcomeOf(relation, observation);
    if (outcome === "agree") agree += 1;
    else if (outcome === "against") against += 1;
  }
  return { ...relation, agree, against };
}

function outcomeOf({ total, parts }: Relation, { tab, places }: Observation): "agree" | "against" | "nothing" {
  const numbers = [{ code: total, sign: 1 }, ...parts].map(({ code }) => {
    const place = places.get(code);
    return place ? numberAt(tab, place) : null;
  });
  const [reported = null, ...values] = numbers;
  const filled = values.filter((value) => value !== null && value !== 0).length;
  if (reported === null || values.every((value) => value === null)) return "nothing";
  const decimals = Math.min(MOST_DECIMALS, Math.max(...numbers.map((value) => decimalsOf(value ?? 0))));
  const sum = values.reduce<number>((so, value, index) => so + parts[index]!.sign * stepsOf(value ?? 0, decimals), 0);
  if (sum !== stepsOf(reported, decimals)) return "against";
  return filled >= 2 || (reported !== 0 && filled > 0 && parts.length > 1 && parts.some(({ sign }) => sign < 0)) ? "agree" : "nothing";
}
