import { isRowEdit, type CrossFormEdit, type Edit, type UniqueEdit } from "../model/edit";
import { codesOf, type Template } from "../model/template";
import { impliedEdits } from "../template/implied-edits";
import { balanceChecks } from "./balance";
import { codeListChecks } from "./code-list";
import { dateOrderChecks } from "./date-order";
import { expressionChecks } from "./expression";
import { funnelChecks } from "./funnel";
import type { HistoryCheck } from "./held-record";
import { historyChecksOf, isHistoryEdit } from "./history-checks";
import type { Check } from "./outcome";
import { rangeChecks } from "./range";
import { rankChecks } from "./rank";
import { ratioChecks } from "./ratio";
import { requiredChecks } from "./required";
import { rowChecksOf } from "./row-checks";
import { scopeOf, type Scope } from "./scope";
import { stockBalanceChecks } from "./stock-balance";
import { subsetChecks } from "./subset";
import { tableBalanceChecks } from "./table-balance";

/** The edits of a template, made ready once for any number of records. */
export interface CompiledEdits<Code extends string = string> {
  readonly template: Template<Code>;
  /** The place of a code in here is the place of its figure in a check. */
  readonly codes: readonly Code[];
  readonly scope: Scope;
  readonly checks: readonly Check[];
  /** Edits that need another form: see checkCrossForm. */
  readonly crossForms: readonly CrossFormEdit<string>[];
  /** Edits that hold rows of a ledger against each other: see checkUnique. */
  readonly uniques: readonly UniqueEdit<string>[];
  /** Checks that need earlier periods or other units: see checkHistory. */
  readonly historyChecks: readonly HistoryCheck[];
}

/**
 * Finds figures and measure factors of all edits. An edit that is itself wrong (unknown code, measures that do not add,
 * an expression that cannot be read) becomes a check that is broken in every record. Indicators that are `required`
 * without an edit that says so get one: `<template id>.required`, hard.
 */
export function compileEdits<Code extends string>(template: Template<Code>): CompiledEdits<Code> {
  const codes = codesOf(template);
  const scope = scopeOf(template);
  const edits = [...impliedEdits(template), ...template.edits];
  const checks: Check[] = [];
  for (const edit of edits) for (const check of checksOrBroken(edit, scope)) checks.push(check);
  const historyChecks = (edits as readonly Edit[]).filter(isHistoryEdit).flatMap((edit) => historyChecksOf(edit, scope));
  const [crossForms, uniques] = [edits.filter((edit) => edit.kind === "cross-form"), edits.filter((edit) => edit.kind === "unique")];
  return { template, codes, scope, checks, crossForms, uniques, historyChecks };
}

function checksOrBroken(edit: Edit, scope: Scope): readonly Check[] {
  try {
    return checksOf(edit, scope);
  } catch (cause) {
    return [{ edit, test: () => { throw cause; } }];
  }
}

function checksOf(edit: Edit, scope: Scope): readonly Check[] {
  if (isRowEdit(edit)) return rowChecksOf(edit, scope);
  switch (edit.kind) {
    case "required":
      return requiredChecks(edit, scope);
    case "range":
      return rangeChecks(edit, scope);
    case "code-list":
      return codeListChecks(edit, scope);
    case "subset":
      return subsetChecks(edit, scope);
    case "balance":
      return balanceChecks(edit, scope);
    case "table-balance":
      return tableBalanceChecks(edit, scope);
    case "ratio":
      return ratioChecks(edit, scope);
    case "stock-balance":
      return stockBalanceChecks(edit, scope);
    case "funnel":
      return funnelChecks(edit, scope);
    case "date-order":
      return dateOrderChecks(edit, scope);
    case "rank":
      return rankChecks(edit, scope);
    case "expression":
      return expressionChecks(edit, scope);
    case "cross-form":
    case "change":
    case "never-falls":
    case "carry-forward":
    case "repeated":
    case "outlier":
      return [];
  }
}
