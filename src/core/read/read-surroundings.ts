import { cellKey } from "../model/address";
import { printCellValue } from "../model/cell";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { PlacedIndicator } from "../model/placement";
import { cellAt, type SheetSnapshot } from "../model/sheet";

/** What stands around the figures that somebody should know: hidden rows, columns and tabs, formulas that lead out of the file or nowhere. */
export function readSurroundings(sheet: SheetSnapshot, places: readonly PlacedIndicator[], at: FindingPlace): Finding[] {
  const hiddenTab = findingAt(at, { code: "sheet.hidden-tab", strength: "note", reach: "sheet" });
  return [
    ...(sheet.visibility === "visible" ? [] : [hiddenTab]),
    ...hiddenLines("sheet.hidden-row", sheet.hiddenRows, sheet, places, ({ row }) => row, at),
    ...hiddenLines("sheet.hidden-column", sheet.hiddenColumns, sheet, places, ({ column }) => column, at),
    ...(sheet.formulas.size === 0 ? [] : places.flatMap((place) => suspectFormula(sheet, place, at))),
  ];
}

function hiddenLines(
  code: string, hidden: ReadonlySet<number>, sheet: SheetSnapshot, placed: readonly PlacedIndicator[], lineOf: (place: PlacedIndicator) => number, at: FindingPlace,
): Finding[] {
  if (hidden.size === 0) return [];
  const lines = new Map<number, PlacedIndicator[]>();
  for (const place of placed) {
    const line = lineOf(place);
    if (hidden.has(line) && cellAt(sheet, place.row, place.column) !== null) lines.set(line, [...(lines.get(line) ?? []), place]);
  }
  return [...lines].map(([line, places]) => findingAt(at, { code, strength: "soft", reach: "sheet", places, values: { row: line + 1 } }));
}

/** "[1]Sheet1!A1" and 'C:\x\[a.xlsx]Sheet1'!A1 lead to another file; a table's [Column] does not. */
const LEADS_OUT = /\[(\d+|[^[\]]+\.xl\w+)\][^[\]]*!/i;

function suspectFormula(sheet: SheetSnapshot, place: PlacedIndicator, at: FindingPlace): Finding[] {
  const formula = sheet.formulas.get(cellKey(place.row, place.column));
  if (formula === undefined) return [];
  const value = printCellValue(cellAt(sheet, place.row, place.column));
  const say = (code: string): Finding[] => [
    findingAt(at, { code, strength: "soft", reach: "sheet", places: [place], values: { formula: `=${formula}`, value } }),
  ];
  if (LEADS_OUT.test(formula)) return say("sheet.external-link");
  return formula.includes("#REF!") && !value.startsWith("#") ? say("sheet.broken-formula") : [];
}
