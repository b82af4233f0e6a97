import {
  cellAt, cellDecimals, labelIn, parseAddress, type CellPlace, type Language, type RollUpMethod, type Roster, type SourceRow, type Template, type Unit,
  type WorkbookSnapshot,
} from "#core";
import { placeKey, type MovedFigure } from "#jobs/moved-figures";
import { printFigure, printShare } from "./print-figure";
import { totalIndicator, type TotalIndicator } from "./total-indicator";
import { decimalsOf, quantityIn, unitFigure } from "./unit-figure";

/** One cell of a unit that went into the total. */
export interface ContributedCell {
  readonly label: string;
  readonly figure: string;
  /** Where it stands in the open workbook; null when it does not. */
  readonly here: CellPlace | null;
  /** Where it was sent in: [book.xlsx]Sheet!C7. */
  readonly origin: string;
  /** What stands in its cell now, where that is another figure; "" is none, undefined is the same. */
  readonly now: string | undefined;
}

/** What one unit contributed. */
export interface UnitContribution {
  readonly unit: Unit;
  /** The unit's own figure, of several cells what they make: a sum, a rate. */
  readonly figure: string;
  /** Length of its bar, 0–1: against the largest. */
  readonly bar: number;
  /** Its part of the total; null where a share means nothing. */
  readonly share: string | null;
  readonly size: number;
  readonly cells: readonly ContributedCell[];
}

/** A total, and where it comes from. */
export interface TotalView {
  readonly cell: CellPlace;
  readonly label: string;
  readonly figure: string;
  readonly method: RollUpMethod["method"];
  /** Of a rate, the labels of its numerator and denominator; else empty. */
  readonly parts: readonly string[];
  /** In the order of 来源, which is the roster's. */
  readonly units: readonly UnitContribution[];
  /** Units of the roster without a figure in this total. */
  readonly missing: readonly Unit[];
}

/** What a total is judged by. */
export interface TotalContext {
  readonly open: WorkbookSnapshot;
  readonly templates: readonly Template[];
  readonly roster: Roster | null;
  readonly language: Language;
  /** Figures that were changed since 来源 was written. */
  readonly moved: readonly MovedFigure[];
}

/** The total at `cell`, made of these rows of 来源; null when there are none. */
export function totalView(cell: CellPlace, rows: readonly SourceRow[], context: TotalContext): TotalView | null {
  const [first] = rows;
  if (!first) return null;
  const total = totalIndicator(cell, rows, context.open, context.templates);
  const units = contributionsByUnit(rows, total, new Map(context.moved.map((one) => [placeKey(one.here), one.now])));
  const present = new Set(units.map(({ unit }) => unit.code));
  return {
    cell,
    label: total ? labelIn(total.indicator.label, context.language) : first.label,
    figure: figureOfTotal(cell, context.open, total, first),
    method: total?.indicator.rollUp.method ?? "sum",
    parts: total ? rateParts(total, context.language) : [],
    units,
    missing: context.roster?.units.filter(({ code }) => !present.has(code)) ?? [],
  };
}

function rateParts({ template, indicator: { rollUp } }: TotalIndicator, language: Language): readonly string[] {
  if (rollUp.method !== "ratio") return [];
  return [rollUp.numerator, rollUp.denominator].flatMap((code) => template.indicators.get(code)?.label ?? []).map((label) => labelIn(label, language));
}

function figureOfTotal({ worksheet, address }: CellPlace, open: WorkbookSnapshot, total: TotalIndicator | null, first: SourceRow): string {
  const place = parseAddress(address);
  const sheet = open.sheets.find((one) => one.worksheet === worksheet);
  const value = place && sheet ? cellAt(sheet, place.row, place.column) : null;
  if (typeof value !== "number") return typeof value === "string" ? value : "";
  if (!total) return printFigure(quantityIn(String(value), decimalsOf(first.value)), decimalsOf(first.value), first.measure);
  const { decimals, measure } = total.indicator;
  return printFigure(Math.round(value * 10 ** cellDecimals(total.indicator)), decimals, measure);
}

/** What stands in cells now, by their placeKey. */
type Now = ReadonlyMap<string, MovedFigure["now"]>;

function contributionsByUnit(rows: readonly SourceRow[], total: TotalIndicator | null, now: Now): readonly UnitContribution[] {
  const units = byUnit(rows).map((cells) => ({ cells, ...unitFigure(cells, total) }));
  const largest = Math.max(...units.map(({ size }) => Math.abs(size)));
  const isAdded = isSum(total) && units.every(({ size }) => size >= 0);
  const sum = units.reduce((all, { size }) => all + size, 0);
  return units.map(({ cells, printed, size }) => ({
    unit: { code: cells[0]!.unit, name: cells[0]!.unitName },
    figure: printed,
    bar: largest === 0 ? 0 : Math.abs(size) / largest,
    share: isAdded && sum > 0 ? printShare(size / sum) : null,
    size,
    cells: cells.map((cell) => contributedCell(cell, now)),
  }));
}

function byUnit(rows: readonly SourceRow[]): readonly (readonly SourceRow[])[] {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unit);
    if (group) group.push(row);
    else groups.set(row.unit, [row]);
  }
  return [...groups.values()];
}

const isSum = (total: TotalIndicator | null): boolean => !total || total.indicator.rollUp.method === "sum" || total.indicator.rollUp.method === "sum-of";

function contributedCell({ label, value, measure, here, workbook, worksheet, address }: SourceRow, now: Now): ContributedCell {
  const print = (figure: string): string => printFigure(quantityIn(figure, decimalsOf(figure)), decimalsOf(figure), measure);
  const moved = here ? now.get(placeKey(here)) : undefined;
  return { label, figure: print(value), here, origin: `[${workbook}]${worksheet}!${address}`, now: moved === null ? "" : moved && print(moved) };
}
