import { isCellError, parseAddress, printCellValue, type Area, type CellValue } from "#core";
import { cellCount, intersection, parseReference, WHOLE_SHEET } from "./areas";
import type { Cell } from "./cell";
import { formatNumber } from "./number-text";
import { parseFormula, UnknownFormula, type Node } from "./formula";
import { FUNCTIONS, single, type Grid, type Operand } from "./functions";
import type { FakeSheet } from "./sheet";

/**
 * What a cell shows now. A formula is worked out anew when any cell has changed since; one that the fake does not understand
 * keeps its last value (0 when it never had one), one that leads back to itself is 0.
 */
export function valueAt(sheet: FakeSheet, row: number, column: number): CellValue {
  const cell = sheet.cell(row, column);
  if (!cell) return null;
  if (cell.formula !== null && cell.reckoned !== sheet.book.generation) reckon(sheet, cell, cell.formula);
  return cell.value;
}

function reckon(sheet: FakeSheet, cell: Cell, formula: string): void {
  cell.reckoned = sheet.book.generation;
  const before = cell.value;
  cell.value = 0;
  try {
    cell.value = single(evaluate(parsed(formula), sheet)) ?? 0;
  } catch (error) {
    if (!(error instanceof UnknownFormula)) throw error;
    cell.value = before ?? 0;
  }
}

const parses = new Map<string, Node>();

function parsed(formula: string): Node {
  const known = parses.get(formula);
  if (known) return known;
  const node = parseFormula(formula);
  parses.set(formula, node);
  return node;
}

function evaluate(node: Node, sheet: FakeSheet): Operand {
  if (node.kind === "constant") return node.value;
  if (node.kind === "reference") return refer(node.sheet, node.text, sheet);
  const { name, args } = node;
  if (name === "IF") return branch(args, sheet);
  if (name === "IFERROR") return withoutError(args, sheet);
  const of = FUNCTIONS[name];
  if (!of) throw new UnknownFormula(name);
  return of(args.map((arg) => evaluate(arg, sheet)));
}

function branch([test, then, otherwise]: readonly Node[], sheet: FakeSheet): Operand {
  if (!test) throw new UnknownFormula("IF");
  const value = single(evaluate(test, sheet));
  if (isCellError(value)) return value;
  if (typeof value === "string") return { error: "#VALUE!" };
  const chosen = value ? then : otherwise;
  return chosen ? evaluate(chosen, sheet) : value ? 0 : false;
}

function withoutError([tried, instead]: readonly Node[], sheet: FakeSheet): Operand {
  if (!tried || !instead) throw new UnknownFormula("IFERROR");
  const value = evaluate(tried, sheet);
  return isCellError(single(value)) ? evaluate(instead, sheet) : value;
}

function refer(sheetName: string | null, text: string, from: FakeSheet): Operand {
  const sheet = sheetName === null ? from : from.book.sheetNamed(sheetName);
  if (!sheet) return { error: "#REF!" };
  const place = parseAddress(text);
  if (place) return valueAt(sheet, place.row, place.column);
  const area = parseReference(text);
  if (area) return { grid: gridOf(sheet, area) };
  const name = from.book.names.find((one) => one.name.toLowerCase() === text.toLowerCase() && (one.scope === null || one.scope === from));
  return name ? evaluate(parsed(name.formula.replace(/^=/, "")), from) : { error: "#NAME?" };
}

/** The values of an area; of whole rows, columns and sheets only the used part. */
export function gridOf(sheet: FakeSheet, area: Area): Grid {
  const used = cellCount(area) > 100_000 ? intersection(area, sheet.usedArea(true) ?? { ...WHOLE_SHEET, bottom: 0, right: 0 }) : area;
  if (!used) return [];
  return Array.from({ length: used.bottom - used.top + 1 }, (_, row) =>
    Array.from({ length: used.right - used.left + 1 }, (__, column) => valueAt(sheet, used.top + row, used.left + column)),
  );
}

/** The value as `range.values` gives it: blank is "", an error its code. */
export function plainValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** The value's type as `range.valueTypes` names it. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** What stands in the cell for the eye. */
export function textAt(sheet: FakeSheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" ? formatNumber(value, sheet.formatAt(row, column).numberFormat) : printCellValue(value);
}
