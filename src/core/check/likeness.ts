import { labelKey } from "../model/label-text";

/** Endings that a clerk writes or leaves away. */
const LEGAL_FORMS = /(股份|集团)?(有限)?(责任)?公司$|(个体工商)?户$/;

/** The pairs of signs of a text, blanks, signs, script and legal form aside; a text of one sign is its own pair. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const key = labelKey(text);
  const signs = [...(key.replace(LEGAL_FORMS, "") || key)];
  if (signs.length < 2) return new Set(signs);
  return new Set(signs.slice(1).map((sign, index) => signs[index]! + sign));
}

/** How like two texts are by their pairs of signs, 0–1 (Dice's coefficient; L. R. Dice, Ecology 26, 1945). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
