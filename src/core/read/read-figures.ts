import { formatKind, type FormatKind } from "./number-format";
import { placeIndex } from "./place-index";
import { plainQuantity } from "./read-number";
import { readCell, type CellContext } from "./read-cell";
import { readingFinding } from "./reading-finding";
import { cellKey, isInside, type Area } from "../model/address";
import type { CellValue } from "../model/cell";
import type { Figure } from "../model/figure";
import { FigureList } from "../model/figure-list";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { PlacedIndicator } from "../model/placement";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
import type { Quantity } from "../model/quantity";
import type { Indicator, Template } from "../model/template";

/** Merged areas larger than this are looked up one by one instead of cell by cell. */
const LARGE_AREA = 10_000;

/**
 * Reads the cells at `places`, each for its indicator. Every place gives a figure; what could not be read is a figure
 * without value, and a finding. Never throws on content.
 */
export function readFigures<Code extends string>(
  sheet: SheetSnapshot, template: Template<Code>, places: readonly PlacedIndicator<Code>[], at: FindingPlace,
): { figures: ReadonlyMap<Code, Figure<Code>>; findings: Finding[] } {
  const { indicators, slots } = placeIndex(template, places);
  const findings: Finding[] = [];
  const isSwallowed = mergedAway(sheet.merges);
  const contextAt = contextsOf(sheet, at);
  const special = new Map<number, Figure<Code>>();
  const quantities = new Array<Quantity>(places.length).fill(Number.NaN);
  for (let slot = 0; slot < places.length; slot++) {
    const place = places[slot]!;
    const indicator = indicators[slot]!;
    if (isSwallowed(place.row, place.column)) {
      findings.push(findingAt(at, { code: "sheet.merged-figures", strength: "hard", reach: "sheet", places: [place], values: { label: indicator.label["zh-CN"] } }));
    }
    const value = cellAt(sheet, place.row, place.column);
    const { context, kind } = contextAt(place);
    const plain = typeof value === "number" && indicator.type === "quantity" ? plainQuantity(value, indicator, kind) : Number.NaN;
    if (Number.isNaN(plain)) special.set(slot, readFigure(value, indicator, place, context, at, findings));
    else quantities[slot] = plain;
  }
  return { figures: new FigureList(places, slots, quantities, special), findings };
}

/** Reads a cell that is no plain number: a text, a blank, a rate, a date … */
function readFigure<Code extends string>(
  value: CellValue, indicator: Indicator, place: PlacedIndicator<Code>, context: CellContext, at: FindingPlace, findings: Finding[],
): Figure<Code> {
  const reading = readCell(value, indicator, context);
  const concern = readingFinding(reading, indicator);
  if (concern) findings.push(findingAt(at, { ...concern, reach: "form", places: [place] }));
  const isFigure = reading.kind === "figure";
  const { indicator: code, row, column } = place;
  return { indicator: code, value: isFigure ? reading.value : null, step: isFigure ? reading.step : 1, row, column, state: reading.kind, isNumber: typeof value === "number" };
}

/** What is known of each cell; neighbours mostly share their number format, and then the same answer serves. */
function contextsOf(sheet: SheetSnapshot, { period }: FindingPlace): (place: PlacedIndicator) => { readonly context: CellContext; readonly kind: FormatKind } {
  const contextOf = (format: string) => ({ context: { format, date1904: sheet.date1904, period }, kind: formatKind(format) });
  let last = contextOf("General");
  return ({ row, column }) => {
    const format = formatAt(sheet, row, column);
    if (format !== last.context.format) last = contextOf(format);
    return last;
  };
}

/** Whether a place lies under a merged area whose value stands elsewhere. */
function mergedAway(merges: readonly Area[]): (row: number, column: number) => boolean {
  if (merges.length === 0) return () => false;
  const large: Area[] = [];
  const covered = new Set<number>();
  for (const area of merges) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGE_AREA) large.push(area);
    else coverAllButAnchor(area, covered);
  }
  const isInLarge = (row: number, column: number) =>
    large.some((area) => isInside(area, { row, column }) && (row !== area.top || column !== area.left));
  return (row, column) => covered.has(cellKey(row, column)) || isInLarge(row, column);
}

function coverAllButAnchor(area: Area, covered: Set<number>): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row !== area.top || column !== area.left) covered.add(cellKey(row, column));
    }
  }
}
