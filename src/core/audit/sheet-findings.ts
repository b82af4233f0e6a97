import { headingOf } from "./audited-table";
import type { SumCheck } from "./check";
import { foundOn, found } from "./found";
import type { OddFormula } from "./odd-formulas";
import { labelOf } from "./sum-findings";
import { printNumber } from "./decimals";
import { valueIn } from "./table";
import { placeOfKey, type Place } from "../model/address";
import { isCellError } from "../model/cell";
import type { Finding } from "../model/finding";
import { formulaAt, type SheetSnapshot } from "../model/sheet";

/** Errors that the cells of a sheet show, those of one kind in one finding. */
export function errorFindings(sheet: SheetSnapshot): readonly Finding[] {
  const places = new Map<string, Place[]>();
  for (const [row, values] of sheet.rows) {
    values.forEach((value, column) => {
      if (value === undefined || !isCellError(value)) return;
      const own = places.get(value.error) ?? [];
      own.push({ row, column });
      places.set(value.error, own);
    });
  }
  return [...places].map(([error, own]) =>
    foundOn(sheet, {
      code: "audit.error-value", reach: "sheet", belief: { level: error === "#REF!" || error === "#NAME?" ? "sure" : "likely", agree: 0, against: own.length - 1 }, places: own, label: "",
      values: { reported: error, count: String(own.length), formula: formulaAt(sheet, own[0]!.row, own[0]!.column) ?? "" },
    }));
}

const OTHER_WORKBOOK = /\[[^[\]]+\][^!]*!/;

/** Formulas that take their figures from other workbooks: who gets this one by mail cannot follow them. */
export function otherWorkbookFindings(sheet: SheetSnapshot): readonly Finding[] {
  const places: Place[] = [];
  for (const [key, formula] of sheet.formulas) if (OTHER_WORKBOOK.test(formula)) places.push(placeOfKey(key));
  if (places.length === 0) return [];
  places.sort((one, other) => one.row - other.row || one.column - other.column);
  return [foundOn(sheet, {
    code: "audit.other-workbooks", reach: "sheet", belief: { level: "look", agree: 0, against: places.length - 1 }, places, label: "",
    values: { count: String(places.length), formula: formulaAt(sheet, places[0]!.row, places[0]!.column) ?? "" },
  })];
}

/** Cells that are typed where their neighbours calculate, or calculate otherwise; what sums say of them already is left out. */
export const oddFormulaFindings = (odd: readonly OddFormula[], checks: readonly SumCheck[]): readonly Finding[] =>
  odd.filter(({ row, column }) => !checks.some(({ outcome, cell }) => outcome === "disagree" && cell.row === row && cell.column === column)).map(({ table, row, column, kind, alike, example }) => {
    const { body, view } = table;
    const [place, like] = [{ row: body.rows[row]!, column: body.columns[column]! }, { row: body.rows[example.row]!, column: body.columns[example.column]! }];
    return found(table, {
      code: kind === "typed" ? "audit.typed-in-formulas" : "audit.formula-differs", belief: { level: "look", agree: alike, against: 0 }, places: [place, like], label: labelOf(table, row, column),
      values: {
        reported: printNumber(valueIn(body, row, column)), formula: formulaAt(view.sheet, place.row, place.column) ?? "", usual: formulaAt(view.sheet, like.row, like.column) ?? "", column: headingOf(table, column),
      },
    });
  });
