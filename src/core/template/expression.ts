import { tokensOf, type ExpressionTrouble, type ExpressionTroubleCode, type Sign, type Token } from "./expression-tokens";
import type { Rational } from "./rational";

export const EXPRESSION_FUNCTIONS = { ABS: [1, 1], SUM: [1, 255], MIN: [1, 255], MAX: [1, 255], ROUND: [2, 2], IF: [3, 3], AND: [1, 255], OR: [1, 255], NOT: [1, 1], ISBLANK: [1, 1] } as const;
export type FunctionName = keyof typeof EXPRESSION_FUNCTIONS;
export type Arithmetic = "+" | "-" | "*" | "/";
export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** An expression as read. `F` is what stands for a figure: a name first, a place in the template once resolved. `at` is 1-based. */
export type Expression<F = FigureName> =
  | { readonly kind: "number"; readonly value: Rational; readonly at: number }
  | { readonly kind: "text"; readonly value: string; readonly at: number }
  | { readonly kind: "truth"; readonly value: boolean; readonly at: number }
  | { readonly kind: "figure"; readonly figure: F; readonly at: number }
  | { readonly kind: "negative" | "per-cent"; readonly of: Expression<F>; readonly at: number }
  | { readonly kind: "arithmetic"; readonly operator: Arithmetic; readonly left: Expression<F>; readonly right: Expression<F>; readonly at: number }
  | { readonly kind: "comparison"; readonly operator: Comparator; readonly left: Expression<F>; readonly right: Expression<F>; readonly at: number }
  | { readonly kind: "call"; readonly name: FunctionName; readonly of: readonly Expression<F>[]; readonly at: number };

/** What stands between the brackets: an indicator's code or its zh-CN label. */
export type FigureName = string;

/** Longer expressions are refused: nobody could explain them to a clerk. */
const MOST_CHARACTERS = 4_000;
const MOST_TOKENS = 1_000;
const MOST_DEPTH = 64;

/** Binding powers, as in Excel: comparisons, then + −, then × ÷, then a leading minus, then %. */
const POWERS: Readonly<Partial<Record<Sign, number>>> = { "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 5 };
const POWER_OF_SIGN = 4;

/**
 * Reads a formula in the syntax of Excel: `[复工企业] + [未复工企业] = [企业总数]`, `IF([a] > 0, [b] / [a] >= 5%, TRUE)`.
 * A leading = is allowed, full-width signs too; names of functions in any case. Trouble is returned, with its place.
 */
export function parseExpression(text: string): { readonly expression: Expression } | { readonly trouble: ExpressionTrouble } {
  if (text.length > MOST_CHARACTERS) return { trouble: { code: "too-long", at: MOST_CHARACTERS, found: "" } };
  const tokens = tokensOf(text);
  if ("code" in tokens) return { trouble: tokens };
  const beyond = tokens[MOST_TOKENS];
  if (beyond) return { trouble: { code: "too-long", at: beyond.at, found: "" } };
  const reader: Reader = { tokens: isSign(tokens[0], "=") ? tokens.slice(1) : tokens, next: 0, depth: 0 };
  try {
    if (peek(reader).kind === "end") refuse("empty", peek(reader));
    const expression = expressionAbove(reader, 0);
    if (peek(reader).kind !== "end") refuse("left-over", peek(reader));
    return { expression };
  } catch (stop) {
    if (stop instanceof Refusal) return { trouble: stop.trouble };
    throw stop;
  }
}

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

/** How a reading that has met trouble gets back to parseExpression; it never leaves this file. */
class Refusal extends Error {
  constructor(readonly trouble: ExpressionTrouble) {
    super(trouble.code);
  }
}

function refuse(code: ExpressionTroubleCode, token: Token): never {
  throw new Refusal({ code, at: token.at, found: printToken(token) });
}

const isSign = (token: Token | undefined, sign: Sign): boolean => token?.kind === "sign" && token.sign === sign;
const peek = (reader: Reader): Token => reader.tokens[Math.min(reader.next, reader.tokens.length - 1)]!;

function take(reader: Reader): Token {
  const token = peek(reader);
  reader.next += 1;
  return token;
}

function printToken(token: Token): string {
  switch (token.kind) {
    case "sign":
      return token.sign;
    case "word":
      return token.name;
    case "figure":
      return `[${token.name}]`;
    case "text":
      return `"${token.value}"`;
    case "number":
    case "end":
      return "";
  }
}

/** The longest expression whose operators bind tighter than `power`. */
function expressionAbove(reader: Reader, power: number): Expression {
  reader.depth += 1;
  if (reader.depth > MOST_DEPTH) refuse("too-deep", peek(reader));
  let left = operand(reader);
  for (;;) {
    const token = peek(reader);
    const binding = token.kind === "sign" ? POWERS[token.sign] : undefined;
    if (token.kind !== "sign" || binding === undefined || binding <= power) break;
    take(reader);
    left = joined(reader, left, token.sign, binding, token);
  }
  reader.depth -= 1;
  return left;
}

function joined(reader: Reader, left: Expression, sign: Sign, binding: number, token: Token): Expression {
  const { at } = token;
  switch (sign) {
    case "%":
      return { kind: "per-cent", of: left, at };
    case "+":
    case "-":
    case "*":
    case "/":
      return { kind: "arithmetic", operator: sign, left, right: expressionAbove(reader, binding), at };
    case "(":
    case ")":
    case ",":
      return refuse("left-over", token);
    default: {
      const right = expressionAbove(reader, binding);
      const after = peek(reader);
      if (after.kind === "sign" && POWERS[after.sign] === binding) refuse("compared-twice", after);
      return { kind: "comparison", operator: sign, left, right, at };
    }
  }
}

function operand(reader: Reader): Expression {
  const token = take(reader);
  switch (token.kind) {
    case "number":
    case "text":
      return token;
    case "figure":
      return { kind: "figure", figure: token.name, at: token.at };
    case "word":
      return word(reader, token.name, token);
    case "sign":
      return signed(reader, token.sign, token);
    case "end":
      return refuse("operand-missing", token);
  }
}

function signed(reader: Reader, sign: Sign, token: Token): Expression {
  if (sign === "-") return { kind: "negative", of: expressionAbove(reader, POWER_OF_SIGN), at: token.at };
  if (sign === "+") return expressionAbove(reader, POWER_OF_SIGN);
  if (sign !== "(") refuse("operand-missing", token);
  const inside = expressionAbove(reader, 0);
  close(reader);
  return inside;
}

function close(reader: Reader): void {
  const token = take(reader);
  if (!isSign(token, ")")) refuse("closing-missing", token);
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(EXPRESSION_FUNCTIONS, name);

/** TRUE, FALSE, or a function with its arguments. */
function word(reader: Reader, written: string, token: Token): Expression {
  const name = written.toUpperCase();
  const called = isSign(peek(reader), "(");
  if (!called && (name === "TRUE" || name === "FALSE")) return { kind: "truth", value: name === "TRUE", at: token.at };
  if (!called) refuse("bare-name", token);
  if (!isFunction(name)) return refuse("unknown-function", token);
  take(reader);
  const of: Expression[] = [];
  while (!isSign(peek(reader), ")")) {
    of.push(expressionAbove(reader, 0));
    if (!isSign(peek(reader), ",")) break;
    take(reader);
    if (isSign(peek(reader), ")")) refuse("operand-missing", peek(reader));
  }
  close(reader);
  const [least, most] = EXPRESSION_FUNCTIONS[name];
  if (of.length < least || of.length > most) refuse("wrong-arguments", token);
  return { kind: "call", name, of, at: token.at };
}
