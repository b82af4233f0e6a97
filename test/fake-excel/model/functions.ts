import { isCellError, type CellError, type CellValue } from "#core";

/** Values of cells in rows. */
export type Grid = readonly (readonly CellValue[])[];

/** What an argument of a function may be: one value, or the cells of a reference. */
export type Operand = CellValue | { readonly grid: Grid };

export const isGrid = (operand: Operand): operand is { readonly grid: Grid } => typeof operand === "object" && operand !== null && "grid" in operand;

const error = (code: string): CellError => ({ error: code });

/** The one value of an operand: of several cells the first. */
export const single = (operand: Operand): CellValue => (isGrid(operand) ? (operand.grid[0]?.[0] ?? null) : operand);

/** As arithmetic takes it: blank is 0, text that is a number is that number. */
export function asNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isCellError(value)) return value;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : error("#VALUE!");
}

const firstError = (values: readonly CellValue[]): CellError | null => values.find(isCellError) ?? null;

/** The numbers that an aggregate counts: of a reference only real numbers, of a plain argument what can be read as one. */
function numbersOf(operands: readonly Operand[]): number[] | CellError {
  const values = operands.flatMap((operand) => (isGrid(operand) ? operand.grid.flat().filter((value) => typeof value === "number" || isCellError(value)) : [asNumber(operand)]));
  return firstError(values) ?? values.filter((value) => typeof value === "number");
}

const aggregate = (of: (numbers: readonly number[]) => CellValue) => (operands: readonly Operand[]): CellValue => {
  const numbers = numbersOf(operands);
  return Array.isArray(numbers) ? of(numbers) : numbers;
};

const arithmetic = (of: (a: number, b: number) => CellValue) => (operands: readonly Operand[]): Operand => eachPair(operands, (one, other) => {
  const [a, b] = [asNumber(one), asNumber(other)];
  return typeof a !== "number" ? a : typeof b !== "number" ? b : of(a, b);
});

const comparison = (of: (order: number) => boolean) => (operands: readonly Operand[]): Operand =>
  eachPair(operands, (one, other) => firstError([one, other]) ?? of(compare(one, other)));

/** Applies an operator to two values, or cell by cell where a reference stands. */
function eachPair([one = null, other = null]: readonly Operand[], of: (a: CellValue, b: CellValue) => CellValue): Operand {
  const shape = isGrid(one) ? one.grid : isGrid(other) ? other.grid : null;
  if (!shape) return of(single(one), single(other));
  const at = (operand: Operand, row: number, column: number): CellValue => (isGrid(operand) ? (operand.grid[row]?.[column] ?? null) : operand);
  return { grid: shape.map((cells, row) => cells.map((_, column) => of(at(one, row, column), at(other, row, column)))) };
}

/** Blank equals 0 and ""; numbers come before texts before truth values. */
function compare(one: CellValue, other: CellValue): number {
  const like = (value: CellValue, beside: CellValue): CellValue => (value === null ? (typeof beside === "string" ? "" : typeof beside === "boolean" ? false : 0) : value);
  const [a, b] = [like(one, other), like(other, one)];
  const rank = (value: CellValue) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  return Number(a) - Number(b);
}

/** Half away from zero, as Excel rounds. */
function round(value: number, digits: number): number {
  const scaled = Math.round(Number(`${Math.abs(value)}e${digits}`));
  return Math.sign(value) * Number(`${scaled}e${-digits}`) || 0;
}

const each = (operand: Operand, of: (value: CellValue) => CellValue): Operand =>
  isGrid(operand) ? { grid: operand.grid.map((row) => row.map(of)) } : of(operand);

const truth = (value: CellValue): boolean | CellError => (isCellError(value) ? value : typeof value === "string" ? error("#VALUE!") : Boolean(value));

const allOf = (join: (values: readonly boolean[]) => boolean) => (operands: readonly Operand[]): CellValue => {
  const values = operands.map((operand) => truth(single(operand)));
  return firstError(values) ?? join(values.map(Boolean));
};

const print = (value: CellValue): string => (value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value));

function sumProduct(operands: readonly Operand[]): CellValue {
  const grids = operands.map((operand) => (isGrid(operand) ? operand.grid.flat() : [operand]));
  const failed = firstError(grids.flat());
  if (failed) return failed;
  return (grids[0] ?? []).reduce<number>((sum, _, index) => sum + grids.reduce((product, grid) => product * (typeof grid[index] === "number" ? grid[index] : 0), 1), 0);
}

/** The functions and operators that the formulas of our own sheets use, and a few that people write; others are not understood. */
export const FUNCTIONS: Readonly<Record<string, (operands: readonly Operand[]) => Operand>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? error("#DIV/0!") : a / b)),
  "^": arithmetic((a, b) => a ** b),
  "&": (operands) => eachPair(operands, (a, b) => firstError([a, b]) ?? print(a) + print(b)),
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
  SUM: aggregate((numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  COUNT: (operands) => operands.flatMap((operand) => (isGrid(operand) ? operand.grid.flat() : [operand])).filter((value) => typeof value === "number").length,
  COUNTA: (operands) => operands.flatMap((operand) => (isGrid(operand) ? operand.grid.flat() : [operand])).filter((value) => value !== null).length,
  MAX: aggregate((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  MIN: aggregate((numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  AVERAGE: aggregate((numbers) => (numbers.length === 0 ? error("#DIV/0!") : numbers.reduce((sum, one) => sum + one, 0) / numbers.length)),
  SUMPRODUCT: sumProduct,
  ROUND: arithmetic(round),
  ABS: ([one = null]) => each(one, (value) => { const number = asNumber(value); return typeof number === "number" ? Math.abs(number) : number; }),
  INT: ([one = null]) => each(one, (value) => { const number = asNumber(value); return typeof number === "number" ? Math.floor(number) : number; }),
  LEN: ([one = null]) => each(one, (value) => (isCellError(value) ? value : print(value).length)),
  ISNUMBER: ([one = null]) => each(one, (value) => typeof value === "number"),
  ISTEXT: ([one = null]) => each(one, (value) => typeof value === "string"),
  ISBLANK: ([one = null]) => each(one, (value) => value === null),
  AND: allOf((values) => values.every(Boolean)),
  OR: allOf((values) => values.some(Boolean)),
  NOT: ([one = null]) => { const value = truth(single(one)); return isCellError(value) ? value : !value; },
};
