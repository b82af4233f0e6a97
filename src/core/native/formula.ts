import type { Area, Place } from "../model/address";
import type { Rational } from "../template/rational";

/** Functions that Excel has had since 2007, WPS and LibreOffice as well. */
export type NativeFunction =
  | "ABS" | "AND" | "COUNT" | "COUNTA" | "COUNTIF" | "EXACT" | "FIND" | "IF" | "INT" | "ISBLANK" | "ISERROR" | "ISNUMBER" | "LEFT" | "LEN" | "MAX" | "MIN"
  | "NOT" | "OR" | "ROUND" | "SIGN" | "SUM" | "SUMPRODUCT" | "TEXT" | "TRIM";

export type NativeOperator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A formula of ours before it is written: it can be printed for Excel, and worked out. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "truth"; readonly value: boolean }
  /** A cell; `worksheet` is null on the formula's own sheet. */
  | { readonly kind: "cell"; readonly worksheet: string | null; readonly place: Place }
  /** An area that does not move when the formula is copied. */
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "call"; readonly name: NativeFunction; readonly of: readonly Formula[] }
  | { readonly kind: "operation"; readonly operator: NativeOperator; readonly left: Formula; readonly right: Formula };

export const number = (value: number): Formula => ({ kind: "number", value });
export const text = (value: string): Formula => ({ kind: "text", value });
export const TRUE: Formula = { kind: "truth", value: true };
export const FALSE: Formula = { kind: "truth", value: false };
export const call = (name: NativeFunction, ...of: readonly Formula[]): Formula => ({ kind: "call", name, of });
export const operation = (left: Formula, operator: NativeOperator, right: Formula): Formula => ({ kind: "operation", operator, left, right });

/** A fraction as a number; what has no end in tenths is written as a division. */
export function fraction({ numerator, denominator }: Rational): Formula {
  let power = 1n;
  while (power < 10n ** 15n && power % denominator !== 0n) power *= 10n;
  const ends = power % denominator === 0n;
  return ends ? number(Number(numerator) / Number(denominator)) : operation(number(Number(numerator)), "/", number(Number(denominator)));
}

/** value × factor; the value itself where the factor is 1. */
export function scaled(value: Formula, { numerator, denominator }: Rational): Formula {
  const times = numerator === 1n ? value : operation(value, "*", number(Number(numerator)));
  return denominator === 1n ? times : operation(times, "/", number(Number(denominator)));
}

/** What is asked in turn: the later ones only where all before them hold, so that a text never reaches a sum. */
export const inTurn = (...conditions: readonly Formula[]): Formula =>
  conditions.filter((condition) => condition !== TRUE).reduceRight<Formula>((rest, condition) => (rest === TRUE ? condition : call("IF", condition, rest, FALSE)), TRUE);

/** All of them; TRUE when there is none. */
export const all = (conditions: readonly Formula[]): Formula => joined("AND", conditions.filter((one) => one !== TRUE), TRUE);

/** At least one of them; FALSE when there is none. */
export const any = (conditions: readonly Formula[]): Formula => joined("OR", conditions.filter((one) => one !== FALSE), FALSE);

const joined = (name: "AND" | "OR", conditions: readonly Formula[], none: Formula): Formula =>
  conditions.length === 0 ? none : conditions.length === 1 ? conditions[0]! : call(name, ...conditions);

/** Most arguments that a function takes. */
const MOST_ARGUMENTS = 255;

/** A function over any number of cells: more than it takes are added in parts. */
export function over(name: "COUNT" | "COUNTA" | "SUM", cells: readonly Formula[]): Formula {
  const parts = Array.from({ length: Math.ceil(cells.length / MOST_ARGUMENTS) }, (_, part) => call(name, ...cells.slice(part * MOST_ARGUMENTS, (part + 1) * MOST_ARGUMENTS)));
  return sum(parts);
}

/** The sum; 0 when there is nothing to add. */
export const sum = (parts: readonly Formula[]): Formula => (parts.length === 0 ? number(0) : parts.reduce((one, other) => operation(one, "+", other)));

/** Texts one behind the other. */
export const joinedText = (parts: readonly Formula[]): Formula => (parts.length === 0 ? text("") : parts.reduce((one, other) => operation(one, "&", other)));
