import { takesPlainNumbers } from "./read-number";
import type { PlacedIndicator } from "../model/placement";
import type { Indicator, Template } from "../model/template";

/** What the places of a form hold, worked out once for all sheets that share them. */
export interface PlaceIndex<Code extends string> {
  /** Indicator by index of its place. */
  readonly indicators: readonly Indicator<Code>[];
  /** Index of its place by code. */
  readonly slots: ReadonlyMap<Code, number>;
  /** Row and column by index of the place, packed close for the reading of many. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Decimals of indicators that take plain numbers as they stand; NOT_PLAIN for others. */
  readonly plainDecimals: Int8Array;
}

export const NOT_PLAIN = -1;

const known = new WeakMap<readonly PlacedIndicator[], { template: Template; index: PlaceIndex<string> }>();

const plainDecimalsOf = (indicator: Indicator): number => (indicator.type === "quantity" && takesPlainNumbers(indicator) ? indicator.decimals : NOT_PLAIN);

/** The index of `places`. */
export function placeIndex<Code extends string>(template: Template<Code>, places: readonly PlacedIndicator<Code>[]): PlaceIndex<Code> {
  const remembered = known.get(places);
  if (remembered && remembered.template === (template as Template)) return remembered.index as PlaceIndex<Code>;
  const index = {
    indicators: places.map((place) => template.indicators[place.indicator]),
    slots: new Map(places.map((place, slot) => [place.indicator, slot])),
    rows: Int32Array.from(places, ({ row }) => row),
    columns: Int32Array.from(places, ({ column }) => column),
    plainDecimals: Int8Array.from(places, (place) => (place.measure === undefined ? plainDecimalsOf(template.indicators[place.indicator]) : NOT_PLAIN)),
  };
  known.set(places, { template: template as Template, index: index as unknown as PlaceIndex<string> });
  return index;
}
