import init, { initSync, Model } from "@ironcalc/wasm";
import { addressOf, formulaRef, placeOfKey, type CellKey, type CellValue } from "#core";
import type { CalculationRequest, CalculationResults, Calculator } from "#xlsx";

/** Where the engine's code comes from: its bytes (tests), or the address that the page serves it under. */
export type IronSource = Uint8Array | URL | string;

/** Name of the sheet where the numbers of results are taken apart; no workbook of ours has one. */
const PARTS_SHEET = "~";
/** No number has a lower power of two. */
const POWER_LEAST = 1100;

const [NUMBER, TEXT, BOOLEAN, ERROR] = [1, 2, 4, 16];

/** Errors by which the engine says that it does not know, and not that the formula is wrong; SPILL and CALC belong to newer files. */
const NOT_KNOWN: ReadonlySet<string> = new Set(["#NAME?", "#ERROR!", "#N/IMPL!", "#CIRC!", "#SPILL!", "#CALC!"]);

/** A calculator by IronCalc, which is loaded when it is first asked. */
export function ironCalculator(source: IronSource): Calculator {
  let loaded: Promise<unknown> | null = null;
  const load = (): Promise<unknown> => (loaded ??= source instanceof Uint8Array ? Promise.resolve(initSync({ module: source })) : init({ module_or_path: source }));
  return {
    async understands(formula) {
      await load();
      return canRead(formula);
    },
    async evaluate(request) {
      await load();
      return evaluate(request);
    },
  };
}

function canRead(formula: string): boolean {
  const model = new Model("formula", "en", "UTC", "en");
  try {
    model.setUserInput(0, 1, 1, `=${formula}`);
    return model.getFormattedCellValue(0, 1, 1) !== "#ERROR!";
  } finally {
    model.free();
  }
}

function evaluate({ sheets }: CalculationRequest): CalculationResults {
  const model = new Model("results", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    fill(model, sheets);
    model.resumeEvaluation();
    model.evaluate();
    return readResults(model, sheets);
  } finally {
    model.free();
  }
}

type Sheets = CalculationRequest["sheets"];

function fill(model: Model, sheets: Sheets): void {
  sheets.forEach(({ worksheet }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, worksheet);
  });
  sheets.forEach(({ values, formulas }, index) => {
    const enter = (key: CellKey, text: string): void => model.setUserInput(index, placeOfKey(key).row + 1, placeOfKey(key).column + 1, text);
    for (const [key, value] of values) enter(key, inputOf(value));
    for (const [key, formula] of formulas) enter(key, `=${formula}`);
  });
}

/** What to type for the engine to take exactly this value. */
function inputOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? `'${value}` : String(value);
}

interface FormulaCell {
  readonly sheet: number;
  readonly key: CellKey;
}

function readResults(model: Model, sheets: Sheets): CalculationResults {
  const cells = sheets.flatMap(({ formulas }, sheet) => [...formulas.keys()].map((key): FormulaCell => ({ sheet, key })));
  // A formula that fills other cells, too, is none of those that old files hold.
  const single = cells.filter(({ sheet, key }) => model.getCellArrayStructure(sheet, placeOfKey(key).row + 1, placeOfKey(key).column + 1) === "SingleCell");
  const numbers = exactNumbers(model, sheets, single.filter((cell) => typeOf(model, cell) === NUMBER));
  const results = new Map(sheets.map(({ worksheet }) => [worksheet, new Map<CellKey, CellValue>()]));
  for (const cell of single) {
    const value = numbers.get(cell) ?? plainValue(model, cell);
    if (value !== undefined) results.get(sheets[cell.sheet]!.worksheet)!.set(cell.key, value);
  }
  return results;
}

const typeOf = (model: Model, { sheet, key }: FormulaCell): number => model.getCellType(sheet, placeOfKey(key).row + 1, placeOfKey(key).column + 1);
const shown = (model: Model, { sheet, key }: FormulaCell): string => model.getFormattedCellValue(sheet, placeOfKey(key).row + 1, placeOfKey(key).column + 1);

function plainValue(model: Model, cell: FormulaCell): CellValue | undefined {
  const [type, text] = [typeOf(model, cell), shown(model, cell)];
  if (type === TEXT) return text;
  if (type === BOOLEAN) return text === "TRUE";
  return type === ERROR && !NOT_KNOWN.has(text) ? { error: text } : undefined;
}

/**
 * The numbers that cells hold. The engine tells numbers only as they are shown, rounded; so it takes each apart itself: into its
 * sign, its power of two and two whole numbers of ten digits at most, which are shown in full. None of these is negative:
 * the engine shows −1 as 1.
 */
function exactNumbers(model: Model, sheets: Sheets, cells: readonly FormulaCell[]): ReadonlyMap<FormulaCell, number> {
  const found = new Map<FormulaCell, number>();
  if (cells.length === 0) return found;
  const parts = sheets.length;
  model.pauseEvaluation();
  model.newSheet();
  model.renameSheet(parts, PARTS_SHEET);
  cells.forEach(({ sheet, key }, index) => {
    const { row, column } = placeOfKey(key);
    const line = index + 1;
    model.setUserInput(parts, line, 1, `=${formulaRef(sheets[sheet]!.worksheet, addressOf(row, column))}`);
    model.setUserInput(parts, line, 2, `=SIGN(A${line})+1`);
    model.setUserInput(parts, line, 3, `=IF(SIGN(A${line})=0,0,INT(LOG(ABS(A${line}),2)))+${POWER_LEAST}`);
    model.setUserInput(parts, line, 4, `=TRUNC(ABS(A${line})*2^(${60 + POWER_LEAST}-C${line})/2^31)`);
    model.setUserInput(parts, line, 5, `=ABS(A${line})*2^(${60 + POWER_LEAST}-C${line})-D${line}*2^31`);
  });
  model.updateRangeStyle({ sheet: parts, row: 1, column: 2, width: 4, height: cells.length }, "num_fmt", "0");
  model.resumeEvaluation();
  model.evaluate();
  cells.forEach((cell, index) => {
    const [sign = NaN, power = NaN, high = NaN, low = NaN] = [2, 3, 4, 5].map((column) => Number(model.getFormattedCellValue(parts, index + 1, column)));
    const number = sign === 1 ? 0 : (sign - 1) * (high * 2 ** 31 + low) * 2 ** (power - POWER_LEAST - 60);
    if (Number.isFinite(number)) found.set(cell, number);
  });
  return found;
}
