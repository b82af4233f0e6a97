import { addressOf, formulaRef, type Area } from "../model/address";
import type { Formula, NativeOperator } from "./formula";

/** Longest formula that we write; Excel takes 8,192 characters. */
const MOST_CHARACTERS = 8_000;
/** Deepest nesting of functions; Excel takes 64. */
const MOST_DEPTH = 60;
/** Longest text between quotation marks; Excel takes 255. */
const LONGEST_TEXT = 250;

/** How tight operators bind. */
const POWERS: Readonly<Record<NativeOperator, number>> = { "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4 };

/** What was printed before: formulas share their parts. */
const printed = new WeakMap<Formula, string>();

/** The formula as it stands in a cell, without "=". */
export function printFormula(formula: Formula): string {
  if (formula.kind !== "call" && formula.kind !== "operation") return printOf(formula, printFormula, addressPrinter);
  const known = printed.get(formula) ?? printOf(formula, printFormula, addressPrinter);
  printed.set(formula, known);
  return known;
}

/** Whether Excel takes the formula. */
export const fitsExcel = (formula: Formula): boolean => depthOf(formula) <= MOST_DEPTH && printFormula(formula).length <= MOST_CHARACTERS;

/** The formula with its cells as seen from (row, column): two formulas that are the same here are one that was copied. */
export function printRelative(formula: Formula, row: number, column: number): string {
  const cell: CellPrinter = ({ worksheet, place }) => `${worksheet ?? ""}[${place.row - row},${place.column - column}]`;
  const print = (part: Formula): string => printOf(part, print, cell);
  return print(formula);
}

type CellPrinter = (cell: Extract<Formula, { kind: "cell" }>) => string;

const addressPrinter: CellPrinter = ({ worksheet, place }) => {
  const address = addressOf(place.row, place.column);
  return worksheet === null ? address : formulaRef(worksheet, address);
};

/** @param print prints the parts */
function printOf(formula: Formula, print: (part: Formula) => string, cell: CellPrinter): string {
  switch (formula.kind) {
    case "number":
      return printNumber(formula.value);
    case "text":
      return printText(formula.value);
    case "truth":
      return formula.value ? "TRUE" : "FALSE";
    case "cell":
      return cell(formula);
    case "area":
      return printFixed(formula.area);
    case "call":
      return `${formula.name}(${formula.of.map(print).join(",")})`;
    case "operation":
      return printOperation(formula, print);
  }
}

const printNumber = (value: number): string => String(value).toUpperCase();

/** A long text in pieces. */
function printText(value: string): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(value.length / LONGEST_TEXT)) }, (_, piece) => value.slice(piece * LONGEST_TEXT, (piece + 1) * LONGEST_TEXT));
  const printed = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
  return pieces.length > 1 ? `(${printed})` : printed;
}

const printFixed = ({ top, left, bottom, right }: Area): string => `${fixed(top, left)}:${fixed(bottom, right)}`;
const fixed = (row: number, column: number): string => addressOf(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

function printOperation({ operator, left, right }: Extract<Formula, { kind: "operation" }>, print: (part: Formula) => string): string {
  const power = POWERS[operator];
  const side = (part: Formula, isOpen: (own: number) => boolean): string => {
    const own = print(part);
    const isNegative = part.kind === "number" && part.value < 0;
    return isNegative || (part.kind === "operation" && !isOpen(POWERS[part.operator])) ? `(${own})` : own;
  };
  const isLoose = operator === "-" || operator === "/" || power === 1;
  return side(left, (own) => own >= power && (power > 1 || own > power)) + operator + side(right, (own) => (isLoose ? own > power : own >= power));
}

function depthOf(formula: Formula): number {
  switch (formula.kind) {
    case "call":
      return 1 + Math.max(0, ...formula.of.map(depthOf));
    case "operation":
      return Math.max(depthOf(formula.left), depthOf(formula.right));
    default:
      return 0;
  }
}
