import { isRowEdit, type Edit, type RowEdit } from "../model/edit";
import { codesOf } from "../model/template";
import { impliedEdits } from "../template/implied-edits";
import { changeChecks } from "./change";
import { expressionChecks } from "./expression";
import { type Formula, inTurn, number, operation, over } from "./formula";
import { fitsExcel } from "./print-formula";
import type { NativeCheck, UnheldEdit } from "./native-check";
import type { NativeScope } from "./native-scope";
import { rankChecks } from "./rank";
import { ratioChecks } from "./ratio";
import { lifeCycleChecks, overdueChecks, requiredWhenChecks, uniqueChecks, type LedgerArea } from "./rows";
import { codeListChecks, dateOrderChecks, entryChecks, rangeChecks, requiredChecks } from "./single-figures";
import { carryForwardChecks, crossFormChecks, funnelChecks, neverFallsChecks, relationChecks } from "./sums";

/** What a form can say by itself, and the edits that it cannot. */
export interface NativeChecks {
  /** In the order of the template; first what is said of single entries whatever the edits (with the edit ""). */
  readonly checks: readonly NativeCheck[];
  readonly unheld: readonly UnheldEdit[];
}

/**
 * The edits of a form as formulas for Excel, WPS and LibreOffice: what fails is what the engine fails, on the same numbers. Where the engine
 * reads a text as a number ("１，２３４", "1,897家"), the form only says that a number is to be typed, and holds the edits of that figure back.
 * An edit that a form cannot hold, or not of all its figures, goes to `unheld`. @param rows of a ledger the rows that it has
 */
export function compileNative(scope: NativeScope, rows: LedgerArea | null): NativeChecks {
  const entries = codesOf(scope.template).filter((code) => scope.places.has(code)).flatMap((code) => entryChecks(code, scope));
  const held = [...impliedEdits(scope.template), ...scope.template.edits].map((edit) => ({ edit, answer: answerTo(edit, scope, rows) }));
  const checks = [...entries, ...held.flatMap(({ answer }) => (typeof answer === "string" ? [] : answer))];
  return {
    checks: rows ? checks.map((check) => ofThing(check, scope)) : checks,
    unheld: held.flatMap(({ edit, answer }) => (typeof answer === "string" ? [{ edit, reason: answer }] : isWhole(edit, answer) ? [] : [{ edit, reason: "history" as const }])),
  };
}

/** Whether all figures of an edit are held: of those that are compared with the last period a form shows some. */
const isWhole = (edit: Edit, checks: readonly NativeCheck[]): boolean => (edit.kind !== "never-falls" && edit.kind !== "change") || checks.length === edit.of.length;

/** An empty row of a ledger is no thing: nothing is said of it. */
function ofThing(check: NativeCheck, { places }: NativeScope): NativeCheck {
  const cells = [...places.values()].map((place): Formula => ({ kind: "cell", worksheet: null, place }));
  const isThing = operation(over("COUNTA", cells), ">", number(0));
  return { ...check, faults: check.faults.map((fault) => ({ ...fault, fails: inTurn(isThing, fault.fails) })) };
}

function answerTo(edit: Edit, scope: NativeScope, rows: LedgerArea | null): readonly NativeCheck[] | UnheldEdit["reason"] {
  let checks: readonly NativeCheck[] | UnheldEdit["reason"];
  try {
    checks = checksOf(edit, scope, rows);
  } catch (cause) {
    // A rule that is itself wrong is reported as broken when the form is checked.
    if (cause instanceof RangeError) return "broken";
    throw cause;
  }
  if (typeof checks === "string") return checks;
  return checks.every(({ faults }) => faults.every(({ fails, words }) => [fails, ...Object.values(words.values)].every((part) => typeof part === "string" || fitsExcel(part)))) ? checks : "too-long";
}

function checksOf(edit: Edit, scope: NativeScope, rows: LedgerArea | null): readonly NativeCheck[] | UnheldEdit["reason"] {
  if (isRowEdit(edit)) return rowChecksOf(edit, scope, rows);
  switch (edit.kind) {
    case "required":
      return requiredChecks(edit, scope);
    case "range":
      return rangeChecks(edit, scope);
    case "code-list":
      return codeListChecks(edit, scope);
    case "subset":
    case "balance":
    case "stock-balance":
    case "table-balance":
      return relationChecks(edit, scope);
    case "funnel":
      return funnelChecks(edit, scope);
    case "ratio":
      return ratioChecks(edit, scope);
    case "date-order":
      return dateOrderChecks(edit, scope);
    case "rank":
      return rankChecks(edit, scope);
    case "expression":
      return expressionChecks(edit, scope);
    case "cross-form":
      return crossFormChecks(edit, scope) ?? "other-form";
    case "carry-forward":
      return carryForwardChecks(edit, scope) ?? "history";
    case "never-falls":
      return neverFallsChecks(edit, scope);
    case "change":
      return changeChecks(edit, scope);
    case "repeated":
      return "history";
    case "outlier":
      return "other-units";
  }
}

function rowChecksOf(edit: RowEdit, scope: NativeScope, rows: LedgerArea | null): readonly NativeCheck[] | UnheldEdit["reason"] {
  switch (edit.kind) {
    case "required-when":
      return requiredWhenChecks(edit, scope);
    case "life-cycle":
      return lifeCycleChecks(edit, scope);
    case "overdue":
      return overdueChecks(edit, scope) ?? "history";
    case "unique":
      return (rows && uniqueChecks(edit, scope, rows)) ?? "other-texts";
  }
}
