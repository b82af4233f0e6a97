import { cellKey, isInside, placeOfKey, type Area, type CellKey, type CellValue, type SheetSnapshot } from "#core";
import { inSlices, type Rests } from "../in-slices";
import type { CalculationResults, Calculator, SheetToCalculate } from "./calculator";
import { addCell, type CellSet } from "./cell-set";
import type { DependencyIndex, IndexedFormula } from "./dependency-index";

/** More cells than this are not handed to an engine; the formulas that need them are not recalculated. */
export const CELLS_MOST = 20_000;

/** What came of a recalculation; worksheets by name in lower case. */
export interface Recalculated {
  readonly results: ReadonlyMap<string, ReadonlyMap<CellKey, CellValue>>;
  /** Formulas that depend on the changed cells and could not be evaluated, or that use such a formula. */
  readonly unknown: CellSet;
}

/** What is known before. */
export interface Standing {
  /** By name in lower case. */
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly index: DependencyIndex;
  /** Cells whose value has not been known since an earlier entry. */
  readonly unknown: CellSet;
  /** Worksheets whose formulas have just brought their values along, by name in lower case: these are not touched. */
  readonly settled?: ReadonlySet<string>;
}

/** Evaluates all formulas that use `changed` cells, and those among them that are formulas themselves. */
export async function recalculate(standing: Standing, changed: CellSet, calculator: Calculator | undefined, rests: Rests): Promise<Recalculated> {
  const own = [...changed].flatMap(([worksheet, keys]) => [...keys].flatMap((key) => standing.index.formulaAt(worksheet, key) ?? []));
  const affected = [...new Set([...own, ...(await inSlices(standing.index.dependentsOf(changed), rests))])].filter(({ worksheet }) => !standing.settled?.has(worksheet));
  const beforehand: CellSet = new Map([...standing.unknown].map(([worksheet, keys]) => [worksheet, new Set(keys)]));
  for (const { worksheet, key } of affected) beforehand.get(worksheet)?.delete(key);
  const plain = withoutUnknown(affected, affected.filter((formula) => calculator && formula.plain !== null), beforehand);
  const request = requestFor(standing.sheets, plain);
  const results = calculator && request && plain.length > 0 ? await calculator.evaluate(request) : new Map();
  const known = withoutUnknown(affected, plain.filter(({ worksheet, key }) => valueIn(results, worksheet, key) !== undefined), beforehand);
  return told(affected, known, results);
}

const valueIn = (results: CalculationResults, worksheet: string, key: CellKey): CellValue | undefined => results.get(worksheet)?.get(key);

function told(affected: readonly IndexedFormula[], known: readonly IndexedFormula[], results: CalculationResults): Recalculated {
  const values = new Map<string, Map<CellKey, CellValue>>();
  for (const { worksheet, key } of known) {
    const ofSheet = values.get(worksheet) ?? new Map<CellKey, CellValue>();
    values.set(worksheet, ofSheet.set(key, valueIn(results, worksheet, key)!));
  }
  const unknown: CellSet = new Map();
  const isKnown = new Set(known);
  for (const formula of affected) if (!isKnown.has(formula)) addFilled(unknown, formula);
  return { results: values, unknown };
}

/** Those of `candidates` that use, directly or through others, neither an unknown cell nor an affected formula that is no candidate. */
function withoutUnknown(affected: readonly IndexedFormula[], candidates: readonly IndexedFormula[], beforehand: CellSet): readonly IndexedFormula[] {
  const chosen = new Set(candidates);
  const unknown = copied(beforehand);
  for (const formula of affected) if (!chosen.has(formula)) addFilled(unknown, formula);
  let left = candidates;
  for (;;) {
    const lost = left.filter(({ uses }) => uses.some(({ worksheet, area }) => touches(unknown.get(worksheet), area)));
    if (lost.length === 0) return left;
    for (const { worksheet, key } of lost) addCell(unknown, worksheet, key);
    const gone = new Set(lost);
    left = left.filter((formula) => !gone.has(formula));
  }
}

function addFilled(cells: CellSet, { worksheet, fills }: IndexedFormula): void {
  for (const key of fills) addCell(cells, worksheet, key);
}

const copied = (cells: CellSet): CellSet => new Map([...cells].map(([worksheet, keys]) => [worksheet, new Set(keys)]));

function touches(keys: ReadonlySet<CellKey> | undefined, area: Area): boolean {
  if (!keys || keys.size === 0) return false;
  if (area.top === area.bottom && area.left === area.right) return keys.has(cellKey(area.top, area.left));
  for (const key of keys) if (isInside(area, placeOfKey(key))) return true;
  return false;
}

/** The formulas, and the values of all cells that they use and that are no formula of these; null if these are too many. */
function requestFor(sheets: Standing["sheets"], formulas: readonly IndexedFormula[]): { sheets: readonly SheetToCalculate[] } | null {
  const asked = new Map<string, { values: Map<CellKey, CellValue>; formulas: Map<CellKey, string> }>();
  const at = (worksheet: string) => {
    const ofSheet = asked.get(worksheet) ?? { values: new Map<CellKey, CellValue>(), formulas: new Map<CellKey, string>() };
    asked.set(worksheet, ofSheet);
    return ofSheet;
  };
  for (const { worksheet, key, plain } of formulas) at(worksheet).formulas.set(key, plain!);
  let count = 0;
  for (const { uses } of formulas) {
    for (const { worksheet, area } of uses) {
      const sheet = sheets.get(worksheet);
      // Where there is no such sheet the engine says so.
      if (!sheet) continue;
      const { values, formulas: own } = at(worksheet);
      const before = values.size;
      addValues(sheet, area, own, values);
      count += values.size - before;
      if (count > CELLS_MOST) return null;
    }
  }
  return { sheets: [...asked].map(([worksheet, cells]) => ({ worksheet, ...cells })) };
}

function addValues(sheet: SheetSnapshot, area: Area, formulas: ReadonlyMap<CellKey, string>, values: Map<CellKey, CellValue>): void {
  const addRow = (row: number, cells: readonly (CellValue | undefined)[]): void => {
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
      const value = cells[column];
      const key = cellKey(row, column);
      if (value !== undefined && value !== null && !formulas.has(key)) values.set(key, value);
    }
  };
  if (area.bottom - area.top < sheet.rows.size) {
    for (let row = area.top; row <= area.bottom; row++) addRow(row, sheet.rows.get(row) ?? []);
    return;
  }
  for (const [row, cells] of sheet.rows) {
    if (values.size > CELLS_MOST) return;
    if (row >= area.top && row <= area.bottom) addRow(row, cells);
  }
}
