import type { LifeCycleEdit, OverdueEdit, RequiredWhenEdit, UniqueEdit } from "../model/edit";
import type { FieldCondition, RowCondition } from "../model/ledger";
import { dayNumber } from "../model/period";
import { all, any, call, FALSE, type Formula, inTurn, number, operation, text, TRUE } from "./formula";
import { FIRST_SERIAL } from "./expression-contents";
import type { NativeCheck } from "./native-check";
import { cellOf, indicatorOf, shortLabel, type NativeScope } from "./native-scope";
import { blank, day, filled, isDay, isListed, shownDay } from "./single-figures";

/** The rows of a ledger that its formulas look over, for what must not stand twice. */
export interface LedgerArea {
  readonly top: number;
  readonly bottom: number;
}

const labelOf = (scope: NativeScope, code: string): string => shortLabel(indicatorOf(scope, code), scope.language);

/** Fields that must be filled once a condition holds. */
export function requiredWhenChecks(edit: RequiredWhenEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const condition = all(edit.when.map((one) => holds(one, scope)));
  return edit.of.map((code) => ({
    edit, shown: code, numbers: [], decided: TRUE,
    faults: [{ look: edit.strength, fails: all([condition, blank(scope, code)]), words: { saying: "required-when", values: { label: labelOf(scope, code) } } }],
  }));
}

const holds = (condition: RowCondition, scope: NativeScope): Formula => ("any" in condition ? any(condition.any.map((one) => fieldHolds(one, scope))) : fieldHolds(condition, scope));

function fieldHolds(condition: FieldCondition, scope: NativeScope): Formula {
  const cell = cellOf(scope, condition.field);
  if ("filled" in condition) return condition.filled ? filled(scope, condition.field) : blank(scope, condition.field);
  if ("is" in condition) return any(condition.is.flatMap(wordsFor).map((word) => operation(call("TRIM", cell), "=", text(word))));
  const { least = 0, most } = condition.age;
  if (scope.asOf === null) return FALSE;
  const age = operation(number(dayNumber(scope.asOf) + FIRST_SERIAL), "-", day(cell));
  return inTurn(isDay(cell), operation(age, ">=", number(least)), most === undefined ? TRUE : operation(age, "<=", number(most)));
}

/** A yes/no mark as the form's own list has it. */
const wordsFor = (value: string | boolean): readonly string[] => (typeof value === "string" ? [value] : value ? ["是", "Yes"] : ["否", "No"]);

/** Each stage that was reached: none before it left out, none before the day of the one before; and the status is that of the last. */
export function lifeCycleChecks(edit: LifeCycleEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const stages = edit.stages.map(({ status, date }) => ({ status, date, cell: cellOf(scope, date), label: labelOf(scope, date) }));
  const pairs = stages.slice(1).map((stage, index): NativeCheck => {
    const before = stages[index]!;
    const areDays = inTurn(isDay(stage.cell), isDay(before.cell));
    const values = { label: stage.label, reported: shownDay(stage.cell), against: before.label, earlier: shownDay(before.cell) };
    return {
      edit, shown: stage.date, numbers: [], decided: TRUE,
      faults: [
        { look: edit.strength, fails: all([filled(scope, stage.date), blank(scope, before.date)]), words: { saying: "stage-left-out", values: { label: before.label, against: stage.label } } },
        { look: edit.strength, fails: inTurn(areDays, operation(day(before.cell), ">", day(stage.cell))), words: { saying: "date-order", values } },
      ],
    };
  });
  return [...pairs, statusCheck(edit, stages, scope)];
}

function statusCheck(edit: LifeCycleEdit<string>, stages: readonly { readonly status: string; readonly date: string }[], scope: NativeScope): NativeCheck {
  const status = cellOf(scope, edit.status);
  const indicator = indicatorOf(scope, edit.status);
  const list = (indicator.type === "quantity" ? undefined : indicator.codeList) ?? stages.map((stage) => stage.status);
  const due = stages.reduce<Formula>((rest, stage) => call("IF", filled(scope, stage.date), text(stage.status), rest), text(""));
  const fails = inTurn(operation(due, "<>", text("")), filled(scope, edit.status), isListed(status, list), operation(call("TRIM", status), "<>", due));
  const words = { saying: "status", values: { label: labelOf(scope, edit.status), reported: call("TRIM", status), sum: due } } as const;
  return { edit, shown: edit.status, faults: [{ look: edit.strength, fails, words }], numbers: [], decided: TRUE };
}

/** What is not done and should be by the last day of the period. */
export function overdueChecks(edit: OverdueEdit<string>, scope: NativeScope): readonly NativeCheck[] | null {
  const from = edit.due ?? edit.since;
  if (from === undefined || scope.asOf === null) return null;
  const start = cellOf(scope, from);
  const days = operation(number(dayNumber(scope.asOf) + FIRST_SERIAL - (edit.due === undefined ? (edit.days ?? 0) : 0)), "-", day(start));
  const fails = inTurn(blank(scope, edit.done), isDay(start), operation(days, ">", number(0)));
  return [{ edit, shown: from, faults: [{ look: edit.strength, fails, words: { saying: "overdue", values: { label: labelOf(scope, from), days } } }], numbers: [], decided: TRUE }];
}

/** The same text in another row of this form; other units' rows, and texts that are only alike, are beyond a form. Null when nothing is left to ask. */
export function uniqueChecks(edit: UniqueEdit<string>, scope: NativeScope, rows: LedgerArea): readonly NativeCheck[] | null {
  if (edit.of.length !== 1) return null;
  const [code] = edit.of as [string];
  const cell = cellOf(scope, code);
  const { column } = scope.places.get(code)!;
  const area: Formula = { kind: "area", area: { top: rows.top, bottom: rows.bottom, left: column, right: column } };
  const same = call("SUMPRODUCT", operation(operation(area, "=", cell), "*", number(1)));
  const fails = inTurn(filled(scope, code), operation(same, ">", number(1)));
  return [{ edit, shown: code, faults: [{ look: edit.strength, fails, words: { saying: "same-row", values: { label: labelOf(scope, code) } } }], numbers: [], decided: TRUE }];
}
