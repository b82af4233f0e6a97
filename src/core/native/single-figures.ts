import type { CodeListEdit, DateOrderEdit, RangeEdit, RequiredEdit } from "../model/edit";
import { cellDecimals } from "../template/cell-decimals";
import { over, parseDecimal, printRational, rational, times, type Rational } from "../template/rational";
import { call, FALSE, type Formula, fraction, inTurn, number, operation, text, TRUE } from "./formula";
import type { NativeCheck, NativeFault } from "./native-check";
import { cellOf, indicatorOf, normal, precise, shortLabel, shown, shownDifference, termOf, type NativeScope, type NativeTerm } from "./native-scope";

/** What clerks write most for "nothing to report"; a form knows no more of them, the reader does. */
const MARKS = ["-", "—", "——", "/", "／", "无"];

/** Whether anything is reported in the cell. A text where a number or a day must stand is neither filled nor blank: it is said by itself. */
export function filled(scope: NativeScope, code: string): Formula {
  const { type, notReported } = indicatorOf(scope, code);
  const cell = cellOf(scope, code);
  if (type === "quantity" || type === "date") return call("ISNUMBER", cell);
  return type === "yes-no" ? isWritten(cell) : inTurn(isWritten(cell), call("NOT", isListed(cell, notReported ?? MARKS)));
}

/** Whether nothing is reported in the cell, not even a mark that says so. */
export function blank(scope: NativeScope, code: string): Formula {
  const { type } = indicatorOf(scope, code);
  return type === "quantity" || type === "date" ? call("ISBLANK", cellOf(scope, code)) : call("NOT", filled(scope, code));
}

const isWritten = (cell: Formula): Formula => operation(call("LEN", call("TRIM", cell)), ">", number(0));

/** Figures that must be there. A mark such as 无 is text in the cell, which is said by itself. */
export const requiredChecks = (edit: Pick<RequiredEdit<string>, "id" | "strength" | "of">, scope: NativeScope): readonly NativeCheck[] =>
  edit.of.map((code) => {
    const words = { saying: "required", values: { label: shortLabel(indicatorOf(scope, code), scope.language) } } as const;
    return { edit, shown: code, faults: [{ look: "open", fails: blank(scope, code), words }], numbers: [], decided: TRUE };
  });

/** least ≤ figure ≤ most. */
export const rangeChecks = (edit: RangeEdit<string>, scope: NativeScope): readonly NativeCheck[] =>
  edit.of.map((code) => {
    const term = termOf(scope, code);
    const isThere = edit.blank === "zero" ? operation(call("COUNTA", term.cell), "=", call("COUNT", term.cell)) : call("ISNUMBER", term.cell);
    const ready = inTurn(isThere, precise([term]));
    const faults = (["least", "most"] as const).flatMap((side) => (edit[side] === undefined ? [] : [rangeFault(edit, side, edit[side], term, ready)]));
    return { edit, shown: code, faults, numbers: edit.blank === "zero" ? [] : [term.cell], decided: TRUE };
  });

function rangeFault(edit: RangeEdit<string>, side: "least" | "most", bound: string, term: NativeTerm, ready: Formula): NativeFault {
  const stated = parseDecimal(bound);
  if (!stated) throw new RangeError(`${bound} is no decimal number`);
  const { indicator } = term;
  const limit = inCell(stated, term);
  const step = rational(1, 10n ** BigInt(cellDecimals(indicator)));
  // The nearest whole step outside lies beyond; half a step before it decides, so that no noise does.
  const steps = over(limit, step)!;
  const inside = side === "least" ? ceiling(steps) : floor(steps);
  const edge = fraction(times(rational(side === "least" ? 2n * inside - 1n : 2n * inside + 1n, 2n), step));
  const isOff = operation(normal(term), side === "least" ? "<" : ">", edge);
  const decimals = (printRational(stated).split(".")[1] ?? "").length;
  const values = {
    label: term.label, reported: shown(term.cell, indicator), limit: printRational(stated) + (indicator.measure === "%" ? "%" : ""),
    difference: shownDifference(operation(normal(term), "-", fraction(limit)), indicator, decimals),
  };
  return { look: edit.strength, fails: inTurn(ready, isOff), words: { saying: side === "least" ? "range-least" : "range-most", values } };
}

const inCell = (amount: Rational, { indicator }: NativeTerm): Rational => (indicator.measure === "%" ? over(amount, rational(100))! : amount);

const floor = ({ numerator, denominator }: Rational): bigint => (numerator - (((numerator % denominator) + denominator) % denominator)) / denominator;
const ceiling = (value: Rational): bigint => (value.denominator === 1n ? value.numerator : floor(value) + 1n);

/** Whether something stands in the cell that is no number. */
export const isText = (cell: Formula): Formula => operation(call("COUNTA", cell), ">", call("COUNT", cell));

/** Whether one of these texts stands in the cell. */
export const isListed = (cell: Formula, list: readonly string[]): Formula =>
  call("NOT", call("ISERROR", call("FIND", operation(operation(text("|"), "&", call("TRIM", cell)), "&", text("|")), text(`|${list.join("|")}|`))));

/** The text must be one of the listed. */
export function codeListChecks(edit: CodeListEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const cell = cellOf(scope, edit.of);
  const label = shortLabel(indicatorOf(scope, edit.of), scope.language);
  const isFilled = filled(scope, edit.of);
  const fails = inTurn(isFilled, call("NOT", isListed(cell, [...edit.list, ...widened(edit.list)])));
  return [{ edit, shown: edit.of, faults: [{ look: edit.strength, fails, words: { saying: "code-list", values: { label, reported: call("TRIM", cell) } } }], numbers: [], decided: isFilled }];
}

/** The same texts in full width, which is read alike. */
const widened = (list: readonly string[]): readonly string[] =>
  [...new Set(list.map((item) => item.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))))].filter((item) => !list.includes(item));

export const day = (cell: Formula): Formula => call("INT", cell);
export const shownDay = (cell: Formula): Formula => call("TEXT", cell, text("yyyy-mm-dd"));

/** Whether the number in the cell is a day: Excel knows them up to 9999-12-31, and 1900-02-29 (60) never was. */
export const isDay = (cell: Formula): Formula =>
  inTurn(call("ISNUMBER", cell), call("AND", operation(cell, ">=", number(1)), operation(cell, "<", number(2_958_466)), operation(day(cell), "<>", number(60))));

/** Dates do not go back: each against the nearest earlier one that is filled. A text that is no date for Excel decides nothing. */
export function dateOrderChecks(edit: DateOrderEdit<string>, scope: NativeScope): readonly NativeCheck[] {
  const dates = edit.dates.map((code) => ({ cell: cellOf(scope, code), label: shortLabel(indicatorOf(scope, code), scope.language) }));
  return dates.slice(1).map((later, index) => {
    const before = dates.slice(0, index + 1);
    // From the first date on, each one that is filled takes the place of those before it.
    const pick = (of: (one: (typeof dates)[number]) => Formula, none: Formula): Formula =>
      before.reduce<Formula>((rest, one) => call("IF", isDay(one.cell), of(one), call("IF", isText(one.cell), none, rest)), none);
    const fails = inTurn(isDay(later.cell), pick(({ cell }) => operation(day(cell), ">", day(later.cell)), FALSE));
    const values = {
      label: later.label, reported: shownDay(later.cell), against: pick(({ label }) => text(label), text("")), earlier: pick(({ cell }) => shownDay(cell), text("")),
    };
    const numbers = [later.cell, before.at(-1)!.cell];
    return { edit, shown: edit.dates[index + 1]!, faults: [{ look: edit.strength, fails, words: { saying: "date-order", values } }], numbers, decided: TRUE };
  });
}

/** What can be said of an entry whatever the edits: text where a number or a day must stand, a count with decimals. */
export function entryChecks(code: string, scope: NativeScope): readonly NativeCheck[] {
  const { type } = indicatorOf(scope, code);
  if (type !== "quantity" && type !== "date") return [];
  const cell = cellOf(scope, code);
  const label = shortLabel(indicatorOf(scope, code), scope.language);
  const other: NativeFault = { look: "hard", fails: isText(cell), words: { saying: type === "date" ? "date" : "number", values: { label } } };
  const faults = [other, ...(type === "date" ? [impossibleDay(cell, label)] : impreciseNumber(termOf(scope, code)))];
  return [{ edit: { id: "", strength: "hard" }, shown: code, faults, numbers: [], decided: TRUE }];
}

function impreciseNumber(term: NativeTerm): readonly NativeFault[] {
  const exact = precise([term]);
  if (exact === TRUE) return [];
  const { decimals } = term.indicator;
  const values = { label: term.label, decimals: String(decimals) };
  return [{ look: "hard", fails: inTurn(call("ISNUMBER", term.cell), call("NOT", exact)), words: { saying: decimals === 0 ? "whole" : "decimals", values } }];
}

const impossibleDay = (cell: Formula, label: string): NativeFault =>
  ({ look: "hard", fails: inTurn(call("ISNUMBER", cell), call("NOT", isDay(cell))), words: { saying: "date", values: { label } } });
