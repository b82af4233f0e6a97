import { FigureList, placeIndex } from "./figure-list";
import { readCell, type CellContext } from "./read-cell";
import { readingFinding } from "./reading-finding";
import { cellKey, isInside, type Area } from "../model/address";
import type { Figure } from "../model/figure";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import type { PlacedIndicator } from "../model/placement";
import { cellAt, formatAt, type SheetSnapshot } from "../model/sheet";
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
  const unformatted: CellContext = { format: "General", date1904: sheet.date1904, period: at.period };
  const figures = places.map((place, slot) => {
    const indicator = indicators[slot]!;
    if (isSwallowed(place.row, place.column)) {
      findings.push(findingAt(at, { code: "sheet.merged-figures", strength: "hard", reach: "sheet", places: [place], values: { label: indicator.label["zh-CN"] } }));
    }
    return readFigure(sheet, indicator, place, unformatted, at, findings);
  });
  return { figures: new FigureList(slots, figures), findings };
}

function readFigure<Code extends string>(
  sheet: SheetSnapshot, indicator: Indicator, { indicator: code, row, column }: PlacedIndicator<Code>, unformatted: CellContext, at: FindingPlace, findings: Finding[],
): Figure<Code> {
  const value = cellAt(sheet, row, column);
  const format = sheet.formats.size === 0 ? "General" : formatAt(sheet, row, column);
  const reading = readCell(value, indicator, format === "General" ? unformatted : { ...unformatted, format });
  const concern = readingFinding(reading, indicator);
  if (concern) findings.push(findingAt(at, { ...concern, reach: "form", places: [{ row, column }] }));
  return {
    indicator: code,
    value: reading.kind === "figure" ? reading.value : null,
    step: reading.kind === "figure" ? reading.step : 1,
    row,
    column,
    state: reading.kind,
    isNumber: typeof value === "number",
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
