import { parseDecimal, type Rational } from "./rational";

/** What an expression is made of. `at` is the 1-based character where it begins. */
export type Token =
  | { readonly kind: "number"; readonly value: Rational; readonly at: number }
  | { readonly kind: "text"; readonly value: string; readonly at: number }
  | { readonly kind: "figure"; readonly name: string; readonly at: number }
  | { readonly kind: "word"; readonly name: string; readonly at: number }
  | { readonly kind: "sign"; readonly sign: Sign; readonly at: number }
  | { readonly kind: "end"; readonly at: number };

const SIGNS = ["<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ","] as const;
export type Sign = (typeof SIGNS)[number];

/** Why an expression cannot be read, and at which character (1-based). */
export interface ExpressionTrouble {
  readonly code: ExpressionTroubleCode;
  readonly at: number;
  /** What stands there. */
  readonly found: string;
}

export type ExpressionTroubleCode =
  | "empty" | "too-long" | "too-deep" | "unknown-character" | "open-bracket" | "open-text" | "empty-name" | "operand-missing"
  | "closing-missing" | "left-over" | "compared-twice" | "bare-name" | "unknown-function" | "wrong-arguments"
  | "unknown-figure" | "ambiguous-figure" | "wrong-kind" | "measures-differ" | "rate-against-number" | "not-a-test";

/** Single characters that Chinese input methods put for the plain ones. The length of the text stays. */
const PLAIN: Readonly<Record<string, string>> = {
  "−": "-", "–": "-", "×": "*", "÷": "/", "“": '"', "”": '"', "【": "[", "】": "]", "　": " ", "\u00a0": " ",
};

const plainCharacter = (character: string): string =>
  PLAIN[character] ?? (character >= "！" && character <= "～" ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character);

/** Splits an expression into tokens, full-width signs and letters read as plain ones. The last token is the end. */
export function tokensOf(text: string): readonly Token[] | ExpressionTrouble {
  const plain = Array.from({ length: text.length }, (_, index) => plainCharacter(text.charAt(index))).join("");
  const tokens: Token[] = [];
  let from = 0;
  for (;;) {
    while (/\s/.test(plain.charAt(from))) from += 1;
    if (from >= plain.length) break;
    const next = tokenAt(plain, text, from);
    if (!("token" in next)) return next;
    tokens.push(next.token);
    from = next.end;
  }
  return [...tokens, { kind: "end", at: text.length + 1 }];
}

type Step = { readonly token: Token; readonly end: number } | ExpressionTrouble;

function tokenAt(plain: string, text: string, from: number): Step {
  const at = from + 1;
  const rest = plain.slice(from);
  if (rest.startsWith("[")) return figureAt(plain, text, from);
  if (rest.startsWith('"')) return textAt(plain, text, from);
  const digits = /^(?:\d{1,30}(?:\.\d{1,30})?|\.\d{1,30})/.exec(rest)?.[0];
  if (digits) {
    const value = parseDecimal(digits.startsWith(".") ? `0${digits}` : digits);
    if (value) return { token: { kind: "number", value, at }, end: from + digits.length };
  }
  const sign = signAt(rest);
  if (sign) return { token: { kind: "sign", sign: sign.sign, at }, end: from + sign.length };
  const word = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(rest)?.[0];
  if (word) return { token: { kind: "word", name: word, at }, end: from + word.length };
  return { code: "unknown-character", at, found: String.fromCodePoint(text.codePointAt(from) ?? 0) };
}

function signAt(rest: string): { readonly sign: Sign; readonly length: number } | null {
  if (rest.startsWith("≤")) return { sign: "<=", length: 1 };
  if (rest.startsWith("≥")) return { sign: ">=", length: 1 };
  if (rest.startsWith("≠")) return { sign: "<>", length: 1 };
  const sign = SIGNS.find((candidate) => rest.startsWith(candidate));
  return sign === undefined ? null : { sign, length: sign.length };
}

/** [name]: the name as written, full-width characters too, without blanks at its ends. */
function figureAt(plain: string, text: string, from: number): Step {
  const close = plain.indexOf("]", from);
  if (close < 0) return { code: "open-bracket", at: from + 1, found: text.slice(from, from + 20) };
  const name = text.slice(from + 1, close).trim();
  if (name === "") return { code: "empty-name", at: from + 1, found: text.slice(from, close + 1) };
  return { token: { kind: "figure", name, at: from + 1 }, end: close + 1 };
}

/** "text", a doubled quote for one quote, as in Excel. */
function textAt(plain: string, text: string, from: number): Step {
  let close = from + 1;
  while (close < plain.length && (plain[close] !== '"' || plain[close + 1] === '"')) close += plain[close] === '"' ? 2 : 1;
  if (close >= plain.length) return { code: "open-text", at: from + 1, found: text.slice(from, from + 20) };
  const value = text.slice(from + 1, close).replace(/["“”＂]{2}/g, '"');
  return { token: { kind: "text", value, at: from + 1 }, end: close + 1 };
}
