import type { CodeCheck } from "./code-check";

/** GB 32100-2015, table 1: no I, O, S, V, Z. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, the last a check character, Σ value × 3^position modulo 31.
 * `text` is half-width upper case; blanks and hyphens are left out.
 */
export function checkUscc(text: string): CodeCheck {
  const code = text.replace(/[ -]/g, "");
  if (!SHAPE.test(code)) return { wrong: "not-a-code" };
  return code.endsWith(checkCharacter(code)) ? { code, sure: "sure" } : { wrong: "check-digit" };
}

function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
}
