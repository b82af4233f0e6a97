import { addressOf, columnIndex, isInside, parseAddress, placeOfKey, type Area, type CellRef, type Place } from "../model/address";
import { cellAt, type SheetSnapshot } from "../model/sheet";
import type { CellValue } from "../model/cell";

/** A cell whose formula uses another, and the value that it shows. */
export interface Dependent {
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly formula: string;
}

interface Use {
  readonly sheet: SheetSnapshot;
  readonly place: Place;
  readonly formula: string;
  readonly areas: readonly { readonly worksheet: string; readonly area: Area }[];
}

/** Cells followed from one cell at the most. */
const MOST_DEPENDENTS = 1_000;

/**
 * All cells of a workbook whose formulas use `start`, directly or through other cells, on any of its sheets: nearest
 * first, then in tab, row and column order. References by defined names are not followed.
 */
export function dependentsOf(sheets: readonly SheetSnapshot[], start: CellRef): readonly Dependent[] {
  const uses = sheets.flatMap(usesOf);
  const seen = new Set<Use>();
  let front: { worksheet: string; place: Place }[] = [{ worksheet: start.worksheet, place: parseAddress(start.address) ?? { row: -1, column: -1 } }];
  while (front.length > 0 && seen.size < MOST_DEPENDENTS) {
    const next = uses.filter((use) => !seen.has(use) && front.some((target) => isUsedBy(target, use)));
    for (const use of next) seen.add(use);
    front = next.map((use) => ({ worksheet: use.sheet.worksheet, place: use.place }));
  }
  return [...seen].map(({ sheet, place, formula }) => ({
    cell: { workbook: sheet.workbook, worksheet: sheet.worksheet, address: addressOf(place.row, place.column) },
    value: cellAt(sheet, place.row, place.column),
    formula,
  }));
}

const isUsedBy = (target: { worksheet: string; place: Place }, use: Use): boolean =>
  use.areas.some(({ worksheet, area }) => worksheet.toLowerCase() === target.worksheet.toLowerCase() && isInside(area, target.place));

function usesOf(sheet: SheetSnapshot): Use[] {
  return [...sheet.formulas].map(([key, formula]) => ({ sheet, place: placeOfKey(key), formula, areas: areasIn(formula, sheet.worksheet) }));
}

const REFERENCE =
  /(?<![\w.\]\u4e00-\u9fff])(?:'((?:[^']|'')+)'!|([^\s'!(),;:+\-*/^&=<>"{}]+)!)?(?:\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3}))(?![\w(.!])/g;

/** The cells and areas that a formula names; references without a sheet belong to `worksheet`, those to other files are left out. */
export function areasIn(formula: string, worksheet: string): { worksheet: string; area: Area }[] {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...withoutTexts.matchAll(REFERENCE)].flatMap((match) => {
    const named = match[1]?.replaceAll("''", "'") ?? match[2] ?? worksheet;
    const area = areaOf(match);
    return area === null || named.includes("[") ? [] : [{ worksheet: named, area }];
  });
}

function areaOf([, , , left = "", top = "", right = left, bottom = top, firstColumn, lastColumn]: RegExpMatchArray): Area | null {
  const columns = [firstColumn ?? left, lastColumn ?? right].map(columnIndex);
  const [one, other] = columns;
  if (one === null || one === undefined || other === null || other === undefined) return null;
  const rows = firstColumn === undefined ? [Number(top) - 1, Number(bottom) - 1] : [0, Number.MAX_SAFE_INTEGER];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(one, other), right: Math.max(one, other) };
}
