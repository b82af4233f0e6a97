import { formatKind } from "./number-format";
import { NOT_PLAIN, placeIndex, type PlaceIndex, type PlaceLine } from "./place-index";
import { plainQuantity } from "./read-number";
import { readCell } from "./read-cell";
import { readInMeasure } from "./read-in-measure";
import { readingFinding } from "./reading-finding";
import { cellKey, isInside, type Area } from "../model/address";
import type { Figure } from "../model/figure";
import { FigureList } from "../model/figure-list";
import { findingAt, type Finding, type FindingPlace } from "../model/finding";
import { PackedRows } from "../model/packed-rows";
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
  const index = placeIndex(template, places);
  const findings: Finding[] = [];
  const special = new Map<number, Figure<Code>>();
  const packed = packedQuantities(sheet, index);
  const { quantities, others } = packed ? { quantities: packed, others: [] } : plainQuantities(sheet, index);
  const isSwallowed = others.length === 0 ? () => false : mergedAway(sheet.merges);
  for (const slot of others) {
    const place = places[slot]!;
    const indicator = index.indicators[slot]!;
    if (isSwallowed(place.row, place.column)) {
      findings.push(findingAt(at, { code: "sheet.merged-figures", strength: "hard", reach: "sheet", places: [place], values: { label: indicator.label["zh-CN"] } }));
    }
    special.set(slot, readFigure(sheet, indicator, place, at, findings));
  }
  return { figures: new FigureList(places, index.slots, quantities, special), findings };
}

/** Where the places of an index lay packed on a sheet, counted from its first number; null where they did not. */
interface PackedPlaces {
  readonly layout: object;
  readonly formats: SheetSnapshot["formats"];
  readonly at: number | null;
}

/** Found last: tabs of one form share their layout and formats. */
const packedPlaces = new WeakMap<PlaceIndex<string>, PackedPlaces>();

/** The quantities of all places, as they lie packed in the sheet; null where any of its cells needs to be looked at. */
function packedQuantities({ rows, formats }: SheetSnapshot, index: PlaceIndex<string>): Float64Array | null {
  if (!(rows instanceof PackedRows)) return null;
  const { layout, first, numbers } = rows;
  const last = packedPlaces.get(index);
  const at = last?.layout === layout && last.formats === formats ? last.at : startOfAll(rows, formats, index);
  packedPlaces.set(index, { layout, formats, at });
  return at === null ? null : numbers.subarray(first + at, first + at + index.indicators.length);
}

function startOfAll(rows: PackedRows, formats: SheetSnapshot["formats"], { lines }: PlaceIndex<string>): number | null {
  const [first] = lines;
  const start = first ? rows.startOf(first.row, first.column, first.count) : -1;
  const takesNumbers = plainFormats();
  const arePacked = lines.every(({ row, column, slot, count, decimals }) =>
    decimals === 0 && rows.startOf(row, column, count) === start + slot && takesNumbers(formats.get(row), column, count));
  return start >= 0 && arePacked ? start - rows.first : null;
}

/** The quantities of all cells that are plain numbers, by index of their place; NaN for every other cell, which `others` lists. */
function plainQuantities(sheet: SheetSnapshot, { lines, indicators }: PlaceIndex<string>): { quantities: Float64Array; others: number[] } {
  const quantities = new Float64Array(indicators.length);
  const others: number[] = [];
  const takesNumbers = plainFormats();
  for (const line of lines) {
    const { row, column, slot, count, decimals } = line;
    const formats = sheet.formats.get(row);
    const arePlain = decimals !== NOT_PLAIN && takesNumbers(formats, column, count);
    const taken = arePlain && decimals === 0 ? takeWhole(sheet.rows, line, quantities) : 0;
    if (taken === count) continue;
    const values = sheet.rows.get(row) ?? [];
    for (let index = taken; index < count; index++) {
      const value = values[column + index];
      const isNumber = typeof value === "number" && (arePlain || (decimals !== NOT_PLAIN && isPlain(formats?.[column + index])));
      const quantity = isNumber ? plainQuantity(value, decimals) : Number.NaN;
      quantities[slot + index] = quantity;
      if (Number.isNaN(quantity)) others.push(slot + index);
    }
  }
  return { quantities, others };
}

/** Takes over whole numbers, which most figures are: all that are packed, else those within 32 bits up to the first cell that holds none. Gives how many there were. */
function takeWhole(rows: SheetSnapshot["rows"], { row, column, slot, count }: PlaceLine, quantities: Float64Array): number {
  const start = rows instanceof PackedRows ? rows.startOf(row, column, count) : -1;
  if (start < 0) return takeSmall(rows.get(row) ?? [], column, count, quantities, slot);
  const { numbers } = rows as PackedRows;
  for (let index = 0; index < count; index++) quantities[slot + index] = numbers[start + index]!;
  return count;
}

function takeSmall(values: readonly unknown[], column: number, count: number, quantities: Float64Array, slot: number): number {
  for (let index = 0; index < count; index++) {
    const value = values[column + index];
    if (typeof value !== "number" || (value | 0) !== value) return index;
    quantities[slot + index] = value + 0;
  }
  return count;
}

const isPlain = (format: string | undefined): boolean => format === undefined || formatKind(format) === "number";

type FormatsOfRow = readonly (string | undefined)[] | undefined;

/** Whether numbers in all these columns are shown as numbers. Rows mostly share their formats, and then the same answer serves. */
function plainFormats(): (formats: FormatsOfRow, column: number, count: number) => boolean {
  let last: { readonly formats: FormatsOfRow; readonly column: number; readonly count: number; readonly arePlain: boolean } | null = null;
  return (formats, column, count) => {
    if (last?.formats !== formats || last?.column !== column || last.count !== count) {
      last = { formats, column, count, arePlain: (formats ?? []).slice(column, column + count).every(isPlain) };
    }
    return last.arePlain;
  };
}

/** Reads a cell that is no plain number: a text, a blank, a rate, a date … */
function readFigure<Code extends string>(sheet: SheetSnapshot, indicator: Indicator, place: PlacedIndicator<Code>, at: FindingPlace, findings: Finding[]): Figure<Code> {
  const { indicator: code, row, column, measure } = place;
  const value = cellAt(sheet, row, column);
  const context = { format: formatAt(sheet, row, column), date1904: sheet.date1904, period: at.period };
  const reading = (measure !== undefined && indicator.type === "quantity" ? readInMeasure(value, indicator, measure, context) : null) ?? readCell(value, indicator, context);
  const concern = readingFinding(reading, indicator);
  if (concern) findings.push(findingAt(at, { ...concern, reach: "form", places: [place] }));
  const isFigure = reading.kind === "figure";
  return { indicator: code, value: isFigure ? reading.value : null, step: isFigure ? reading.step : 1, row, column, state: reading.kind, isNumber: typeof value === "number", ...(measure !== undefined && { statedIn: measure }) };
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
