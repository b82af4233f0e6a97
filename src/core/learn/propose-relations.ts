import { saysClosing, saysOpening } from "../audit/words";
import type { Edit } from "../model/edit";
import type { Level } from "../model/finding";
import type { FoundForm } from "./found-form";
import type { ReasonCode, Unnumbered } from "./learned";
import type { HeldRate } from "./rate-relations";
import { lineKey, supportOf, type Axis, type HeldRelation } from "./relation";

/** Edits of one and the same rule: in each row the same columns, or in each column the same rows. */
interface Rule<One> {
  readonly ones: readonly One[];
  /** What the rule says, in the labels that all have in common. */
  readonly label: (code: string) => string;
}

/** Groups relations that say the same of different rows, or of different columns. */
function rulesOf<One>(form: FoundForm, ones: readonly One[], codesOf: (one: One) => readonly string[]): readonly Rule<One>[] {
  const groups = new Map<string, { readonly ones: One[]; readonly axis: Axis }>();
  for (const one of ones) {
    const { key, axis } = lineKey(form, codesOf(one));
    const group = groups.get(key) ?? { ones: [], axis };
    groups.set(key, group);
    group.ones.push(one);
  }
  return [...groups.values()].map(({ ones: own, axis }) => ({ ones: own, label: (code) => labelOf(form, code, own.length > 1 ? axis : null) }));
}

function labelOf({ indicators, tables }: FoundForm, code: string, axis: Axis): string {
  const { table, row, column, label } = indicators.get(code)!;
  if (axis === null || row === null) return label;
  return (axis === "across" ? tables[table]!.columns[column]! : tables[table]!.rows[row]!).path.join("·");
}

/** Edits for all that adds up. */
export const proposeSums = (form: FoundForm, relations: readonly HeldRelation[]): readonly Unnumbered[] =>
  rulesOf(form, relations, ({ total, parts }) => [total, ...parts.map(({ code }) => code)]).map(({ ones, label }) => {
    const { agree, against } = supportOf(ones);
    const byFormula = ones.find(({ formula }) => formula !== null);
    const [first] = ones;
    const level = sumLevel(first!, agree, against, byFormula !== undefined);
    const source = sourceOf(form, byFormula?.formula ?? null);
    const said = first!.parts.map(({ code, sign }, at) => `${at === 0 ? (sign < 0 ? "− " : "") : sign < 0 ? " − " : " + "}${label(code)}`).join("");
    const edits = ones.map((one) => sumEdit(form, one, level, source));
    return {
      part: { kind: "edit", edits }, level, label: `${label(first!.total)} = ${said}`, edit: edits[0]!.kind, place: form.observations[0]!.places.get(first!.total)!,
      reason: reasonOf(form, byFormula?.formula ?? null, byFormula ? "formula" : first!.told === "arithmetic" ? "arithmetic" : "words", { agree, against, lines: ones.length, formulas: ones.reduce((sum, { formulas }) => sum + formulas, 0) }),
    };
  });

function reasonOf({ tabs }: FoundForm, formula: { readonly cell: string; readonly text: string } | null, code: ReasonCode, counts: { agree: number; against: number; lines: number; formulas?: number }): Unnumbered["reason"] {
  const { agree, against, lines, formulas = 0 } = counts;
  return { code, values: { cell: formula?.cell ?? "", formula: formula?.text ?? "", agree: String(agree), against: String(against), lines: String(lines), tabs: String(tabs.length), formulas: String(formulas) } };
}

const sourceOf = ({ tabs }: FoundForm, formula: { readonly cell: string; readonly text: string } | null): string => {
  const { worksheet } = tabs[0]!.view.sheet;
  return formula ? `${worksheet}!${formula.cell} =${formula.text}`.slice(0, 480) : worksheet;
};

/** Formulas and words that always come out are sure; arithmetic alone never is. */
function sumLevel({ told }: HeldRelation, agree: number, against: number, isByFormula: boolean): Level {
  const holds = agree >= against * 5;
  if (isByFormula) return holds ? "sure" : "likely";
  if (told === "words") return agree >= 3 && holds ? "sure" : "likely";
  return agree >= 3 && against === 0 ? "likely" : "look";
}

function sumEdit(form: FoundForm, { total, parts }: HeldRelation, level: Level, source: string): Edit {
  const base = { strength: level === "sure" ? "hard" : "soft", source } as const;
  const plus = parts.filter(({ sign }) => sign > 0).map(({ code }) => code);
  const less = parts.filter(({ sign }) => sign < 0).map(({ code }) => code);
  const says = (code: string, word: (text: string) => boolean): boolean => wordsOf(form, code).some(word);
  const opening = plus.find((code) => says(code, saysOpening));
  const isStock = opening !== undefined && plus.length > 1 && less.length > 0 && says(total, saysClosing);
  if (isStock) return { ...base, id: `${total}.stock`, kind: "stock-balance", opening, receipts: plus.filter((code) => code !== opening), issues: less, closing: total };
  return { ...base, id: `${total}.sum`, kind: "balance", total, parts: plus, ...(less.length > 0 && { less }) };
}

const wordsOf = ({ indicators, tables }: FoundForm, code: string): readonly string[] => {
  const { table, row, column } = indicators.get(code)!;
  return [...tables[table]!.columns[column]!.path, ...(row === null ? [] : tables[table]!.rows[row]!.path)];
};

/** Edits for all rates that are made of two figures. One over a sum has its roll-up alone. */
export const proposeRates = (form: FoundForm, rates: readonly HeldRate[]): readonly Unnumbered[] =>
  rulesOf(form, rates.filter(({ denominators }) => denominators.length === 1), ({ rate, numerator, denominators }) => [rate, numerator, ...denominators]).map(({ ones, label }) => {
    const { agree, against } = supportOf(ones);
    const [first] = ones;
    const formula = ones.find((one) => one.formula !== null)?.formula ?? null;
    const level: Level = agree >= against * 5 && (formula !== null || agree >= 4) ? "sure" : "likely";
    const edits = ones.map(({ rate, numerator, denominators: [denominator] }): Edit => ({ id: `${rate}.ratio`, kind: "ratio", strength: level === "sure" ? "hard" : "soft", rate, numerator, denominator, source: sourceOf(form, formula) }));
    return {
      part: { kind: "edit", edits }, level, label: `${label(first!.rate)} = ${label(first!.numerator)} ÷ ${label(first!.denominators[0])}`, edit: "ratio", place: form.observations[0]!.places.get(first!.rate)!,
      reason: reasonOf(form, formula, formula ? "formula" : "arithmetic", { agree, against, lines: ones.length }),
    };
  });

/** 其中: each part at most its whole. */
export interface HeldPart {
  readonly whole: string;
  readonly part: string;
  readonly agree: number;
  readonly against: number;
}

/** Edits for all parts of 其中. */
export const proposeParts = (form: FoundForm, parts: readonly HeldPart[]): readonly Unnumbered[] =>
  rulesOf(form, parts, ({ whole, part }) => [whole, part]).map(({ ones, label }) => {
    const { agree, against } = supportOf(ones);
    const level: Level = against === 0 ? "sure" : "likely";
    const edits = ones.map(({ whole, part }): Edit => ({ id: `${part}.part`, kind: "subset", strength: level === "sure" ? "hard" : "soft", whole, parts: [part], source: sourceOf(form, null) }));
    return {
      part: { kind: "edit", edits }, level, label: `${label(ones[0]!.part)} ≤ ${label(ones[0]!.whole)}`, edit: "subset", place: form.observations[0]!.places.get(ones[0]!.part)!,
      reason: reasonOf(form, null, "part", { agree, against, lines: ones.length }),
    };
  });
