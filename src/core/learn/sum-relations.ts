import type { AuditedTable } from "../audit/audited-table";
import type { SumCheck, Told } from "../audit/check";
import { columnTotals } from "../audit/column-totals";
import { linearTerms } from "../audit/linear-formula";
import { rowTotals } from "../audit/row-totals";
import { addressOf, cellKey } from "../model/address";
import { formulaAt } from "../model/sheet";
import { cellAt } from "../model/sheet";
import type { FoundForm, Observation } from "./found-form";
import { allHeld, relationKey, type HeldRelation, type Relation } from "./relation";
import { isOfFigures, type Tab } from "./tab-lines";
import { transposedSums } from "./transposed";

/** Largest area that a formula of a form adds up, and most filled-in forms or rows whose formulas are read. */
const MOST_CELLS = 5_000;
const MOST_OBSERVED = 400;

/** How much is to be said for what tells a relation. */
const RANK: Readonly<Record<Told, number>> = { formulas: 3, words: 2, numbers: 1, arithmetic: 0 };

/**
 * Every relation between figures of a form that adds up: as formulas say, as the audit infers it from words, places and numbers of rows,
 * and as arithmetic alone tells in rows, columns, or over several tabs; each held against everything that was filled in.
 */
export function sumRelations(form: FoundForm): readonly HeldRelation[] {
  const byKey = new Map<string, Relation>();
  for (const relation of [...byFormulas(form), ...byAudit(form), ...transposedSums(form)]) {
    if (!isSound(relation, form)) continue;
    const key = relationKey(relation);
    const known = byKey.get(key);
    byKey.set(key, known ? joined(known, relation) : relation);
  }
  return withoutRivals(allHeld(form, [...byKey.values()]).filter(isBelievable));
}

const joined = (one: Relation, other: Relation): Relation => ({
  ...one, told: RANK[one.told] >= RANK[other.told] ? one.told : other.told, formula: one.formula ?? other.formula, formulas: one.formulas + other.formulas,
});

/** Figures alone, each once. */
function isSound({ total, parts }: Relation, { indicators }: FoundForm): boolean {
  const codes = [total, ...parts.map(({ code }) => code)];
  return parts.length >= 2 && new Set(codes).size === codes.length && codes.every((code) => isOfFigures(indicators.get(code)!.kind) && ["additive", "average"].includes(indicators.get(code)!.kind));
}

/** A formula is enough where it does not fail; words must come out at least as often as not. */
const isBelievable = ({ line: { agree, against }, formula }: HeldRelation): boolean => (formula === null ? agree > 0 && agree >= against * 3 : agree >= against);

/**
 * Of two relations for one total with parts in common, the one that formulas tell, then the one that comes out more often, then the longer
 * one: a sub-total and its own parts are the same sum twice.
 */
function withoutRivals(all: readonly HeldRelation[]): readonly HeldRelation[] {
  const weight = ({ formula, line: { agree, against } }: HeldRelation): number => (formula === null ? 0 : 1_000_000) + agree - against;
  const kept = new Map<string, HeldRelation[]>();
  for (const one of [...all].sort((left, right) => weight(right) - weight(left) || right.parts.length - left.parts.length)) {
    const rivals = kept.get(one.total) ?? [];
    if (rivals.some((rival) => rival.parts.some(({ code }) => one.parts.some((part) => part.code === code)))) continue;
    kept.set(one.total, [...rivals, one]);
  }
  return all.filter((one) => kept.get(one.total)?.includes(one) && !isTurned(one, kept));
}

/** part = total − other part says what total = part + other part says. */
function isTurned(one: HeldRelation, kept: ReadonlyMap<string, readonly HeldRelation[]>): boolean {
  return one.parts.some(({ code, sign }) => sign === 1 && (kept.get(code) ?? []).some((other) => other.formula !== null && one.formula === null && sameCodes(one, other)));
}

const sameCodes = (one: Relation, other: Relation): boolean => {
  const codes = (relation: Relation): string => [relation.total, ...relation.parts.map(({ code }) => code)].sort().join(" ");
  return codes(one) === codes(other);
};

function byFormulas(form: FoundForm): readonly Relation[] {
  const relations: Relation[] = [];
  for (const observation of form.observations.slice(0, MOST_OBSERVED)) {
    const { tab: { view: { sheet } }, places } = observation;
    if (sheet.formulas.size === 0) continue;
    const codes = new Map([...places].map(([code, { row, column }]) => [cellKey(row, column), code]));
    for (const [total, { row, column }] of places) {
      const text = formulaAt(sheet, row, column);
      const parts = text === null ? null : partsOf(text, observation, codes);
      if (text !== null && parts) relations.push({ total, parts, told: "formulas", formula: { cell: addressOf(row, column), text }, formulas: 1 });
    }
  }
  return relations;
}

/** What a formula adds up, where it does nothing else and adds nothing but figures of the form. */
function partsOf(formula: string, { tab: { view: { sheet } } }: Observation, codes: ReadonlyMap<number, string>): Relation["parts"] | null {
  const terms = linearTerms(withoutRound(formula));
  if (!terms) return null;
  const parts: { code: string; sign: 1 | -1 }[] = [];
  for (const { area: { top, left, bottom, right }, sign } of terms) {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const code = codes.get(cellKey(row, column));
        if (code !== undefined) parts.push({ code, sign });
        else if (typeof cellAt(sheet, row, column) === "number") return null;
      }
    }
  }
  return parts;
}

/** ROUND(…, 2) as a whole is what stands in it. */
const withoutRound = (formula: string): string => /^ROUND\((.+),\s*\d\)$/i.exec(formula.trim())?.[1] ?? formula;

function byAudit(form: FoundForm): readonly Relation[] {
  return form.tabs.flatMap((tab) => {
    const audited = new Set<AuditedTable>(tab.tables.map(({ table }) => table.audited));
    return [...audited].flatMap((table) => {
      const codeAt = codesOfTab(form, tab);
      const checks = form.shape === "form" ? [...columnTotals(table), ...rowTotals(table)] : rowTotals(table);
      return checks.flatMap((check) => relationOf(check, codeAt) ?? []);
    });
  });
}

type CodeAt = (row: number, column: number) => string | null;

function codesOfTab({ shape, codes }: FoundForm, tab: Tab): CodeAt {
  const byPlace = new Map<number, string>();
  tab.tables.forEach(({ rows, columns, table }, at) => {
    const lines = shape === "form" ? rows : table.audited.body.rows.map((row) => ({ at: row }));
    lines.forEach((row, r) => columns.forEach((column, c) => {
      const code = codes[at]?.[shape === "form" ? r : 0]?.[c];
      if (code) byPlace.set(cellKey(row.at, column.at), code);
    }));
  });
  return (row, column) => byPlace.get(cellKey(row, column)) ?? null;
}

function relationOf({ table: { body }, cell, parts, told }: SumCheck, codeAt: CodeAt): Relation | null {
  const at = (one: { readonly row: number; readonly column: number }) => codeAt(body.rows[one.row]!, body.columns[one.column]!);
  const total = at(cell);
  const own = parts.flatMap((part) => {
    const code = at(part);
    return code === null ? [] : [{ code, sign: part.sign }];
  });
  return total === null || own.length < 2 ? null : { total, parts: own, told: told === "formulas" ? "arithmetic" : told, formula: null, formulas: 0 };
}
