import { takesPlainNumbers } from "./read-number";
import type { PlacedIndicator } from "../model/placement";
import { areSameItems } from "../model/same-items";
import { slotsOf } from "../model/slots";
import { codesOf, indicatorsOf, slotsIn, type Indicator, type Template } from "../model/template";

/** What the places of a form hold, worked out once for all sheets that share them. */
export interface PlaceIndex<Code extends string> {
  /** Indicator by index of its place. */
  readonly indicators: readonly Indicator<Code>[];
  /** Index of its place by code. */
  readonly slots: ReadonlyMap<Code, number>;
  readonly lines: readonly PlaceLine[];
}

/** Places side by side, on the sheet and in their list, whose indicators take numbers alike. */
export interface PlaceLine {
  /** 0-based. */
  readonly row: number;
  /** Column (0-based), and index of the place, of the first. */
  readonly column: number;
  readonly slot: number;
  readonly count: number;
  /** Decimals of indicators that take plain numbers as they stand; NOT_PLAIN for others. */
  readonly decimals: number;
}

export const NOT_PLAIN = -1;

const known = new WeakMap<readonly PlacedIndicator[], { template: Template; index: PlaceIndex<string> }>();

const plainDecimalsOf = (indicator: Indicator): number => (indicator.type === "quantity" && takesPlainNumbers(indicator) ? indicator.decimals : NOT_PLAIN);

/** The index of `places`. */
export function placeIndex<Code extends string>(template: Template<Code>, places: readonly PlacedIndicator<Code>[]): PlaceIndex<Code> {
  const remembered = known.get(places);
  if (remembered && remembered.template === (template as Template)) return remembered.index as PlaceIndex<Code>;
  const codes = places.map((place) => place.indicator);
  // As on nearly all forms; then what was made for the template serves.
  const areAsListed = areSameItems(codes, codesOf(template));
  const indicators = areAsListed ? indicatorsOf(template).map(({ indicator }) => indicator) : codes.map((code) => template.indicators.get(code)!);
  const index = { indicators, slots: areAsListed ? slotsIn(template) : slotsOf(codes), lines: linesOf(indicators, places) };
  known.set(places, { template: template as Template, index: index as unknown as PlaceIndex<string> });
  return index;
}

function linesOf<Code extends string>(indicators: readonly Indicator<Code>[], places: readonly PlacedIndicator<Code>[]): readonly PlaceLine[] {
  const lines: (PlaceLine & { count: number })[] = [];
  let line: (PlaceLine & { count: number }) | undefined;
  places.forEach(({ row, column, measure }, slot) => {
    const decimals = measure === undefined ? plainDecimalsOf(indicators[slot]!) : NOT_PLAIN;
    if (line && line.row === row && line.column + line.count === column && line.decimals === decimals) line.count++;
    else lines.push((line = { row, column, slot, count: 1, decimals }));
  });
  return lines;
}
