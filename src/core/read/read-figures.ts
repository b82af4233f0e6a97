import { FigureList, placeIndex } from "./figure-list";
import { readCell, type CellContext } from "./read-cell";
import { readingFinding } from "./reading-finding";
import { cellKey, isInside, type Area } from "../model/address";
import type { CellValue } from "../model/cell";
import type { Figure, Reading } from "../model/figure";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { PlacedIndicator } from "../model/placement";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
import type { Quantity } from "../model/quantity";
import type { Template } from "../model/template";

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
  const quantities = new Array<Quantity>(places.length).fill(0);
  for (let slot = 0; slot < places.length; slot++) {
    const place = places[slot]!;
    const indicator = indicators[slot]!;
    if (isSwallowed(place.row, place.column)) {
      findings.push(findingAt(at, { code: "sheet.merged-figures", strength: "hard", reach: "sheet", places: [place], values: { label: indicator.label["zh-CN"] } }));
    }
    const value = cellAt(sheet, place.row, place.column);
    const reading = readCell(value, indicator, contextAt(place));
    const concern = readingFinding(reading, indicator);
    if (concern) findings.push(findingAt(at, { ...concern, reach: "form", places: [place] }));
    if (isPlain(reading, value)) quantities[slot] = reading.value;
    else special.set(slot, figureOf(reading, place, value));
  }
  return { figures: new FigureList(places, slots, quantities, special), findings };
}

/** What is known of each cell; neighbours mostly share their number format, and then the same answer serves. */
function contextsOf(sheet: SheetSnapshot, { period }: FindingPlace): (place: PlacedIndicator) => CellContext {
  let last: CellContext = { format: "General", date1904: sheet.date1904, period };
  return ({ row, column }) => {
    const format = formatAt(sheet, row, column);
    if (format !== last.format) last = { ...last, format };
    return last;
  };
}

/** A number cell whose number is the figure: most of all cells. */
const isPlain = (reading: Reading, value: CellValue): reading is Reading & { readonly kind: "figure"; readonly value: Quantity } =>
  reading.kind === "figure" && typeof reading.value === "number" && reading.step === 1 && typeof value === "number";

const figureOf = <Code extends string>(reading: Reading, { indicator, row, column }: PlacedIndicator<Code>, value: CellValue): Figure<Code> => ({
  indicator,
  value: reading.kind === "figure" ? reading.value : null,
  step: reading.kind === "figure" ? reading.step : 1,
  row,
  column,
  state: reading.kind,
  isNumber: typeof value === "number",
});

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
