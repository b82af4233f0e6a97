import fc from "fast-check";
import type { CellFacts } from "#core";
import { factsOf } from "./facts";
import { twoWay } from "./tables";

/** A slip of the hand: what it makes of a figure; null where that figure cannot slip so. `pick` chooses where and what. */
type Slip = (value: number, pick: number) => number | null;

const digitsOf = (value: number): string[] => [...String(value)];
const numberOf = (digits: readonly string[]): number => Number(digits.join(""));
const at = (digits: readonly string[], pick: number): number => pick % digits.length;

/** What fingers do to a whole number above 9. */
export const SLIPS = {
  "swapped-digits": (value, pick) => {
    const digits = digitsOf(value);
    const places = digits.slice(1).flatMap((digit, index) => (digit !== digits[index] && !(index === 0 && digit === "0") ? [index] : []));
    const place = places[pick % Math.max(1, places.length)];
    if (place === undefined) return null;
    [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
    return numberOf(digits);
  },
  "lost-digit": (value, pick) => {
    const digits = digitsOf(value);
    const left = digits.filter((_, index) => index !== at(digits, pick));
    return left[0] === "0" ? null : numberOf(left);
  },
  "added-digit": (value, pick) => {
    const digits = digitsOf(value);
    const place = 1 + at(digits, pick);
    const digit = String(1 + (pick % 9));
    return digit === digits[place - 1] || digit === digits[place] ? null : numberOf([...digits.slice(0, place), digit, ...digits.slice(place)]);
  },
  "repeated-digit": (value, pick) => {
    const digits = digitsOf(value);
    const place = at(digits, pick);
    return digits.at(-1) === "0" && place === digits.length - 1 ? null : numberOf([...digits.slice(0, place), digits[place]!, ...digits.slice(place)]);
  },
  "replaced-digit": (value, pick) => {
    const digits = digitsOf(value);
    const place = at(digits, pick);
    const digit = String((Number(digits[place]) + 1 + (pick % 8)) % 10);
    return place === 0 && digit === "0" ? null : numberOf(digits.map((one, index) => (index === place ? digit : one)));
  },
  sign: (value) => -value,
  "times-10": (value) => value * 10,
  "times-100": (value) => value * 100,
  "times-10000": (value) => value * 10_000,
  "over-10": (value) => (value % 10 === 0 ? value / 10 : null),
  "over-100": (value) => (value % 100 === 0 ? value / 100 : null),
  "over-10000": (value) => (value % 10_000 === 0 ? value / 10_000 : null),
} as const satisfies Record<string, Slip>;

/** A two-way table, and the same with wrong figures in it. */
export interface Planted {
  readonly facts: CellFacts;
  readonly truth: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Tables of 3 to 8 rows and 3 to 6 columns inside, figures from 100 on. */
export const tables = (most = 99_999): fc.Arbitrary<readonly (readonly number[])[]> =>
  fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 6 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 100, max: most }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

/** The table with these cells reported otherwise, by index row by row, totals at the ends of rows and columns. */
export function plantedIn(inner: readonly (readonly number[])[], changes: ReadonlyMap<number, number>, more: Partial<CellFacts> = {}): Planted {
  const { values: truth, constraints, width } = twoWay(inner);
  const values = truth.map((value, cell) => changes.get(cell) ?? value);
  const placeOf = (cell: number) => ({ row: Math.floor(cell / width), column: cell % width });
  return { facts: factsOf(values, constraints.map((one) => ({ ...one, total: one.cells.at(-1)! })), { placeOf, ...more }), truth, width, height: inner.length + 1 };
}
