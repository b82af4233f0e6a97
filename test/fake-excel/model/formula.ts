import { splitSheet } from "./areas";

/** A parsed formula. Operators are functions of two operands. */
export type Node =
  | { readonly kind: "constant"; readonly value: number | string | boolean | null }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] };

/** Thrown for a formula that the fake does not understand. */
export class UnknownFormula extends Error {}

const TOKEN = /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.（）()]*(?=!))!\$?[\p{L}\d$:.]+|\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\d_(.])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\d_(])|\$?\d+:\$?\d+)|(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^&=<>%(),]))/uy;

type Token = { readonly kind: "text" | "reference" | "number" | "name" | "sign" | "end"; readonly text: string };

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new UnknownFormula(formula);
    const [, text, reference, number, name, sign] = match;
    if (text !== undefined) found.push({ kind: "text", text: text.slice(1, -1).replaceAll('""', '"') });
    else if (reference !== undefined) found.push({ kind: "reference", text: reference });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (name !== undefined) found.push({ kind: "name", text: name });
    else found.push({ kind: "sign", text: sign ?? "" });
  }
  return [...found, { kind: "end", text: "" }];
}

const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Parses a formula without its "="; @throws UnknownFormula. */
export function parseFormula(formula: string): Node {
  const list = tokens(formula);
  let at = 0;
  const peek = (): Token => list[at]!;
  const isSign = (text: string): boolean => peek().kind === "sign" && peek().text === text;
  const expect = (text: string): void => {
    if (!isSign(text)) throw new UnknownFormula(formula);
    at++;
  };
  const binary = (level: number): Node => {
    const signs = LEVELS[level];
    if (!signs) return postfix();
    let left = binary(level + 1);
    while (peek().kind === "sign" && signs.includes(peek().text)) {
      const name = list[at++]!.text;
      left = { kind: "call", name, args: [left, binary(level + 1)] };
    }
    return left;
  };
  const postfix = (): Node => {
    let node = unary();
    while (isSign("%")) {
      at++;
      node = { kind: "call", name: "/", args: [node, { kind: "constant", value: 100 }] };
    }
    return node;
  };
  const unary = (): Node => {
    if (isSign("+")) {
      at++;
      return unary();
    }
    if (!isSign("-")) return primary();
    at++;
    return { kind: "call", name: "-", args: [{ kind: "constant", value: 0 }, unary()] };
  };
  const primary = (): Node => {
    const token = list[at++]!;
    switch (token.kind) {
      case "text":
        return { kind: "constant", value: token.text };
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "reference":
        return reference(token.text);
      case "name":
        return isSign("(") ? call(token.text) : word(token.text);
      case "sign": {
        if (token.text !== "(") throw new UnknownFormula(formula);
        const inner = binary(0);
        expect(")");
        return inner;
      }
      case "end":
        throw new UnknownFormula(formula);
    }
  };
  const call = (name: string): Node => {
    expect("(");
    const args: Node[] = [];
    while (!isSign(")")) {
      args.push(isSign(",") ? { kind: "constant", value: null } : binary(0));
      if (!isSign(")")) expect(",");
    }
    expect(")");
    return { kind: "call", name: name.toUpperCase(), args };
  };
  const node = binary(0);
  if (peek().kind !== "end") throw new UnknownFormula(formula);
  return node;
}

function reference(text: string): Node {
  const split = splitSheet(text);
  if (!split) throw new UnknownFormula(text);
  return { kind: "reference", sheet: split.sheet, text: split.rest };
}

/** TRUE, FALSE or a defined name. */
function word(text: string): Node {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "constant", value: upper === "TRUE" };
  return { kind: "reference", sheet: null, text };
}
