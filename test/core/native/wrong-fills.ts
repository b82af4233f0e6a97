import fc from "fast-check";
import { cellDecimals, codesOf, type CellValue, type Template } from "#core";
import type { Fill } from "./held-side-by-side";

/** What a hurried clerk does to a number. `step` is the smallest that the cell shows. */
const DEEDS: readonly ((value: number, step: number) => CellValue)[] = [
  (value, step) => value + step, (value, step) => value - step, (value) => value + 90, (value) => value * 10, (value) => -value, () => 0, () => null, () => 1,
  (value, step) => value + 0.4 * step, (value, step) => value + 0.5 * step, (value, step) => value + 0.05 * step, (value) => value * (1 + 1e-15), (value) => value / 100, (value) => value * 100,
  (value, step) => value + 2 * step, (value, step) => value - 3 * step,
];

const WORDS: readonly CellValue[] = ["—", "无", "２，０４６", "1,897家", "约300", "abc", true, { error: "#REF!" }];

/** A form with some of its figures put wrong. */
export function wrongFill(template: Template, fill: Fill): fc.Arbitrary<Fill> {
  const codes = codesOf(template);
  const one = fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...DEEDS), fc.constantFrom(...WORDS), fc.integer({ min: 0, max: 19 }), fc.constantFrom(...codes));
  return fc.array(one, { minLength: 1, maxLength: 8 }).map((deeds) => {
    const cells: Record<string, CellValue> = { ...fill };
    for (const [code, deed, word, chance, other] of deeds) cells[code] = put(template, code, cells[code] ?? null, { deed, word, chance, other: cells[other] ?? null });
    return cells;
  });
}

interface Mishap {
  readonly deed: (value: number, step: number) => CellValue;
  readonly word: CellValue;
  readonly chance: number;
  readonly other: CellValue;
}

function put(template: Template, code: string, value: CellValue, { deed, word, chance, other }: Mishap): CellValue {
  const indicator = template.indicators.get(code)!;
  if (indicator.type === "quantity") {
    if (chance === 0) return word;
    if (chance === 1 && typeof other === "number") return other;
    return deed(typeof value === "number" ? value : 0, 10 ** -cellDecimals(indicator));
  }
  if (indicator.type === "date") return typeof value === "number" && chance > 5 ? value + chance - 12 : chance % 2 === 0 ? null : word === true ? 0 : 43_900 + chance;
  return chance < 12 ? null : value;
}
