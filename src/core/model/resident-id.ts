import type { CodeCheck } from "./code-check";
import { isoDate } from "./period";

/** Provinces of GB/T 2260, with 81–83 for residence permits of Hong Kong, Macao and Taiwan. */
const SHAPE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{4}/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/**
 * 居民身份证 (GB 11643-1999): 18 characters, a real birth date, the last a check character (modulo 11-2). The old form of 15
 * digits has no check character and is likely at most. `text` is half-width upper case; blanks and hyphens are left out.
 */
export function checkResidentId(text: string): CodeCheck {
  const id = text.replace(/[ -]/g, "").replace(/[×Х]$/, "X");
  const isOld = /^\d{15}$/.test(id);
  if (!SHAPE.test(id) || !(isOld || /^\d{17}[\dX]$/.test(id))) return { wrong: "not-a-code" };
  const birth = isOld ? `19${id.slice(6, 12)}` : id.slice(6, 14);
  const year = Number(birth.slice(0, 4));
  if (year < 1850 || year > 2099 || isoDate(year, Number(birth.slice(4, 6)), Number(birth.slice(6))) === null) return { wrong: "impossible-date" };
  if (isOld) return { code: id, sure: "likely" };
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return id.endsWith(CHECK_CHARACTERS[sum % 11]!) ? { code: id, sure: "sure" } : { wrong: "check-digit" };
}
