import { addressOf, parseAddress, type CellRef } from "../model/address";
import { printCellValue } from "../model/cell";
import type { Figure } from "../model/figure";
import type { FindingPlace } from "../model/finding";
import { quantityAsNumber, sumOf } from "../model/quantity";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import { codesOf, type QuantityIndicator, type Template } from "../model/template";
import { copiesOf } from "../read/trace-copies";
import { dependentsOf } from "../read/trace-formulas";

/**
 * The cells of a workbook that are wrong because the stated total `figure` is: those whose formulas use it, numbers copied
 * by hand from it or from a sum that holds it, and what uses those. Printed "W22 = 0.8238", own sheet first.
 */
export function traceWrongTotal(
  sheets: readonly SheetSnapshot[], template: Template, total: ReadonlyMap<string, Figure>, figure: Figure, at: FindingPlace,
): readonly string[] {
  const start: CellRef = { workbook: at.workbook, worksheet: at.worksheet, address: addressOf(figure.row, figure.column) };
  const copies = statedWith(template, total, figure.indicator).flatMap(({ value, label }) => copiesOf(sheets, at.worksheet, value, label));
  const wrong = new Map<string, CellRef>();
  for (const cell of [...dependents(sheets, start), ...copies.flatMap((copy) => [copy, ...dependents(sheets, copy)])]) {
    wrong.set(`${cell.worksheet}!${cell.address}`, cell);
  }
  return [...wrong.values()].map((cell) => `${cell.worksheet === at.worksheet ? "" : `${cell.worksheet}!`}${cell.address} = ${printCellValue(valueAt(sheets, cell))}`);
}

const dependents = (sheets: readonly SheetSnapshot[], cell: CellRef): readonly CellRef[] => dependentsOf(sheets, cell).map((one) => one.cell);

function valueAt(sheets: readonly SheetSnapshot[], { worksheet, address }: CellRef) {
  const sheet = sheets.find((candidate) => candidate.worksheet === worksheet);
  const place = parseAddress(address);
  return sheet && place ? cellAt(sheet, place.row, place.column) : null;
}

/** The wrong total itself and the sums that hold it, as the total row states them, with what they are called. */
function statedWith(template: Template, total: ReadonlyMap<string, Figure>, code: string): { value: number; label: string }[] {
  return codesOf(template).flatMap((candidate) => {
    const indicator = template.indicators.get(candidate)!;
    const parts = candidate === code ? [code] : partsOf(indicator as QuantityIndicator);
    if (indicator.type !== "quantity" || !parts.includes(code)) return [];
    const stated = parts.map((part) => total.get(part)?.value);
    const sum = stated.every((value) => typeof value === "number") ? sumOf(stated) : null;
    const label = indicator.label["zh-CN"].split("·").at(-1)!;
    return sum === null ? [] : [{ value: quantityAsNumber(sum, indicator.decimals), label }];
  });
}

const partsOf = (indicator: QuantityIndicator): readonly string[] => (indicator.type === "quantity" && indicator.rollUp.method === "sum-of" ? indicator.rollUp.parts : []);
