import type { BalanceEdit, CarryForwardEdit, CrossFormEdit, FunnelEdit, NeverFallsEdit, StockBalanceEdit, SubsetEdit, TableBalanceEdit } from "../model/edit";
import { labelIn } from "../model/localised";
import { previousPeriod } from "../model/period";
import { relationsOf } from "../template/edit-relations";
import { call, FALSE, type Formula, inTurn, text, TRUE } from "./formula";
import { compareSum, comparisonCheck, type ComparedSum, type NativeComparison, type SignedTerm } from "./linear";
import type { NativeCheck } from "./native-check";
import { isText } from "./single-figures";
import { neighbourTermOf, priorTermOf, termOf, type NativeScope } from "./native-scope";

type RelationEdit = BalanceEdit<string> | StockBalanceEdit<string> | SubsetEdit<string> | TableBalanceEdit;

const SAYINGS = { balance: "balance", "table-balance": "balance", "stock-balance": "stock-balance", subset: "subset" } as const;

/** Balances of a form, both ways of a table, stocks, subsets: one check a relation, as the engine has it. */
export const relationChecks = (edit: RelationEdit, scope: NativeScope): readonly NativeCheck[] =>
  relationsOf(edit, scope.template).map(({ relation, shown, plus, less }) => {
    const terms = (codes: readonly string[], sign: 1 | -1) => codes.map((code): SignedTerm => [termOf(scope, code), sign]);
    const values = edit.kind === "subset" ? { against: termOf(scope, plus[0]!).label } : {};
    const signed = [...terms([shown], 1), ...terms(plus, -1), ...terms(less, 1)];
    return comparisonCheck(edit, shown, { saying: SAYINGS[edit.kind], relation, terms: signed, blank: edit.blank ?? "undecided", values });
  });

/** The same figure in another form; null when that is not in the workbook. */
export function crossFormChecks(edit: CrossFormEdit<string>, scope: NativeScope): readonly NativeCheck[] | null {
  const theirs = neighbourTermOf(scope, edit.other.template, edit.other.indicator);
  if (!theirs) return null;
  const values = { form: labelIn(scope.neighbours.get(edit.other.template)!.template.name, scope.language) };
  return [comparisonCheck(edit, edit.of, { saying: "cross-form", relation: "=", terms: [[termOf(scope, edit.of), 1], [theirs, -1]], blank: edit.blank ?? "undecided", values })];
}

/** figure = last period's `from` + Σ plus; null when the form does not show what was reported just before. */
export function carryForwardChecks(edit: CarryForwardEdit<string>, scope: NativeScope): readonly NativeCheck[] | null {
  const last = priorTermOf(scope, edit.from, edit.within);
  if (!last || scope.period === null || scope.prior?.period !== previousPeriod(scope.period)) return null;
  const terms: readonly SignedTerm[] = [[termOf(scope, edit.of), 1], [last, -1], ...(edit.plus ?? []).map((code): SignedTerm => [termOf(scope, code), -1])];
  return [comparisonCheck(edit, edit.of, { saying: "carry-forward", relation: "=", terms, blank: edit.blank ?? "undecided", values: {} })];
}

/** A cumulative figure is at least what it was: of those that the form shows from the last period. */
export const neverFallsChecks = (edit: NeverFallsEdit<string>, scope: NativeScope): readonly NativeCheck[] =>
  edit.of.flatMap((code) => {
    const last = priorTermOf(scope, code, edit.within);
    // The figure is shown at the smaller side: last ≤ now.
    return last ? [fallCheck(edit, code, [[last, 1], [termOf(scope, code), -1]])] : [];
  });

function fallCheck(edit: NeverFallsEdit<string>, code: string, terms: readonly [SignedTerm, SignedTerm]): NativeCheck {
  const [[last], [now]] = terms;
  const blank = edit.blank ?? "undecided";
  const { ready, numbers, isOff } = compareSum({ saying: "never-falls", relation: "<=", terms, blank, values: {} });
  const said = compareSum({ saying: "never-falls", relation: "<=", terms: [[now, 1], [last, -1]], blank, values: {} });
  const values = { label: now.label, reported: said.reported, sum: said.sum, difference: said.difference };
  return { edit, shown: code, faults: [{ look: edit.strength, fails: inTurn(ready, isOff), words: { saying: "never-falls", values } }], numbers, decided: TRUE };
}

/** A stage against each one before it, nearest first: where that is blank, the one before decides. */
export function funnelChecks(edit: FunnelEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const stages = edit.stages.map((code) => termOf(scope, code));
  return stages.slice(1).map((later, index) => {
    const earlier = stages.slice(0, index + 1).reverse();
    const comparisons = earlier.map((before): NativeComparison => ({ saying: "subset", relation: "<=", terms: [[later, 1], [before, -1]], blank: edit.blank ?? "undecided", values: {} }));
    const sums = comparisons.map(compareSum);
    const pick = (of: (sum: ComparedSum, at: number) => Formula, none: Formula): Formula => sums.reduceRight<Formula>((rest, one, at) => call("IF", one.ready, of(one, at), rest === none ? none : call("IF", isText(earlier[at]!.cell), none, rest)), none);
    const fails = pick(({ isOff }) => isOff, FALSE);
    const values = {
      label: later.label, reported: sums[0]!.reported, against: pick((_, at) => (text(earlier[at]!.label)), text("")),
      sum: pick((one) => one.sum, text("")), difference: pick((one) => one.difference, text("")),
    };
    return { edit, shown: edit.stages[index + 1]!, faults: [{ look: edit.strength, fails, words: { saying: "subset", values } }], numbers: [later.cell, earlier[0]!.cell], decided: TRUE };
  });
}
