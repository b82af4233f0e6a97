import { filled, type Language } from "../model/localised";
import { call, type Formula, joinedText, number, operation, over, sum, text } from "../native/formula";
import type { NativeCheck, NativeFault, NativeLook, NativeWords, UnheldEdit } from "../native/native-check";
import { checkText, sayingText } from "./check-texts";

/** The sign of a look; what is said begins with it. */
export const LOOK_SIGNS: Readonly<Record<NativeLook, string>> = { hard: "●", soft: "▲", open: "□" };

const ORDER: readonly NativeLook[] = ["hard", "soft", "open"];

/** Between two things that are said of one row. */
const gapIn = (language: Language): string => (language === "en" ? "  " : "　");

/** A sentence with {holes} as a formula that fills them. */
export function sentence(template: string, values: Readonly<Record<string, Formula | string>>): Formula {
  const parts: Formula[] = [];
  let literal = "";
  template.split(/\{(\w+)\}/).forEach((piece, at) => {
    const value = at % 2 === 0 ? piece : (values[piece] ?? "");
    if (typeof value === "string") {
      literal += value;
      return;
    }
    if (literal !== "") parts.push(text(literal));
    literal = "";
    parts.push(value);
  });
  return joinedText(literal === "" ? parts : [...parts, text(literal)]);
}

/** What a fault says, behind its sign. */
const said = ({ look, words }: NativeFault, language: Language): Formula =>
  sentence(`${LOOK_SIGNS[look]} ${sayingText(words.saying, language)}${gapIn(language)}`, words.values satisfies NativeWords["values"]);

/** What a fault says where it holds, else "". */
export const faultPiece = (fault: NativeFault, language: Language): Formula => call("IF", fault.fails, said(fault, language), text(""));

/** What is said of a row: a formula for each of its faults, the heaviest first; blanks are counted in one. */
export function rowPieces(faults: readonly NativeFault[], language: Language): readonly Formula[] {
  const isBlank = ({ words }: NativeFault): boolean => words.saying === "required";
  const spoken = ORDER.flatMap((look) => faults.filter((fault) => fault.look === look && !isBlank(fault)).map((fault) => faultPiece(fault, language)));
  return [...spoken, ...blankPiece(faults.filter(isBlank), language)];
}

function blankPiece(faults: readonly NativeFault[], language: Language): readonly Formula[] {
  if (faults.length === 0) return [];
  const cells = faults.flatMap(({ fails }) => (fails.kind === "call" && fails.name === "ISBLANK" ? [fails.of[0]!] : []));
  const others = faults.filter(({ fails }) => fails.kind !== "call" || fails.name !== "ISBLANK");
  const count = sum([
    ...(cells.length === 0 ? [] : [operation(number(cells.length), "-", over("COUNTA", cells))]),
    ...others.map(({ fails }) => call("IF", fails, number(1), number(0))),
  ]);
  return [call("IF", operation(count, ">", number(0)), sentence(`${LOOK_SIGNS.open} ${checkText("blank", language)}${gapIn(language)}`, { count }), text(""))];
}

/** How many rows are wrong, unclear or not complete, over the column of signs. */
export function summaryOf(signs: Formula, language: Language): Formula {
  const countOf = (sign: string): Formula => call("COUNTIF", signs, text(sign));
  const pieces = ORDER.map((look) => {
    const count = countOf(LOOK_SIGNS[look]);
    return call("IF", operation(count, ">", number(0)), sentence(checkText(look, language), { count }), text(""));
  });
  const none = operation(sum(ORDER.map((look) => countOf(LOOK_SIGNS[look]))), "=", number(0));
  const fine = call("IF", operation(countOf("✓"), ">", number(0)), text(checkText("fine", language)), text(checkText("waiting", language)));
  return joinedText([text(checkText("summary", language)), ...pieces, call("IF", none, fine, text(checkText("see", language)))]);
}

const REASONS: readonly UnheldEdit["reason"][] = ["history", "other-form", "other-units", "other-texts", "too-long", "broken"];

/** How many rules the form holds by itself, and which ones only Huihe does. */
export function aboutChecks(checks: readonly NativeCheck[], unheld: readonly UnheldEdit[], language: Language): string {
  const held = new Set(checks.map(({ edit }) => edit.id).filter((id) => id !== "")).size;
  const about = filled(checkText("about", language), { held }, language);
  if (unheld.length === 0) return about.trim();
  const list = REASONS.flatMap((reason) => {
    const count = unheld.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [filled(checkText(reason, language), { count }, language)];
  });
  return about + filled(checkText("unheld", language), { count: unheld.length, list: list.join(language === "en" ? ", " : "、") }, language);
}
