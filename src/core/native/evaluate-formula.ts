import type { Place } from "../model/address";
import { isCellError, type CellError, type CellValue } from "../model/cell";
import { dateOfDayNumber } from "../model/period";
import type { Formula, NativeFunction, NativeOperator } from "./formula";

/** What stands in a cell; `worksheet` is null for the formula's own sheet. */
export type CellLookup = (worksheet: string | null, place: Place) => CellValue;

const VALUE: CellError = { error: "#VALUE!" };
const DIV: CellError = { error: "#DIV/0!" };

/** What Excel makes of the formula: its cached value. */
export function evaluateFormula(formula: Formula, cellAt: CellLookup): CellValue {
  switch (formula.kind) {
    case "number":
    case "text":
    case "truth":
      return formula.value;
    case "cell":
      return cellAt(formula.worksheet, formula.place);
    case "area":
      return VALUE;
    case "operation":
      return operate(formula.operator, evaluateFormula(formula.left, cellAt), evaluateFormula(formula.right, cellAt));
    case "call":
      return formula.name === "IF" ? choose(formula.of, cellAt) : callOf(formula.name, formula.of, cellAt);
  }
}

function choose([condition, one, other]: readonly Formula[], cellAt: CellLookup): CellValue {
  const held = truthOf(evaluateFormula(condition!, cellAt));
  return isError(held) ? held : evaluateFormula(held ? one! : other!, cellAt);
}

type Wrong = CellError;
const isError = (value: CellValue | boolean): value is Wrong => isCellError(value as CellValue);

function truthOf(value: CellValue): boolean | Wrong {
  if (isCellError(value)) return value;
  return typeof value === "string" ? VALUE : Boolean(value);
}

function numberOf(value: CellValue): number | Wrong {
  if (isCellError(value)) return value;
  if (typeof value !== "string") return Number(value);
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : VALUE;
}

const textOf = (value: CellValue): string => (value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));

function operate(operator: NativeOperator, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === "&") return textOf(left) + textOf(right);
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/") return calculate(operator, numberOf(left), numberOf(right));
  const order = compare(left, right);
  return { "=": order === 0, "<>": order !== 0, "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[operator];
}

function calculate(operator: "+" | "-" | "*" | "/", left: number | Wrong, right: number | Wrong): CellValue {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  if (operator === "/") return right === 0 ? DIV : left / right;
  return operator === "+" ? left + right : operator === "-" ? left - right : left * right;
}

/** Numbers before texts before truths; a blank is like what it is compared with. Numbers are the same to 15 digits. */
function compare(left: CellValue, right: CellValue): number {
  const [one, other] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof one === "number" && typeof other === "number") return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase() ? 0 : one.toLowerCase() < other.toLowerCase() ? -1 : 1;
  if (typeof one === typeof other) return Number(one) - Number(other);
  return rankOf(one) - rankOf(other);
}

const blankLike = (other: CellValue): CellValue => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
const rankOf = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

function callOf(name: Exclude<NativeFunction, "IF">, of: readonly Formula[], cellAt: CellLookup): CellValue {
  if (name === "SUMPRODUCT" || name === "COUNTIF") return countOver(name, of, cellAt);
  const values = of.map((part) => evaluateFormula(part, cellAt));
  const [first = null, second = null] = values;
  switch (name) {
    case "COUNT":
      return values.filter((value) => typeof value === "number").length;
    case "COUNTA":
      return values.filter((value) => value !== null).length;
    case "ISBLANK":
      return first === null;
    case "ISNUMBER":
      return typeof first === "number";
    case "ISERROR":
      return isCellError(first);
    case "AND":
    case "OR":
      return logic(name, values);
    case "NOT": {
      const held = truthOf(first);
      return isError(held) ? held : !held;
    }
    case "SUM":
    case "MIN":
    case "MAX":
      return aggregate(name, values, of);
    case "ABS":
    case "INT":
    case "SIGN":
    case "ROUND":
      return withNumber(name, first, second);
    case "EXACT":
    case "FIND":
    case "LEFT":
    case "LEN":
    case "TEXT":
    case "TRIM":
      return withText(name, first, second);
  }
}

function logic(name: "AND" | "OR", values: readonly CellValue[]): CellValue {
  const held = values.map(truthOf);
  const wrong = held.find(isError);
  return wrong ?? (name === "AND" ? held.every(Boolean) : held.some(Boolean));
}

/** Texts and blanks in cells are passed over, as Excel does; what is calculated must be a number. */
function aggregate(name: "SUM" | "MIN" | "MAX", values: readonly CellValue[], of: readonly Formula[]): CellValue {
  const wrong = values.find((value) => isCellError(value));
  if (wrong !== undefined) return wrong;
  const numbers = values.flatMap((value, at) => (typeof value === "number" ? [value] : of[at]!.kind === "cell" ? [] : [numberOf(value)]));
  const notNumber = numbers.find((one) => typeof one !== "number");
  if (notNumber !== undefined) return notNumber;
  const plain = numbers as readonly number[];
  if (name === "SUM") return plain.reduce((total, one) => total + one, 0);
  return plain.length === 0 ? 0 : name === "MIN" ? Math.min(...plain) : Math.max(...plain);
}

function withNumber(name: "ABS" | "INT" | "SIGN" | "ROUND", value: CellValue, decimals: CellValue): CellValue {
  const one = numberOf(value);
  if (typeof one !== "number") return one;
  if (name === "ROUND") return rounded(one, Number(decimals));
  return name === "ABS" ? Math.abs(one) : name === "INT" ? Math.floor(one) : Math.sign(one);
}

/** Half away from zero, by the digits that are shown, as Excel does. */
export function rounded(value: number, decimals: number): number {
  const shifted = (number: number, by: number): number => {
    const [digits = "0", exponent = "0"] = number.toPrecision(15).split("e");
    return Number(`${digits}e${Number(exponent) + by}`);
  };
  return (Math.sign(value) * shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals)) + 0;
}

function withText(name: "EXACT" | "FIND" | "LEFT" | "LEN" | "TEXT" | "TRIM", first: CellValue, second: CellValue): CellValue {
  if (isCellError(first)) return first;
  if (isCellError(second)) return second;
  switch (name) {
    case "EXACT":
      return textOf(first) === textOf(second);
    case "FIND": {
      const at = textOf(second).indexOf(textOf(first));
      return at < 0 ? VALUE : at + 1;
    }
    case "LEFT":
      return textOf(first).slice(0, Number(second));
    case "LEN":
      return textOf(first).length;
    case "TRIM":
      return textOf(first).replace(/ +/g, " ").replace(/^ | $/g, "");
    case "TEXT":
      return formatted(first, textOf(second));
  }
}

/** Serial of 1970-01-01 in Excel's calendar. */
const FIRST_SERIAL = 25_569;

/** The formats that our formulas use: yyyy-mm-dd, 0.00, 0.00%, and +0;-0;0 with either. */
function formatted(value: CellValue, format: string): CellValue {
  const one = numberOf(value);
  if (typeof one !== "number") return textOf(value);
  if (format === "yyyy-mm-dd") return dateOfDayNumber(Math.floor(one) - FIRST_SERIAL);
  const isPerCent = format.includes("%");
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const shown = rounded(one * (isPerCent ? 100 : 1), decimals);
  const sign = shown < 0 ? "-" : shown > 0 && format.startsWith("+") ? "+" : "";
  return `${sign}${Math.abs(shown).toFixed(decimals)}${isPerCent ? "%" : ""}`;
}

/** COUNTIF by a text with a star at its end, and the count of cells that are like one (SUMPRODUCT of a comparison). */
function countOver(name: "SUMPRODUCT" | "COUNTIF", [first, second]: readonly Formula[], cellAt: CellLookup): CellValue {
  const area = first?.kind === "area" ? first : first?.kind === "operation" && first.left.kind === "operation" && first.left.left.kind === "area" ? first.left.left : null;
  if (!area) return VALUE;
  const values: CellValue[] = [];
  for (let row = area.area.top; row <= area.area.bottom; row += 1) for (let column = area.area.left; column <= area.area.right; column += 1) values.push(cellAt(null, { row, column }));
  if (name === "COUNTIF") {
    const start = textOf(evaluateFormula(second!, cellAt)).replace(/\*$/, "");
    return values.filter((value) => typeof value === "string" && value.startsWith(start)).length;
  }
  const { left } = first as Extract<Formula, { kind: "operation" }>;
  const wanted = evaluateFormula((left as Extract<Formula, { kind: "operation" }>).right, cellAt);
  return values.filter((value) => compare(value, wanted) === 0).length;
}
