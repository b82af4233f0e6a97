import { isStockPhrase, withoutStockPhrases } from "./stock-phrases";
import type { ExplanationProblem } from "../model/explanation";
import type { Finding } from "../model/finding";
import { plainText } from "../model/label-text";

/** How much must be said: 新增3家 is just enough. A Han sign and a number count 2, a letter 1. */
const LEAST = 8;
/** How much of it must be more than stock phrases: 核实无误，停产 is just enough. */
const LEAST_OWN = 4;

/**
 * Why `text` is no explanation of `finding`; null when it is one. Blanks, signs, width and script do not matter. The
 * finding's own label and figures, said once more, are no words either.
 */
export function explanationProblem(text: string, finding: Pick<Finding, "values">): ExplanationProblem | null {
  const plain = wordsIn(text);
  const said = onceOnly(withoutOwn(plain, finding));
  if (!/\p{L}/u.test(said)) return /\p{L}/u.test(plain) && isStockPhrase(onceOnly(plain)) ? "stock-phrase" : "no-words";
  if (isStockPhrase(said.replace(/\p{N}+/gu, ""))) return "stock-phrase";
  if (new Set(said).size === 1) return "no-words";
  return weightOf(said) < LEAST || weightOf(withoutStockPhrases(said)) < LEAST_OWN ? "too-short" : null;
}

/** Letters and digits alone, in one script and width. */
const wordsIn = (text: string): string => plainText(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Without the figure's label and its measure behind a number: "到岗人数 30 人" → "30". */
function withoutOwn(plain: string, { values }: Pick<Finding, "values">): string {
  const { label = "", measure = "" } = values;
  const [name, unit] = [wordsIn(String(label)), wordsIn(String(measure))];
  const unnamed = name === "" ? plain : plain.replaceAll(name, "");
  return unit !== "" && unnamed.replaceAll(unit, "").replace(/\p{N}+/gu, "") === "" ? "" : unnamed;
}

/** A text that is one piece over and over, as that piece: 核实核实 → 核实. */
const onceOnly = (plain: string): string => plain.replace(/^(.{1,12}?)\1+$/u, "$1");

const weightOf = (plain: string): number =>
  [...plain.replace(/\p{N}+/gu, "0")].reduce((weight, sign) => weight + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}0]/u.test(sign) ? 2 : 1), 0);
